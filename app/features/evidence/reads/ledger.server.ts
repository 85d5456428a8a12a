/** The ledger of one consultation: what other ways brought and what surveys brought, as one list. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import type { LedgerChannel, LedgerFilter, LedgerKey, LedgerLine } from '../ledger.ts';

/**
 * Every contribution of a consultation as one relation. A response belongs to it by its survey; tests of a survey are none.
 * Ids of both kinds are random, so the order within a day tells nothing.
 */
export function ledgerOf(areaId: string, consultationId: string): SQL {
  return sql`(
    select 'entry' as source, c.id, c.channel, c.kind, coalesce(e.title, '') as title,
      null::text as survey_id, null::text as survey, c.day, c.is_late, c.state,
      c.read_on, c.coded_on, c.put_on, e.signatures, coalesce(e.source, '') as published_by, coalesce(e.address, '') as address
    from contributions c
    left join ledger_entries e on e.area_id = c.area_id and e.id = c.id
    where c.area_id = ${areaId} and c.consultation_id = ${consultationId}
    union all
    select 'response', r.id, 'survey', 'response', '',
      s.id, n.title, r.day, r.is_late, coalesce(p.state, 'received'),
      p.read_on, p.coded_on, p.put_on, null, '', ''
    from surveys s
    join nodes n on n.area_id = s.area_id and n.id = s.id
    join responses r on r.area_id = s.area_id and r.survey_id = s.id and not r.is_test
    left join response_progress p on p.area_id = r.area_id and p.response_id = r.id
    where s.area_id = ${areaId} and s.consultation_id = ${consultationId}
  )`;
}

/** What a filter asks of rows of the relation `l`. */
export function matches({ channel, state, isLate }: LedgerFilter): SQL {
  return sql`(${channel}::text is null or l.channel = ${channel}) and (${state}::text is null or l.state = ${state})
    and (not ${isLate}::boolean or l.is_late)`;
}

type Row = {
  source: LedgerLine['source'];
  id: string;
  channel: LedgerChannel;
  kind: LedgerLine['kind'];
  title: string;
  survey_id: string | null;
  survey: string | null;
  day: string;
  is_late: boolean;
  state: ContributionState;
};

const lineOf = ({ survey_id: surveyId, survey, is_late: isLate, ...row }: Row): LedgerLine => ({
  ...row,
  isLate,
  survey: surveyId === null || survey === null ? null : { id: surveyId, title: survey },
});

/** One page of the ledger, the newest day first and in random order within a day. One statement. */
export async function listLedger(
  ctx: AreaContext,
  consultationId: string,
  filter: LedgerFilter,
  after: LedgerKey | null = null,
  size = 30,
): Promise<{ lines: LedgerLine[]; next: LedgerKey | null }> {
  const isLater =
    after === null
      ? sql`true`
      : sql`(l.day < ${after.day}::date or (l.day = ${after.day}::date and l.id > ${after.id}))`;
  const rows = await ctx.db.execute<Row>(sql`
    select l.source, l.id, l.channel, l.kind, l.title, l.survey_id, l.survey, l.day::text as day, l.is_late, l.state
    from ${ledgerOf(ctx.area.id, consultationId)} l
    where ${matches(filter)} and ${isLater}
    order by l.day desc, l.id limit ${size + 1}`);
  const lines = [...rows].slice(0, size).map(lineOf);
  const last = lines.at(-1);
  return { lines, next: rows.length > size && last ? { day: last.day, id: last.id } : null };
}

/** Of one channel: how many stand where, and how many came late. */
export type LedgerCount = { channel: LedgerChannel; state: ContributionState; isLate: boolean; count: number };

/** How many contributions there are, by channel, state and lateness: sums are made from these. One statement. */
export async function countLedger(ctx: AreaContext, consultationId: string): Promise<LedgerCount[]> {
  const rows = await ctx.db.execute<Omit<LedgerCount, 'isLate'> & { is_late: boolean }>(sql`
    select l.channel, l.state, l.is_late, count(*)::int as count
    from ${ledgerOf(ctx.area.id, consultationId)} l
    group by 1, 2, 3 order by 1, 2, 3`);
  return [...rows].map(({ is_late: isLate, ...row }) => ({ ...row, isLate }));
}

/** How many of these match. Pure. */
export function sum(counts: readonly LedgerCount[], of: Partial<LedgerCount> = {}): number {
  const fits = (one: LedgerCount) =>
    (of.channel === undefined || one.channel === of.channel) &&
    (of.state === undefined || one.state === of.state) &&
    (of.isLate === undefined || one.isLate === of.isLate);
  return counts.reduce((total, one) => total + (fits(one) ? one.count : 0), 0);
}

/** A line with all that its CSV says; the words themselves and who sent them are not in it. */
export type LedgerRecord = LedgerLine & {
  readOn: string | null;
  codedOn: string | null;
  putOn: string | null;
  /** As a petition states them; null where it does not, and for what is no petition. */
  signatures: number | null;
  publishedBy: string;
  address: string;
};

type RecordRow = Row & {
  read_on: string | null;
  coded_on: string | null;
  put_on: string | null;
  signatures: { state: string; value?: number } | null;
  published_by: string;
  address: string;
};

/** The whole ledger, in the order of the list. One statement. */
export async function listLedgerRecords(ctx: AreaContext, consultationId: string): Promise<LedgerRecord[]> {
  const rows = await ctx.db.execute<RecordRow>(sql`
    select l.source, l.id, l.channel, l.kind, l.title, l.survey_id, l.survey, l.day::text as day, l.is_late, l.state,
      l.read_on::text as read_on, l.coded_on::text as coded_on, l.put_on::text as put_on,
      l.signatures, l.published_by, l.address
    from ${ledgerOf(ctx.area.id, consultationId)} l order by l.day desc, l.id`);
  return [...rows].map(
    ({
      read_on: readOn,
      coded_on: codedOn,
      put_on: putOn,
      published_by: publishedBy,
      address,
      signatures,
      ...row
    }) => ({
      ...lineOf(row),
      ...{ readOn, codedOn, putOn, publishedBy, address },
      signatures: signatures?.value ?? null,
    }),
  );
}
