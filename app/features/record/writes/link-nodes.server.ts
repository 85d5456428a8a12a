/** Joins two things of the chain, or parts them: typed, dated, made by somebody. */
import { and, eq, inArray } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { notFound } from '#app/platform/errors.ts';
import { touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { mayLink } from '../node.ts';
import type { LinkKind } from '../node.ts';
import { recordActivity } from './record-activity.server.ts';

export type NewLink = { fromId: string; toId: string; kind: LinkKind };

/**
 * Adds a link from cause to consequence; one that exists stays as it is.
 * @returns `not-allowed` when the chain has no such step between these kinds.
 * @throws not-found when either end is not of this area.
 */
export async function linkNodes(tx: AreaContext, { fromId, toId, kind }: NewLink): Promise<'linked' | 'not-allowed'> {
  const ends = await tx.db
    .select({ id: nodes.id, kind: nodes.kind })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), inArray(nodes.id, [fromId, toId])));
  const from = ends.find((end) => end.id === fromId);
  const to = ends.find((end) => end.id === toId);
  if (!from || !to) throw notFound();
  if (!mayLink(kind, from.kind, to.kind)) return 'not-allowed';
  await tx.db
    .insert(links)
    .values({
      areaId: tx.area.id,
      id: newPublicId(),
      fromId,
      toId,
      kind,
      madeBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      madeAt: tx.now,
    })
    .onConflictDoNothing();
  await recordActivity(tx, { verb: 'link.made', nodeId: toId, detail: { from: fromId, kind } });
  await touchArea(tx);
  return 'linked';
}

/** Removes a link by its id; removing one that is gone already does nothing. */
export async function unlinkNodes(tx: AreaContext, linkId: string): Promise<void> {
  const gone = await tx.db
    .delete(links)
    .where(and(eq(links.areaId, tx.area.id), eq(links.id, linkId)))
    .returning({ toId: links.toId, fromId: links.fromId, kind: links.kind });
  const link = gone[0];
  if (!link) return;
  await recordActivity(tx, { verb: 'link.removed', nodeId: link.toId, detail: { from: link.fromId, kind: link.kind } });
  await touchArea(tx);
}
