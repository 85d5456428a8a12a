/** The kind of asking, each with what it means for those who are asked. */
import { useText } from '#app/platform/use-text.ts';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import type { FieldLike } from '#app/ui/form/field.ts';
import { consultationKinds } from '../../consultation.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';

export function KindField({ field }: { field: FieldLike }) {
  const t = useText(manageConsultationMessages);
  const choices = consultationKinds.map((kind) => ({
    value: kind,
    label: t(`kind_${kind}`),
    hint: t(`kindHint_${kind}`),
  }));
  return <RadioGroup field={field} label={t('kind')} choices={choices} />;
}
