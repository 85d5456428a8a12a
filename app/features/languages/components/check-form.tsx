/** The form that records who checked the texts on the page. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { languageMessages } from '../messages.ts';

type Fields = { checkedBy: string; confirm: string };

/** @param seal names the texts that are on the page */
export function CheckForm({ seal, lastResult }: { seal: string; lastResult: SubmissionResult<string[]> | null }) {
  const t = useText(languageMessages);
  const [form, fields] = useForm<Fields>({ id: 'check', lastResult });
  return (
    <>
      <FormProblems title={t('errorTitle')} form={form} />
      <form method="post" id={form.id} noValidate className="sd-form">
        <HiddenField name="seal" value={seal} />
        <TextField field={fields.checkedBy} label={t('checkedBy')} hint={t('checkedByHint')} autoComplete="off" />
        <CheckboxGroup
          field={fields.confirm}
          label={t('checkTitle')}
          choices={[{ value: 'yes', label: t('confirm') }]}
        />
        <SubmitButton>{t('record')}</SubmitButton>
      </form>
    </>
  );
}
