/** Writes down as silence what nobody answered in time: once each, whenever and however often it runs. */
import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { londonDay } from '#app/lib/dates.ts';
import { dayAfter } from '../working-days.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Subject } from '../countersign.ts';
import { countRepresentatives } from '../reads/representatives.server.ts';
import { tellForum } from './tell-forum.server.ts';

type Unanswered = { id: string; nodeId: string; subject: Subject; deadline: string };

/**
 * Records one silence, dated by its deadline and not by the run; where nobody is left who could have answered, that instead.
 * False where there was no silence to record.
 */
export async function recordSilence(tx: AreaContext, { id, nodeId, subject, deadline }: Unanswered): Promise<boolean> {
  const outcome = (await countRepresentatives(tx)) === 0 ? 'nobody-to-ask' : 'silence';
  const recorded = await tx.db
    .update(countersigns)
    .set({ outcome, answeredOn: dayAfter(deadline) })
    .where(
      and(
        eq(countersigns.areaId, tx.area.id),
        eq(countersigns.id, id),
        eq(countersigns.outcome, 'open'),
        lt(countersigns.deadline, sql`${londonDay(tx.now)}::date`),
      ),
    )
    .returning({ id: countersigns.id });
  if (recorded.length === 0) return false;
  await recordActivity(tx, { verb: `countersign.${outcome}`, nodeId, detail: { subject, deadline } });
  return outcome === 'silence';
}

async function recordAndTell(tx: AreaContext, unanswered: Unanswered): Promise<void> {
  if (await recordSilence(tx, unanswered)) await tellForum(tx, unanswered.id, 'silence');
}

/**
 * Every request of every area whose deadline has passed, one transaction each, so that a run that is cut short loses nothing.
 * Pages already say so by themselves: no area's content version needs to rise.
 */
export async function recordSilences(ctx: Context): Promise<void> {
  const due = await ctx.db
    .select({
      areaId: countersigns.areaId,
      id: countersigns.id,
      nodeId: countersigns.nodeId,
      subject: countersigns.subject,
      deadline: countersigns.deadline,
    })
    .from(countersigns)
    .where(and(eq(countersigns.outcome, 'open'), lt(countersigns.deadline, sql`${londonDay(ctx.now)}::date`)))
    .orderBy(asc(countersigns.deadline), asc(countersigns.id));
  for (const { areaId, ...unanswered } of due) {
    const area = await findAreaById(ctx.db, areaId);
    if (area) await inTransaction(inArea(ctx, area), (tx) => recordAndTell(tx, unanswered));
  }
}
