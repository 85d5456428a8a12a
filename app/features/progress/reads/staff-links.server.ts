/** The links of one thing in both directions, drafts included, and the targets that a measure may answer. */
import { and, asc, eq, ilike, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { areaPeople } from '#db/schema/people.ts';
import { citedPages } from '#db/schema/priorities.ts';
import { measureTargets, targets } from '#db/schema/progress.ts';
import { links, nodes } from '#db/schema/record.ts';
import { thingChanges } from '#db/schema/thing-changes.ts';
import type { LinkKind, NodeKind, NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type StaffLink = {
  id: string;
  kind: LinkKind;
  /** `out`: the thing led to the other; `in`: the other led to it. */
  direction: 'in' | 'out';
  other: { id: string; kind: NodeKind; title: string; state: NodeState };
  madeAt: Date;
  /** Who made it; null where nobody did or the person's account is gone. */
  madeBy: string | null;
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
      madeAt: links.madeAt,
      madeBy: areaPeople.name,
    })
    .from(links)
    .innerJoin(
      other,
      and(
        eq(other.areaId, links.areaId),
        eq(other.id, sql`case when ${links.fromId} = ${id} then ${links.toId} else ${links.fromId} end`),
      ),
    )
    .leftJoin(areaPeople, and(eq(areaPeople.areaId, links.areaId), eq(areaPeople.personId, links.madeBy)))
    .where(and(eq(links.areaId, ctx.area.id), or(eq(links.fromId, id), eq(links.toId, id))))
    .orderBy(asc(links.madeAt), asc(links.id))
    .limit(size);
}

/** Any thing of the area in any state, for linking it. One statement. @throws not-found for none of this area. */
export async function getStaffNode(
  ctx: AreaContext,
  id: string,
): Promise<{ id: string; kind: NodeKind; slug: string | null; title: string; state: NodeState }> {
  const [node] = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  if (!node) throw notFound();
  return node;
}

export type StaffCitation = {
  id: string;
  side: 'before' | 'after';
  title: string;
  address: string;
  madeAt: Date;
  madeBy: string | null;
};

/** The pages elsewhere that a thing cites, oldest first. One statement. */
export async function listCitations(ctx: AreaContext, nodeId: string): Promise<StaffCitation[]> {
  return ctx.db
    .select({
      id: citedPages.id,
      side: citedPages.side,
      title: citedPages.title,
      address: citedPages.address,
      madeAt: citedPages.madeAt,
      madeBy: areaPeople.name,
    })
    .from(citedPages)
    .leftJoin(areaPeople, and(eq(areaPeople.areaId, citedPages.areaId), eq(areaPeople.personId, citedPages.madeBy)))
    .where(and(eq(citedPages.areaId, ctx.area.id), eq(citedPages.nodeId, nodeId)))
    .orderBy(asc(citedPages.madeAt), asc(citedPages.id))
    .limit(100);
}

/** `joinedAt` and `joinedBy` say who joined it and when; null where it is not joined. */
export type StaffTarget = {
  id: string;
  statement: string;
  commitment: string;
  isJoined: boolean;
  joinedAt: Date | null;
  joinedBy: string | null;
  /** It says something else since; the measure is to be joined again, or parted. */
  isChangedSince: boolean;
};

/** Targets that a measure is joined to, and others whose words or commitment hold the words given. One statement. */
export async function listStaffTargets(ctx: AreaContext, measureId: string, words: string): Promise<StaffTarget[]> {
  const found = `%${words.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const isJoined = sql<boolean>`(${measureTargets.measureId} is not null)`;
  return ctx.db
    .select({
      id: targets.id,
      statement: targets.statement,
      commitment: nodes.title,
      isJoined,
      joinedAt: measureTargets.joinedAt,
      joinedBy: areaPeople.name,
      isChangedSince: sql<boolean>`exists (select from ${thingChanges} where ${thingChanges.areaId} = ${targets.areaId}
        and ${thingChanges.nodeId} = ${targets.commitmentId} and ${thingChanges.part} = 'target'
        and ${thingChanges.rowId} = ${targets.id} and ${thingChanges.at} > ${measureTargets.joinedAt})`,
    })
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
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, measureTargets.areaId), eq(areaPeople.personId, measureTargets.joinedBy)),
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
