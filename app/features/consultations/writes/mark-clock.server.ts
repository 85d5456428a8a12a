/** Writes down that questions have opened or closed, and tells their followers: once for each date, whatever ran or did not. */
import { and, eq, sql } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { clockSteps } from '../workflow/clock.ts';
import { logStep, tellFollowersOf } from '../workflow/log.server.ts';

type Due = { areaId: string; id: string };

/** Public questions for which the clock has done something that is not written down. One statement for all areas. */
async function listDue(ctx: Context, today: string): Promise<Due[]> {
  return ctx.db.execute<Due>(sql`
    select n.area_id as "areaId", n.id
    from nodes n join consultations c on c.area_id = n.area_id and c.id = n.id
    where n.kind = 'consultation' and n.state = 'public' and c.stage = 'by-dates'
      and ((c.opens->>'state' = 'stated' and c.opens->>'start' <= ${today} and not exists (
          select 1 from consultation_steps s where s.area_id = c.area_id and s.consultation_id = c.id
            and s.once_key = 'opened:' || (c.opens->>'start')))
        or (c.closes->>'state' = 'stated' and c.closes->>'end' < ${today} and not exists (
          select 1 from consultation_steps s where s.area_id = c.area_id and s.consultation_id = c.id
            and s.once_key = 'closed:' || (c.closes->>'end'))))
    order by n.area_id, n.id`);
}

/** The row of a step is the lock: whoever writes it tells the followers, in the same transaction. */
async function markOne(tx: AreaContext, id: string, today: string): Promise<void> {
  const [own] = await tx.db
    .select({ opens: consultations.opens, closes: consultations.closes })
    .from(consultations)
    .innerJoin(nodes, and(eq(nodes.areaId, consultations.areaId), eq(nodes.id, consultations.id)))
    .where(
      and(
        eq(consultations.areaId, tx.area.id),
        eq(consultations.id, id),
        eq(consultations.stage, 'by-dates'),
        eq(nodes.state, 'public'),
      ),
    );
  for (const { event, day, onceKey, isCurrent } of own ? clockSteps(own, today) : []) {
    const step = await logStep(tx, id, { event, day, onceKey });
    if (step === null || !isCurrent) continue;
    await tellFollowersOf(tx, { nodeId: id, kind: `consultation-${event}`, eventKey: `consultation-${onceKey}:${id}` });
  }
}

/** Run again, side by side, or after days in which nothing ran, it writes and tells nothing twice. */
export async function markClock(ctx: Context): Promise<void> {
  const today = londonDay(ctx.now);
  for (const { areaId, id } of await listDue(ctx, today)) {
    const area = await findAreaById(ctx.db, areaId);
    if (area) await inTransaction(inArea(ctx, area), (tx) => markOne(tx, id, today));
  }
}
