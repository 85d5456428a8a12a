/** The form of a term or of a time before an election, new or known. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { periodKinds } from '../calendar/calendar.ts';
import type { CalendarFields } from '../calendar/calendar-form.ts';
import { calendarMessages } from '../calendar/messages-calendar.ts';
import { useReply } from '../forms/form-reply.ts';

/** `period` is the known one that is changed. */
export function CalendarForm({ period, here }: { period?: CalendarFields & { id: string }; here: string }) {
  const t = useText(calendarMessages);
  const [form, fields] = useForm<CalendarFields>({
    id: 'period',
    lastResult: useReply('period'),
    ...(period === undefined ? {} : { defaultValue: period }),
  });
  return (
    <form
      method="post"
      action={period === undefined ? here : `${here}?period=${period.id}`}
      id={form.id}
      className="sd-form"
      noValidate
    >
      <FormProblems title={t('problem')} form={form} />
      {period === undefined ? null : <HiddenField name="period" value={period.id} />}
      <RadioGroup
        field={fields.kind}
        label={t('kind')}
        choices={periodKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
      />
      <TextField field={fields.name} label={t('name')} hint={t('nameHint')} autoComplete="off" />
      <TextField field={fields.starts} label={t('starts')} hint={t('dayHint')} width={20} autoComplete="off" />
      <TextField field={fields.ends} label={t('ends')} hint={t('dayHint')} width={20} autoComplete="off" />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
        {period === undefined ? null : (
          <SubmitButton variant="quiet" name="intent" value="remove">
            {t('remove')}
          </SubmitButton>
        )}
      </FormActions>
    </form>
  );
}
