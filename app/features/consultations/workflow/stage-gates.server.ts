/**
 * What must be there before a step: the equality analysis read again before a decision (Equality Act 2010, section 149; the duty
 * is a continuing one), and an answer to every option before a question is reported (Gunning, fourth rule: what people said
 * was conscientiously considered). The route adds the gates of other features.
 */
import { and, asc, eq } from 'drizzle-orm';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { Gate } from '#app/features/record/writes/publish.server.ts';
import { wasReadAgain } from '#app/lib/equality-analysis.ts';
import type { Stage } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { readClosure } from '../reads/closure-text.server.ts';
import { owesEqualityAnalysis } from './stages.ts';

/** Only a formal consultation owes an analysis, read after the last day to take part and no later than the decision. */
const equalityGate =
  (decidedOn: string): Gate =>
  async (tx, id) => {
    const [own] = await tx.db
      .select({ kind: consultations.kind, closes: consultations.closes, equalityAsAt: consultations.equalityAsAt })
      .from(consultations)
      .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
    if (!own || !owesEqualityAnalysis(own.kind)) return [];
    const message = tx.t(consultationGateMessages)('equalityBeforeDecision');
    return wasReadAgain(own.equalityAsAt, own.closes, decidedOn) ? [] : [{ gate: 'equalityBeforeDecision', message }];
  };

/** Every option that was open has an outcome with a reason. */
const optionsAnsweredGate: Gate = async (tx, id) => {
  const options = await tx.db
    .select({ title: consultationOptions.title })
    .from(consultationOptions)
    .where(
      and(
        eq(consultationOptions.areaId, tx.area.id),
        eq(consultationOptions.consultationId, id),
        eq(consultationOptions.isDiscarded, false),
        eq(consultationOptions.outcome, 'not-stated'),
      ),
    )
    .orderBy(asc(consultationOptions.position), asc(consultationOptions.id));
  const t = tx.t(consultationGateMessages);
  return options.map(({ title }) => ({
    gate: 'optionsUnanswered',
    message: t('optionsUnanswered', { option: title }),
  }));
};

/** What holds from the report on: every option has its answer, and the forum its word. */
export const reportingGates: readonly Gate[] = [optionsAnsweredGate, countersignGate('closure', readClosure)];

/** The gates of this feature before a step that is taken on a day (YYYY-MM-DD). */
export function stageGates(to: Stage, day: string): readonly Gate[] {
  if (to === 'decided') return [equalityGate(day)];
  return to === 'reported' ? reportingGates : [];
}
