/** Makes the node of a new thing, as a draft, with a slug that nothing in the area ever had. */
import { and, eq, like } from 'drizzle-orm';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { slugify } from '#app/lib/slug.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { sluggedKinds } from '../node.ts';
import type { NodeKind } from '../node.ts';
import { recordActivity } from './record-activity.server.ts';

/** The first of `base`, `base-2`, `base-3` … that no thing of this kind has or had in the area. */
async function freeSlug(tx: AreaContext, kind: NodeKind, base: string): Promise<string> {
  const rows = await tx.db
    .select({ slug: nodeSlugs.slug })
    .from(nodeSlugs)
    .where(and(eq(nodeSlugs.areaId, tx.area.id), eq(nodeSlugs.kind, kind), like(nodeSlugs.slug, `${base}%`)));
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

export type NewNode = { kind: NodeKind; title: string; slug?: string };

/** Inserts the node and, for kinds with one, its slug; answers the id that the thing's own row takes. */
export async function createNode(
  tx: AreaContext,
  { kind, title, slug }: NewNode,
): Promise<{ id: string; slug: string | null }> {
  const id = newPublicId();
  const wanted = sluggedKinds.includes(kind) ? await freeSlug(tx, kind, slug ?? (slugify(title) || kind)) : null;
  await tx.db.insert(nodes).values({
    areaId: tx.area.id,
    id,
    kind,
    slug: wanted,
    title,
    createdBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    createdAt: tx.now,
    changedAt: tx.now,
  });
  if (wanted !== null) await tx.db.insert(nodeSlugs).values({ areaId: tx.area.id, kind, slug: wanted, nodeId: id });
  await recordActivity(tx, { verb: `${kind}.created`, nodeId: id });
  return { id, slug: wanted };
}
