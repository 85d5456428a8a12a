/** What the public is told of a change of something that is public already. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import type { FieldLike } from '#app/ui/form/field.ts';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';

export function NoteFields({ note, isSmall }: { note: FieldLike; isSmall: FieldLike }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <TextArea field={note} label={t('note')} hint={t('noteHint')} rows={3} />
      <CheckboxGroup field={isSmall} label={t('isSmallLabel')} choices={[{ value: 'on', label: t('isSmall') }]} />
    </>
  );
}
