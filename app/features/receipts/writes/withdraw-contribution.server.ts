/** Takes a contribution back: the words go, and every quotation from them disappears at once; until the stated last day. */
import { removeConfirmations } from '#app/features/confirmations/writes/remove-confirmations.server.ts';
import { withdrawFeedback } from '#app/features/feedback/writes/withdraw-feedback.server.ts';
import { forgetSender } from '#app/features/evidence/writes/forget-sender.server.ts';
import { takeDownComment } from '#app/features/pages/writes/take-down-comment.server.ts';
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { removeContribution } from '#app/features/record/writes/remove-contribution.server.ts';
import { forgetIdentity } from '#app/features/surveys/writes/forget-identity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { findHeld } from '../reads/held.server.ts';
import { termsOn } from '../trail.ts';
import { takeBackResponse } from './take-back-response.server.ts';

/** `too-late`: the last day for taking back has passed; `gone`: there is nothing, or nothing any more. */
export type Withdrawal = 'withdrawn' | 'too-late' | 'gone';

/** Deletes one entry of the ledger with its quotations; the record names nobody. Answers whether it was there. */
export async function takeBackEntry(tx: AreaContext, id: string): Promise<boolean> {
  const gone = await removeContribution(tx, id);
  if (gone === null) return false;
  await withdrawQuotesOfResponse(tx, id);
  // A comment stood on a public page until now.
  await touchArea(tx);
  const nodeId = gone.consultationId ?? gone.activityNodeId;
  await recordActivity(tx, {
    verb: 'contribution.withdrawn',
    isAnonymous: true,
    ...(nodeId === null ? {} : { nodeId }),
  });
  return true;
}

async function takeBackFeedback(tx: AreaContext, id: string, code: string): Promise<boolean> {
  if (!(await withdrawFeedback(tx, code))) return false;
  await withdrawQuotesOfResponse(tx, id);
  return true;
}

/** Deletes what the code stands for in this area; a second time there is nothing. */
export function withdrawContribution(ctx: AreaContext, code: string): Promise<Withdrawal> {
  return inTransaction(ctx, async (tx) => {
    const held = await findHeld(tx, code);
    if (held === null || held.areaId !== tx.area.id) return 'gone';
    if (termsOn(held.until, londonDay(tx.now)).isOver) return 'too-late';
    const takeBack = () => {
      if (held.source === 'response') return takeBackResponse(tx, { codeHash: codeHashOf(tx.keys, code) });
      return held.kind === 'feedback' ? takeBackFeedback(tx, held.id, code) : takeBackEntry(tx, held.id);
    };
    if (!(await takeBack())) return 'gone';
    // What its holder said about changes counted because of the code.
    await removeConfirmations(tx, { code });
    return 'withdrawn';
  });
}

/**
 * What remains possible after the last day: who said it is forgotten, and no quotation from it stays anywhere. The words
 * stay among what the decision maker reads. Answers whether there was such a contribution.
 */
export function detachContribution(ctx: AreaContext, code: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const held = await findHeld(tx, code);
    if (held === null || held.areaId !== tx.area.id) return false;
    if (held.source === 'response') await forgetIdentity(tx, held.id);
    else await forgetSender(tx, held.id);
    if (held.kind === 'post') await takeDownComment(tx, held.id);
    await withdrawQuotesOfResponse(tx, held.id);
    return true;
  });
}
