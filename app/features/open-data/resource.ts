/** What a collection of the API is: its items, its filters, how it is read and written as a table. */
import type { z } from 'zod';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { CollectionName } from './messages-collections.ts';

/** What may narrow a collection; each collection says which it knows. */
export const filterNames = ['since', 'service', 'status', 'level'] as const;
export type FilterName = (typeof filterNames)[number];

export type ListQuery = {
  /** Where the page begins, as the `next` of the page before has it. */
  after: string | null;
  /** 1 to 100. */
  limit: number;
} & Record<FilterName, string | null>;

export type ListPage = { items: unknown[]; next: string | null };

/** A column of the CSV: its head and what stands below it. */
export type Column<Item> = readonly [head: string, value: (item: Item) => string | number];

export type Resource<Schema extends z.ZodType = z.ZodType> = {
  /** What it holds is said under its name in `messages-collections.ts`. */
  name: CollectionName;
  /** The kind of public thing that its items are; absent where they are none, or another collection has them whole. */
  kind?: NodeKind;
  /** What every item is: answers are passed through it, so that nothing else can leave. */
  schema: Schema;
  filters: readonly FilterName[];
  list: (ctx: AreaContext, query: ListQuery) => Promise<ListPage>;
  /** The item with an id, or with a slug where it has one; null where nothing public has it. */
  find: (ctx: AreaContext, id: string) => Promise<unknown>;
  /** One row an item. */
  columns?: readonly Column<z.output<Schema>>[];
  /** In place of `columns` where one item is many rows; their fields in the order of the heads. */
  rows?: { heads: readonly string[]; of: (item: z.output<Schema>) => (string | number)[][] };
};

/** Declares a collection, its columns checked against its schema. */
export function defineResource<Schema extends z.ZodType>(resource: Resource<Schema>): Resource {
  return resource;
}
