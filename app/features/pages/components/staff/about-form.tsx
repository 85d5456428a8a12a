/** Title, summary, source and place of a page. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { PageContent } from '../../blocks.ts';
import type { FormAnswer } from '../../forms/page-actions.server.ts';
import { pageManageMessages } from '../../messages-manage.ts';
import { fieldOf } from './staff-parts.tsx';

type Props = {
  content: Omit<PageContent, 'blocks'>;
  revision: number;
  parents: { id: string; label: string; isPublic: boolean }[];
  answer: FormAnswer | null;
};

export function AboutForm({ content, revision, parents, answer }: Props) {
  const t = useText(pageManageMessages);
  const field = (name: string, stored: string) => fieldOf(answer, 'about', name, stored);
  const optional = t('optional');
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <HiddenField name="revision" value={String(revision)} />
      <TextField {...field('title', content.title)} label={t('newTitle')} autoComplete="off" />
      <TextArea
        {...field('summary', content.summary)}
        label={t('summary')}
        hint={t('summaryHint')}
        optional={optional}
        rows={5}
      />
      <SelectField
        {...field('parentId', content.parentId ?? '')}
        label={t('parent')}
        optional={optional}
        placeholder={t('parentNone')}
        options={parents.map(({ id, label, isPublic }) => ({
          value: id,
          label: isPublic ? label : t('notPublic', { label }),
        }))}
      />
      <TextField
        {...field('parentText', content.parentText)}
        label={t('parentText')}
        optional={optional}
        autoComplete="off"
      />
      <TextField
        {...field('parentHref', content.parentHref)}
        label={t('parentHref')}
        optional={optional}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...field('source', content.source)}
        label={t('source')}
        hint={t('sourceHint')}
        optional={optional}
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton name="intent" value="about">
          {t('save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
