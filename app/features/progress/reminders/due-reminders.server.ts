/** Reminders that are due in any area and have not been sent: found from dates and what was sent, never from "today only". */
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { Context } from '#app/platform/context.server.ts';
import { begun, finished } from '../status.ts';
import { soon } from './reminders.ts';
import type { ReminderEvent } from './reminders.ts';

export type DueReminder = {
  areaId: string;
  commitmentId: string;
  title: string;
  /** The owner's row, or the commitment for news that all its owners owe. */
  ownerId: string;
  /** The organisations whose people are told. */
  organisationIds: string[];
  event: ReminderEvent;
  date: Extract<StoredDate, { state: 'stated' }>;
  lastDay: string;
};

const words = (list: readonly string[]) => sql.raw(list.map((word) => `'${word}'`).join(','));

const owners = sql`commitment_owners o where o.area_id = c.area_id and o.commitment_id = c.id`;

/**
 * One page of them, in the order of area, owner and event; `after` is the last of the page before. One statement.
 * @param today YYYY-MM-DD in Europe/London.
 */
export async function listDueReminders(
  ctx: Context,
  {
    today,
    after,
    size,
  }: { today: string; after: Pick<DueReminder, 'areaId' | 'ownerId' | 'event'> | null; size: number },
): Promise<DueReminder[]> {
  const day = Temporal.PlainDate.from(today);
  const tomorrow = day.add({ days: 1 }).toString();
  const horizon = day.add({ days: soon }).toString();
  const from =
    after === null ? sql`true` : sql`(area_id, owner_id, event) > (${after.areaId}, ${after.ownerId}, ${after.event})`;
  const rows = await ctx.db.execute<DueReminder>(sql`
    with due as (
      select c.area_id, c.id as commitment_id, o.id as owner_id, json_build_array(o.organisation_id) as organisation_ids,
        o.due as date, o.due->>'end' as last_day,
        case when o.due->>'end' < ${today} then 'overdue' when o.due->>'end' <= ${tomorrow} then 'due-tomorrow'
          else 'due-soon' end as event
      from commitments c join commitment_owners o on o.area_id = c.area_id and o.commitment_id = c.id
      where c.decision = 'will' and o.due->>'state' = 'stated' and o.due->>'end' <= ${horizon}
        and case o.due->>'qualifier' when 'from' then o.status not in (${words(begun)})
          else o.status not in (${words(finished)}) end
      union all
      select c.area_id, c.id, c.id, (select coalesce(json_agg(distinct o.organisation_id), '[]'::json) from ${owners}),
        c.next_update, c.next_update->>'end',
        case when c.next_update->>'end' < ${today} then 'news-overdue' else 'news-tomorrow' end
      from commitments c
      where c.decision = 'will' and c.next_update->>'state' = 'stated' and c.next_update->>'end' <= ${tomorrow}
        and (not exists (select 1 from ${owners}) or exists (select 1 from ${owners} and o.status not in (${words(finished)})))
    )
    select due.area_id as "areaId", due.commitment_id as "commitmentId", n.title, due.owner_id as "ownerId",
      due.organisation_ids as "organisationIds", due.event, due.date, due.last_day as "lastDay"
    from due join nodes n on n.area_id = due.area_id and n.id = due.commitment_id and n.state = 'public'
    where ${from} and not exists (
      select 1 from commitment_reminders r where r.area_id = due.area_id and r.owner_id = due.owner_id
        and r.event = due.event and r.last_day = due.last_day::date)
    order by due.area_id, due.owner_id, due.event
    limit ${size}`);
  return [...rows];
}
