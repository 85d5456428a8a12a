/** The form of a survey's quotas. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { staffAccessMessages } from '../../messages-staff.ts';
import { leastOfAnswer, mostNotice } from '../../quota-form.ts';
import type { ReadQuotas } from '../../quota-form.ts';

export type QuotaFormProps = Pick<ReadQuotas, 'total' | 'rows' | 'notice' | 'errors'> & {
  choices: { value: string; label: string }[];
  /** The quotas of answers can be moved by those alone who may count them. */
  isFixed: boolean;
};

export function QuotaForm({ total, rows, notice, errors, choices, isFixed }: QuotaFormProps) {
  const t = useText(staffAccessMessages);
  const say = (key: ReadQuotas['errors'][number]['key']) => t(key, { max: mostNotice, least: leastOfAnswer });
  const of = (field: string) => errors.filter((error) => error.field === field).map(({ key }) => say(key));
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <ErrorSummary
        title={t('problem')}
        errors={errors.map(({ field, key }) => ({ fieldId: field, message: say(key) }))}
      />
      <TextField
        name="total"
        label={t('quotaTotal')}
        hint={t('quotaTotalHint')}
        inputMode="numeric"
        width={10}
        defaultValue={total}
        errors={of('total')}
      />
      <AnswerQuotas rows={rows} choices={choices} isFixed={isFixed} errorsOf={of} />
      <TextArea
        name="notice"
        label={t('quotaNotice')}
        hint={t('quotaNoticeHint')}
        rows={3}
        defaultValue={notice}
        errors={of('notice')}
      />
      <FormActions>
        <SubmitButton>{t('quotaSave')}</SubmitButton>
      </FormActions>
    </form>
  );
}

type AnswerQuotasProps = Pick<QuotaFormProps, 'rows' | 'choices' | 'isFixed'> & {
  errorsOf: (field: string) => string[];
};

function AnswerQuotas({ rows, choices, isFixed, errorsOf }: AnswerQuotasProps) {
  const t = useText(staffAccessMessages);
  if (choices.length === 0) return <p>{t('quotaNoQuestions')}</p>;
  if (isFixed) return <p id="answers">{t('quotaFixed')}</p>;
  return (
    <>
      <h3>{t('quotaChoices')}</h3>
      <p className="sd-small">{t('quotaChoicesIntro', { least: leastOfAnswer })}</p>
      {rows.map(({ choice, most }, index) => (
        <Fieldset key={String(index)} legend={t('quotaRow', { number: index + 1 })}>
          <SelectField
            name="choice[]"
            id={`choice-${index}`}
            label={t('quotaChoice')}
            placeholder={t('quotaChoiceNone')}
            options={choices}
            defaultValue={choice}
            errors={errorsOf(`choice-${index}`)}
          />
          <TextField
            name="most[]"
            id={`most-${index}`}
            label={t('quotaMost')}
            inputMode="numeric"
            width={10}
            defaultValue={most}
            errors={errorsOf(`most-${index}`)}
          />
        </Fieldset>
      ))}
    </>
  );
}
