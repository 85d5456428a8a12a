/** Searches what is public, in every area: titles and running text, by the stems of English words. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { againstOf } from '#app/features/progress/against.ts';
import type { Against, AgainstFacts } from '#app/features/progress/against.ts';
import { againstColumn } from '#app/features/progress/reads/headline.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { beginnings, queryText, readQuestion, widen } from '../asked.ts';
import type { AskedItem, Synonym } from '../asked.ts';
import { addressOfFound, everything, matchMarks, snippetParts, writeFoundKey } from '../search.ts';
import type { FoundKey, FoundKind, FoundRow, FoundStatus, SearchFilter, SnippetPart } from '../search.ts';
import { broadest, mostHits, nearest } from './nearest.server.ts';

export type Found = {
  kind: FoundKind;
  title: string;
  address: string;
  area: { slug: string; name: string; demonstration: Demonstration };
  /** ISO 8601, UTC; null for what is not dated. */
  publishedAt: string | null;
  snippet: SnippetPart[];
  /** Of commitments and updates: how far what was promised has come, on the day. */
  status: FoundStatus | null;
  /** What stands against that, or against the stage of a service change; empty where nothing does. */
  against: Against[];
};

type Demonstration = 'none' | 'published-page' | 'invented';

/** A value of a facet, its name where it has one, and how many results it leaves: null where more match than are counted. */
export type FacetValue = { value: string; name: string; count: number | null };

export type Facets = Record<'kind' | 'area' | 'service' | 'status' | 'year', FacetValue[]>;

export type FoundPage = {
  found: Found[];
  /** At most 200: of what very many things say, those with the words in their titles and the newest count. */
  total: number;
  next: string | null;
  /** Words of the glossary by which the question was widened. */
  also: string[];
  facets: Facets;
};

/** What abbreviations stand for, in the glossaries of every area; the same for every search, so kept. One statement, or none. */
const listSynonyms = (ctx: Context): Promise<readonly Synonym[]> =>
  ctx.services.cache.factOfAll('synonyms', () => readSynonyms(ctx));

async function readSynonyms(ctx: Context): Promise<Synonym[]> {
  const rows = await ctx.db.execute<Synonym>(sql`
    select distinct term, expansion from glossary_terms where is_public and expansion <> '' order by 1, 2 limit 2000`);
  return [...rows];
}

/** Characters in which an extract of 28 words is looked for, and those of them before the first word that matches. */
const [looked, before] = [260, 70];

/** The part of a long text from which the extract is taken, in whole words: marking words is what a search takes longest for. */
function passage(items: readonly AskedItem[]): SQL {
  const place = sql`regexp_instr(d.body, ${beginnings(items)}, 1, 1, 0, 'i')`;
  return sql`case when length(d.body) <= ${looked} then d.body else (
    select substring(substr(d.body, greatest(1, place - ${before}), ${looked})
      from case when place > ${before} + 1 then '\\s(.*)\\s' else '(.*)\\s' end)
    from (select ${place} as place) first) end`;
}

const headline = `MaxWords=28, MinWords=18, StartSel=${matchMarks.start}, StopSel=${matchMarks.stop}`;

/** Which hits the facets leave, one facet set aside where its own values are counted. */
function isLeft({ kind, service, status, year }: SearchFilter, except: keyof SearchFilter | null = null): SQL {
  const conditions = [
    kind === null || except === 'kind' ? null : sql`h.kind = ${kind}`,
    service === null || except === 'service' ? null : sql`${service} = any(h.service_ids)`,
    status === null || except === 'status' ? null : sql`h.status = ${status}`,
    year === null || except === 'year' ? null : sql`h.year = ${year}`,
  ].flatMap((condition) => condition ?? []);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

const isNarrowed = ({ kind, service, status, year }: SearchFilter) =>
  [kind, service, status, year].some((value) => value !== null);

/** The choices of a facet: those of what was found, or, of a facet that narrows already, of what is found without it. */
function facetsOf(filter: SearchFilter): SQL {
  const choices = (name: keyof SearchFilter, select: (hits: SQL) => SQL) => {
    const isBroad = filter[name] !== null || !isNarrowed(filter);
    const source = sql.raw(isBroad ? 'hits' : 'narrowed');
    return sql`(select coalesce(json_agg(json_build_object('value', value, 'name', name,
        'count', case when (select count(*) from ${source}) < ${mostHits} then count end)), '[]'::json)
      from (${select(sql`${source} h where ${isLeft(filter, name)}`)}) f)`;
  };
  return sql`json_build_object(
    'kind', ${choices(
      'kind',
      (hits) => sql`select h.kind as value, h.kind as name, count(*)::int as count from ${hits}
        group by h.kind order by count desc, h.kind`,
    )},
    'area', ${choices(
      'area',
      (hits) => sql`select a.slug as value, a.name as name, c.count from (
          select h.area_id, count(*)::int as count from ${hits} group by h.area_id) c
        join areas a on a.id = c.area_id order by c.count desc, a.name limit 20`,
    )},
    'service', ${choices(
      'service',
      (hits) => sql`select n.id as value, n.title as name, c.count from (
          select s.area_id, one.id, sum(s.count)::int as count
          from (select h.area_id, h.service_ids, count(*) as count from ${hits} group by h.area_id, h.service_ids) s,
            unnest(s.service_ids) as one(id)
          group by s.area_id, one.id) c
        join nodes n on n.area_id = c.area_id and n.id = c.id and n.state = 'public'
        order by c.count desc, n.title limit 12`,
    )},
    'status', ${choices(
      'status',
      (hits) => sql`select h.status as value, h.status as name, count(*)::int as count from ${hits}
        and h.status is not null group by h.status order by count desc, h.status`,
    )},
    'year', ${choices(
      'year',
      (hits) => sql`select h.year::text as value, h.year::text as name, count(*)::int as count from ${hits}
        and h.year > 0 group by h.year order by h.year desc limit 12`,
    )})`;
}

type Row = FoundRow & {
  areaName: string;
  demonstration: Demonstration;
  publishedAt: string | null;
  snippet: string;
  status: FoundStatus | null;
  against: AgainstFacts;
  rank: string;
  key: string;
};

type Answer = { total: number; hasMore: boolean; facets: Facets; rows: Row[] | null };

const shownOf = (
  { kind, title, areaSlug, areaName, demonstration, publishedAt, snippet, status, against, ...row }: Row,
  today: string,
): Found => ({
  kind,
  title,
  address: addressOfFound({ kind, title, areaSlug, ...row }),
  area: { slug: areaSlug, name: areaName, demonstration },
  publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  snippet: snippetParts(snippet),
  status,
  against: againstOf(against, today),
});

export type SearchOptions = { filter?: SearchFilter; after?: FoundKey | null; size?: number };

/**
 * One page of what the words find, best first: a thing counts only while its node is public. Words are joined by "and";
 * quotation marks, "or" and a leading minus work as on the web. One statement, and one for the glossaries while they are not kept.
 */
export async function search(
  ctx: Context,
  words: string,
  { filter = everything, after = null, size = 20 }: SearchOptions = {},
): Promise<FoundPage> {
  const today = londonDay(ctx.now);
  const { items, also } = widen(readQuestion(words), await listSynonyms(ctx));
  const isLater = after === null ? sql`true` : sql`(h.rank, h.key) < (${after.rank}::real, ${after.key})`;
  const hits = sql.raw(isNarrowed(filter) ? 'narrowed' : 'hits');
  const [answer] = await ctx.db.execute<Answer>(sql`
    with asked as materialized (
      select to_tsquery('english', ${queryText(items)}) as query
    ),
    ${nearest('hits', broadest(filter), today)},
    ${isNarrowed(filter) ? sql`${nearest('narrowed', filter, today)},` : sql``}
    shown as (
      select * from ${hits} h where ${isLeft(filter)} and ${isLater} order by rank desc, key desc limit ${size}
    )
    select (select count(*)::int from ${hits} h where ${isLeft(filter)}) as total,
      (select count(*) from ${hits} h where ${isLeft(filter)} and ${isLater}) > ${size} as "hasMore",
      ${facetsOf(filter)} as facets,
      (select json_agg(json_build_object('kind', d.kind, 'id', d.thing_id, 'slug', d.slug, 'title', d.title,
          'areaSlug', a.slug, 'areaName', a.name, 'demonstration', a.demonstration, 'publishedAt', d.published_at,
          'snippet', ts_headline('english', ${passage(items)}, query, ${headline}), 'rank', s.rank::text, 'key', s.key,
          'status', s.status, 'against', ${againstColumn({ areaId: sql`s.area_id`, id: sql`s.thing_id` })})
          order by s.rank desc, s.key desc)
        from asked, shown s
        join search_documents d on d.area_id = s.area_id and d.kind = s.kind and d.thing_id = s.thing_id
        join areas a on a.id = s.area_id) as rows`);
  const rows = answer?.rows ?? [];
  const last = answer?.hasMore === true ? rows.at(-1) : undefined;
  return {
    found: rows.map((row) => shownOf(row, today)),
    total: answer?.total ?? 0,
    next: last ? writeFoundKey(last) : null,
    also,
    facets: answer?.facets ?? { kind: [], area: [], service: [], status: [], year: [] },
  };
}
