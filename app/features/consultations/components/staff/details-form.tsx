/** What is asked and of whom. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../form-reply.ts';
import type { DetailsValues } from '../../forms.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { MoveReasons } from './course/move-reasons.tsx';
import { KindField } from './kind-field.tsx';
import { NoteFields } from './note-fields.tsx';
import { PartForm } from './part-form.tsx';

export type ServiceChoice = { id: string; title: string };

type DetailsFormProps = { values: DetailsValues; services: ServiceChoice[]; isPublic: boolean };

export function DetailsForm({ values, services, isPublic }: DetailsFormProps) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('details');
  const [form, fields] = useForm<DetailsValues>({ id: 'details', lastResult, defaultValue: values });
  return (
    <PartForm form={form}>
      <TextField field={fields.title} label={t('title')} hint={t('titleHint')} maxLength={200} />
      <TextField field={fields.slug} label={t('slug')} hint={t('slugHint')} spellCheck={false} maxLength={80} />
      <KindField field={fields.kind} />
      <TextArea field={fields.purpose} label={t('purpose')} hint={t('purposeHint')} rows={4} />
      <TextField field={fields.audience} label={t('audience')} hint={t('emptyHint')} />
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
      {isPublic ? <NoteFields note={fields.note} isSmall={fields.isSmall} /> : null}
      <MoveReasons form={form.id} reply={lastResult} />
    </PartForm>
  );
}
