/** The forms of kinds without rows: findings, quotes and outcomes. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { FindingValues, OutcomeValues, QuoteValues } from '../../forms/values.ts';
import { progressFormMessages } from '../../forms/messages-forms.ts';
import { FormFrame } from './form-frame.tsx';
import type { Saving } from './form-frame.tsx';
import { ProseField } from './shared-fields.tsx';

export type FormProps<Values> = {
  values: Partial<Values>;
  lastResult: SubmissionResult | undefined;
  saving: Saving;
};

export function FindingForm({ values, lastResult, saving }: FormProps<FindingValues>) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<FindingValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_finding')} rows={2} />
      <ProseField field={fields.detail} label={t('detail')} />
    </FormFrame>
  );
}

export function QuoteForm({ values, lastResult, saving }: FormProps<QuoteValues>) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<QuoteValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.body} label={t('quoteBody')} />
      <TextField field={fields.attribution} label={t('attribution')} hint={t('attributionHint')} autoComplete="off" />
      <RadioGroup
        field={fields.wording}
        label={t('wording')}
        choices={(['verbatim', 'reported'] as const).map((value) => ({ value, label: t(`wording_${value}`) }))}
      />
      <RadioGroup
        field={fields.consent}
        label={t('consent')}
        choices={(['given', 'published-source'] as const).map((value) => ({ value, label: t(`consent_${value}`) }))}
      />
    </FormFrame>
  );
}

export function OutcomeForm({ values, lastResult, saving }: FormProps<OutcomeValues>) {
  const t = useText(progressFormMessages);
  const [form, fields] = useForm<OutcomeValues>({ id: 'item', lastResult, defaultValue: values });
  return (
    <FormFrame form={form} saving={saving}>
      <TextArea field={fields.title} label={t('title_outcome')} rows={2} />
      <ProseField field={fields.detail} label={t('detail')} />
      <RadioGroup
        field={fields.certainty}
        label={t('certainty')}
        choices={(['expected', 'achieved'] as const).map((value) => ({ value, label: t(`certainty_${value}`) }))}
      />
      <ProseField field={fields.evidence} label={t('evidence')} rows={3} />
    </FormFrame>
  );
}
