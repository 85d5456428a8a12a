/** Says whether something that came late is considered with the others, and where it is not, why: the public reads both. */
import { and, eq } from 'drizzle-orm';
import { ledgerEntries } from '#db/schema/evidence.ts';
import { contributions } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Treated } from '../ledger.ts';

/**
 * Answers false, and changes nothing, where it is not considered and no reason is given.
 * @throws not-found for what is not in the ledger of this consultation, and for what came in time.
 */
export async function treatLate(
  ctx: AreaContext,
  consultationId: string,
  entryId: string,
  { treatment, reason }: Treated,
): Promise<boolean> {
  if (treatment === 'not-considered' && reason === '') return false;
  await inTransaction(ctx, async (tx) => {
    const [late] = await tx.db
      .select({ id: contributions.id })
      .from(contributions)
      .where(
        and(
          eq(contributions.areaId, tx.area.id),
          eq(contributions.consultationId, consultationId),
          eq(contributions.id, entryId),
          eq(contributions.isLate, true),
        ),
      )
      .for('update');
    if (!late) throw notFound();
    await tx.db
      .update(ledgerEntries)
      .set({ treatment, treatmentReason: treatment === 'not-considered' ? reason : '' })
      .where(and(eq(ledgerEntries.areaId, tx.area.id), eq(ledgerEntries.id, late.id)));
    await recordActivity(tx, { verb: 'contribution.treated', nodeId: consultationId, detail: { treatment } });
    await touchArea(tx);
  });
  return true;
}
