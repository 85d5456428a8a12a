/** Keeps what was sent in after the last day, and how it was treated; nobody's name is written down. */
import { and, eq } from 'drizzle-orm';
import { lateContributions } from '#db/schema/consultation-course.ts';
import { consultations } from '#db/schema/consultations.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import type { LateInput } from '../workflow/late.ts';

async function problemsOf(tx: AreaContext, consultationId: string, { received }: LateInput): Promise<ChangeProblem[]> {
  const [own] = await tx.db
    .select({ closes: consultations.closes })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
  const isLate = own?.closes.state !== 'stated' || received.state !== 'stated' || received.end > own.closes.end;
  return isLate ? [] : [{ gate: 'received', message: tx.t(consultationGateMessages)('lateIsNotLate') }];
}

/** Adds one, or changes the one with the id. @throws not-found for another consultation's. */
export function recordLateContribution(
  ctx: AreaContext,
  consultationId: string,
  input: LateInput,
  id: string | null = null,
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx) => {
      const refused = await problemsOf(tx, consultationId, input);
      if (refused.length > 0) return refused;
      const madeBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
      if (id === null) {
        const own = { areaId: tx.area.id, id: newPublicId(), consultationId, madeBy, madeAt: tx.now };
        await tx.db.insert(lateContributions).values({ ...own, ...input });
        return [];
      }
      const changed = await tx.db
        .update(lateContributions)
        .set(input)
        .where(
          and(
            eq(lateContributions.areaId, tx.area.id),
            eq(lateContributions.consultationId, consultationId),
            eq(lateContributions.id, id),
          ),
        )
        .returning({ id: lateContributions.id });
      if (changed.length === 0) throw notFound();
      return [];
    },
  });
}
