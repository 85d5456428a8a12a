/** One side's view of how far people shared in something: a rung of the ladder, and what shows it. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { ladder } from '../levels.ts';
import type { Side } from '../levels.ts';
import { coproductionMessages } from '../messages.ts';
import { manageCountersignMessages } from '../messages-manage.ts';

type Refused = { typed: { level: string; evidence: string }; errors: { level: string[]; evidence: string[] } };

export function LevelForm({ side, refused }: { side: Side; refused: Refused | null }) {
  const t = useText(manageCountersignMessages);
  const name = useText(coproductionMessages);
  return (
    <form method="post" noValidate>
      <HiddenField name="side" value={side} />
      <RadioGroup
        id={`${side}-level`}
        name="level"
        label={t('level')}
        defaultValue={refused?.typed.level}
        errors={refused?.errors.level}
        choices={ladder.map((rung) => ({ value: rung, label: name(`rung_${rung}`), hint: name(`meaning_${rung}`) }))}
      />
      <TextArea
        id={`${side}-evidence`}
        name="evidence"
        label={t('evidence')}
        hint={t('evidenceHint')}
        defaultValue={refused?.typed.evidence}
        errors={refused?.errors.evidence}
      />
      <FormActions>
        <SubmitButton>{t('recordLevel')}</SubmitButton>
      </FormActions>
    </form>
  );
}
