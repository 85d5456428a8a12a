/** The form in which one side answers a review in public. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { results } from '../confirmation.ts';
import { confirmationStaffMessages } from '../messages-manage.ts';
import { confirmationMessages } from '../messages.ts';

type SideFormProps = { sideId: string; name: string; lastResult: SubmissionResult<string[]> | undefined };

export function SideForm({ sideId, name, lastResult }: SideFormProps) {
  const t = useText(confirmationStaffMessages);
  const word = useText(confirmationMessages);
  const [form, fields] = useForm<{ result: string; body: string }>({ id: `side-${sideId}`, lastResult });
  return (
    <form method="post" id={form.id} noValidate>
      <FormProblems title={t('formSummary')} form={form} />
      <HiddenField name="side" value={sideId} />
      <RadioGroup
        field={fields.result}
        label={`${t('answerTitle', { name })}: ${t('result')}`}
        choices={results.map((value) => ({ value, label: word(`result_${value}`) }))}
      />
      <TextArea field={fields.body} label={t('body')} hint={t('bodyHint')} rows={6} />
      <SubmitButton name="intent" value="answer">
        {t('publish')}
      </SubmitButton>
    </form>
  );
}
