/** One row of filters: each value is an address, the first shows everything. */
import { Chips } from '#app/ui/content/chips.tsx';
import { withQuery } from '../filters.ts';

type FilterRowProps = {
  /** Accessible name of the row. */
  label: string;
  /** The list's own address. */
  path: string;
  /** All filters as they are now, by the name of their parameter. */
  filters: Record<string, string | null>;
  /** The filter that this row changes. */
  name: string;
  all: string;
  values: { value: string; label: string }[];
};

/** Nothing where there is nothing to choose between. A new filter begins at the newest. */
export function FilterRow({ label, path, filters, name, all, values }: FilterRowProps) {
  if (values.length === 0) return null;
  const now = filters[name] ?? null;
  const item = (value: string | null, text: string) => ({
    href: withQuery(path, { ...filters, [name]: value }),
    label: text,
    current: value === now,
  });
  return <Chips label={label} items={[item(null, all), ...values.map((one) => item(one.value, one.label))]} />;
}
