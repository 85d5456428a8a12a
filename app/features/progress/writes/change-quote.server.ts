/** Changes a quote whose consent stands. */
import { and, eq } from 'drizzle-orm';
import { quotes } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { quoteTitle } from '../items.ts';
import type { QuoteInput } from '../items.ts';
import { gateMessages } from '../messages-gates.ts';

/** Applies the whole input; refused once consent was withdrawn, since its words are gone for good. */
export function changeQuote(ctx: AreaContext, id: string, input: QuoteInput): Promise<Changed> {
  const { body, attribution, wording, consent } = input;
  return changeThing(ctx, {
    kind: 'quote',
    id,
    title: quoteTitle(body),
    apply: async (tx) => {
      const own = and(eq(quotes.areaId, tx.area.id), eq(quotes.id, id));
      const rows = await tx.db.select({ consent: quotes.consent }).from(quotes).where(own);
      if (rows[0]?.consent === 'withdrawn') {
        return [{ gate: 'quoteConsent', message: tx.t(gateMessages)('quoteConsent') }];
      }
      await tx.db
        .update(quotes)
        .set({ body, attribution, wording, consent, approvedBy: null, approvedAt: null })
        .where(own);
      return [];
    },
  });
}
