/** Values of answers as fields of a table: dates in EDTF, and the name of what is missing in place of a value. Pure. */
import type { Column } from './resource.ts';

type Shown = { state: 'not-stated' } | { state: 'stated'; edtf: string; text?: string };
type Value = { state: string; value?: unknown };

export const dateText = (date: Shown | undefined): string =>
  date === undefined ? '' : date.state === 'stated' ? date.edtf : date.state;

/** In words where they say it best: a term is named, not told as a range of months. */
export const dateWords = (date: Shown): string => (date.state === 'stated' ? (date.text ?? date.edtf) : date.state);

export const valueText = (value: Value | undefined): string =>
  value === undefined ? '' : value.state === 'stated' ? String(value.value) : value.state;

export const numberText = (value: Value | undefined): string | number =>
  value?.state === 'stated' && typeof value.value === 'number' ? value.value : valueText(value);

/** Parts in one cell; where the source names none, that it does not. */
export const listText = (parts: readonly string[]): string => parts.join('; ') || 'not-stated';

type Thing = { id: string; title: string; publishedAt: string | null; url: string };

/** What the row of a public thing begins with. */
export const commonColumns = [
  ['id', (item: Thing) => item.id],
  ['title', (item: Thing) => item.title],
  ['published', (item: Thing) => item.publishedAt ?? ''],
  ['address', (item: Thing) => item.url],
] as const;

type InSet = { set: { title: string; stated: Value; listed: number } | null; place: number | null };

/** The list that a thing stands in: how many of how many are published here. Blank where it stands in none. */
export const setColumns = [
  ['list', (item: InSet) => item.set?.title ?? ''],
  ['place', (item: InSet) => item.place ?? ''],
  ['listed', (item: InSet) => item.set?.listed ?? ''],
  ['total', (item: InSet) => numberText(item.set?.stated)],
] as const;

/** A table with a row for each part of an item, the item's own fields on all of them; an item without parts is one row. */
export function rowEachPart<Item, Part>(
  columns: readonly Column<Item>[],
  partsOf: (item: Item) => readonly Part[],
  partColumns: readonly Column<Part>[],
) {
  return {
    heads: [...columns, ...partColumns].map(([head]) => head),
    of: (item: Item): (string | number)[][] => {
      const own = columns.map(([, value]) => value(item));
      const parts = partsOf(item);
      if (parts.length === 0) return [[...own, ...partColumns.map(() => '')]];
      return parts.map((part) => [...own, ...partColumns.map(([, value]) => value(part))]);
    },
  };
}
