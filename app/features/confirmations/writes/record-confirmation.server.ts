/** Takes one answer to "has this changed for you?" into the group of its giver; the same giver's next answer replaces it. */
import { and, eq } from 'drizzle-orm';
import { confirmations } from '#db/schema/confirmations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Answer, Group } from '../confirmation.ts';
import { codeHolder, memberHolder, unknownHolder } from '../holder.server.ts';
import { isMember } from '../policy.ts';
import { getConfirmable } from '../reads/confirmable.server.ts';
import { isBehind } from '../reads/is-behind.server.ts';

export type NewConfirmation = {
  nodeId: string;
  answer: Answer;
  words: string;
  mayPublish: boolean;
  /** Well formed, without hyphens; null where none was given. */
  code: string | null;
};

/** A code that stands behind the thing goes before membership; a code that does not is as good as none. */
async function giverOf(
  tx: AreaContext,
  nodeId: string,
  code: string | null,
): Promise<{ group: Group; holder: string }> {
  if (code !== null && (await isBehind(tx, nodeId, code))) {
    return { group: 'code', holder: codeHolder(tx.keys, nodeId, code) };
  }
  const { actor } = tx;
  if (actor.kind === 'person' && isMember(actor, tx.area.id)) {
    return { group: 'member', holder: memberHolder(tx.keys, nodeId, actor.personId) };
  }
  return { group: 'other', holder: unknownHolder() };
}

/**
 * Stores the answer with its day and nothing finer, and records no deed: nothing says who gave it (data-rules 4). Words
 * that were published from the answer it replaces vanish at once.
 * @throws not-found where people cannot be asked about the thing now.
 */
export async function recordConfirmation(ctx: AreaContext, given: NewConfirmation): Promise<void> {
  const { nodeId, answer, words, mayPublish, code } = given;
  await inTransaction(ctx, async (tx) => {
    await getConfirmable(tx, nodeId);
    const giver = await giverOf(tx, nodeId, code);
    const [before] = await tx.db
      .select({ cleared: confirmations.cleared })
      .from(confirmations)
      .where(
        and(
          eq(confirmations.areaId, tx.area.id),
          eq(confirmations.nodeId, nodeId),
          eq(confirmations.group, giver.group),
          eq(confirmations.holder, giver.holder),
        ),
      );
    const said = {
      answer,
      words,
      mayPublish: mayPublish && words !== '',
      cleared: '',
      isRead: words === '',
      day: londonDay(tx.now),
    };
    await tx.db
      .insert(confirmations)
      .values({ areaId: tx.area.id, id: newPublicId(), nodeId, ...giver, ...said })
      .onConflictDoUpdate({
        target: [confirmations.areaId, confirmations.nodeId, confirmations.group, confirmations.holder],
        set: said,
      });
    if (before && before.cleared !== '') await touchArea(tx);
  });
}
