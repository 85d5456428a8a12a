/** The answers of a decision: one fieldset for each finding and each option of the question. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { outcomes, refusalKinds } from '../decision.ts';
import type { Answerable } from '../decision.ts';
import { answerFieldName } from '../decision-form.ts';
import type { TypedAnswer } from '../decision-form.ts';
import { manageDecisionMessages } from '../messages-decision.ts';

/** Messages by the name of the field. */
export type AnswerErrors = Record<string, string[]>;

type RowProps = { of: Answerable; typed: TypedAnswer; errors: AnswerErrors };

function Row({ of: { about, id, title, isPublic }, typed, errors }: RowProps) {
  const t = useText(manageDecisionMessages);
  const field = (name: keyof TypedAnswer) => {
    const full = answerFieldName(id, name);
    return { name: full, defaultValue: typed[name], errors: errors[full] ?? [] };
  };
  // What is wrong, and what was written, is never folded away.
  const isOpen =
    (typed.outcome !== 'none' && typed.outcome !== 'accepted') ||
    Object.keys(errors).some((name) => name.startsWith(answerFieldName(id, 'outcome').slice(0, -'outcome'.length)));
  return (
    <Fieldset id={`row-${id}`} legend={t(about, { title })} {...(isPublic ? {} : { hint: t('isDraft') })}>
      <RadioGroup
        {...field('outcome')}
        label={t('outcome')}
        choices={[
          { value: 'none', label: t('outcome_none') },
          ...outcomes.map((outcome) => ({ value: outcome, label: t(`outcome_${about}_${outcome}`) })),
        ]}
      />
      <TextArea {...field('changed')} label={t('changed')} rows={2} />
      <Details summary={t('whyNot')} open={isOpen}>
        <TextArea {...field('unchanged')} label={t('unchanged')} rows={2} />
        <SelectField
          {...field('reasonKind')}
          label={t('reasonKind')}
          placeholder={t('reasonKindNone')}
          options={refusalKinds.map((kind) => ({ value: kind, label: t(`reason_${kind}`) }))}
        />
        <TextArea {...field('reason')} label={t('reason')} rows={2} />
        <TextField
          {...field('decidedBy')}
          label={t('answerDecidedBy')}
          hint={t('answerDecidedByHint')}
          optional={t('optional')}
        />
        <TextArea {...field('reconsider')} label={t('reconsider')} rows={2} />
      </Details>
    </Fieldset>
  );
}

type AnswersFormProps = { known: Answerable[]; typed: Record<string, TypedAnswer>; errors: AnswerErrors };

export function AnswersForm({ known, typed, errors }: AnswersFormProps) {
  const t = useText(manageDecisionMessages);
  if (known.length === 0)
    return (
      <EmptyState title={t('answersNone')} headingLevel={2}>
        {null}
      </EmptyState>
    );
  return (
    <>
      <p>{t('answersLead')}</p>
      <form method="post" action="?part=answers" id="answers" className="sd-form" data-guard noValidate>
        {known.map((one) => {
          const row = typed[one.id];
          return row ? <Row key={one.id} of={one} typed={row} errors={errors} /> : null;
        })}
        <FormActions>
          <SubmitButton>{t('saveAnswers')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
