/** What staff may note on a response they read, and how they take it out. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import type { ReadResponse } from '../../reads/responses.server.ts';
import { sortingMessages } from '../../responses/messages.ts';
import type { Returned } from './response-forms.tsx';

const nothing: Returned = { typed: {}, errors: {} };

type FormProps = { returned?: Returned | undefined };

export function SortForms({ response, returned = nothing }: FormProps & { response: ReadResponse }) {
  const t = useText(sortingMessages);
  return (
    <Section id="sort" title={t('sort')} layout="stack">
      <form method="post" noValidate className="sd-form">
        <TextField
          name="tags"
          label={t('tags')}
          hint={t('tagsHint')}
          defaultValue={returned.typed['tags'] ?? response.tags.join(', ')}
          errors={returned.errors['tags']}
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton name="intent" value="tags" variant="secondary">
            {t('tagsSave')}
          </SubmitButton>
        </FormActions>
      </form>
      <form method="post" className="sd-form">
        {response.isTest ? null : <p>{t('makeTestHint')}</p>}
        <FormActions>
          <SubmitButton name="intent" value={response.isTest ? 'real' : 'test'} variant="secondary">
            {t(response.isTest ? 'makeReal' : 'makeTest')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}

export function TakeOutForm({ returned = nothing }: FormProps) {
  const t = useText(sortingMessages);
  return (
    <Section id="take-out" title={t('takeOut')} layout="stack">
      <Notice kind="warning">
        <p>{t('takeOutIntro')}</p>
      </Notice>
      <form method="post" noValidate className="sd-form">
        <TextField
          name="why"
          label={t('reason')}
          hint={t('reasonHint')}
          defaultValue={returned.typed['why'] ?? ''}
          errors={returned.errors['why']}
          autoComplete="off"
        />
        <CheckboxGroup
          name="sure"
          label={t('takeOutSend')}
          choices={[{ value: 'yes', label: t('confirmed') }]}
          errors={returned.errors['sure']}
        />
        <FormActions>
          <SubmitButton name="intent" value="take-out" variant="warning">
            {t('takeOutSend')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}
