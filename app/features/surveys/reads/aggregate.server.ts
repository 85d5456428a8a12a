/** Counts the answers of a survey: every column of every version at once, in one statement, whatever the number of rows. */
import { sql } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';

/** A figure column whose values are put together under one key, across versions. */
export type FigureColumn = { versionId: string; slot: number; key: string };

export type Figures = { count: number; mean: number; median: number };

export type Tally = {
  /** Responses of each version. */
  bases: ReadonlyMap<string, number>;
  /** How many responses of a version hold a mark in a column. */
  count: (versionId: string, column: number, mark: number) => number;
  /** Every mark that occurs in a column, with its count. */
  marks: (versionId: string, column: number) => ReadonlyMap<number, number>;
  /** By key; none for a key without a value. */
  figures: ReadonlyMap<string, Figures>;
};

type Row = {
  what: 'base' | 'mark' | 'figure';
  version: string;
  place: number;
  mark: number;
  count: number;
  mean: number | null;
  median: number | null;
};

const none: ReadonlyMap<number, number> = new Map();

/**
 * Counts the responses that are no tests; with `snapshotted`, only those that a snapshot has counted.
 * @param figures which places of `numbers` to take means and medians of; NaN is no value
 */
export async function tallyResponses(
  ctx: AreaContext,
  surveyId: string,
  figures: readonly FigureColumn[],
  { snapshotted = false }: { snapshotted?: boolean } = {},
): Promise<Tally> {
  const areaId = ctx.area.id;
  const wanted = JSON.stringify(figures.map(({ versionId, slot, key }) => ({ version: versionId, slot, key })));
  const rows = await ctx.db.execute<Row>(sql`
    with counted as materialized (
      select version_id, marks, numbers from responses
      where area_id = ${areaId} and survey_id = ${surveyId} and not is_test
        and (first_snapshot_id is not null or not ${snapshotted}::boolean)
    )
    select 'base' as what, version_id as version, 0 as place, 0 as mark, count(*)::int as count,
      null::float8 as mean, null::float8 as median
    from counted group by version_id
    union all
    select 'mark', version_id, (m.place - 1)::int, m.mark, count(*)::int, null, null
    from counted cross join lateral unnest(marks) with ordinality as m(mark, place)
    group by version_id, m.place, m.mark
    union all
    select 'figure', f.key, 0, 0, count(*)::int, avg(n.value),
      percentile_cont(0.5) within group (order by n.value)
    from counted
    cross join lateral unnest(numbers) with ordinality as n(value, place)
    join json_to_recordset(${wanted}::json) as f(version text, slot int, key text)
      on f.version = counted.version_id and f.slot = n.place - 1
    where n.value <> 'NaN'
    group by f.key`);
  return tallyOf([...rows]);
}

function tallyOf(rows: readonly Row[]): Tally {
  const columns = new Map<string, Map<number, number>>();
  const keyOf = (versionId: string, column: number) => `${versionId} ${column}`;
  for (const { what, version, place, mark, count } of rows) {
    if (what !== 'mark') continue;
    const key = keyOf(version, place);
    const marks = columns.get(key) ?? new Map<number, number>();
    columns.set(key, marks.set(mark, count));
  }
  const figures = rows.flatMap(({ what, version, count, mean, median }) =>
    what === 'figure' && mean !== null && median !== null ? [[version, { count, mean, median }] as const] : [],
  );
  return {
    bases: new Map(rows.filter(({ what }) => what === 'base').map(({ version, count }) => [version, count])),
    count: (versionId, column, mark) => columns.get(keyOf(versionId, column))?.get(mark) ?? 0,
    marks: (versionId, column) => columns.get(keyOf(versionId, column)) ?? none,
    figures: new Map(figures),
  };
}
