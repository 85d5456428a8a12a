/** Changes what a record of a decision says of itself. */
import { and, eq } from 'drizzle-orm';
import { decisions } from '#db/schema/evidence.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { DecisionInput } from '../decision.ts';

/** A public one passes its gates again or keeps what it said. @throws not-found */
export function changeDecision(ctx: AreaContext, id: string, { title, ...facts }: DecisionInput): Promise<Changed> {
  return changeThing(ctx, id, title, async (tx) => {
    await tx.db
      .update(decisions)
      .set(facts)
      .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.id, id)));
  });
}
