/** What a list of responses can be filtered by: the values that occur in a survey. */
import { sql } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Channel } from '../../writes/submit-response.server.ts';

export type ResponseFacets = {
  /** Numbers of the versions that were answered. */
  versions: string[];
  channels: Channel[];
  renditions: string[];
  tags: string[];
  late: number;
  tests: number;
};

type Row = { facet: 'version' | 'channel' | 'rendition' | 'tag' | 'late' | 'test'; value: string; count: number };

/** One statement, whatever the number of responses. Values in the order that people look for them in. */
export async function listResponseFacets(ctx: AreaContext, surveyId: string): Promise<ResponseFacets> {
  const rows = await ctx.db.execute<Row>(sql`
    with found as materialized (
      select id, version_id, channel, renditions, tags, is_late, is_test from responses
      where area_id = ${ctx.area.id} and survey_id = ${surveyId}
    )
    select 'version' as facet, v.number::text as value, count(*)::int as count
    from found join survey_versions v on v.area_id = ${ctx.area.id} and v.id = found.version_id group by v.number
    union all select 'channel', channel, count(*)::int from found group by channel
    union all select 'rendition', one, count(distinct found.id)::int from found, unnest(renditions) as one where one <> '' group by one
    union all select 'tag', one, count(*)::int from found, unnest(tags) as one group by one
    union all select 'late', '', count(*)::int from found where is_late
    union all select 'test', '', count(*)::int from found where is_test`);
  const valuesOf = (facet: Row['facet']) => rows.filter((row) => row.facet === facet).map(({ value }) => value);
  const countOf = (facet: Row['facet']) => rows.find((row) => row.facet === facet)?.count ?? 0;
  return {
    versions: valuesOf('version').sort((one, other) => Number(one) - Number(other)),
    channels: valuesOf('channel').sort() as Channel[],
    renditions: valuesOf('rendition').sort(),
    tags: valuesOf('tag').sort((one, other) => one.localeCompare(other, 'en')),
    late: countOf('late'),
    tests: countOf('test'),
  };
}
