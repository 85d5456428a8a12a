/** One record of who was listened to: how, where, how many, and the groups in order. */
import { useForm } from '@conform-to/react';
import type { FieldMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { EnterButton } from '#app/ui/form/rows.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../form-reply.ts';
import { newRow } from '../../forms.ts';
import type { ParticipationValues } from '../../forms.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { FormErrors } from './form-errors.tsx';
import { RowButtons } from './row-buttons.tsx';
import { rowField } from './row-field.ts';

type GroupField = FieldMetadata<ParticipationValues['groups'][number]>;

function GroupRow({ field, legend }: { field: GroupField; legend: string }) {
  const t = useText(manageConsultationMessages);
  const row = field.getFieldset();
  return (
    <Fieldset legend={legend}>
      <HiddenField name={row.id.name} value={row.id.initialValue ?? newRow.id} />
      <TextField field={rowField(row.label)} label={t('groupLabel')} maxLength={200} />
      <TextField field={rowField(row.count)} label={t('groupCount')} hint={t('countHint')} width={20} />
    </Fieldset>
  );
}

type ParticipationFormProps = {
  /** Id of the record, or `new`. */
  record: string;
  values: ParticipationValues | null;
};

export function ParticipationForm({ record, values }: ParticipationFormProps) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('record');
  const [form, fields] = useForm<ParticipationValues>({
    id: 'record',
    lastResult,
    defaultValue: values ?? { groups: [newRow] },
  });
  const rows = fields.groups.getFieldList();
  const list = fields.groups.name;
  const add = form.insert.getButtonProps({ name: list, defaultValue: newRow });
  return (
    <>
      <FormErrors form={form} />
      <form
        method="post"
        action={`?part=people&record=${record}`}
        id={form.id}
        className="sd-form"
        data-guard
        noValidate
      >
        <EnterButton label={t('saveRecord')} />
        <HiddenField name="record" value={record} />
        <TextField field={fields.title} label={t('recordTitle')} hint={t('recordTitleHint')} maxLength={200} />
        <TextField field={fields.methods} label={t('methods')} hint={t('methodsHint')} optional={t('optional')} />
        <TextField field={fields.place} label={t('place')} optional={t('optional')} />
        <PartialDateField field={fields.held} label={t('held')} hint={t('dateHint')} />
        <TextField field={fields.total} label={t('total')} hint={t('countHint')} width={20} />
        {rows.map((row, index) => {
          const legend = t('groupNumber', { number: index + 1 });
          return (
            <div key={row.id}>
              <GroupRow field={row} legend={legend} />
              <RowButtons form={form} list={list} index={index} length={rows.length} name={legend} />
            </div>
          );
        })}
        <FormActions>
          <SubmitButton variant="secondary" name={add.name} value={add.value} preventDoubleClick={false}>
            {t('addGroup')}
          </SubmitButton>
          <SubmitButton>{t('saveRecord')}</SubmitButton>
        </FormActions>
      </form>
      <p>
        <a href="?part=people">{t('backToRecords')}</a>
      </p>
    </>
  );
}
