/** Every page and report of an area for its staff, newest change first. */
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Format, PageKind } from '../renditions.ts';
import { readPageKey, writePageKey } from './pages.server.ts';

export type StaffLine = {
  id: string;
  kind: PageKind;
  title: string;
  state: NodeState;
  format: Format;
  lang: string;
  /** The draft says something else than what is public. */
  isChanged: boolean;
  /** The original was published again after this was approved. */
  isBehind: boolean;
  scheduledAt: Date | null;
  hasProblem: boolean;
  changedAt: Date;
};

export type StaffFilter = { kind: PageKind | null; state: NodeState | null };

/** One statement. */
export async function listStaffPages(
  ctx: AreaContext,
  { kind, state }: StaffFilter,
  after: string | null,
  size = 30,
): Promise<{ lines: StaffLine[]; next: string | null }> {
  const key = readPageKey(after);
  const at = sql<Date>`date_trunc('milliseconds', ${pages.draftedAt})`;
  const from = key === null ? null : sql`${key.at.toISOString()}::timestamptz`;
  const rows = await ctx.db
    .select({
      id: nodes.id,
      kind: sql<PageKind>`${nodes.kind}`,
      title: sql<string>`coalesce(nullif(${pages.draft} ->> 'title', ''), ${nodes.title})`,
      state: nodes.state,
      format: pages.format,
      lang: pages.lang,
      isChanged: sql<boolean>`${pages.revision} <> ${pages.publishedRevision}`,
      isBehind: sql<boolean>`${pages.approvedRevision} > 0 and exists (select 1 from pages o where o.area_id = ${pages.areaId}
        and o.id = ${pages.originalId} and o.current_version > ${pages.originalVersion})`,
      scheduledAt: pages.scheduledAt,
      hasProblem: sql<boolean>`${pages.scheduleProblem} <> ''`,
      changedAt: pages.draftedAt,
    })
    .from(pages)
    .innerJoin(nodes, and(eq(nodes.areaId, pages.areaId), eq(nodes.id, pages.id)))
    .where(
      and(
        eq(pages.areaId, ctx.area.id),
        inArray(nodes.kind, kind === null ? ['page', 'report'] : [kind]),
        state === null ? undefined : eq(nodes.state, state),
        key && from ? or(lt(at, from), and(eq(at, from), lt(nodes.id, key.id))) : undefined,
      ),
    )
    .orderBy(desc(at), desc(nodes.id))
    .limit(size + 1);
  const lines = rows.slice(0, size);
  const last = rows.length > size ? lines.at(-1) : undefined;
  return { lines, next: last ? writePageKey({ at: last.changedAt, id: last.id }) : null };
}
