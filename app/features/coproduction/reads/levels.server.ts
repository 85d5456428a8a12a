/** How far people shared in something, as staff and as the forum see it: the newest rating of each side at each moment. */
import { and, desc, eq } from 'drizzle-orm';
import { levelRatings } from '#db/schema/coproduction.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { moments, rungsBetween } from '../levels.ts';
import type { RatedMoment, Rating } from '../levels.ts';

/** Both sides' ratings of a thing, one entry for each moment at which somebody rated. One statement. */
export async function listRatings(ctx: AreaContext, nodeId: string): Promise<RatedMoment[]> {
  const rows = await ctx.db
    .selectDistinctOn([levelRatings.side, levelRatings.moment], {
      side: levelRatings.side,
      moment: levelRatings.moment,
      level: levelRatings.level,
      evidence: levelRatings.evidence,
      ratedOn: levelRatings.ratedOn,
    })
    .from(levelRatings)
    .where(and(eq(levelRatings.areaId, ctx.area.id), eq(levelRatings.nodeId, nodeId)))
    .orderBy(levelRatings.side, levelRatings.moment, desc(levelRatings.ratedAt), desc(levelRatings.id));
  return moments.flatMap((moment) => {
    const of = (side: 'staff' | 'forum'): Rating | null => {
      const row = rows.find((one) => one.moment === moment && one.side === side);
      return row ? { level: row.level, evidence: row.evidence, ratedOn: row.ratedOn } : null;
    };
    const [staff, forum] = [of('staff'), of('forum')];
    if (!staff && !forum) return [];
    return [{ moment, staff, forum, apart: staff && forum ? rungsBetween(staff.level, forum.level) : null }];
  });
}
