/** Writes down a contribution that came to staff: by letter, telephone, in a meeting. It gets a tracking code like any other. */
import { and, eq } from 'drizzle-orm';
import { participations } from '#db/schema/consultations/consultations.ts';
import { ledgerEntries, ledgerSenders } from '#db/schema/evidence.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { recordContribution } from '#app/features/record/writes/record-contribution.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { isLateOn, kindOf } from '../ledger.ts';
import type { EntryInput } from '../ledger.ts';
import { getAsked } from '../reads/asked.server.ts';

async function checkActivity(tx: AreaContext, consultationId: string, id: string): Promise<void> {
  const rows = await tx.db
    .select({ id: participations.id })
    .from(participations)
    .where(
      and(
        eq(participations.areaId, tx.area.id),
        eq(participations.id, id),
        eq(participations.consultationId, consultationId),
      ),
    );
  if (rows.length === 0) throw notFound();
}

/**
 * Stores it as received; what comes after the last day for taking part is kept and labelled late. The same key writes
 * nothing twice and answers the same code. The record of activity says who wrote something down, never what.
 * @throws not-found for a consultation or a record of listening that is not of this area.
 */
export function enterContribution(
  ctx: AreaContext,
  consultationId: string,
  { idempotencyKey, ...entry }: EntryInput & { idempotencyKey: string },
): Promise<{ id: string; code: string }> {
  return inTransaction(ctx, async (tx) => {
    const asked = await getAsked(tx, consultationId);
    if (entry.activityId !== null) await checkActivity(tx, consultationId, entry.activityId);
    const isLate = isLateOn(entry.day, asked.closes);
    const { id, code, isNew } = await recordContribution(tx, {
      activityNodeId: entry.activityId,
      consultationId,
      channel: entry.channel,
      kind: kindOf(entry.channel),
      day: entry.day,
      isLate,
      idempotencyKey: `${consultationId}|${idempotencyKey}`,
    });
    if (!isNew) return { id, code };
    // The public page says how many came late.
    if (isLate) await touchArea(tx);
    const { title, body, signatures, source, address, senderName, senderContact } = entry;
    const isPetition = entry.channel === 'petition';
    await tx.db.insert(ledgerEntries).values({
      ...{ areaId: tx.area.id, id, title, body, source, address },
      signatures: isPetition ? signatures : { state: 'not-asked' },
    });
    if (senderName !== '' || senderContact !== '') {
      await tx.db
        .insert(ledgerSenders)
        .values({ areaId: tx.area.id, entryId: id, name: senderName, contact: senderContact });
    }
    await recordActivity(tx, {
      verb: 'contribution.entered',
      nodeId: consultationId,
      detail: { channel: entry.channel },
    });
    return { id, code };
  });
}
