/** Takes in one contribution of any kind but a survey response, and gives it its tracking code. */
import { and, eq } from 'drizzle-orm';
import { contributions } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { codeHashOf, contributionCode } from '../contribution-code.server.ts';
import type { ContributionChannel, ContributionKind } from '../contribution.ts';

export type NewContribution = {
  /** The node of the thing it was said in or about; null when there is none. */
  activityNodeId: string | null;
  consultationId: string | null;
  channel: ContributionChannel;
  kind: ContributionKind;
  /** YYYY-MM-DD, the day it was received: nothing finer is stored. */
  day: string;
  isLate?: boolean;
  /** Two calls with one key in one area are one contribution, and answer the same code. */
  idempotencyKey?: string;
};

export type RecordedContribution = {
  /** The key, with the area, of the row in which the caller keeps what was said. */
  id: string;
  /** Without hyphens; shown by `formatCode`. Only its keyed hash is stored. */
  code: string;
  /** False when the idempotency key had been used before: nothing was stored this time. */
  isNew: boolean;
};

/**
 * Stores the contribution as `received`. Writes no actor, no activity record and no job: what a feature records about
 * its own item is its business, and an anonymous one must leave no such trace (data-rules 4). Call it in the transaction
 * that stores what was said.
 */
export async function recordContribution(tx: AreaContext, given: NewContribution): Promise<RecordedContribution> {
  const code = contributionCode(tx.keys, given.idempotencyKey);
  const codeHash = codeHashOf(tx.keys, code);
  const inserted = await tx.db
    .insert(contributions)
    .values({
      areaId: tx.area.id,
      id: newPublicId(),
      activityNodeId: given.activityNodeId,
      consultationId: given.consultationId,
      channel: given.channel,
      kind: given.kind,
      codeHash,
      day: given.day,
      isLate: given.isLate ?? false,
    })
    .onConflictDoNothing({ target: [contributions.areaId, contributions.codeHash] })
    .returning({ id: contributions.id });
  if (inserted[0]) return { id: inserted[0].id, code, isNew: true };
  const held = await tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.areaId, tx.area.id), eq(contributions.codeHash, codeHash)));
  const found = held[0];
  if (!found) throw new Error('A contribution disappeared while it was recorded.');
  return { id: found.id, code, isNew: false };
}
