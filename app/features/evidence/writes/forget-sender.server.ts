/** Removes who sent a contribution; the words stay. */
import { and, eq } from 'drizzle-orm';
import { ledgerSenders } from '#db/schema/evidence.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Answers whether there was somebody to remove. Nothing is recorded: it would say that there was. */
export async function forgetSender(tx: AreaContext, entryId: string): Promise<boolean> {
  const gone = await tx.db
    .delete(ledgerSenders)
    .where(and(eq(ledgerSenders.areaId, tx.area.id), eq(ledgerSenders.entryId, entryId)))
    .returning({ entryId: ledgerSenders.entryId });
  return gone.length > 0;
}
