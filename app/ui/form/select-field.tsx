/** One of a long list; for up to seven choices use RadioGroup, which shows them all. */
import type { FieldSource } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldGroup } from './field-group.tsx';

export type SelectFieldProps = FieldSource &
  FieldTexts & {
    options: { value: string; label: string }[];
    /** The first, empty choice. */
    placeholder?: string;
  };

export function SelectField(props: SelectFieldProps) {
  const { options, placeholder } = props;
  const field = resolveField(props);
  return (
    <FieldGroup {...props} field={field}>
      <select
        className={field.errors.length > 0 ? 'nhsuk-select nhsuk-select--error' : 'nhsuk-select'}
        id={field.id}
        name={field.name}
        defaultValue={field.values[0] ?? ''}
        {...describeControl(field, Boolean(props.hint))}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
