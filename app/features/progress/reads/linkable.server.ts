/** Things that staff may link to the one in hand, drafts included, the last changed first. */
import { and, asc, desc, eq, gt, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { writeCursor } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';

export type Linkable = { id: string; kind: NodeKind; title: string; state: NodeState };

/** `words`: each must stand in the title, in any order. */
export type LinkSearch = { words: string; kinds: readonly NodeKind[]; except: string };

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;

/** So many words of a search are looked at. */
const mostWords = 12;

const fits = (ctx: AreaContext, { words, kinds, except }: LinkSearch) =>
  and(
    eq(nodes.areaId, ctx.area.id),
    inArray(nodes.kind, [...kinds]),
    sql`${nodes.id} <> ${except}`,
    sql`${nodes.state} <> 'withdrawn'`,
    ...words
      .split(/\s+/)
      .slice(0, mostWords)
      .map((word) => ilike(nodes.title, pattern(word))),
  );

/** One page of what fits, and how many fit in all. Two statements, none without a kind. */
export async function listLinkable(
  ctx: AreaContext,
  search: LinkSearch,
  { after, size }: { after: Cursor | null; size: number },
): Promise<{ found: Linkable[]; all: number; next: string | null }> {
  if (search.kinds.length === 0) return { found: [], all: 0, next: null };
  const where = fits(ctx, search);
  const [counted] = await ctx.db
    .select({ all: sql<number>`count(*)::int` })
    .from(nodes)
    .where(where);
  const older =
    after &&
    or(lt(nodes.changedAt, after.publishedAt), and(eq(nodes.changedAt, after.publishedAt), gt(nodes.id, after.id)));
  const rows = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title, state: nodes.state, changedAt: nodes.changedAt })
    .from(nodes)
    .where(and(where, older ?? undefined))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    found: shown.map(({ changedAt: _, ...one }) => one),
    all: counted?.all ?? 0,
    next: rows.length > size && last ? writeCursor({ publishedAt: last.changedAt, id: last.id }) : null,
  };
}
