/** How the responses of a scope came in: by channel, rendition, version, and over time in parts of at least ten. One statement. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Countable } from '../results.server.ts';
import { whereOf } from '../../results/where.server.ts';
import type { Scope } from '../../results/where.server.ts';

export type Share = { key: string; count: number };

/** Days from `from` to `to`, both included (YYYY-MM-DD). */
export type Span = { from: string; to: string; count: number };

export type Overview = { channels: Share[]; renditions: Share[]; versions: Share[]; late: number; spans: Span[] };

type Row = { what: string; key: string; count: number };

/** Fewer responses than this in a stretch of days could be told apart (data-rules 4). */
const fewest = 10;

/** Neighbouring days put together until ten or more responses are in each stretch; a last short one joins the one before. */
export function spansOf(days: readonly Share[]): Span[] {
  const spans: Span[] = [];
  let open = null as Span | null;
  for (const { key, count } of days) {
    open = { from: open?.from ?? key, to: key, count: (open?.count ?? 0) + count };
    if (open.count < fewest) continue;
    spans.push(open);
    open = null;
  }
  const last = spans.at(-1);
  if (open && last) spans[spans.length - 1] = { from: last.from, to: open.to, count: last.count + open.count };
  return spans;
}

/** Days of a long time are shown as weeks, from Monday. */
const longest = 35;

const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

function inWeeks(days: readonly Share[]): Share[] {
  if (days.length <= longest) return [...days];
  const weeks = new Map<string, number>();
  for (const { key, count } of days) weeks.set(mondayOf(key), (weeks.get(mondayOf(key)) ?? 0) + count);
  return [...weeks].map(([key, count]) => ({ key, count }));
}

/** The condition that holds for all versions of a scope together; null when no response can be in it. */
export function whereOfAll(ctx: AreaContext, scope: Scope, { versions, counted }: Countable): SQL | null {
  const conditions = versions.flatMap((version) => whereOf(ctx, scope, version, counted) ?? []);
  return conditions.length === 0 ? null : sql`(${sql.join(conditions, sql` or `)})`;
}

export async function readOverview(ctx: AreaContext, scope: Scope, countable: Countable): Promise<Overview> {
  const where = whereOfAll(ctx, scope, countable);
  const rows = where
    ? [
        ...(await ctx.db.execute<Row>(sql`
          with met as materialized (select version_id, channel, is_late, day, renditions, count(*) as n from responses
            where ${where} group by version_id, channel, is_late, day, renditions)
          select 'channel' as what, channel as key, sum(n)::int as count from met group by channel
          union all select 'version', version_id, sum(n)::int from met group by version_id
          union all select 'late', '', sum(n)::int from met where is_late
          union all select 'day', day::text, sum(n)::int from met group by day
          union all select 'rendition', r, sum(n)::int from met
            cross join lateral (select distinct r from unnest(renditions) as r where r <> '') as used group by r`)),
      ]
    : [];
  const of = (what: string): Share[] =>
    rows
      .filter((row) => row.what === what && row.count > 0)
      .map(({ key, count }) => ({ key, count }))
      .sort((a, b) => (what === 'day' ? a.key.localeCompare(b.key) : b.count - a.count));
  const numbers = new Map(countable.versions.map(({ id, number }) => [id, String(number)]));
  return {
    channels: of('channel'),
    renditions: of('rendition'),
    versions: of('version').map(({ key, count }) => ({ key: numbers.get(key) ?? key, count })),
    late: of('late')[0]?.count ?? 0,
    spans: spansOf(inWeeks(of('day'))),
  };
}
