/** Keeps what became of each option that people were asked about, with why. */
import { and, eq } from 'drizzle-orm';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import { isOver, phaseOn } from '../consultation.ts';
import type { Outcome } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';

export type OptionOutcome = { id: string; outcome: Outcome; outcomeReason: string };

/** Nothing is chosen while people can still take part. */
async function isTooSoon(tx: AreaContext, consultationId: string): Promise<boolean> {
  const [own] = await tx.db
    .select({ opens: consultations.opens, closes: consultations.closes, stage: consultations.stage })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
  if (!own) throw notFound();
  const phase = phaseOn(own, londonDay(tx.now), false);
  return !isOver(phase) && phase !== 'undated';
}

function problemsOf(tx: AreaContext, rows: readonly OptionOutcome[]): ChangeProblem[] {
  const message = tx.t(consultationGateMessages)('outcomeReason');
  return rows.flatMap(({ outcome, outcomeReason }, row) =>
    outcome !== 'not-stated' && outcomeReason.trim() === '' ? [{ gate: 'outcomeReason', message, row }] : [],
  );
}

/**
 * Refused for an outcome without a reason, and before the last day has passed.
 * @throws not-found for an option that is not of this consultation.
 */
export function saveOutcomes(
  ctx: AreaContext,
  consultationId: string,
  rows: readonly OptionOutcome[],
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx) => {
      if (await isTooSoon(tx, consultationId))
        return [{ gate: 'outcomeTooSoon', message: tx.t(consultationGateMessages)('outcomeTooSoon') }];
      const refused = problemsOf(tx, rows);
      if (refused.length > 0) return refused;
      for (const { id, outcome, outcomeReason } of rows) {
        const changed = await tx.db
          .update(consultationOptions)
          .set({ outcome, outcomeReason: outcome === 'not-stated' ? '' : outcomeReason.trim() })
          .where(
            and(
              eq(consultationOptions.areaId, tx.area.id),
              eq(consultationOptions.consultationId, consultationId),
              eq(consultationOptions.id, id),
              eq(consultationOptions.isDiscarded, false),
            ),
          )
          .returning({ id: consultationOptions.id });
        if (changed.length === 0) throw notFound();
      }
      return [];
    },
  });
}
