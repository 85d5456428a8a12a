/** Whether something that came late is considered: what the public page of the question says, and why not. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { treatments } from '../ledger.ts';
import type { Treated } from '../ledger.ts';
import { entryMessages } from '../messages-ledger.ts';

export function LateTreatment({ treatment, reason, errors }: Treated & { errors: string[] }) {
  const t = useText(entryMessages);
  return (
    <Section id="late" title={t('treatmentTitle')} layout="stack">
      <form method="post" noValidate className="sd-form" data-guard>
        <RadioGroup
          name="treatment"
          label={t('treatment')}
          defaultValue={errors.length > 0 ? 'not-considered' : treatment}
          choices={treatments.map((value) => ({ value, label: t(`treatment_${value}`) }))}
        />
        <TextArea
          name="treatmentReason"
          label={t('treatmentReason')}
          hint={t('treatmentReasonHint')}
          rows={2}
          defaultValue={reason}
          errors={errors}
        />
        <FormActions>
          <SubmitButton name="intent" value="treat">
            {t('treat')}
          </SubmitButton>
        </FormActions>
      </form>
    </Section>
  );
}
