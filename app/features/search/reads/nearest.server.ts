/** Which documents a search ranks: of what very many things say, those with the words in their titles, and the newest. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import { headlineColumn } from '#app/features/progress/reads/headline.server.ts';
import { everything } from '../search.ts';
import type { SearchFilter } from '../search.ts';

/** Things that are ranked and counted, so that a word that everything says costs no more than others. */
export const mostHits = 200;

/** How many of the newest documents tell whether many say the words, and how many of them must. */
const [looked, many] = [100, 15];

const newestFirst = sql`order by d.published_at desc nulls first, d.thing_id`;

/** As the index `search_documents_titles` has it: no row is unpacked to know whether its title says a word. */
const titleWords = sql`ts_filter(d.words, '{a}')`;

/** A fifth more for what is fifteen years newer; fixed by the day of publication, so that pages of results go on. */
const newer = sql`(1 + 0.2 * least(1, greatest(0, coalesce(extract(epoch from d.published_at), 0) - 1420070400) / 473364000))`;

const all = (conditions: (SQL | null)[]) => {
  const given = conditions.flatMap((condition) => condition ?? []);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
};

const isOfArea = ({ area }: SearchFilter) =>
  area === null ? null : sql`d.area_id = (select id from areas where slug = ${area})`;

/** What a document itself tells of the facets: how far a promise has come is known only once it is opened. */
const isWanted = (filter: SearchFilter) =>
  all([
    isOfArea(filter),
    filter.kind === null ? null : sql`d.kind = ${filter.kind}`,
    filter.service === null ? null : sql`${filter.service} = any(d.service_ids)`,
    filter.status === null ? null : sql`d.kind in ('commitment', 'update')`,
    filter.year === null ? null : sql`d.year = ${filter.year}`,
  ]);

/**
 * The newest documents with these words. What many say is soon met in the order of publication; for what few say the index
 * of words is asked, which a condition by a function, unlike one by `@@`, never does.
 */
function newestWith(words: SQL, isCommon: SQL, condition: SQL): SQL {
  const taken = (matches: SQL, when: SQL) =>
    sql`(select d.ctid as place from asked, search_documents d
      where ${when} and ${matches} and ${condition} ${newestFirst} limit ${mostHits})`;
  return sql`${taken(sql`ts_match_vq(${words}, query)`, isCommon)}
    union all ${taken(sql`${words} @@ query`, sql`not ${isCommon}`)}`;
}

/**
 * Common table expressions that end in one of this name: at most `mostHits` documents with their rank, their key in the order
 * of results, and all that facets go by. They need `asked (query)`; a thing is among them only while its node is public.
 * @param today the day, Europe/London, on which promises are looked at
 */
export function nearest(name: 'hits' | 'narrowed', filter: SearchFilter, today: string): SQL {
  const part = (suffix: string) => sql.raw(`${name}_${suffix}`);
  const wanted = isWanted(filter);
  return sql`
    ${part('common')} as materialized (
      select count(*) filter (where ${titleWords} @@ query) >= ${many} as titles,
        count(*) filter (where d.words @@ query) >= ${many} as words
      from asked, (select * from search_documents d where ${all([isOfArea(filter)])} ${newestFirst} limit ${looked}) d
      where ${wanted}
    ),
    ${part('titled')} as materialized (
      ${newestWith(titleWords, sql`(select titles from ${part('common')})`, sql`ts_match_vq(d.words, query) and ${wanted}`)}
    ),
    ${part('newest')} as materialized (
      ${newestWith(sql`d.words`, sql`(select words from ${part('common')})`, wanted)}
    ),
    ${part('places')} as materialized (
      select place from ${part('titled')}
      union all (
        select place from ${part('newest')} where place not in (select place from ${part('titled')})
        limit (select greatest(0, ${mostHits} - count(*)) from ${part('titled')})
      )
    ),
    ${sql.raw(name)} as materialized (
      select d.area_id, d.kind, d.thing_id, d.year, d.service_ids, (ts_rank(d.words, query) * ${newer})::real as rank,
        (d.kind || '.' || d.area_id || '.' || d.thing_id) collate "C" as key,
        case when ${commitments.id} is not null then ${headlineColumn(today)} else d.status end as status
      from asked, search_documents d left join nodes n on n.area_id = d.area_id and n.id = d.thing_id
      left join commitments on d.kind = 'commitment' and ${commitments.areaId} = d.area_id and ${commitments.id} = d.thing_id
      where d.ctid = any(array(select place from ${part('places')})) and (d.source_changed_at is null or n.state = 'public')
    )`;
}

/** The same search narrowed to an area at most: what the choices of a facet are taken from. */
export const broadest = ({ area }: SearchFilter): SearchFilter => ({ ...everything, area });
