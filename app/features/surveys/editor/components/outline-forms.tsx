/** The small forms below and above the list of questions: a new page, and undoing the last change. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { LastChange } from '../../reads/editor/draft.server.ts';
import { editorMessages } from '../messages.ts';

type Key = Extract<keyof (typeof editorMessages)['english'], `act_${string}`>;

export function UndoForm({ last, mark }: { last: LastChange; mark: string }) {
  const t = useText(editorMessages);
  const known = `act_${last.act}` in editorMessages.english;
  const act = t(known ? (`act_${last.act}` as Key) : 'act_unknown');
  return (
    <form method="post">
      <HiddenField name="mark" value={mark} />
      <FormActions>
        <SubmitButton name="act" value="undo" variant="secondary">
          {last.what === '' ? t('undo', { act }) : t('undoWhat', { act, what: last.what })}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function AddPageForm({ mark, title }: { mark: string; title: string }) {
  const t = useText(editorMessages);
  return (
    <Section id="new-page" title={t('addPageTitle')}>
      <form method="post" className="sd-form">
        <HiddenField name="mark" value={mark} />
        <TextField name="title" id="new-page-words" label={t('pageTitle')} defaultValue={title} maxLength={1000} />
        <FormActions>
          <SubmitButton name="act" value="add-page" variant="secondary">
            {t('addPage')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}
