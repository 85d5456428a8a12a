/** Searches what is public, in every area: titles and running text, by the stems of English words. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import { headlineColumn } from '#app/features/progress/reads/headline.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { queryText, readQuestion, widen } from '../asked.ts';
import type { Synonym } from '../asked.ts';
import { addressOfFound, everything, matchMarks, snippetParts, writeFoundKey } from '../search.ts';
import type { FoundKey, FoundKind, FoundRow, SearchFilter, SnippetPart } from '../search.ts';

export type Found = {
  kind: FoundKind;
  title: string;
  address: string;
  area: { slug: string; name: string; demonstration: Demonstration };
  /** ISO 8601, UTC; null for what is not dated. */
  publishedAt: string | null;
  snippet: SnippetPart[];
};

type Demonstration = 'none' | 'published-page' | 'invented';

/** A value of a facet, its name where it has one, and how many results it leaves. */
export type FacetValue = { value: string; name: string; count: number };

export type Facets = Record<'kind' | 'area' | 'service' | 'status' | 'year', FacetValue[]>;

export type FoundPage = {
  found: Found[];
  /** At most 500: of what very many things say, those with the words in their titles and the newest count. */
  total: number;
  next: string | null;
  /** Words of the glossary by which the question was widened. */
  also: string[];
  facets: Facets;
};

/** What abbreviations stand for, in the glossaries of every area. One statement. */
async function listSynonyms(ctx: Context): Promise<Synonym[]> {
  const rows = await ctx.db.execute<Synonym>(sql`
    select distinct term, expansion from glossary_terms where is_public and expansion <> '' order by 1, 2 limit 2000`);
  return [...rows];
}

/** A fifth more for what is fifteen years newer; fixed by the day of publication, so that pages of results go on. */
const newer = sql`(1 + 0.2 * least(1, greatest(0, coalesce(extract(epoch from d.published_at), 0) - 1420070400) / 473364000))`;

/** Things that are ranked and counted, so that a word that everything says costs no more than others. */
export const mostHits = 500;

const newestFirst = sql`order by d.published_at desc nulls first, d.thing_id limit ${mostHits}`;

/** As the index `search_documents_titles` has it: no row is unpacked to know whether its title says a word. */
const titleWords = sql`ts_filter(d.words, '{a}')`;

const headline = `MaxWords=32, MinWords=14, StartSel=${matchMarks.start}, StopSel=${matchMarks.stop}`;

/** Which hits the facets leave, one facet set aside where its own values are counted. */
function isLeft({ kind, area, service, status, year }: SearchFilter, except: keyof SearchFilter | null = null): SQL {
  const conditions = [
    kind === null || except === 'kind' ? null : sql`h.kind = ${kind}`,
    area === null || except === 'area' ? null : sql`h.area_id = (select id from areas where slug = ${area})`,
    service === null || except === 'service' ? null : sql`${service} = any(h.service_ids)`,
    status === null || except === 'status' ? null : sql`h.status = ${status}`,
    year === null || except === 'year' ? null : sql`h.year = ${year}`,
  ].flatMap((condition) => condition ?? []);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

const counted = (from: SQL) =>
  sql`(select coalesce(json_agg(json_build_object('value', value, 'name', name, 'count', count)), '[]'::json) from (${from}) f)`;

function facetsOf(filter: SearchFilter): SQL {
  return sql`json_build_object(
    'kind', ${counted(sql`select h.kind as value, h.kind as name, count(*)::int as count from hits h
      where ${isLeft(filter, 'kind')} group by h.kind order by count desc, h.kind`)},
    'area', ${counted(sql`select a.slug as value, a.name as name, c.count from (
        select h.area_id, count(*)::int as count from hits h where ${isLeft(filter, 'area')} group by h.area_id) c
      join areas a on a.id = c.area_id order by c.count desc, a.name limit 20`)},
    'service', ${counted(sql`select n.id as value, n.title as name, c.count from (
        select h.area_id, s.id, count(*)::int as count from hits h, unnest(h.service_ids) as s(id)
        where ${isLeft(filter, 'service')} group by h.area_id, s.id) c
      join nodes n on n.area_id = c.area_id and n.id = c.id and n.state = 'public'
      order by c.count desc, n.title limit 12`)},
    'status', ${counted(sql`select h.status as value, h.status as name, count(*)::int as count from hits h
      where h.status is not null and ${isLeft(filter, 'status')} group by h.status order by count desc, h.status`)},
    'year', ${counted(sql`select h.year::text as value, h.year::text as name, count(*)::int as count from hits h
      where h.year > 0 and ${isLeft(filter, 'year')} group by h.year order by h.year desc limit 12`)})`;
}

type Row = FoundRow & {
  areaName: string;
  demonstration: Demonstration;
  publishedAt: string | null;
  snippet: string;
  rank: string;
  key: string;
};

type Answer = { total: number; facets: Facets; rows: Row[] | null };

const shownOf = ({ kind, title, areaSlug, areaName, demonstration, publishedAt, snippet, ...row }: Row): Found => ({
  kind,
  title,
  address: addressOfFound({ kind, title, areaSlug, ...row }),
  area: { slug: areaSlug, name: areaName, demonstration },
  publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  snippet: snippetParts(snippet),
});

export type SearchOptions = { filter?: SearchFilter; after?: FoundKey | null; size?: number };

/**
 * One page of what the words find, best first: a thing counts only while its node is public. Words are joined by "and";
 * quotation marks, "or" and a leading minus work as on the web. Two statements.
 */
export async function search(
  ctx: Context,
  words: string,
  { filter = everything, after = null, size = 20 }: SearchOptions = {},
): Promise<FoundPage> {
  const { items, also } = widen(readQuestion(words), await listSynonyms(ctx));
  const isLater = after === null ? sql`true` : sql`(h.rank, h.key) < (${after.rank}::real, ${after.key})`;
  // Of a narrowed search the nearest are sought in that area alone.
  const isOfArea =
    filter.area === null ? sql`true` : sql`d.area_id = (select id from areas where slug = ${filter.area})`;
  const [answer] = await ctx.db.execute<Answer>(sql`
    with asked as materialized (
      select to_tsquery('english', ${queryText(items)}) as query
    ),
    titled as materialized (
      select d.ctid as place from asked, search_documents d
      where ${titleWords} @@ query and d.words @@ query and ${isOfArea} ${newestFirst}
    ),
    newest as materialized (
      select d.ctid as place from asked, search_documents d where d.words @@ query and ${isOfArea} ${newestFirst}
    ),
    nearest as materialized (
      select place from titled
      union all (
        select place from newest where place not in (select place from titled)
        limit (select greatest(0, ${mostHits} - count(*)) from titled)
      )
    ),
    hits as materialized (
      select d.area_id, d.kind, d.thing_id, d.year, d.service_ids, (ts_rank(d.words, query) * ${newer})::real as rank,
        (d.kind || '.' || d.area_id || '.' || d.thing_id) collate "C" as key,
        case when ${commitments.id} is not null then ${headlineColumn(londonDay(ctx.now))} else d.status end as status
      from asked, search_documents d left join nodes n on n.area_id = d.area_id and n.id = d.thing_id
      left join commitments on d.kind = 'commitment' and ${commitments.areaId} = d.area_id and ${commitments.id} = d.thing_id
      where d.ctid = any(array(select place from nearest)) and (d.source_changed_at is null or n.state = 'public')
    ),
    shown as (
      select * from hits h where ${isLeft(filter)} and ${isLater} order by rank desc, key desc limit ${size + 1}
    )
    select (select count(*)::int from hits h where ${isLeft(filter)}) as total, ${facetsOf(filter)} as facets,
      (select json_agg(json_build_object('kind', d.kind, 'id', d.thing_id, 'slug', d.slug, 'title', d.title,
          'areaSlug', a.slug, 'areaName', a.name, 'demonstration', a.demonstration, 'publishedAt', d.published_at,
          'snippet', ts_headline('english', left(d.body, 12000), query, ${headline}), 'rank', s.rank::text, 'key', s.key)
          order by s.rank desc, s.key desc)
        from asked, shown s
        join search_documents d on d.area_id = s.area_id and d.kind = s.kind and d.thing_id = s.thing_id
        join areas a on a.id = s.area_id) as rows`);
  const rows = answer?.rows ?? [];
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    found: rows.slice(0, size).map(shownOf),
    total: answer?.total ?? 0,
    next: last ? writeFoundKey(last) : null,
    also,
    facets: answer?.facets ?? { kind: [], area: [], service: [], status: [], year: [] },
  };
}
