/** A page with the family of its renditions, in one statement. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { pages } from '#db/schema/pages.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { PageKind, Rendition } from '../renditions.ts';

const member = alias(pages, 'member');

const renditionColumns = {
  id: nodes.id,
  kind: sql<PageKind>`${nodes.kind}`,
  slug: sql<string>`coalesce(${nodes.slug}, ${nodes.id})`,
  title: nodes.title,
  state: nodes.state,
  publishedAt: nodes.publishedAt,
  changedAt: nodes.changedAt,
  format: member.format,
  lang: member.lang,
  dir: member.dir,
  originalId: member.originalId,
  currentVersion: member.currentVersion,
  originalVersion: member.originalVersion,
  approvedRevision: member.approvedRevision,
};

export type FamilyMember = Rendition & {
  publishedAt: Date | null;
  changedAt: Date;
  currentVersion: number;
  originalVersion: number;
  approvedRevision: number;
};

const ofFamily = and(eq(member.areaId, pages.areaId), eq(member.rootId, pages.rootId));
const ownNode = and(eq(nodes.areaId, member.areaId), eq(nodes.id, member.id));

/** Every rendition of the page that has or had a slug, in any state; `askedId` is that page. Empty for an unknown slug. */
export async function findFamilyBySlug(
  ctx: AreaContext,
  kind: PageKind,
  slug: string,
): Promise<{ askedId: string; family: FamilyMember[] }> {
  const rows = await ctx.db
    .select({ ...renditionColumns, askedId: nodeSlugs.nodeId })
    .from(nodeSlugs)
    .innerJoin(pages, and(eq(pages.areaId, nodeSlugs.areaId), eq(pages.id, nodeSlugs.nodeId)))
    .innerJoin(member, ofFamily)
    .innerJoin(nodes, ownNode)
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.kind, kind), eq(nodeSlugs.slug, slug)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id));
  return { askedId: rows[0]?.askedId ?? '', family: rows.map(({ askedId: _, ...row }) => row) };
}

/** Every rendition of a page, the first before the others. Empty where there is no such page in the area. */
export async function listFamily(ctx: AreaContext, id: string): Promise<FamilyMember[]> {
  return ctx.db
    .select(renditionColumns)
    .from(pages)
    .innerJoin(member, ofFamily)
    .innerJoin(nodes, ownNode)
    .where(and(eq(pages.areaId, ctx.area.id), eq(pages.id, id)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id));
}
