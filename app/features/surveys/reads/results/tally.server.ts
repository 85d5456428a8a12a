/**
 * Counts the answers of a survey in one statement, whatever the number of rows: every wanted mark of every column by a filtered count
 * over columns that are taken out of the array once a row (the sub-query with `offset '0'` keeps PostgreSQL from taking them out once
 * a count; a plain `offset 0`, which is cast when the query is planned, would also keep it from sharing the rows among workers),
 * figures by their values. A second statement follows only where marks occur that nobody would expect.
 */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerState, given } from '../../engine/states.ts';
import type { Column } from '../../engine/plan.server.ts';
import type { CountedQuestion, PlannedVersion } from '../../results/questions.server.ts';
import { whereOf } from '../../results/where.server.ts';
import type { Scope } from '../../results/where.server.ts';

/** A value of a figure and how many gave it. */
export type ValueCount = { value: number; count: number };

/** Groups that are counted beside each other: a question of one answer, and its codes in order. */
export type Grouping = { by: CountedQuestion; codes: readonly string[] };

export type Tally = {
  /** Responses of each version in a group. */
  bases: (group: number) => ReadonlyMap<string, number>;
  /** Every mark that occurs in a column, with its count. */
  marks: (versionId: string, column: number, group: number) => ReadonlyMap<number, number>;
  /** Values by table key, ascending; of more than 2,000 different ones neighbours are put together. */
  values: (key: string, group: number) => readonly ValueCount[];
};

type Row = { part: number; grp: number; key: number; value: number; counts: string };
type Want = { column: number; mark: number };
type Piece = { version: PlannedVersion; where: SQL; wants: readonly Want[] };

const expected = [answerState.hidden, answerState.skipped, answerState.dontKnow, answerState.preferNotToSay];
const unexpected = Object.values(answerState).filter((state) => !expected.some((one) => one === state));

/** More counts than this in one select are split: the planner compares each with each. */
const mostCounts = 400;
const mostValues = 2000;

const none: ReadonlyMap<number, number> = new Map();

function marksOf(column: Column, isLead: boolean, ranks: number): number[] {
  const states = isLead ? expected : [];
  switch (column.kind) {
    case 'choice':
      return [...new Set([...(column.options ?? []).map(({ mark }) => mark), ...states])];
    case 'tick':
      return isLead ? [given, 0, ...states] : [given];
    case 'rank':
      return [...Array.from({ length: ranks + 1 }, (_, place) => place), ...states];
    default:
      return [given, ...states];
  }
}

function wantsOf(counted: readonly CountedQuestion[], version: PlannedVersion): Want[] {
  return counted.flatMap(({ parts }) => {
    const part = parts.find((one) => one.version.id === version.id);
    if (!part) return [];
    const ranks = part.question.columns.filter(({ kind }) => kind === 'rank').length;
    return part.unit.sets.flatMap((set) =>
      set.flatMap((column, place) =>
        marksOf(column, place === 0, ranks).map((mark) => ({ column: column.index, mark })),
      ),
    );
  });
}

/** The number of a row's group; null for a row of none. */
function groupOf(version: PlannedVersion, grouping: Grouping | null): SQL | null {
  if (!grouping) return sql.raw('0');
  const part = grouping.by.parts.find((one) => one.version.id === version.id);
  const column = part?.unit.sets[0]?.[0];
  if (!column) return null;
  const cases = (column.options ?? []).flatMap(({ code, mark }) => {
    const place = grouping.codes.indexOf(code);
    return place < 0 ? [] : [`when ${mark} then ${place}`];
  });
  return cases.length === 0 ? null : sql.raw(`case marks[${column.index + 1}] ${cases.join(' ')} end`);
}

function countSelect({ version, where, wants }: Piece, number: number, grouping: Grouping | null): SQL {
  const group = groupOf(version, grouping);
  const columns = [...new Set(wants.map(({ column }) => column))];
  const taken = sql.raw(columns.map((column) => `, marks[${column + 1}] as m${column}`).join(''));
  const counts = sql.raw(
    ['count(*)', ...wants.map(({ column, mark }) => `count(*) filter (where m${column} = ${mark})`)].join(', '),
  );
  return sql`select ${sql.raw(String(number))} as part, coalesce(g, 0) as grp, 0 as key, 0::float8 as value,
      array_to_string(array[${counts}], ',') as counts
    from (select ${group ?? sql.raw('null::int')} as g${taken} from responses where ${where} offset '0') as taken
    where g is not null group by g`;
}

/** Values of all figures, those of one table under its place in `figures`. */
function valueSelects(pieces: readonly Piece[], figures: readonly CountedQuestion[], grouping: Grouping | null): SQL[] {
  const reads = pieces.flatMap(({ version, where }) => {
    const group = groupOf(version, grouping);
    if (group === null) return [];
    return figures.flatMap(({ parts }, key) =>
      (parts.find((one) => one.version.id === version.id)?.unit.sets ?? []).flatMap((set) =>
        set.flatMap(({ numberSlot }) => {
          if (numberSlot === undefined) return [];
          const value = sql.raw(`numbers[${numberSlot + 1}]`);
          return [
            sql`select ${group} as g, ${sql.raw(String(key))} as key, ${value} as value
              from responses where ${where} and ${value} <> 'NaN'`,
          ];
        }),
      ),
    );
  });
  if (reads.length === 0) return [];
  return [
    sql`select -1, g, key, case when min(value) = max(value) then min(value) else sum(value * n) / sum(n) end, sum(n)::text
      from (
        select g, key, value, n, case when count(*) over (partition by g, key) <= ${sql.raw(String(mostValues))}
          then row_number() over up else floor(${sql.raw(String(mostValues))} * sum(n) over up / sum(n) over (partition by g, key)) end as bucket
        from (select g, key, value, count(*) as n from (${sql.join(reads, sql` union all `)}) as given
          where g is not null group by g, key, value) as counted
        window up as (partition by g, key order by value)
      ) as placed group by g, key, bucket`,
  ];
}

const chunk = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, at) => list.slice(at * size, (at + 1) * size));

class Counts {
  private readonly columns = new Map<string, Map<number, number>>();
  private readonly figures = new Map<string, ValueCount[]>();
  private readonly totals = new Map<number, Map<string, number>>();

  add(pieces: readonly Piece[], rows: readonly Row[], isFirst: boolean): void {
    for (const { part, grp, key, value, counts } of rows) {
      const piece = pieces[part];
      if (!piece) {
        const place = `${grp} ${key}`;
        this.figures.set(place, [...(this.figures.get(place) ?? []), { value, count: Number(counts) }]);
        continue;
      }
      const [total = 0, ...numbers] = counts.split(',').map(Number);
      if (isFirst)
        this.totals.set(grp, (this.totals.get(grp) ?? new Map<string, number>()).set(piece.version.id, total));
      piece.wants.forEach(({ column, mark }, at) => {
        const count = numbers[at] ?? 0;
        if (count > 0) this.of(piece.version.id, column, grp).set(mark, count);
      });
    }
  }

  private of(versionId: string, column: number, group: number): Map<number, number> {
    const key = `${versionId} ${column} ${group}`;
    const known = this.columns.get(key) ?? new Map<number, number>();
    this.columns.set(key, known);
    return known;
  }

  marks(versionId: string, column: number, group: number): ReadonlyMap<number, number> {
    return this.columns.get(`${versionId} ${column} ${group}`) ?? none;
  }

  bases(group: number): ReadonlyMap<string, number> {
    return this.totals.get(group) ?? new Map();
  }

  values(place: number, group: number): readonly ValueCount[] {
    return (this.figures.get(`${group} ${place}`) ?? []).sort((a, b) => a.value - b.value);
  }

  /** Whether some responses hold another mark in a column than those that were counted. */
  isShort(versionId: string, column: number): boolean {
    return [...this.totals].some(([group, versions]) => {
      const counted = [...this.marks(versionId, column, group).values()].reduce((sum, count) => sum + count, 0);
      return counted < (versions.get(versionId) ?? 0);
    });
  }
}

/** Counts the responses of a scope that are no tests, in groups where there is a grouping (otherwise all are group 0). */
export async function tallyResponses(
  ctx: AreaContext,
  scope: Scope,
  versions: readonly PlannedVersion[],
  counted: readonly CountedQuestion[],
  grouping: Grouping | null = null,
): Promise<Tally> {
  const figures = counted.filter(({ kind }) => kind === 'figures' || kind === 'dates');
  const found = versions.flatMap((version) => {
    const where = whereOf(ctx, scope, version, counted);
    return where ? [{ version, where, wants: wantsOf(counted, version) }] : [];
  });
  const counts = new Counts();
  const run = async (whole: readonly Piece[], isFirst: boolean) => {
    const pieces = whole.flatMap((piece) => chunk(piece.wants, mostCounts).map((wants) => ({ ...piece, wants })));
    const selects = [
      ...pieces.map((piece, number) => countSelect(piece, number, grouping)),
      ...(isFirst ? valueSelects(whole, figures, grouping) : []),
    ];
    if (selects.length === 0) return;
    counts.add(pieces, [...(await ctx.db.execute<Row>(sql.join(selects, sql` union all `)))], isFirst);
  };
  await run(found, true);
  const short = found.flatMap((piece) => {
    const leads = counted.flatMap(({ parts }) =>
      (parts.find(({ version }) => version.id === piece.version.id)?.unit.sets ?? []).flatMap(([lead]) => lead ?? []),
    );
    const wants = leads
      .filter(({ index }) => counts.isShort(piece.version.id, index))
      .flatMap(({ index }) => unexpected.map((mark) => ({ column: index, mark })));
    return wants.length === 0 ? [] : [{ ...piece, wants }];
  });
  if (short.length > 0) await run(short, false);
  const places = new Map(figures.map(({ key }, place) => [key, place]));
  return {
    bases: (group) => counts.bases(group),
    marks: (versionId, column, group) => counts.marks(versionId, column, group),
    values: (key, group) => counts.values(places.get(key) ?? -1, group),
  };
}
