/** Why it is asked, what is fixed, what it would mean, and how everybody can read it: enough for a considered answer. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../form-reply.ts';
import type { ReasonsValues } from '../../forms.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { NoteFields } from './note-fields.tsx';
import { PartForm } from './part-form.tsx';

export function ReasonsForm({ values, isPublic }: { values: ReasonsValues; isPublic: boolean }) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('reasons');
  const [form, fields] = useForm<ReasonsValues>({ id: 'reasons', lastResult, defaultValue: values });
  return (
    <PartForm form={form}>
      <TextArea field={fields.why} label={t('why')} rows={5} />
      <TextArea field={fields.fixed} label={t('fixed')} hint={t('fixedHint')} rows={4} />
      <TextArea field={fields.impact} label={t('impact')} hint={t('impactHint')} rows={5} />
      <TextArea field={fields.equality} label={t('equality')} hint={t('equalityHint')} rows={4} />
      <PartialDateField field={fields.equalityAsAt} label={t('equalityAsAt')} hint={t('equalityAsAtHint')} />
      <TextArea field={fields.formats} label={t('formats')} hint={t('formatsHint')} rows={3} />
      <TextField field={fields.contact} label={t('contact')} hint={t('contactHint')} />
      {isPublic ? <NoteFields note={fields.note} isSmall={fields.isSmall} /> : null}
    </PartForm>
  );
}
