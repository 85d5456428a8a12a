/** Settings of a survey: whom it asks, who may answer, when it is looked at again, and how fast is too fast. */

import { useText } from '#app/platform/use-text.ts';
import type { FieldLike } from '#app/ui/form/field.ts';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { audiences, entryModes } from '../../audience.ts';
import { staffAccessMessages } from '../../messages-staff.ts';

export type AccessFieldsProps = {
  fields: Record<'audience' | 'entry' | 'reviewOn' | 'minimumSeconds', FieldLike>;
};

export function AccessFields({ fields }: AccessFieldsProps) {
  const t = useText(staffAccessMessages);
  return (
    <>
      <RadioGroup
        field={fields.audience}
        label={t('audience')}
        hint={t('audienceHint')}
        choices={audiences.map((audience) => ({
          value: audience,
          label: t(`audience_${audience}`),
          hint: t(`audienceHint_${audience}`),
        }))}
      />
      <RadioGroup
        field={fields.entry}
        label={t('entry')}
        choices={entryModes.map((mode) => ({ value: mode, label: t(`entry_${mode}`), hint: t(`entryHint_${mode}`) }))}
      />
      <TextField
        field={fields.minimumSeconds}
        label={t('seconds')}
        hint={t('secondsHint')}
        inputMode="numeric"
        width={3}
      />
      <PartialDateField field={fields.reviewOn} label={t('reviewOn')} hint={t('reviewOnHint')} />
    </>
  );
}
