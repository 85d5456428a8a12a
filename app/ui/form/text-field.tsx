/** One line of text. */
import type { FieldSource } from './field.ts';
import { describeControl, resolveField } from './field.ts';
import type { FieldTexts } from './field-group.tsx';
import { FieldGroup } from './field-group.tsx';

export type TextFieldProps = FieldSource &
  FieldTexts & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'number' | 'date' | 'time' | 'datetime-local';
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
    /** Room for so many characters; the full width without it. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    maxLength?: number;
    spellCheck?: boolean;
    /** What is written in it, where that is another language than the page's. */
    language?: { lang: string; dir: 'ltr' | 'rtl' };
  };

export function TextField(props: TextFieldProps) {
  const { type = 'text', autoComplete, inputMode, width, maxLength, spellCheck, language } = props;
  const field = resolveField(props);
  const classes = ['nhsuk-input'];
  if (width) classes.push(`nhsuk-input--width-${String(width)}`);
  if (field.errors.length > 0) classes.push('nhsuk-input--error');
  return (
    <FieldGroup {...props} field={field}>
      <input
        className={classes.join(' ')}
        id={field.id}
        name={field.name}
        type={type}
        defaultValue={field.values[0]}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
        {...language}
        {...describeControl(field, Boolean(props.hint))}
      />
    </FieldGroup>
  );
}
