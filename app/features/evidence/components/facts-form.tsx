/** What staff write down of a decision itself: what, who, when, what was read, and the effect on equality. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { equalityStates, scopes } from '../decision.ts';
import type { FactField, TypedFacts } from '../decision-form.ts';
import { manageDecisionMessages } from '../messages-decision.ts';

export type FactErrors = Partial<Record<FactField, string[]>>;

type Props = { values: TypedFacts; errors: FactErrors };

function useField({ values, errors }: Props) {
  return (name: FactField) => ({ name, defaultValue: values[name], errors: errors[name] ?? [] });
}

function Reading(props: Props) {
  const t = useText(manageDecisionMessages);
  const of = useField(props);
  return (
    <Section id="reading" title={t('evidenceTitle')} layout="stack">
      <CheckboxGroup
        {...of('isEvidenceRead')}
        label={t('evidenceTitle')}
        hint={t('evidenceReadHint')}
        choices={[{ value: 'yes', label: t('evidenceRead') }]}
      />
      <TextField {...of('readBy')} label={t('readBy')} hint={t('readByHint')} />
      <TextArea {...of('readHow')} label={t('readHow')} hint={t('readHowHint')} rows={3} optional={t('optional')} />
      <RadioGroup
        {...of('equality')}
        label={t('equality')}
        choices={equalityStates.map((state) => ({ value: state, label: t(`equality_${state}`) }))}
      />
      <TextArea {...of('equalityNote')} label={t('equalityNote')} rows={3} optional={t('optional')} />
      <TextField {...of('equalityAddress')} label={t('equalityAddress')} optional={t('optional')} />
    </Section>
  );
}

export function FactsForm(props: Props) {
  const t = useText(manageDecisionMessages);
  const of = useField(props);
  return (
    <form method="post" action="?part=facts" id="facts" className="sd-form" data-guard noValidate>
      <TextField {...of('title')} label={t('name')} hint={t('nameHint')} />
      <RadioGroup
        {...of('scope')}
        label={t('scope')}
        hint={t('scopeHint')}
        choices={scopes.map((scope) => ({ value: scope, label: t(`scope_${scope}`) }))}
      />
      <TextArea {...of('summary')} label={t('summary')} hint={t('summaryHint')} rows={6} />
      <TextField {...of('decidedBy')} label={t('decidedBy')} />
      <PartialDateField {...of('decided')} label={t('decided')} hint={t('dateHint')} />
      <TextField {...of('meeting')} label={t('meeting')} hint={t('meetingHint')} />
      <TextField {...of('minutes')} label={t('minutes')} hint={t('minutesHint')} optional={t('optional')} />
      <Reading {...props} />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </form>
  );
}
