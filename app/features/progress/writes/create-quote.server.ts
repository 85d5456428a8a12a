/** Makes a quote, as a draft: words of a group, which wait for clearance. */
import { quotes } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { quoteTitle } from '../items.ts';
import type { ConsentSoFar, QuoteInput } from '../items.ts';

export type NewQuote = Omit<QuoteInput, 'consent'> & {
  consent: ConsentSoFar;
  /** The response it was taken from: when that is withdrawn, the quote goes with it. */
  responseId?: string;
  /** The survey in which it was said: the chain leads back there. */
  surveyId?: string;
};

export function createQuote(ctx: AreaContext, input: NewQuote): Promise<{ id: string }> {
  const { body, attribution, wording, consent, responseId, surveyId } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'quote', title: quoteTitle(body) });
    await tx.db.insert(quotes).values({ areaId: tx.area.id, id, body, attribution, wording, consent, responseId });
    if (surveyId !== undefined) await linkNodes(tx, { fromId: surveyId, toId: id, kind: 'evidence-for' });
    return { id };
  });
}
