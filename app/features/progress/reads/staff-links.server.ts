/** The links of one thing in both directions, drafts included, and the targets that a measure may answer. */
import { and, asc, eq, ilike, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { measureTargets, targets } from '#db/schema/progress.ts';
import { links, nodes } from '#db/schema/record.ts';
import type { LinkKind, NodeKind, NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type StaffLink = {
  id: string;
  kind: LinkKind;
  /** `out`: the thing led to the other; `in`: the other led to it. */
  direction: 'in' | 'out';
  other: { id: string; kind: NodeKind; title: string; state: NodeState };
};

const other = alias(nodes, 'other');

/** The links of a thing, oldest first. One statement. */
export async function listStaffLinks(ctx: AreaContext, id: string, size = 300): Promise<StaffLink[]> {
  return ctx.db
    .select({
      id: links.id,
      kind: links.kind,
      direction: sql<'in' | 'out'>`case when ${links.fromId} = ${id} then 'out' else 'in' end`,
      other: { id: other.id, kind: other.kind, title: other.title, state: other.state },
    })
    .from(links)
    .innerJoin(
      other,
      and(
        eq(other.areaId, links.areaId),
        eq(other.id, sql`case when ${links.fromId} = ${id} then ${links.toId} else ${links.fromId} end`),
      ),
    )
    .where(and(eq(links.areaId, ctx.area.id), or(eq(links.fromId, id), eq(links.toId, id))))
    .orderBy(asc(links.madeAt), asc(links.id))
    .limit(size);
}

export type StaffTarget = { id: string; statement: string; commitment: string; isJoined: boolean };

/** Targets that a measure is joined to, and others whose words or commitment hold the words given. One statement. */
export async function listStaffTargets(ctx: AreaContext, measureId: string, words: string): Promise<StaffTarget[]> {
  const found = `%${words.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const isJoined = sql<boolean>`(${measureTargets.measureId} is not null)`;
  return ctx.db
    .select({ id: targets.id, statement: targets.statement, commitment: nodes.title, isJoined })
    .from(targets)
    .innerJoin(nodes, and(eq(nodes.areaId, targets.areaId), eq(nodes.id, targets.commitmentId)))
    .leftJoin(
      measureTargets,
      and(
        eq(measureTargets.areaId, targets.areaId),
        eq(measureTargets.targetId, targets.id),
        eq(measureTargets.measureId, measureId),
      ),
    )
    .where(
      and(
        eq(targets.areaId, ctx.area.id),
        or(isJoined, words === '' ? sql`false` : or(ilike(targets.statement, found), ilike(nodes.title, found))),
      ),
    )
    .orderBy(sql`${isJoined} desc`, nodes.title, targets.position)
    .limit(30);
}
