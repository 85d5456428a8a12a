/** Where a promise stands in SQL, for filters and counts; status.ts is the rule and a test holds the two together. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import { dissentColumn } from '#app/features/coproduction/reads/dissent.server.ts';
import type { RowKey } from '#app/features/coproduction/reads/dissent.server.ts';
import type { AgainstFacts } from '../against.ts';
import type { Headline } from '../status.ts';
import { begun, finished, worstFirst } from '../status.ts';

const list = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(','));

/** Whether the due date of owner `o` still runs. */
export const runs = sql`(o.due->>'state' = 'stated' and case o.due->>'qualifier'
  when 'from' then o.status not in (${list(begun)}) else o.status not in (${list(finished)}) end)`;

const owners = sql`commitment_owners o where o.area_id = ${commitments.areaId} and o.commitment_id = ${commitments.id}`;

/** Where the part of owner `o` stands on a day, and the last day on which it still runs. @param today YYYY-MM-DD. */
export const ownerColumns = (today: string) => ({
  headline: sql<Headline>`case when ${runs} and o.due->>'end' < ${today} then 'overdue' else o.status end`,
  lastDay: sql<string | null>`case when ${runs} and o.due->>'end' >= ${today} then o.due->>'end' end`,
});

/** @param today YYYY-MM-DD in Europe/London. */
export function headlineColumn(today: string): SQL<Headline> {
  const ranks = sql`array[${list(worstFirst)}]`;
  return sql<Headline>`case when ${commitments.decision} = 'will-not' then 'will-not' else coalesce((
    select (${ranks})[min(case when ${runs} and o.due->>'end' < ${today} then 1 else array_position(${ranks}, o.status) end)]
    from ${owners}), 'not-stated') end`;
}

/** The next last day of a due date that still runs, YYYY-MM-DD, or null. */
export function nextLastDayColumn(today: string): SQL<string | null> {
  return sql<string | null>`case when ${commitments.decision} = 'will' then (
    select min(o.due->>'end') from ${owners} and ${runs} and o.due->>'end' >= ${today}) end`;
}

/** Whether it is a promise for which nobody has stated a date. */
export const isUndated = sql<boolean>`${commitments.decision} = 'will' and not exists (
  select 1 from ${owners} and o.due->>'state' = 'stated')`;

/** Whether a promise still owes the news that it promised: not refused, and some owner is not finished. */
const owesNews = sql`(${commitments.decision} = 'will' and ${commitments.nextUpdate}->>'state' = 'stated' and (
  not exists (select 1 from ${owners}) or exists (select 1 from ${owners} and o.status not in (${list(finished)}))))`;

/** Whether news was promised for a date that has passed; status.ts has the same rule. @param today YYYY-MM-DD. */
export function isNewsLateColumn(today: string): SQL<boolean> {
  return sql<boolean>`(${owesNews} and ${commitments.nextUpdate}->>'end' < ${today})`;
}

/** The last day for which news is promised and still owed, YYYY-MM-DD, or null. */
export function nextNewsDayColumn(today: string): SQL<string | null> {
  return sql<string | null>`case when ${owesNews} and ${commitments.nextUpdate}->>'end' >= ${today}
    then ${commitments.nextUpdate}->>'end' end`;
}

/** What `againstOf` asks of a thing: the forum's dissent from its public words, and its newest review. Index look-ups only. */
export function againstColumn({ areaId, id }: RowKey): SQL<AgainstFacts> {
  return sql<AgainstFacts>`json_build_object(
    'isDissent', ${dissentColumn({ areaId, id })},
    'review', (select json_build_object('dueOn', r.due_on, 'sides', (
        select json_agg(json_build_object('side', d.side, 'result', d.result, 'answeredOn', d.answered_on) order by d.position)
        from review_sides d where d.area_id = r.area_id and d.review_id = r.id))
      from confirmation_reviews r where r.area_id = ${areaId} and r.node_id = ${id}
      order by r.opened_on desc, r.verified_base desc limit 1))`;
}
