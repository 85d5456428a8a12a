/** Everything staff write here, newest change first, with what each thing still lacks. */
import { and, asc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { AnyColumn } from 'drizzle-orm';
import { commitments, measures, outcomes, serviceChanges, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { writeCursor } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import type { StaffFilter } from '../filters.ts';
import { itemKinds } from '../items.ts';
import type { Need } from '../forms/needs.ts';
import { headlineColumn, isUndated } from './headline.server.ts';
import { ofNode } from './thing-rows.server.ts';

export type StaffLine = {
  id: string;
  kind: NodeKind;
  title: string;
  state: NodeState;
  changedAt: string;
  needs: Need[];
};

const hasCause = sql<boolean>`exists (select 1 from links l where l.area_id = ${nodes.areaId} and l.to_id = ${nodes.id})`;
const has = (table: string, column: string, of: { areaId: AnyColumn; id: AnyColumn }) =>
  sql<boolean>`exists (select 1 from ${sql.identifier(table)} x where x.area_id = ${of.areaId} and x.${sql.identifier(column)} = ${of.id})`;

/** The needs of a row as an array; refusals need no owner and no date. */
const needsColumn = (today: string) => sql<Need[]>`array_remove(array[
  case when ${nodes.kind} in ('finding', 'quote', 'update') and not ${hasCause} then 'no-source' end,
  case when ${nodes.kind} = 'outcome' and not ${hasCause} then 'no-cause' end,
  case when ${commitments.decision} = 'will' and not ${has('commitment_owners', 'commitment_id', commitments)} then 'no-owner' end,
  case when ${commitments.id} is not null and ${isUndated} then 'no-date' end,
  case when ${commitments.id} is not null and ${headlineColumn(today)} = 'overdue' then 'overdue' end,
  case when ${measures.id} is not null and not ${has('measure_readings', 'measure_id', measures)} then 'no-reading' end,
  case when ${serviceChanges.id} is not null and not ${has('service_change_stages', 'change_id', serviceChanges)} then 'no-stage' end,
  case when coalesce(${updates.nextUpdate}, ${commitments.nextUpdate})->>'end' < ${today} then 'next-update-due' end
]::text[], null)`;

const older = (cursor: Cursor | null) =>
  cursor === null
    ? undefined
    : or(
        lt(nodes.changedAt, cursor.publishedAt),
        and(eq(nodes.changedAt, cursor.publishedAt), gt(nodes.id, cursor.id)),
      );

/** One page of what staff write here. One statement. */
export async function listStaffItems(
  ctx: AreaContext,
  { kind, state }: StaffFilter,
  cursor: Cursor | null = null,
  size = 40,
): Promise<{ items: StaffLine[]; next: string | null }> {
  const rows = await ctx.db
    .select({ node: nodeColumns, needs: needsColumn(londonDay(ctx.now)) })
    .from(nodes)
    .leftJoin(commitments, ofNode(commitments))
    .leftJoin(measures, ofNode(measures))
    .leftJoin(outcomes, ofNode(outcomes))
    .leftJoin(serviceChanges, ofNode(serviceChanges))
    .leftJoin(updates, ofNode(updates))
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        kind === null ? inArray(nodes.kind, [...itemKinds]) : eq(nodes.kind, kind),
        state === null ? undefined : eq(nodes.state, state),
        older(cursor),
      ),
    )
    .orderBy(sql`${nodes.changedAt} desc`, asc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1)?.node;
  return {
    items: shown.map(({ node, needs }) => ({
      id: node.id,
      kind: node.kind,
      title: node.title,
      state: node.state,
      changedAt: node.changedAt.toISOString(),
      needs: node.state === 'withdrawn' ? [] : needs,
    })),
    next: rows.length > size && last ? writeCursor({ publishedAt: last.changedAt, id: last.id }) : null,
  };
}

export type Choosable = { id: string; kind: NodeKind; title: string; state: NodeState };

const choosable = { id: nodes.id, kind: nodes.kind, title: nodes.title, state: nodes.state };

/** Things of the given kinds that a form may offer, newest change first; `also` are in it however old. One statement. */
export async function listChoosable(
  ctx: AreaContext,
  kinds: readonly NodeKind[],
  also: readonly string[] = [],
  size = 200,
): Promise<Choosable[]> {
  const isChosen = also.length > 0 ? inArray(nodes.id, [...also]) : sql`false`;
  return ctx.db
    .select(choosable)
    .from(nodes)
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        inArray(nodes.kind, [...kinds]),
        or(isChosen, sql`${nodes.state} <> 'withdrawn'`),
      ),
    )
    .orderBy(sql`(${isChosen})::int desc`, sql`${nodes.changedAt} desc`, asc(nodes.id))
    .limit(size + also.length);
}
