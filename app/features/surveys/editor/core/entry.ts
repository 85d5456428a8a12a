/** One entry of a question's list: a choice, a part, a column. How it is found, named in addresses, and put back. Pure. */
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { keyOfItem } from './lines.ts';
import { kindOfList } from './order.ts';

export interface Entry {
  readonly list: EntryList;
  readonly key: string;
  readonly index: number;
  /** A bare code stands as the object that it is short for. */
  readonly item: JsonObject;
}

/** What the addresses of conditions and rules call an entry of each list. */
const inQuery = { choices: 'choice', items: 'item', columns: 'column' } as const;
export type EntryList = keyof typeof inQuery;

const lists = Object.keys(inQuery) as EntryList[];

export const isEntryList = (list: string): list is EntryList => lists.some((one) => one === list);

/** `?column=name`: added to the address of what belongs to an entry. */
export const entryQuery = ({ list, key }: Pick<Entry, 'list' | 'key'>): string => `${inQuery[list]}=${key}`;

/** The entry that an address asks for; null where it asks for none. */
export function entryAsked(query: URLSearchParams): Pick<Entry, 'list' | 'key'> | null {
  const list = lists.find((one) => query.has(inQuery[one]));
  return list === undefined ? null : { list, key: query.get(inQuery[list]) ?? '' };
}

const entriesOf = (element: JsonObject, list: EntryList): Json[] => {
  const items = element[list];
  return Array.isArray(items) ? items : [];
};

/** Null for an entry that is not there. */
export function findEntry(element: JsonObject, { list, key }: Pick<Entry, 'list' | 'key'>): Entry | null {
  const items = entriesOf(element, list);
  const index = items.findIndex((item) => keyOfItem(item, kindOfList(list)) === key);
  const item = items[index];
  return item === undefined ? null : { list, key, index, item: isObject(item) ? item : { value: item } };
}

/** The element with the entry changed. */
export const withEntry = (element: JsonObject, { list, index }: Entry, item: JsonObject): JsonObject => ({
  ...element,
  [list]: entriesOf(element, list).with(index, item),
});
