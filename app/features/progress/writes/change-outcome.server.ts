/** Changes an outcome, such as from expected to achieved once there is evidence. */
import { and, eq } from 'drizzle-orm';
import { outcomes } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { OutcomeInput } from '../items.ts';

/** Applies the whole input. `achieved` needs `evidence`: the form's schema asks for it, and the table refuses without. */
export function changeOutcome(ctx: AreaContext, id: string, input: OutcomeInput): Promise<Changed> {
  const { title, ...own } = input;
  return changeThing(ctx, {
    kind: 'outcome',
    id,
    title,
    apply: async (tx) => {
      await tx.db
        .update(outcomes)
        .set(own)
        .where(and(eq(outcomes.areaId, tx.area.id), eq(outcomes.id, id)));
      return [];
    },
  });
}
