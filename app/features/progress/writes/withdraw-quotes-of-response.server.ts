/** Ends the consent for every quote taken from one response: its words leave every page at once and are emptied. */
import { and, eq } from 'drizzle-orm';
import { quotes } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { guest } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { progressMessages } from '../messages.ts';

/**
 * What stays is a tombstone without words, in quote and node alike (data-rules 7 and 8). The record names nobody, whoever
 * is signed in: it would say whose response it was (data-rules 4). Answers how many quotes there were.
 */
export function withdrawQuotesOfResponse(ctx: AreaContext, responseId: string): Promise<number> {
  return inTransaction({ ...ctx, actor: guest }, async (tx) => {
    const own = and(eq(quotes.areaId, tx.area.id), eq(quotes.responseId, responseId));
    const taken = await tx.db.select({ id: quotes.id }).from(quotes).where(own);
    const title = tx.t(progressMessages)('withdrawnQuote');
    for (const { id } of taken) {
      await withdraw(tx, 'quote', id);
      await tx.db
        .update(nodes)
        .set({ title })
        .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
    }
    await tx.db.update(quotes).set({ body: '', consent: 'withdrawn', responseId: null }).where(own);
    return taken.length;
  });
}
