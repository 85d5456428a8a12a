/** Makes a quote, as a draft: words of a group, which wait for clearance. */
import { quotes } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { quoteTitle } from '../items.ts';
import type { QuoteInput } from '../items.ts';

/** @param input.responseId the response it was taken from: when that is withdrawn, the quote goes with it. */
export function createQuote(ctx: AreaContext, input: QuoteInput & { responseId?: string }): Promise<{ id: string }> {
  const { body, attribution, wording, consent, responseId } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'quote', title: quoteTitle(body) });
    await tx.db.insert(quotes).values({ areaId: tx.area.id, id, body, attribution, wording, consent, responseId });
    return { id };
  });
}
