/** What is asked, of whom, until when and who decides: all fields in the order of the public page. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../form-reply.ts';
import type { ConsultationValues } from '../forms.ts';
import { manageConsultationMessages } from '../messages-manage.ts';
import { FormErrors } from './form-errors.tsx';
import { KindField } from './kind-field.tsx';

export type ServiceChoice = { id: string; title: string };

type DetailsFormProps = { values: ConsultationValues; services: ServiceChoice[] };

export function DetailsForm({ values, services }: DetailsFormProps) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('details');
  const [form, fields] = useForm<ConsultationValues>({ id: 'details', lastResult, defaultValue: values });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action="?part=details" id={form.id} className="sd-form" noValidate>
        <TextField field={fields.title} label={t('title')} hint={t('titleHint')} maxLength={200} />
        <TextField field={fields.slug} label={t('slug')} hint={t('slugHint')} spellCheck={false} maxLength={80} />
        <KindField field={fields.kind} />
        <TextArea field={fields.purpose} label={t('purpose')} hint={t('purposeHint')} rows={4} />
        <TextArea field={fields.why} label={t('why')} />
        <TextArea field={fields.fixed} label={t('fixed')} hint={t('fixedHint')} rows={4} />
        <TextField field={fields.decider} label={t('decider')} hint={t('deciderHint')} />
        <PartialDateField field={fields.opens} label={t('opens')} hint={t('dateHint')} />
        <PartialDateField field={fields.closes} label={t('closes')} hint={t('dateHint')} />
        <PartialDateField field={fields.decision} label={t('decision')} hint={t('dateHint')} />
        <TextField field={fields.hearBack} label={t('hearBack')} hint={t('emptyHint')} />
        <TextField field={fields.audience} label={t('audience')} hint={t('emptyHint')} />
        <TextField field={fields.contact} label={t('contact')} hint={t('contactHint')} />
        {services.length > 0 ? (
          <CheckboxGroup
            field={fields.serviceIds}
            label={t('services')}
            optional={t('optional')}
            choices={services.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : (
          <p>{t('noServices')}</p>
        )}
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
