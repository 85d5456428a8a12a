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
import { mostNotice } from '../../quota-form.ts';
import type { ReadQuotas } from '../../quota-form.ts';

export type QuotaFormProps = Pick<ReadQuotas, 'total' | 'rows' | 'notice' | 'errors'> & {
  choices: { value: string; label: string }[];
};

export function QuotaForm({ total, rows, notice, errors, choices }: QuotaFormProps) {
  const t = useText(staffAccessMessages);
  const of = (field: string) =>
    errors.filter((error) => error.field === field).map(({ key }) => t(key, { max: mostNotice }));
  return (
    <form method="post" className="sd-form" noValidate>
      <ErrorSummary
        title={t('problem')}
        errors={errors.map(({ field, key }) => ({ fieldId: field, message: t(key, { max: mostNotice }) }))}
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
      {choices.length === 0 ? (
        <p>{t('quotaNoQuestions')}</p>
      ) : (
        <>
          <h3>{t('quotaChoices')}</h3>
          <p className="sd-small">{t('quotaChoicesIntro')}</p>
          {rows.map(({ choice, most }, index) => (
            <Fieldset key={String(index)} legend={t('quotaRow', { number: index + 1 })}>
              <SelectField
                name="choice[]"
                id={`choice-${index}`}
                label={t('quotaChoice')}
                placeholder={t('quotaChoiceNone')}
                options={choices}
                defaultValue={choice}
                errors={of(`choice-${index}`)}
              />
              <TextField
                name="most[]"
                id={`most-${index}`}
                label={t('quotaMost')}
                inputMode="numeric"
                width={10}
                defaultValue={most}
                errors={of(`most-${index}`)}
              />
            </Fieldset>
          ))}
        </>
      )}
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
