/** Fields that several of these forms have. */
import { useText } from '#app/platform/use-text.ts';
import type { FieldLike } from '#app/ui/form/field.ts';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { progressMessages } from '../../messages.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { statuses } from '../../status.ts';

type Labelled = { field: FieldLike; label: string; hint?: string };

/** Several paragraphs that the public reads. */
export function ProseField({ field, label, hint, rows = 6 }: Labelled & { rows?: number }) {
  const t = useText(progressFormMessages);
  return <TextArea field={field} label={label} hint={hint ?? t('proseHint')} rows={rows} />;
}

export function DateField({ field, label }: Labelled) {
  const t = useText(progressFormMessages);
  return <PartialDateField field={field} label={label} hint={t('dateHint')} />;
}

/** A line that may stay empty, which then reads "not stated". */
export function StatedField({ field, label, hint }: Labelled) {
  const t = useText(progressFormMessages);
  return <TextField field={field} label={label} hint={hint ?? t('notStatedHint')} />;
}

/** Why something that was public says something else now. */
export function ChangedBecauseField({
  field,
  kind,
}: {
  field: FieldLike;
  kind: 'commitment' | 'measure' | 'service-change';
}) {
  const t = useText(progressFormMessages);
  const hint = t('changedBecauseHint', { what: t(`changed_${kind}`) });
  return <TextArea field={field} label={t('changedBecause')} hint={hint} rows={3} />;
}

export function StatusField({ field }: { field: FieldLike }) {
  const t = useText(progressFormMessages);
  const word = useText(progressMessages);
  const options = statuses.map((value) => ({ value, label: word(`status_${value}`) }));
  return <SelectField field={field} label={t('status')} options={options} />;
}

export function ServiceField({ field, services }: { field: FieldLike; services: { id: string; title: string }[] }) {
  const t = useText(progressFormMessages);
  const options = services.map(({ id, title }) => ({ value: id, label: title }));
  return <SelectField field={field} label={t('service')} placeholder={t('noService')} options={options} />;
}
