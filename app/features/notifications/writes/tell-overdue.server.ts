/** Tells every morning of promises whose date has passed: once for a date, whenever it runs. */
import { sql } from 'drizzle-orm';
import { begun, finished } from '#app/features/progress/status.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { NoticeEvent } from '../notices.ts';
import { tellFollowersJob } from './notify.server.ts';

/** Days in which a night that was missed is made up for. */
const looksBack = 7;
const day = 86_400_000;

const list = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(','));

type Row = { areaId: string; commitmentId: string; ownerId: string; due: string };

/** Owners of public promises whose date ended in the last days and who have not done what they promised. */
async function listOverdue(ctx: Context): Promise<Row[]> {
  const [today, earliest] = [londonDay(ctx.now), londonDay(new Date(ctx.now.getTime() - looksBack * day))];
  const rows = await ctx.db.execute<Row>(sql`
    select o.area_id as "areaId", o.commitment_id as "commitmentId", o.id as "ownerId", o.due->>'end' as due
    from commitment_owners o
    join commitments c on c.area_id = o.area_id and c.id = o.commitment_id and c.decision = 'will'
    join nodes n on n.area_id = o.area_id and n.id = o.commitment_id and n.state = 'public'
    where o.due->>'state' = 'stated' and o.due->>'end' < ${today} and o.due->>'end' >= ${earliest}
      and case o.due->>'qualifier' when 'from' then o.status not in (${list(begun)}) else o.status not in (${list(finished)}) end`);
  return [...rows];
}

export async function tellOverdue(ctx: Context): Promise<void> {
  for (const { areaId, commitmentId, ownerId, due } of await listOverdue(ctx)) {
    const eventKey = `overdue:${ownerId}:${due}`;
    const event: NoticeEvent = { areaId, nodeId: commitmentId, kind: 'overdue', eventKey, actorId: null };
    await inTransaction(ctx, (tx) => tx.enqueue(tellFollowersJob, event, { singletonKey: `${areaId}:${eventKey}` }));
  }
}
