/** Links a thing to another, or takes one of its links away. */
import { and, eq, or } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { readRelation, writeRelation } from '../forms/relations.ts';

type Mine = { id: string; kind: NodeKind };

/**
 * Adds a link that a form names by the other thing and a relation such as `out:led-to`.
 * @throws not-found when the other is not of this area.
 */
export function linkItem(
  ctx: AreaContext,
  mine: Mine,
  { otherId, relation: named }: { otherId: string; relation: unknown },
): Promise<'linked' | 'not-allowed'> {
  return inTransaction(ctx, async (tx) => {
    const [other] = await tx.db
      .select({ kind: nodes.kind })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, otherId)));
    if (!other || otherId === mine.id) throw notFound();
    const relation = readRelation(named, mine.kind, other.kind);
    if (relation === null) return 'not-allowed';
    const { direction, kind } = relation;
    const ends = direction === 'out' ? { fromId: mine.id, toId: otherId } : { fromId: otherId, toId: mine.id };
    return linkNodes(tx, { ...ends, kind });
  });
}

/** What was taken away, so that it can be put back: the other thing and the relation as a form names it. */
export type Unlinked = { otherId: string; relation: string };

/** Removes a link of this thing. @returns null for one that is gone already or is another thing's: it stays as it is. */
export function unlinkItem(ctx: AreaContext, mine: Mine, linkId: string): Promise<Unlinked | null> {
  return inTransaction(ctx, async (tx) => {
    const [own] = await tx.db
      .select({ id: links.id, kind: links.kind, fromId: links.fromId, toId: links.toId })
      .from(links)
      .where(
        and(eq(links.areaId, tx.area.id), eq(links.id, linkId), or(eq(links.fromId, mine.id), eq(links.toId, mine.id))),
      );
    if (!own) return null;
    await unlinkNodes(tx, own.id);
    const direction = own.fromId === mine.id ? 'out' : 'in';
    const otherId = direction === 'out' ? own.toId : own.fromId;
    return { otherId, relation: writeRelation({ direction, kind: own.kind }) };
  });
}
