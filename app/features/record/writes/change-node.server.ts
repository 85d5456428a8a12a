/** Changes the title or the slug of a thing; its old addresses go on leading to it. */
import { and, eq } from 'drizzle-orm';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { notFound } from '#app/platform/errors.ts';
import { touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from './record-activity.server.ts';

export type NodeChange = { title?: string; slug?: string };

/**
 * Applies a change of title or slug and records it; a published thing's pages are made anew.
 * @returns `slug-taken` when another thing of the kind has or had that slug.
 */
export async function changeNode(tx: AreaContext, id: string, change: NodeChange): Promise<'changed' | 'slug-taken'> {
  const own = and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id));
  const rows = await tx.db.select().from(nodes).where(own).for('update');
  const node = rows[0];
  if (!node) throw notFound();
  if (change.slug !== undefined && change.slug !== node.slug) {
    const held = await tx.db
      .select({ nodeId: nodeSlugs.nodeId })
      .from(nodeSlugs)
      .where(and(eq(nodeSlugs.areaId, tx.area.id), eq(nodeSlugs.kind, node.kind), eq(nodeSlugs.slug, change.slug)));
    if (held[0] && held[0].nodeId !== id) return 'slug-taken';
    if (!held[0])
      await tx.db.insert(nodeSlugs).values({ areaId: tx.area.id, kind: node.kind, slug: change.slug, nodeId: id });
  }
  await tx.db
    .update(nodes)
    .set({ ...change, changedAt: tx.now })
    .where(own);
  await recordActivity(tx, { verb: `${node.kind}.changed`, nodeId: id });
  if (node.state === 'public') await touchArea(tx);
  return 'changed';
}
