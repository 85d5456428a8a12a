/** Values of answers as fields of a table: dates in EDTF, and the name of what is missing in place of a value. Pure. */

type Shown = { state: 'not-stated' } | { state: 'stated'; edtf: string };
type Value = { state: string; value?: unknown };

export const dateText = (date: Shown | undefined): string =>
  date === undefined ? '' : date.state === 'stated' ? date.edtf : date.state;

export const valueText = (value: Value | undefined): string =>
  value === undefined ? '' : value.state === 'stated' ? String(value.value) : value.state;

export const numberText = (value: Value | undefined): string | number =>
  value?.state === 'stated' && typeof value.value === 'number' ? value.value : valueText(value);
