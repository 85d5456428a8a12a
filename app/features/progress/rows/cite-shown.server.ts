/** Joins an update to what its blocks show, so that the chain knows it: a thing that is shown is cited. */
import { and, eq, inArray } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { mayLink } from '#app/features/record/node.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';

/**
 * Cites what is shown now and was not, and takes back the citations of what is shown no more.
 * @throws not-found when a block shows a thing that is not of this area.
 */
export async function citeShown(
  tx: AreaContext,
  { updateId, shown, before }: { updateId: string; shown: readonly string[]; before: readonly string[] },
): Promise<void> {
  const gone = before.filter((id) => !shown.includes(id));
  if (gone.length > 0) {
    const stale = await tx.db
      .select({ id: links.id })
      .from(links)
      .where(
        and(
          eq(links.areaId, tx.area.id),
          eq(links.toId, updateId),
          eq(links.kind, 'cites'),
          inArray(links.fromId, gone),
        ),
      );
    for (const link of stale) await unlinkNodes(tx, link.id);
  }
  const added = shown.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const found = await tx.db
    .select({ id: nodes.id, kind: nodes.kind })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), inArray(nodes.id, added)));
  const kinds = new Map(found.map((node) => [node.id, node.kind]));
  for (const fromId of added) {
    const kind = kinds.get(fromId);
    if (kind === undefined) throw notFound();
    // A service is shown without being a cause of the update.
    if (mayLink('cites', kind, 'update')) await linkNodes(tx, { fromId, toId: updateId, kind: 'cites' });
  }
}
