/** The public thing that a comment is about, where comments are or were taken. */
import { getPublicBySlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Target } from '../commenting.server.ts';
import { findComments } from './comments.server.ts';
import { findCountsFor } from './counts-for.server.ts';
import type { CountsFor } from './counts-for.server.ts';
import { findPublicPage, rootOf } from './public-page.server.ts';

async function targetAt(
  ctx: AreaContext,
  kind: 'page' | 'report' | 'update',
  slug: string,
  address: Address,
): Promise<Target> {
  if (kind === 'update') {
    const node = await getPublicBySlug(ctx, 'update', slug, address);
    return { nodeId: node.id, title: node.title, address: addressOf(ctx.area.slug, node) };
  }
  const found = await findPublicPage(ctx, kind, slug, address);
  const { page } = found;
  return { nodeId: rootOf(found), title: page.title, address: addressOf(ctx.area.slug, { ...page, slug }) };
}

/** @throws not-found, also where comments were never switched on; the redirect from an old address (308 for a post). */
export async function getCommentTarget(
  ctx: AreaContext,
  kind: 'page' | 'report' | 'update',
  slug: string,
  address: Address,
): Promise<Target & { isOpen: boolean; countsFor: CountsFor | null }> {
  const target = await targetAt(ctx, kind, slug, address);
  const comments = await findComments(ctx, target.nodeId);
  if (comments === null) throw notFound();
  return { ...target, isOpen: comments.state === 'open', countsFor: await findCountsFor(ctx, target.nodeId) };
}
