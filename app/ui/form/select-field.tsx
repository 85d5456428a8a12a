/** One of a long list; for up to seven choices use RadioGroup, which shows them all. */
import type { FieldSource } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldGroup } from './field-group.tsx';

/** The language of a text where it is not that of the page. */
type Mark = { lang?: string; dir?: 'ltr' | 'rtl' };

export type SelectFieldProps = FieldSource &
  FieldTexts & {
    options: ({ value: string; label: string } & Mark)[];
    /** The first, empty choice. */
    placeholder?: string;
    /** Of a placeholder in another language than the page. */
    placeholderMark?: Mark;
  };

export function SelectField(props: SelectFieldProps) {
  const { options, placeholder, placeholderMark } = props;
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
        {placeholder === undefined ? null : (
          <option value="" {...placeholderMark}>
            {placeholder}
          </option>
        )}
        {options.map(({ value, label, lang, dir }) => (
          <option key={value} value={value} lang={lang} dir={dir}>
            {label}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
