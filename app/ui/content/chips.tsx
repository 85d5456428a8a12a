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

type PartChipsProps = {
  /** Accessible name of the row. */
  label: string;
  items: { value: string; label: string; current: boolean }[];
  /** Id of the form of the open part, sent before another one opens, which it learns as `next`; null where there is none. */
  form: string | null;
  words: {
    /** What the form's own button says: what Enter in a text field presses, which would else be the first of the row. */
    save: string;
    /** Says that going on saves. */
    saves: string;
  };
  /** The way on without saving, where what was typed could not be saved. */
  leave: { href: string; label: string } | null;
};

/** Parts of a long page, each at `?part=`, of which one is open: going to another saves this one, so that nothing typed is lost. */
export function PartChips({ label, items, form, words, leave }: PartChipsProps) {
  if (form === null)
    return <Chips label={label} items={items.map(({ value, ...item }) => ({ ...item, href: `?part=${value}` }))} />;
  return (
    <>
      <nav className="sd-chips" aria-label={label}>
        <button type="submit" form={form} hidden>
          {words.save}
        </button>
        <p>{words.saves}</p>
        <ul>
          {items.map(({ value, label: text, current }) => (
            <li key={value}>
              {current ? (
                <span aria-current="true">{text}</span>
              ) : (
                <button type="submit" form={form} name="next" value={value}>
                  {text}
                </button>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {leave === null ? null : (
        <p>
          <a href={leave.href}>{leave.label}</a>
        </p>
      )}
    </>
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
