/** The calculated values of a survey, a name and an expression each. */
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { ValueProblem, ValuesPage } from '../forms/values.server.ts';
import { editorMessages } from '../messages.ts';
import { propertyMessages } from '../messages-properties.ts';
import { fieldId } from './fields.tsx';

/** What can come out of a value; a number where nothing is said. */
const results = ['', 'text', 'boolean'] as const;

export function ValuesForm({ mark, rows, problems }: ValuesPage & { problems: ValueProblem[] }) {
  const t = useText(editorMessages);
  const say = useText(propertyMessages);
  const errorsOf = (field: string) => problems.filter((one) => one.field === field).map(({ message }) => message);
  return (
    <form method="post" className="sd-form" data-guard noValidate>
      <HiddenField name="mark" value={mark} />
      {rows.map(({ name, expression, result, isIncluded }, at) => (
        <Fieldset key={at} legend={t('value', { number: at + 1 })}>
          <TextField
            name={`v${at}.name`}
            id={fieldId(`v${at}.name`)}
            label={t('valueName')}
            defaultValue={name}
            errors={errorsOf(`v${at}.name`)}
            width={20}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
          />
          <TextArea
            name={`v${at}.expression`}
            id={fieldId(`v${at}.expression`)}
            label={t('valueExpression')}
            hint={t('valueExpressionHint')}
            defaultValue={expression}
            errors={errorsOf(`v${at}.expression`)}
            rows={2}
          />
          <SelectField
            name={`v${at}.result`}
            id={fieldId(`v${at}.result`)}
            label={say('result')}
            options={results.map((value) => ({ value, label: say(`result_${value === '' ? 'none' : value}`) }))}
            defaultValue={result}
          />
          <CheckboxGroup
            name={`v${at}.included`}
            id={fieldId(`v${at}.included`)}
            label={t('valueKept')}
            defaultValue={isIncluded ? ['on'] : []}
            choices={[{ value: 'on', label: t('valueIncluded') }]}
          />
        </Fieldset>
      ))}
      <FormActions>
        <SubmitButton>{t('valuesSave')}</SubmitButton>
      </FormActions>
    </form>
  );
}
