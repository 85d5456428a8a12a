/** A date as exactly as it is known, typed as people write it: "2024", "May 2024", "14 May 2024". */
import type { TextFieldProps } from './text-field.tsx';
import { TextField } from './text-field.tsx';

/** The hint must show the three ways of writing; lib/ reads them. */
export function PartialDateField(props: TextFieldProps) {
  return <TextField autoComplete="off" {...props} type="text" width={20} spellCheck={false} />;
}
