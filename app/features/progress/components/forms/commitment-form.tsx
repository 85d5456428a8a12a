/** The form of a commitment: the decision, its owners with their own dates, and its targets. */
import { useForm } from '@conform-to/react';
import type { FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { newRow } from '../../forms/values.ts';
import type { CommitmentValues } from '../../forms/values.ts';
import { reasonKinds } from '../../items.ts';
import { progressMessages } from '../../messages.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { FormFrame } from './form-frame.tsx';
import { Row, RowButton, RowMark } from '#app/ui/form/rows.tsx';
import { ChangedBecauseField, DateField, ProseField, StatedField, StatusField } from './shared-fields.tsx';
import type { FormProps } from './simple-forms.tsx';

type Organisation = { id: string; name: string };
type CommitmentFormMetadata = FormMetadata<CommitmentValues>;
type RowsProps = { form: CommitmentFormMetadata };

function Owners({ form, organisations }: RowsProps & { organisations: Organisation[] }) {
  const t = useText(progressFormMessages);
  const list = form.getFieldset().owners;
  return (
    <Section id="owners" title={t('owners')} intro={t('ownersHint')} layout="stack">
      {list.getFieldList().map((field, index) => {
        const number = index + 1;
        const row = field.getFieldset();
        return (
          <Row
            key={field.name}
            legend={t('owner', { number })}
            buttons={[
              { button: form.remove.getButtonProps({ name: list.name, index }), label: t('removeOwner', { number }) },
            ]}
          >
            <RowMark field={row.id} />
            <SelectField
              field={row.organisationId}
              label={t('organisation')}
              placeholder={t('chooseOrganisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <StatusField field={row.status} />
            <DateField field={row.due} label={t('due')} />
            <TextField field={row.slipReason} label={t('slipReason')} hint={t('slipReasonHint')} />
            <TextField field={row.stoppedBecause} label={t('stoppedBecause')} hint={t('stoppedBecauseHint')} />
            <TextField field={row.contact} label={t('contact')} hint={t('contactHint')} autoComplete="off" />
          </Row>
        );
      })}
      <RowButton button={form.insert.getButtonProps({ name: list.name, defaultValue: newRow })} label={t('addOwner')} />
    </Section>
  );
}

function Targets({ form }: RowsProps) {
  const t = useText(progressFormMessages);
  const list = form.getFieldset().targets;
  return (
    <Section id="targets" title={t('targets')} intro={t('targetsHint')} layout="stack">
      {list.getFieldList().map((field, index) => {
        const number = index + 1;
        const row = field.getFieldset();
        return (
          <Row
            key={field.name}
            legend={t('target', { number })}
            buttons={[
              { button: form.remove.getButtonProps({ name: list.name, index }), label: t('removeTarget', { number }) },
            ]}
          >
            <RowMark field={row.id} />
            <TextField field={row.statement} label={t('statement')} />
            <TextField field={row.value} label={t('value')} hint={t('notStatedHint')} inputMode="decimal" width={10} />
            <TextField field={row.unit} label={t('unit')} hint={t('unitHint')} width={10} />
            <DateField field={row.due} label={t('due')} />
          </Row>
        );
      })}
      <RowButton
        button={form.insert.getButtonProps({ name: list.name, defaultValue: newRow })}
        label={t('addTarget')}
      />
    </Section>
  );
}

type CommitmentFormProps = FormProps<CommitmentValues> & { organisations: Organisation[] };

export function CommitmentForm({ values, lastResult, saving, organisations }: CommitmentFormProps) {
  const t = useText(progressFormMessages);
  const word = useText(progressMessages);
  const [form, fields] = useForm<CommitmentValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_commitment')} rows={2} />
      <ProseField field={fields.detail} label={t('detail')} />
      <RadioGroup
        field={fields.decision}
        label={t('decision')}
        choices={(['will', 'will-not'] as const).map((value) => ({ value, label: t(`decision_${value}`) }))}
      />
      <SelectField
        field={fields.reasonKind}
        label={t('reasonKind')}
        options={reasonKinds.map((value) => ({ value, label: word(`reason_${value}`) }))}
      />
      <ProseField field={fields.reason} label={t('reason')} rows={3} />
      <ProseField field={fields.reconsider} label={t('reconsider')} rows={3} />
      <StatedField field={fields.decidedBy} label={t('decidedBy')} />
      <DateField field={fields.decidedOn} label={t('decidedOn')} />
      <DateField field={fields.nextUpdate} label={t('nextUpdate')} />
      <ProseField field={fields.note} label={t('note_commitment')} hint={t('noteHint')} rows={3} />
      <Owners form={form} organisations={organisations} />
      <Targets form={form} />
      <ChangedBecauseField field={fields.changedBecause} kind="commitment" />
    </FormFrame>
  );
}
