/** Moves the last day of a survey: later, earlier, or back to life; with a reason that people are told. */
import { and, eq } from 'drizzle-orm';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { surveyDateChanges } from '#db/schema/surveys/access.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { dateChangeKind } from '../../access/schedule.ts';
import { closesBeforeOpening } from '../../settings.ts';
import { phaseOn } from '../../survey.ts';
import { lockForGates } from './gate.server.ts';

export type LastDayMoved = 'moved' | 'reasonMissing' | 'sameDay' | 'dayPassed' | 'closesFirst' | 'not-public';

const onDay = (day: string): StoredDate => ({
  state: 'stated',
  start: day,
  end: day,
  precision: 'day',
  qualifier: 'on',
});

/** Sets the last day, keeps what it was before and why it moved, and tells those who follow the survey. */
async function setLastDay(
  tx: AreaContext,
  surveyId: string,
  survey: Awaited<ReturnType<typeof lockForGates>>,
  { day, reason }: { day: string; reason: string },
): Promise<void> {
  const id = newPublicId();
  const after = onDay(day);
  const changedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
  await tx.db
    .update(surveys)
    .set({ closes: after })
    .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
  await tx.db.insert(surveyDateChanges).values({
    areaId: tx.area.id,
    id,
    surveyId,
    kind: dateChangeKind(phaseOn(survey, londonDay(tx.now)), survey.closes, day),
    before: survey.closes,
    after,
    reason,
    changedAt: tx.now,
    changedBy,
  });
  await recordActivity(tx, { verb: 'survey.last-day-moved', nodeId: surveyId, detail: { lastDay: day, reason } });
  const eventKey = `survey-day-moved:${id}`;
  const told = { areaId: tx.area.id, nodeId: surveyId, kind: 'survey-day-moved', eventKey, actorId: changedBy };
  await tx.enqueue('tell-followers', told, { singletonKey: `${tx.area.id}:${eventKey}` });
  await touchArea(tx);
}

/**
 * Moves the last day of a public survey: also to today, which closes it with the end of the day. `day` is YYYY-MM-DD, today or
 * later.
 * @throws not-found for a survey of another area.
 */
export function moveLastDay(
  ctx: AreaContext,
  surveyId: string,
  { day, reason }: { day: string; reason: string },
): Promise<LastDayMoved> {
  return inTransaction(ctx, async (tx): Promise<LastDayMoved> => {
    const survey = await lockForGates(tx, surveyId);
    if (survey.state !== 'public') return 'not-public';
    if (reason.trim() === '') return 'reasonMissing';
    if (day < londonDay(tx.now)) return 'dayPassed';
    if (survey.closes.state === 'stated' && survey.closes.end === day) return 'sameDay';
    if (closesBeforeOpening({ opens: survey.opens, closes: onDay(day) })) return 'closesFirst';
    await setLastDay(tx, surveyId, survey, { day, reason: reason.trim() });
    return 'moved';
  });
}
