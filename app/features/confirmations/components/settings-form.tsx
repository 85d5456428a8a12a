/** From how many disputes a review opens, and when people are asked. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { Settings } from '../confirmation.ts';
import { confirmationStaffMessages } from '../messages-manage.ts';

type SettingsFormProps = { settings: Settings; lastResult: SubmissionResult<string[]> | undefined };

export function SettingsForm({ settings, lastResult }: SettingsFormProps) {
  const t = useText(confirmationStaffMessages);
  const [form, fields] = useForm<Settings>({ id: 'threshold', lastResult, defaultValue: settings });
  const number = { inputMode: 'numeric', width: 5 } as const;
  return (
    <form method="post" id={form.id} noValidate>
      <FormProblems title={t('formSummary')} form={form} />
      <TextField field={fields.disputeCount} label={t('disputeCount')} {...number} />
      <TextField field={fields.disputePercent} label={t('disputePercent')} {...number} />
      <TextField field={fields.askAfterDays} label={t('askAfterDays')} {...number} />
      <SubmitButton>{t('save')}</SubmitButton>
    </form>
  );
}
