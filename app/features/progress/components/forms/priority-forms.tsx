/** The forms of priorities and recommendations: words, place in a set, and who said it or whom it is for. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import type { FieldLike } from '#app/ui/form/field.ts';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { levels } from '../../items.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import type { PriorityValues, RecommendationValues } from '../../forms/values.ts';
import { priorityMessages } from '../../priorities/messages.ts';
import { FormFrame } from './form-frame.tsx';
import { ProseField, StatedField } from './shared-fields.tsx';
import type { FormProps } from './simple-forms.tsx';

type Set = { id: string; title: string };

function PlaceFields({ set, position, sets }: { set: FieldLike; position: FieldLike; sets: Set[] }) {
  const t = useText(progressFormMessages);
  return (
    <>
      <SelectField
        field={set}
        label={t('set')}
        hint={t('setHint')}
        placeholder={t('noSet')}
        options={sets.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField field={position} label={t('position')} hint={t('positionHint')} inputMode="numeric" />
    </>
  );
}

export function PriorityForm({ values, lastResult, saving, sets }: FormProps<PriorityValues> & { sets: Set[] }) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<PriorityValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_priority')} rows={2} />
      <ProseField field={fields.detail} label={t('detail')} />
      <TextArea field={fields.saidBy} label={t('saidBy_priority')} hint={t('saidByGroupsHint')} rows={4} />
      <PlaceFields set={fields.setId} position={fields.position} sets={sets} />
    </FormFrame>
  );
}

export function RecommendationForm(props: FormProps<RecommendationValues> & { sets: Set[] }) {
  const { values, lastResult, saving, sets } = props;
  const t = useText(progressFormMessages);
  const word = useText(priorityMessages);
  const [form, fields] = useForm<RecommendationValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_recommendation')} rows={2} />
      <ProseField field={fields.detail} label={t('detail')} />
      <CheckboxGroup
        field={fields.levels}
        label={t('levels')}
        hint={t('levelsHint')}
        choices={levels.map((value) => ({ value, label: word(`level_${value}`) }))}
      />
      <StatedField field={fields.addressedTo} label={t('addressedTo')} />
      <PlaceFields set={fields.setId} position={fields.position} sets={sets} />
    </FormFrame>
  );
}
