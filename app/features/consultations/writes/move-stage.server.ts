/** Takes the next step with a question that is public: considering, deciding, reporting, calling off, or back again. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { settleWord, unsettleWord } from '#app/features/coproduction/writes/settle-word.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { phaseOn } from '../consultation.ts';
import type { Stage } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { readClosure } from '../reads/closure-text.server.ts';
import { stageGates } from '../workflow/stage-gates.server.ts';
import { logStep, tellFollowersOf } from '../workflow/log.server.ts';
import type { CourseNotice } from '../workflow/log.server.ts';
import { eventOf, needsReason, nextStages } from '../workflow/stages.ts';

export type StageMove = {
  to: Stage;
  /** Why, or what was decided, in words for the public. */
  reason: string;
  /** The day (YYYY-MM-DD) on which it happened; today where it is left out. */
  day?: string;
  /** Gates of other features, put together by the route, such as findings without an answer. */
  gates?: readonly Gate[];
};

export type Moved = { isMoved: true } | { isMoved: false; problems: GateProblem[] };

const notices: Record<Stage, CourseNotice> = {
  'by-dates': 'consultation-changed',
  'under-consideration': 'consultation-considered',
  decided: 'consultation-decided',
  reported: 'consultation-reported',
  withdrawn: 'consultation-withdrawn',
};

async function lockOwn(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({ own: consultations })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.state, 'public')))
    .for('update');
  const row = rows[0];
  if (!row) throw notFound();
  return row.own;
}

type Own = Awaited<ReturnType<typeof lockOwn>>;

/** What the step itself lacks, before any gate is asked. */
function faults(tx: AreaContext, own: Own, { to, reason, day }: StageMove): GateProblem[] {
  const t = tx.t(consultationGateMessages);
  const today = londonDay(tx.now);
  const phase = phaseOn(own, today, false);
  if (!nextStages(phase).includes(to)) return [{ gate: 'notFromHere', message: t('notFromHere') }];
  const problems: GateProblem[] = [];
  if (needsReason(own.stage, to) && reason.trim() === '') {
    problems.push({ gate: 'stepReason', message: t(to === 'decided' ? 'decisionWords' : 'stepReason') });
  }
  if (day !== undefined && day > today) problems.push({ gate: 'stepDay', message: t('dayInFuture') });
  const isEarly = to === 'decided' && own.closes.state === 'stated' && (day ?? today) <= own.closes.end;
  if (isEarly) problems.push({ gate: 'stepDay', message: t('dayTooEarly') });
  return problems;
}

/**
 * Takes one step, logged with its day, who took it and why; followers are told. Refused with the list of what stands
 * against it: the step does not follow, words are missing, an option has no answer, another feature's gate objects.
 * @throws not-found when it is not of this area or not public.
 */
export function moveStage(ctx: AreaContext, id: string, move: StageMove): Promise<Moved> {
  const { to, reason, day, gates = [] } = move;
  return inTransaction(ctx, async (tx) => {
    const own = await lockOwn(tx, id);
    const problems = faults(tx, own, move);
    const isForward = problems.every((problem) => problem.gate !== 'notFromHere');
    for (const gate of isForward ? [...stageGates(to, day ?? londonDay(tx.now)), ...gates] : [])
      problems.push(...(await gate(tx, id)));
    if (problems.length > 0) return { isMoved: false, problems };
    await tx.db
      .update(consultations)
      .set({ stage: to })
      .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
    await tx.db
      .update(nodes)
      .set({ changedAt: tx.now })
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
    if (own.stage === 'reported') await unsettleWord(tx, 'closure', id);
    if (to === 'reported') await settleWord(tx, 'closure', id, readClosure);
    const event = eventOf(to);
    const step = await logStep(tx, id, { event, reason: reason.trim(), ...(day === undefined ? {} : { day }) });
    await recordActivity(tx, { verb: `consultation.${event}`, nodeId: id });
    await touchArea(tx);
    await tellFollowersOf(tx, { nodeId: id, kind: notices[to], eventKey: `consultation-step:${step ?? id}` });
    return { isMoved: true };
  });
}
