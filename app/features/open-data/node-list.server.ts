/** Pages of public nodes of one kind, newest first, and one of them by id or slug: what most collections are made of. */
import { and, eq, gte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { nodes } from '#db/schema/record.ts';
import { atMost } from '#db/statement.server.ts';
import { readCursor, pageOf } from '#app/features/progress/cursor.ts';
import { after, newestFirst } from '#app/features/progress/reads/commitments.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind, NodeSummary } from '#app/features/record/node.ts';
import { londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { defineResource } from './resource.ts';
import type { FilterName, ListPage, ListQuery, Resource } from './resource.ts';

const columns = {
  id: nodes.id,
  kind: nodes.kind,
  slug: nodes.slug,
  title: nodes.title,
  publishedAt: nodes.publishedAt,
};

/** Adds what each kind knows of these nodes. One statement, or a few. */
export type Fill = (ctx: AreaContext, listed: readonly NodeSummary[]) => Promise<unknown[]>;

export const idsOf = (listed: readonly { id: string }[]): string[] => listed.map(({ id }) => id);

/** Items as another feature reads them, by id, in the order of the page; what it does not find is left out. */
export const fillFrom =
  (read: (ctx: AreaContext, ids: string[]) => Promise<ReadonlyMap<string, object>>): Fill =>
  async (ctx, listed) => {
    const found = await read(ctx, idsOf(listed));
    return listed.flatMap((node) => {
      const one = found.get(node.id);
      return one ? [{ ...one, ...baseOf(ctx, node) }] : [];
    });
  };

/** Rows are read by so many at once, whatever number of them is asked for. */
const pageSizes = [20, 50, 100];

const isPublic = (ctx: AreaContext, kind: NodeKind) =>
  and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, kind), eq(nodes.state, 'public'));

/** What every item begins with. */
export function baseOf(ctx: AreaContext, node: NodeSummary) {
  const { id, kind, title, publishedAt } = node;
  const url = ctx.origin + addressOf(ctx.area.slug, node);
  return { id, kind, title, url, publishedAt: publishedAt?.toISOString() ?? null };
}

/** One page of a kind. One statement, and those of `fill`. */
export async function listNodes(
  ctx: AreaContext,
  kind: NodeKind,
  { after: start, limit, since }: ListQuery,
  fill: Fill,
  narrowed?: SQL,
): Promise<ListPage> {
  const rows = await ctx.db
    .select({ node: columns })
    .from(nodes)
    .where(
      and(
        isPublic(ctx, kind),
        since === null ? undefined : gte(nodes.publishedAt, londonMidnight(since)),
        narrowed,
        after(readCursor(start)),
      ),
    )
    .orderBy(...newestFirst)
    .limit(atMost(1 + (pageSizes.find((size) => size >= limit) ?? limit)));
  const page = pageOf(rows, limit);
  const listed = page.rows.map((row) => row.node);
  return { items: listed.length === 0 ? [] : await fill(ctx, listed), next: page.next };
}

/** The public thing of a kind with an id or a slug, filled; null where there is none. */
export async function findNode(ctx: AreaContext, kind: NodeKind, id: string, fill: Fill): Promise<unknown> {
  const [node] = await ctx.db
    .select(columns)
    .from(nodes)
    .where(and(isPublic(ctx, kind), or(eq(nodes.id, id), eq(nodes.slug, id))))
    .limit(1);
  return node ? ((await fill(ctx, [node]))[0] ?? null) : null;
}

/** Whether a node is about a service, by its slug, as a row of `table` says. */
export const isAbout = (table: 'updates' | 'service_changes', slug: string): SQL => sql`exists (
  select 1 from ${sql.raw(table)} own
  join nodes s on s.area_id = own.area_id and s.id = own.service_id and s.state = 'public' and s.slug = ${slug}
  where own.area_id = ${nodes.areaId} and own.id = ${nodes.id})`;

type NodeResource<Schema extends z.ZodType> = Pick<Resource<Schema>, 'name' | 'schema' | 'columns' | 'rows'> & {
  kind: NodeKind;
  fill: Fill;
  /** Beside `since`, which narrows every collection of things. */
  filters?: readonly FilterName[];
  narrow?: (ctx: AreaContext, query: ListQuery) => SQL | undefined;
};

/** Declares the collection of the public things of a kind. */
export function nodeResource<Schema extends z.ZodType>({
  kind,
  fill,
  filters = [],
  narrow,
  ...rest
}: NodeResource<Schema>): Resource {
  return defineResource({
    ...rest,
    kind,
    filters: ['since', ...filters],
    list: (ctx, query) => listNodes(ctx, kind, query, fill, narrow?.(ctx, query)),
    find: (ctx, id) => findNode(ctx, kind, id, fill),
  });
}
