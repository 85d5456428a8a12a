/** Publishes a finding, quote, commitment, measure, outcome, service change or update, when its gates agree. */
import { and, eq } from 'drizzle-orm';
import { quotes } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { settleWord } from '#app/features/coproduction/writes/settle-word.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { gatesOf } from '../gates.server.ts';
import type { ItemKind } from '../items.ts';
import { readYouSaid } from '../reads/you-said.server.ts';

/** Publishing a quote is clearing it: who did and when is kept with it. */
export function publishItem(ctx: AreaContext, kind: ItemKind, id: string): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    const published = await publish(tx, kind, id, gatesOf[kind]);
    if (published.isPublished && kind === 'update') await settleWord(tx, 'you-said', id, readYouSaid);
    if (published.isPublished && kind === 'quote') {
      const approvedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
      const own = and(eq(quotes.areaId, tx.area.id), eq(quotes.id, id));
      await tx.db.update(quotes).set({ approvedBy, approvedAt: tx.now }).where(own);
    }
    return published;
  });
}
