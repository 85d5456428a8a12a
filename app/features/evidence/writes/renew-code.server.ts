/** Gives a contribution a new tracking code when the old one was lost; the old one leads nowhere from then on. */
import { and, eq } from 'drizzle-orm';
import { contributions } from '#db/schema/record.ts';
import { codeHashOf, contributionCode } from '#app/features/record/contribution-code.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Answers the new code, which is not kept. @throws not-found for what is not in the ledger of this consultation. */
export function renewCode(ctx: AreaContext, consultationId: string, id: string): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const code = contributionCode(tx.keys);
    const changed = await tx.db
      .update(contributions)
      .set({ codeHash: codeHashOf(tx.keys, code) })
      .where(
        and(
          eq(contributions.areaId, tx.area.id),
          eq(contributions.consultationId, consultationId),
          eq(contributions.id, id),
        ),
      )
      .returning({ id: contributions.id });
    if (changed.length === 0) throw notFound();
    await recordActivity(tx, { verb: 'contribution.code-renewed', nodeId: consultationId, detail: { entry: id } });
    return code;
  });
}
