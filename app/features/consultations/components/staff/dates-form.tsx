/** Who decides and when, and until when people can take part; a date that moves keeps its history. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { MoveReasons } from './course/move-reasons.tsx';
import { useReply } from '../../form-reply.ts';
import type { DatesValues } from '../../forms.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { PartForm } from './part-form.tsx';

export function DatesForm({ values, isPublic }: { values: DatesValues; isPublic: boolean }) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('dates');
  const [form, fields] = useForm<DatesValues>({ id: 'dates', lastResult, defaultValue: values });
  return (
    <PartForm form={form}>
      <TextField field={fields.decider} label={t('decider')} hint={t('deciderHint')} />
      <PartialDateField field={fields.opens} label={t('opens')} hint={t('dateHint')} />
      <PartialDateField field={fields.closes} label={t('closes')} hint={t('dateHint')} />
      <PartialDateField field={fields.decision} label={t('decision')} hint={t('dateHint')} />
      <TextField field={fields.hearBack} label={t('hearBack')} hint={t('emptyHint')} />
      {isPublic ? (
        <>
          <TextArea field={fields.note} label={t('noteDates')} hint={t('noteDatesHint')} rows={3} />
          <MoveReasons form={form.id} reply={lastResult} />
          <p>{t('surveysOwnDates')}</p>
        </>
      ) : null}
    </PartForm>
  );
}
