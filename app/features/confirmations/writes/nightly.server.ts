/** What happens at night in an area: what became done is noted, people are asked, answers are published. */
import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { confirmationAsks } from '#db/schema/confirmations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isDone } from '../reads/confirmable.server.ts';
import { getSettings } from '../reads/settings.server.ts';
import { publishAnswers } from './publish-answers.server.ts';

/** Notes since when each public thing is said to be done; what is done no longer begins anew when it is done again. */
export async function noteDone(ctx: AreaContext): Promise<void> {
  const areaId = ctx.area.id;
  await ctx.db.execute(sql`
    delete from confirmation_asks a using nodes n
    where a.area_id = ${areaId} and n.area_id = a.area_id and n.id = a.node_id and a.asked_on is null
      and not (n.state = 'public' and ${isDone})`);
  await ctx.db.execute(sql`
    insert into confirmation_asks (area_id, node_id, done_since)
    select n.area_id, n.id, ${londonDay(ctx.now)}::date from nodes n
    where n.area_id = ${areaId} and n.state = 'public' and n.kind in ('commitment', 'service-change', 'update') and ${isDone}
    on conflict do nothing`);
}

/**
 * Asks those who left a way to be told, some days after something was done: once for a thing, in the transaction that
 * marks it as asked. Days without a run are caught up with. Answers how many things were asked about.
 */
export async function askPeople(ctx: AreaContext): Promise<number> {
  const { askAfterDays } = await getSettings(ctx);
  const today = londonDay(ctx.now);
  const since = Temporal.PlainDate.from(today).subtract({ days: askAfterDays }).toString();
  return inTransaction(ctx, async (tx) => {
    const due = await tx.db.execute<{ nodeId: string }>(sql`
      select a.node_id as "nodeId" from confirmation_asks a
      join nodes n on n.area_id = a.area_id and n.id = a.node_id and n.state = 'public'
      where a.area_id = ${tx.area.id} and a.asked_on is null and a.done_since <= ${since}::date and ${isDone}
      for update of a`);
    for (const { nodeId } of due) {
      await tx.db
        .update(confirmationAsks)
        .set({ askedOn: today })
        .where(and(eq(confirmationAsks.areaId, tx.area.id), eq(confirmationAsks.nodeId, nodeId)));
      await tx.enqueue('tell-followers', {
        areaId: tx.area.id,
        nodeId,
        kind: 'confirmation',
        eventKey: `confirmation:${nodeId}`,
        actorId: null,
      });
    }
    return due.length;
  });
}

/** Publishes the answers about every thing of the area that has new ones; answers how many things got new figures. */
export async function publishAll(ctx: AreaContext): Promise<number> {
  const rows = await ctx.db.execute<{ nodeId: string }>(sql`
    select c.node_id as "nodeId" from confirmations c where c.area_id = ${ctx.area.id}
    group by c.node_id having count(*) >= 10 order by c.node_id`);
  let published = 0;
  for (const { nodeId } of rows) if ((await publishAnswers(ctx, nodeId)).length > 0) published += 1;
  return published;
}
