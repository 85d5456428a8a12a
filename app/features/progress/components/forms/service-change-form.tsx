/** The form of a service change: what changes, in which service, and the stages it went through. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { newPlainRow } from '../../forms/values.ts';
import type { ServiceChangeValues } from '../../forms/values.ts';
import { progressMessages } from '../../messages.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { stages } from '../../stages.ts';
import { FormFrame } from './form-frame.tsx';
import { Row, RowButton, RowMark } from '#app/ui/form/rows.tsx';
import { ChangedBecauseField, DateField, ProseField, ServiceField, StatedField } from './shared-fields.tsx';
import type { FormProps } from './simple-forms.tsx';

type ServiceChangeFormProps = FormProps<ServiceChangeValues> & { services: { id: string; title: string }[] };

export function ServiceChangeForm({ values, lastResult, saving, services }: ServiceChangeFormProps) {
  const t = useText(progressFormMessages);
  const word = useText(progressMessages);
  const [form, fields] = useForm<ServiceChangeValues>({ id: 'item', lastResult, defaultValue: values });
  const { name } = fields.stages;
  const options = stages.map((value) => ({ value, label: word(`stage_${value}`) }));
  return (
    <FormFrame form={form} saving={saving}>
      <TextField field={fields.title} label={t('title_service-change')} />
      <ProseField field={fields.detail} label={t('detail')} />
      <ServiceField field={fields.serviceId} services={services} />
      <Section id="stages" title={t('stages')} intro={t('stagesHint')} layout="stack">
        {fields.stages.getFieldList().map((field, index) => {
          const number = index + 1;
          const row = field.getFieldset();
          const up = form.reorder.getButtonProps({ name, from: index, to: index - 1 });
          const remove = form.remove.getButtonProps({ name, index });
          return (
            <Row
              key={field.name}
              legend={t('stageNumber', { number })}
              buttons={[
                ...(index > 0 ? [{ button: up, label: t('moveStageUp', { number }) }] : []),
                { button: remove, label: t('removeStage', { number }) },
              ]}
            >
              <RowMark field={row.row} />
              <SelectField field={row.stage} label={t('stage')} options={options} />
              <StatedField field={row.place} label={t('place')} />
              <DateField field={row.reached} label={t('reached')} />
              <TextField field={row.note} label={t('note')} />
            </Row>
          );
        })}
        <RowButton button={form.insert.getButtonProps({ name, defaultValue: newPlainRow })} label={t('addStage')} />
      </Section>
      <ChangedBecauseField field={fields.changedBecause} kind="service-change" />
    </FormFrame>
  );
}
