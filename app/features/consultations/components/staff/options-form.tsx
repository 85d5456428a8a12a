/** The options in order, the discarded ones with their reasons; works by plain posts, row by row. */
import { useForm } from '@conform-to/react';
import type { FieldMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { EnterButton } from '#app/ui/form/rows.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../form-reply.ts';
import { newRow } from '../../forms.ts';
import type { OptionsValues } from '../../forms.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { FormErrors } from './form-errors.tsx';
import { NoteFields } from './note-fields.tsx';
import { RowButtons } from './row-buttons.tsx';
import { rowField } from './row-field.ts';

type OptionField = FieldMetadata<OptionsValues['options'][number]>;

function OptionRow({ field, legend }: { field: OptionField; legend: string }) {
  const t = useText(manageConsultationMessages);
  const row = field.getFieldset();
  return (
    <Fieldset legend={legend}>
      <HiddenField name={row.id.name} value={row.id.initialValue ?? newRow.id} />
      <TextField field={rowField(row.title)} label={t('optionTitle')} maxLength={200} />
      <TextArea field={rowField(row.description)} label={t('optionDescription')} rows={3} optional={t('optional')} />
      <CheckboxGroup
        field={rowField(row.isDiscarded)}
        label={t('optionState')}
        choices={[{ value: 'on', label: t('optionDiscarded') }]}
      />
      <TextArea field={rowField(row.reason)} label={t('optionReason')} rows={3} />
    </Fieldset>
  );
}

export function OptionsForm({ values, isPublic }: { values: OptionsValues; isPublic: boolean }) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('options');
  const [form, fields] = useForm<OptionsValues>({ id: 'options', lastResult, defaultValue: values });
  const rows = fields.options.getFieldList();
  const list = fields.options.name;
  const add = form.insert.getButtonProps({ name: list, defaultValue: newRow });
  return (
    <>
      <FormErrors form={form} />
      <p>{t('optionsIntro')}</p>
      <form method="post" action="?part=options" id={form.id} className="sd-form" data-guard noValidate>
        <EnterButton label={t('saveOptions')} />
        {rows.map((row, index) => {
          const legend = t('optionNumber', { number: index + 1 });
          return (
            <div key={row.id}>
              <OptionRow field={row} legend={legend} />
              <RowButtons form={form} list={list} index={index} length={rows.length} name={legend} />
            </div>
          );
        })}
        <TextArea
          field={fields.discardedNote}
          label={t('discardedNote')}
          hint={t('discardedNoteHint')}
          rows={2}
          optional={t('optional')}
        />
        {isPublic ? <NoteFields note={fields.note} isSmall={fields.isSmall} /> : null}
        <FormActions>
          <SubmitButton variant="secondary" name={add.name} value={add.value} preventDoubleClick={false}>
            {t('addOption')}
          </SubmitButton>
          <SubmitButton>{t('saveOptions')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
