/** Searches what is public, in every area: titles and running text, by the stems of English words. */
import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { addressOfFound, matchMarks, snippetParts, writeFoundKey } from '../search.ts';
import type { FoundKey, FoundKind, FoundRow, SnippetPart } from '../search.ts';

/** Kinds of hyphen that readers cannot tell apart, as the one on a keyboard. */
const plain = (text: ReturnType<typeof sql>) => sql`translate(${text}, '‐‑', '--')`;

/** Title before text: a word in a title counts more (PostgreSQL 18, 12.3.3). */
const vector = sql`setweight(to_tsvector('english', ${plain(sql`title`)}), 'A')
  || setweight(to_tsvector('english', ${plain(sql`body`)}), 'C') || more`;

/** Everything public that has words, with what is found in it beside its title. */
const things = sql`
  select n.kind, n.area_id, n.id, n.slug, n.title,
    concat_ws(' ', sv.description, c.purpose, c.why, s.introduction, f.detail, q.body, cm.detail, cm.reason, o.detail,
      o.evidence, sc.detail, u.said, u.did) as body,
    coalesce(jsonb_to_tsvector('english', u.blocks, '["string"]'), ''::tsvector) as more
  from nodes n
  left join services sv on sv.area_id = n.area_id and sv.id = n.id
  left join consultations c on c.area_id = n.area_id and c.id = n.id
  left join surveys s on s.area_id = n.area_id and s.id = n.id
  left join findings f on f.area_id = n.area_id and f.id = n.id
  left join quotes q on q.area_id = n.area_id and q.id = n.id
  left join commitments cm on cm.area_id = n.area_id and cm.id = n.id
  left join outcomes o on o.area_id = n.area_id and o.id = n.id
  left join service_changes sc on sc.area_id = n.area_id and sc.id = n.id
  left join updates u on u.area_id = n.area_id and u.id = n.id
  where n.state = 'public'
  union all
  select 'area', id, id, slug, name, summary, '' from areas
  union all
  select 'organisation', ao.area_id, ao.organisation_id, ao.slug, o.name, ao.summary, ''
    from area_organisations ao join organisations o on o.id = ao.organisation_id
  union all
  select 'tier-set', area_id, id, null, name, summary, '' from tier_sets
  union all
  select 'level', area_id, id, null, name, concat_ws(' ', strapline, description), '' from levels
  union all
  select 'term', area_id, id, null, term, concat_ws('. ', nullif(expansion, ''), definition), ''
    from glossary_terms where is_public`;

const headline = `MaxWords=32, MinWords=14, StartSel=${matchMarks.start}, StopSel=${matchMarks.stop}`;

type Row = FoundRow & {
  areaName: string;
  demonstration: 'none' | 'published-page' | 'invented';
  snippet: string;
  rank: string;
  key: string;
};

export type Found = {
  kind: FoundKind;
  title: string;
  address: string;
  area: { slug: string; name: string; demonstration: Row['demonstration'] };
  snippet: SnippetPart[];
};

export type FoundPage = { found: Found[]; next: string | null };

/**
 * One page of what the words find, best first. Words are joined by "and"; quotation marks, "or" and a leading minus work as
 * on the web. One statement.
 */
export async function search(ctx: Context, words: string, after: FoundKey | null, size = 20): Promise<FoundPage> {
  const isLater = after === null ? sql`true` : sql`(rank, key) < (${after.rank}::real, ${after.key})`;
  const rows = await ctx.db.execute<Row>(sql`
    with asked as (select websearch_to_tsquery('english', ${words}) as query),
    things as (${things}),
    matched as (
      select kind, area_id, id, slug, title, body, ts_rank(${vector}, query) as rank,
        (kind || '.' || area_id || '.' || id) collate "C" as key
      from things, asked where ${vector} @@ query
    ),
    shown as (select * from matched where ${isLater} order by rank desc, key desc limit ${size + 1})
    select shown.kind, shown.id, shown.slug, shown.title, a.slug as "areaSlug", a.name as "areaName", a.demonstration,
      ts_headline('english', ${plain(sql`body`)}, query, ${headline}) as snippet, rank::text as rank, key
    from shown join areas a on a.id = shown.area_id, asked
    order by shown.rank desc, key desc`);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    found: rows.slice(0, size).map((row) => ({
      kind: row.kind,
      title: row.title,
      address: addressOfFound(row),
      area: { slug: row.areaSlug, name: row.areaName, demonstration: row.demonstration },
      snippet: snippetParts(row.snippet),
    })),
    next: last ? writeFoundKey(last) : null,
  };
}
