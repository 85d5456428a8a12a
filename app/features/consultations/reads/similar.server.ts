/**
 * Who was asked much the same in the last twelve months, and what came of it: tell it once. Likeness is the share of the words
 * that two have in common, as stems (PostgreSQL's full-text search; no extension), of the shorter of the two.
 */
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { Consequence } from '../shown.ts';
import { listConsequences } from './consequences.server.ts';

export type SimilarAsk = {
  id: string;
  kind: 'consultation' | 'survey';
  title: string;
  address: string;
  audience: Stated<string>;
  closes: ShownDate;
  cameOfIt: Consequence[];
};

/**
 * Alike by words alone, and alike where it is about the same service or for the same people. A few words in common are chance,
 * however short the texts are.
 */
const alike = { byWords: 0.5, fewestWords: 3, withContext: 0.25, fewestWithContext: 2 } as const;

type Row = {
  id: string;
  kind: 'consultation' | 'survey';
  slug: string | null;
  title: string;
  audience: Stated<string>;
  closes: StoredDate;
};

/** Public questions and surveys that stand alone, the most alike first. Two statements, one where there is none. */
export async function listSimilarAsks(ctx: AreaContext, consultationId: string, size = 3): Promise<SimilarAsk[]> {
  const area = ctx.area.id;
  const since = Temporal.PlainDate.from(londonDay(ctx.now)).subtract({ months: 12 }).toString();
  const rows = await ctx.db.execute<Row>(sql`
    with own as (
      select n.id, c.audience, tsvector_to_array(to_tsvector('english', n.title || ' ' || c.purpose)) as words
      from nodes n join consultations c on c.area_id = n.area_id and c.id = n.id
      where n.area_id = ${area} and n.id = ${consultationId}
    ), others as (
      select n.id, n.kind, n.slug, n.title, c.audience, c.closes,
        tsvector_to_array(to_tsvector('english', n.title || ' ' || c.purpose)) as words,
        exists (select 1 from consultation_services a
          join consultation_services b on b.area_id = a.area_id and b.service_id = a.service_id
          where a.area_id = ${area} and a.consultation_id = n.id and b.consultation_id = ${consultationId}) as shares
      from nodes n join consultations c on c.area_id = n.area_id and c.id = n.id
      where n.area_id = ${area} and n.state = 'public' and n.id <> ${consultationId}
        and coalesce(c.closes->>'end', to_char(n.published_at, 'YYYY-MM-DD')) >= ${since}
      union all
      select n.id, n.kind, n.slug, n.title, '{"state":"not-stated"}'::jsonb, s.closes,
        tsvector_to_array(to_tsvector('english', n.title || ' ' || s.introduction)), false
      from nodes n join surveys s on s.area_id = n.area_id and s.id = n.id
      where n.area_id = ${area} and n.state = 'public' and s.consultation_id is null
        and coalesce(s.closes->>'end', to_char(n.published_at, 'YYYY-MM-DD')) >= ${since}
    ), scored as (
      select o.*, o.shares or (own.audience->>'state' = 'stated'
          and lower(o.audience->>'value') = lower(own.audience->>'value')) as has_context,
        least(cardinality(o.words), cardinality(own.words)) as shorter,
        cardinality(array(select unnest(o.words) intersect select unnest(own.words))) as shared
      from others o cross join own
    )
    select id, kind, slug, title, audience, closes from scored
    where (shared >= ${alike.fewestWords}::int and shared >= ${alike.byWords}::float * shorter)
      or (has_context and shared >= ${alike.fewestWithContext}::int and shared >= ${alike.withContext}::float * shorter)
    order by shared::float / shorter desc, id
    limit ${size}`);
  const asked = rows.filter((row) => row.kind === 'consultation').map((row) => row.id);
  const cameOfThem = await listConsequences(ctx, asked);
  return rows.map(({ id, kind, slug, title, audience, closes }) => ({
    id,
    kind,
    title,
    address: addressOf(ctx.area.slug, { id, kind, slug }),
    audience,
    closes: showDate(closes),
    cameOfIt: cameOfThem.get(id) ?? [],
  }));
}
