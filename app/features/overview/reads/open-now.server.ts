/** What is open today in one area or in all: questions put to people, and surveys that stand alone. */
import { sql } from 'drizzle-orm';
import { endOfDay } from '#app/features/consultations/consultation.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { showOpen } from '../open-now.ts';
import type { OpenRow, OpenThing } from '../open-now.ts';

/** The rules of the two features' phaseOn; a test holds them together. */
const hasOpened = (today: string) => sql`(opens->>'state' <> 'stated' or opens->>'start' <= ${today})`;
const hasNotClosed = (today: string) => sql`(closes->>'state' <> 'stated' or closes->>'end' >= ${today})`;
const isDated = sql`(opens->>'state' = 'stated' or closes->>'state' = 'stated')`;

type Row = Omit<OpenRow, 'area'> & {
  areaSlug: string;
  areaName: string;
  demonstration: OpenRow['area']['demonstration'];
};

/**
 * The open things of the context's area, or of every area where there is none; those that close first come first. A
 * survey of an open question is that question's way in and is not listed beside it. One statement.
 */
export async function listOpenNow(ctx: Context, size = 6): Promise<OpenThing[]> {
  const today = londonDay(ctx.now);
  const here = ctx.area === null ? sql`true` : sql`n.area_id = ${ctx.area.id}`;
  const rows = await ctx.db.execute<Row>(sql`
    with open_surveys as (
      select n.area_id, n.id, s.consultation_id, s.introduction, s.minutes, s.closes
      from nodes n join surveys s on s.area_id = n.area_id and s.id = n.id
      where ${here} and n.kind = 'survey' and n.state = 'public' and s.current_version_id is not null
        and ${hasOpened(today)} and ${hasNotClosed(today)}
    ), open_consultations as (
      select n.area_id, n.id, c.purpose, c.closes
      from nodes n join consultations c on c.area_id = n.area_id and c.id = n.id
      where ${here} and n.kind = 'consultation' and n.state = 'public' and c.stage = 'by-dates'
        and ${isDated} and ${hasOpened(today)} and ${hasNotClosed(today)}
    ), open_things as (
      select c.area_id, c.id, c.purpose as text, c.closes, (select min(s.minutes) from open_surveys s
        where s.area_id = c.area_id and s.consultation_id = c.id) as minutes
      from open_consultations c
      union all
      select s.area_id, s.id, s.introduction, s.closes, s.minutes
      from open_surveys s
      where not exists (select 1 from open_consultations c where c.area_id = s.area_id and c.id = s.consultation_id)
    )
    select a.slug as "areaSlug", a.name as "areaName", a.demonstration,
      n.kind, n.id, n.slug, n.title, o.text, o.minutes, o.closes
    from open_things o
    join nodes n on n.area_id = o.area_id and n.id = o.id
    join areas a on a.id = o.area_id
    order by o.closes->>'end' nulls last, n.published_at desc, n.id
    limit ${size}`);
  ctx.validUntil(endOfDay(today));
  return rows.map(({ areaSlug, areaName, demonstration, ...row }) =>
    showOpen({ ...row, area: { slug: areaSlug, name: areaName, demonstration } }, today),
  );
}
