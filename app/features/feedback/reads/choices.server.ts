/** What the forms of feedback offer: services to speak of, things that show an answer, findings to be evidence for. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { aboutKinds } from '../feedback.ts';

export type ServiceChoice = { id: string; slug: string; title: string };

/** The public services, by name. One statement. */
export async function listServiceChoices(ctx: AreaContext, size = 300): Promise<ServiceChoice[]> {
  const rows = await ctx.db
    .select({ id: nodes.id, slug: nodes.slug, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'service'), eq(nodes.state, 'public')))
    .orderBy(asc(nodes.title), asc(nodes.id))
    .limit(size);
  return rows.map(({ slug, ...service }) => ({ ...service, slug: slug ?? service.id }));
}

export type ThingChoice = { id: string; kind: NodeKind; title: string };

/** The newest published commitments, service changes and updates. One statement. */
export function listAboutChoices(ctx: AreaContext, size = 200): Promise<ThingChoice[]> {
  return ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.state, 'public'), inArray(nodes.kind, [...aboutKinds])))
    .orderBy(asc(nodes.kind), desc(nodes.publishedAt), asc(nodes.id))
    .limit(size);
}

/** The newest findings, drafts among them. One statement. */
export function listFindingChoices(ctx: AreaContext, size = 200): Promise<ThingChoice[]> {
  return ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'finding'), ne(nodes.state, 'withdrawn')))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size);
}
