/** Stores the wording that may be read by everybody, beside what was written, which stays as it is. */
import { and, eq } from 'drizzle-orm';
import { feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isEdited, openingOf } from '../feedback.ts';
import { feedbackGates, publicationProblems } from '../gates.server.ts';
import { lockItem } from './lock-items.server.ts';

export type Wording = {
  wording: string;
  /** Somebody looked at what seems personal in it and found that nobody can be known by it. */
  isConfirmed: boolean;
};

export type Cleared =
  { isCleared: true; id: string; isPublic: boolean } | { isCleared: false; problems: GateProblem[] };

async function findPublication(tx: AreaContext, itemId: string) {
  const { areaId, id } = feedbackPublications;
  const [row] = await tx.db
    .select({ id, state: nodes.state })
    .from(feedbackPublications)
    .innerJoin(nodes, and(eq(nodes.areaId, areaId), eq(nodes.id, id)))
    .where(and(eq(areaId, tx.area.id), eq(feedbackPublications.itemId, itemId)));
  return row ?? null;
}

/**
 * The first wording makes the draft of the public thing. One that is public already passes its gates with the new wording
 * or keeps the old one.
 * @throws not-found for an item of another area or one that was taken back.
 */
export function clearWording(ctx: AreaContext, itemId: string, { wording, isConfirmed }: Wording): Promise<Cleared> {
  return inTransaction(ctx, async (tx) => {
    const item = await lockItem(tx, itemId);
    const areaId = tx.area.id;
    const held = await findPublication(tx, itemId);
    const isPublic = held?.state === 'public';
    const problems = isPublic ? publicationProblems(tx, { ...item, wording, isConfirmed }) : [];
    if (problems.length > 0) return { isCleared: false, problems };
    const cleared = {
      wording,
      isConfirmed,
      isEdited: isEdited(item.words, wording),
      clearedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      clearedOn: londonDay(tx.now),
    };
    const title = openingOf(wording);
    if (!held) {
      const { id } = await createNode(tx, { kind: 'feedback', title });
      await tx.db.insert(feedbackPublications).values({ areaId, id, itemId, ...cleared });
      return { isCleared: true, id, isPublic };
    }
    const own = and(eq(feedbackPublications.areaId, areaId), eq(feedbackPublications.id, held.id));
    await tx.db.update(feedbackPublications).set(cleared).where(own);
    await changeNode(tx, held.id, { title });
    if (isPublic) await publish(tx, 'feedback', held.id, feedbackGates);
    return { isCleared: true, id: held.id, isPublic };
  });
}
