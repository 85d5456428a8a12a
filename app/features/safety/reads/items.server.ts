/** What waits in a lane, and one item with everything that was done about it; only for those who handle the lane. */
import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { areaPeople } from '#db/schema/people.ts';
import { safetyDecisions, safetyItems } from '#db/schema/safety.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { listable, mayHandle } from '../policy.ts';
import { isPastPromise } from '../safety.ts';
import type { Lane, SafetyDecision, SafetyItem } from '../safety.ts';

const columns = {
  id: safetyItems.id,
  lane: safetyItems.lane,
  about: safetyItems.about,
  words: safetyItems.words,
  contact: safetyItems.contact,
  isDangerNow: safetyItems.isDangerNow,
  source: safetyItems.source,
  snapshot: safetyItems.snapshot,
  createdAt: safetyItems.createdAt,
  closedAt: safetyItems.closedAt,
};

function checkLane(ctx: AreaContext, lane: Lane): void {
  if (!mayHandle(ctx.actor, ctx.area.id, lane)) throw new AppError('forbidden');
}

/** One page of a lane, newest first, from before an instant. One statement. */
export async function listItems(ctx: AreaContext, lane: Lane, before: Date | null, size = 30): Promise<SafetyItem[]> {
  checkLane(ctx, lane);
  return ctx.db
    .select(columns)
    .from(safetyItems)
    .where(
      and(
        eq(safetyItems.areaId, ctx.area.id),
        eq(safetyItems.lane, lane),
        before === null ? sql`true` : lt(safetyItems.createdAt, before),
      ),
    )
    .orderBy(desc(safetyItems.createdAt))
    .limit(size);
}

/** One item of a lane with its decisions, oldest first. @throws not-found, or forbidden for a lane of others. */
export async function getItem(
  ctx: AreaContext,
  lane: Lane,
  id: string,
): Promise<{ item: SafetyItem; decisions: SafetyDecision[] }> {
  checkLane(ctx, lane);
  const rows = await ctx.db
    .select(columns)
    .from(safetyItems)
    .where(and(eq(safetyItems.areaId, ctx.area.id), eq(safetyItems.lane, lane), eq(safetyItems.id, id)));
  const item = rows[0];
  if (!item) throw notFound();
  const decisions = await ctx.db
    .select({
      id: safetyDecisions.id,
      at: safetyDecisions.at,
      byName: areaPeople.name,
      decision: safetyDecisions.decision,
      fromLane: safetyDecisions.fromLane,
      toLane: safetyDecisions.toLane,
      words: safetyDecisions.words,
    })
    .from(safetyDecisions)
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, safetyDecisions.areaId), eq(areaPeople.personId, safetyDecisions.byId)),
    )
    .where(and(eq(safetyDecisions.areaId, ctx.area.id), eq(safetyDecisions.itemId, id)))
    .orderBy(asc(safetyDecisions.at), asc(safetyDecisions.id));
  return { item, decisions };
}

/** Open items of a lane: how many wait, and how many of them wait longer than the public was told. */
export type Waiting = { count: number; late: number };

/** What waits in each lane that the actor handles. One statement; none for somebody who handles none. */
export async function countWaiting(ctx: AreaContext): Promise<Partial<Record<Lane, Waiting>>> {
  const mine = listable(ctx.actor, ctx.area.id);
  if (mine.length === 0) return {};
  const open = await ctx.db
    .select({
      lane: safetyItems.lane,
      came: sql<string>`to_char(${safetyItems.createdAt} at time zone 'Europe/London', 'YYYY-MM-DD')`,
      lookedAt: sql<string | null>`(select to_char(min(d.at) at time zone 'Europe/London', 'YYYY-MM-DD')
        from safety_decisions d where d.area_id = ${safetyItems.areaId} and d.item_id = ${safetyItems.id})`,
    })
    .from(safetyItems)
    .where(and(eq(safetyItems.areaId, ctx.area.id), inArray(safetyItems.lane, mine), isNull(safetyItems.closedAt)));
  const today = londonDay(ctx.now);
  const waiting: Partial<Record<Lane, Waiting>> = {};
  for (const item of open) {
    const lane = (waiting[item.lane] ??= { count: 0, late: 0 });
    lane.count += 1;
    if (isPastPromise(item, today)) lane.late += 1;
  }
  return waiting;
}
