/** Finds things by slug or id: what a guest may see, what staff may see, and where an old address leads. */
import { and, eq } from 'drizzle-orm';
import { redirect } from '@remix-run/node';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { NodeKind, NodeState, NodeSummary } from '../node.ts';

export type FoundNode = NodeSummary & { state: NodeState; changedAt: Date };

const columns = {
  id: nodes.id,
  kind: nodes.kind,
  slug: nodes.slug,
  title: nodes.title,
  state: nodes.state,
  publishedAt: nodes.publishedAt,
  changedAt: nodes.changedAt,
};

/** Columns of a node for joins in other features' reads. */
export const nodeColumns = columns;

/**
 * The public thing at a slug. An old slug redirects (301 for reads, 308 for writes) in one hop; permission comes before the
 * redirect, so a private thing and an unknown one look alike. One statement.
 */
export async function getPublicBySlug(
  ctx: AreaContext,
  kind: NodeKind,
  slug: string,
  address: Address,
): Promise<FoundNode> {
  const rows = await ctx.db
    .select(columns)
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.kind, kind), eq(nodeSlugs.slug, slug)))
    .limit(1);
  return settleSlug(rows[0], slug, address);
}

/** What a request asked for; needed to send an old address to its present one. */
export type Address = { url: URL; request: Request };

/**
 * Refuses a thing that is not public, then sends an old slug to the present one: 301 for reads, 308 for writes, one hop.
 * @throws not-found, or the redirect.
 */
export function settleSlug<N extends Pick<FoundNode, 'state' | 'slug'>>(
  node: N | undefined,
  slug: string,
  { url, request }: Address,
): N {
  if (!node || node.state !== 'public') throw notFound();
  if (node.slug === slug || node.slug === null) return node;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const segments = url.pathname.split('/');
  // Below the area and the name of the kind, either of which may be the same word.
  const moved = segments.with(segments.indexOf(slug, 3), node.slug).join('/');
  throw redirect(moved + url.search, isRead ? 301 : 308);
}

/** The public thing with an id. */
export async function getPublicById(ctx: AreaContext, kind: NodeKind | null, id: string): Promise<FoundNode> {
  const node = await findNode(ctx, id);
  if (!node || node.state !== 'public' || (kind !== null && node.kind !== kind)) throw notFound();
  return node;
}

async function findNode(ctx: AreaContext, id: string): Promise<FoundNode | null> {
  const rows = await ctx.db
    .select(columns)
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)))
    .limit(1);
  return rows[0] ?? null;
}
