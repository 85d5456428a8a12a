/** The form of an update: the pair, its status, and the parts of its page, which come, go and move by buttons. */
import { useForm } from '@conform-to/react';
import type { FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { blockKinds } from '../../blocks.ts';
import { newBlockRow } from '../../forms/block-rows.ts';
import type { UpdateValues } from '../../forms/values.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { BlockFields } from './block-fields.tsx';
import type { Option } from './block-fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { Row, RowButton, RowMark } from '#app/ui/form/rows.tsx';
import { DateField, ProseField, ServiceField, StatusField } from './shared-fields.tsx';
import type { FormProps } from './simple-forms.tsx';

type BlocksProps = { form: FormMetadata<UpdateValues>; things: Option[]; participations: Option[] };

function Blocks({ form, things, participations }: BlocksProps) {
  const t = useText(progressFormMessages);
  const list = form.getFieldset().blocks;
  const { name } = list;
  const fields = list.getFieldList();
  return (
    <Section id="parts" title={t('blocks')} intro={t('blocksHint')} layout="stack">
      {fields.map((field, index) => {
        const number = index + 1;
        const row = field.getFieldset();
        const kind = blockKinds.find((one) => one === field.initialValue?.kind) ?? 'text';
        const up = form.reorder.getButtonProps({ name, from: index, to: index - 1 });
        const down = form.reorder.getButtonProps({ name, from: index, to: index + 1 });
        const remove = form.remove.getButtonProps({ name, index });
        return (
          <Row
            key={field.name}
            legend={t('blockNumber', { number, kind: t(`block_${kind}`) })}
            buttons={[
              ...(index > 0 ? [{ button: up, label: t('moveBlockUp', { number }) }] : []),
              ...(number < fields.length ? [{ button: down, label: t('moveBlockDown', { number }) }] : []),
              { button: remove, label: t('removeBlock', { number }) },
            ]}
          >
            <RowMark field={row.kind} />
            <TextField field={row.heading} label={t('heading')} optional={t('optional')} />
            <BlockFields form={form} field={field} number={number} things={things} participations={participations} />
          </Row>
        );
      })}
      <FormActions>
        {blockKinds.map((kind) => (
          <RowButton
            key={kind}
            button={form.insert.getButtonProps({ name, defaultValue: newBlockRow(kind) })}
            label={t(`addBlock_${kind}`)}
          />
        ))}
      </FormActions>
    </Section>
  );
}

type UpdateFormProps = FormProps<UpdateValues> & {
  services: { id: string; title: string }[];
  things: Option[];
  participations: Option[];
};

export function UpdateForm({ values, lastResult, saving, services, things, participations }: UpdateFormProps) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<UpdateValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextField field={fields.title} label={t('title_update')} />
      {saving.version === '' ? null : (
        <TextField field={fields.slug} label={t('slug')} hint={t('slugHint')} spellCheck={false} />
      )}
      <ProseField field={fields.said} label={t('said')} hint={t('saidHint')} rows={3} />
      <ProseField field={fields.did} label={t('did')} hint={t('didHint')} rows={3} />
      <TextField field={fields.saidBy} label={t('saidBy')} hint={t('saidByHint')} optional={t('optional')} />
      <StatusField field={fields.status} />
      <ServiceField field={fields.serviceId} services={services} />
      <Blocks form={form} things={things} participations={participations} />
      <DateField field={fields.nextUpdate} label={t('nextUpdate')} />
      <TextField field={fields.source} label={t('sourceOfPage')} optional={t('optional')} />
    </FormFrame>
  );
}
