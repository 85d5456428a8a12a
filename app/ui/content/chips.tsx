/** Filters as links: each is an address, the current one is marked. */
import { withQuery } from '#app/lib/with-query.ts';

export interface Chip {
  href: string;
  label: string;
  current?: boolean;
}

export function Chips({ label, items }: { label: string; items: Chip[] }) {
  return (
    <nav className="sd-chips" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FilterChipsProps = {
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

/** One row of filters: each value is an address, the first shows everything. Nothing where there is nothing to choose between. The page of a list is dropped: a new filter begins at the newest. */
export function FilterChips({ label, path, filters, name, all, values }: FilterChipsProps) {
  if (values.length === 0) return null;
  const now = filters[name] ?? null;
  const item = (value: string | null, text: string) => ({
    href: withQuery(path, { ...filters, [name]: value }),
    label: text,
    current: value === now,
  });
  return <Chips label={label} items={[item(null, all), ...values.map((one) => item(one.value, one.label))]} />;
}
