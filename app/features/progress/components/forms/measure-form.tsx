/** The form of a measure: what is counted, out of what, and its readings. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { newPlainRow } from '../../forms/values.ts';
import type { MeasureValues } from '../../forms/values.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { FormFrame } from './form-frame.tsx';
import { Row, RowButton, RowMark } from '#app/ui/form/rows.tsx';
import { ChangedBecauseField, DateField, StatedField } from './shared-fields.tsx';
import type { FormProps } from './simple-forms.tsx';

export function MeasureForm({ values, lastResult, saving }: FormProps<MeasureValues>) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<MeasureValues>({ id: 'item', lastResult, defaultValue: values });
  const { name } = fields.readings;
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_measure')} rows={2} />
      <StatedField field={fields.numerator} label={t('numerator')} />
      <StatedField field={fields.denominator} label={t('denominator')} />
      <TextField field={fields.unit} label={t('unit')} hint={t('unitHint')} width={10} />
      <StatedField field={fields.source} label={t('source')} />
      <Section id="readings" title={t('readings')} layout="stack">
        {fields.readings.getFieldList().map((field, index) => {
          const number = index + 1;
          const row = field.getFieldset();
          const remove = form.remove.getButtonProps({ name, index });
          return (
            <Row
              key={field.name}
              legend={t('reading', { number })}
              buttons={[{ button: remove, label: t('removeReading', { number }) }]}
            >
              <RowMark field={row.row} />
              <TextField
                field={row.value}
                label={t('value')}
                hint={t('notStatedHint')}
                inputMode="decimal"
                width={10}
              />
              <DateField field={row.asAt} label={t('asAt')} />
            </Row>
          );
        })}
        <RowButton button={form.insert.getButtonProps({ name, defaultValue: newPlainRow })} label={t('addReading')} />
      </Section>
      <ChangedBecauseField field={fields.changedBecause} kind="measure" />
    </FormFrame>
  );
}
