/** What came after the last day: the list, and the form of one. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { useReply } from '../../../form-reply.ts';
import { manageConsultationMessages } from '../../../messages-manage.ts';
import type { LateValues } from '../../../workflow/forms.ts';
import { lateChannels, treatments } from '../../../workflow/late.ts';
import type { LateChannel, Treatment } from '../../../workflow/late.ts';
import { FormErrors } from '../form-errors.tsx';

export type LateLine = { id: string; received: string; channel: LateChannel; treatment: Treatment; summary: string };

export function LateList({ lines, lateAnswers }: { lines: LateLine[]; lateAnswers: number }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('lateIntro')}</p>
      {lateAnswers > 0 ? <p>{t('lateAnswers', { count: lateAnswers })}</p> : null}
      {lines.length === 0 ? (
        <EmptyState title={t('lateEmpty')} headingLevel={2}>
          <p>{t('lateEmptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={lines.map(({ id, received, channel, treatment, summary }) => ({
            href: `?part=late&late=${id}`,
            title: `${t(`channel_${channel}`)} · ${received}`,
            ...(summary === '' ? {} : { text: summary }),
            meta: <span>{t(`treatment_${treatment}`)}</span>,
          }))}
        />
      )}
      <ButtonLink href="?part=late&late=new" variant="secondary">
        {t('addLate')}
      </ButtonLink>
    </>
  );
}

/** @param late id of the known one, or `new`. */
export function LateForm({ late, values }: { late: string; values: LateValues | null }) {
  const t = useText(manageConsultationMessages);
  const [form, fields] = useForm<LateValues>({
    id: 'late',
    lastResult: useReply('late'),
    ...(values === null ? {} : { defaultValue: values }),
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={`?part=late&late=${late}`} id={form.id} className="sd-form" noValidate>
        <HiddenField name="late" value={late} />
        <PartialDateField field={fields.received} label={t('received')} hint={t('dateHint')} />
        <RadioGroup
          field={fields.channel}
          label={t('channel')}
          choices={lateChannels.map((value) => ({ value, label: t(`channel_${value}`) }))}
        />
        <TextArea field={fields.summary} label={t('summary')} hint={t('summaryHint')} rows={3} />
        <RadioGroup
          field={fields.treatment}
          label={t('treatment')}
          choices={treatments.map((value) => ({ value, label: t(`treatment_${value}`) }))}
        />
        <TextArea field={fields.reason} label={t('lateReason')} hint={t('lateReasonHint')} rows={2} />
        <FormActions>
          <SubmitButton>{t('saveLate')}</SubmitButton>
        </FormActions>
      </form>
      <p>
        <a href="?part=late">{t('backToLate')}</a>
      </p>
    </>
  );
}
