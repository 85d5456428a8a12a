/** Public lists of what an area asks people: what is open or coming, and what was asked before. */
import { and, asc, desc, eq, gt, inArray, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import { dissentColumn } from '#app/features/coproduction/reads/dissent.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { nextFlip, phaseOn } from '../consultation.ts';
import type { Phase } from '../consultation.ts';
import { presentListed } from '../present.ts';
import type { ListedRow } from '../present.ts';
import { cameOf } from '../shown.ts';
import type { ListedConsultation } from '../shown.ts';
import { listConsequences } from './consequences.server.ts';

/** Where the next page of what was asked before begins: last day and id of the last one shown. */
export type EarlierKey = { closed: string; id: string };

/** `2026-03-31.0a1b2c3d4e`: a key as part of an address. */
export const writeEarlierKey = ({ closed, id }: EarlierKey): string => `${closed}.${id}`;

/** Reads a key; null for none and for text that is none: the list then begins at its start. */
export function readEarlierKey(text: string | null): EarlierKey | null {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([0-9a-z]{10})$/.exec(text ?? '');
  return parts?.[1] && parts[2] ? { closed: parts[1], id: parts[2] } : null;
}

const columns = {
  id: nodes.id,
  slug: nodes.slug,
  title: nodes.title,
  kind: consultations.kind,
  purpose: consultations.purpose,
  opens: consultations.opens,
  closes: consultations.closes,
  decision: consultations.decision,
  stage: consultations.stage,
  isForumAgainst: dissentColumn(nodes),
};

/** What was over without a last day stands after all that had one. */
const noLastDay = '0001-01-01';
const lastDay = sql<string>`coalesce(${consultations.closes}->>'end', ${noLastDay})`;
const hasOpening = sql`${consultations.opens}->>'state' = 'stated'`;
const hasClosing = sql`${consultations.closes}->>'state' = 'stated'`;

/** The rule of `phaseOn` in SQL; a test holds the two together. @param today YYYY-MM-DD in Europe/London. */
const isByDates = sql`${consultations.stage} = 'by-dates'`;
const isAhead = (today: string): SQL => sql`(${hasOpening} and ${consultations.opens}->>'start' > ${today})`;
const hasClosed = (today: string): SQL =>
  sql`(not ${isByDates} or (not ${isAhead(today)} and ${hasClosing} and ${lastDay} < ${today}))`;

const selectPublic = (ctx: AreaContext, wanted: SQL | undefined) =>
  ctx.db
    .select(columns)
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, 'consultation'), eq(nodes.state, 'public'), wanted))
    .$dynamic();

/** Rows as a list shows them, by id; says when the first of them flips. One statement. */
async function show(ctx: AreaContext, rows: readonly ListedRow[]): Promise<Map<string, ListedConsultation>> {
  const today = londonDay(ctx.now);
  const consequences = await listConsequences(
    ctx,
    rows.map((row) => row.id),
  );
  for (const row of rows) ctx.validUntil(nextFlip(row, today));
  const view = { area: ctx.area.slug, today };
  return new Map(rows.map((row) => [row.id, presentListed(row, cameOf(consequences.get(row.id) ?? []), view)]));
}

/** Public questions as lists show them, by id. Two statements. */
export async function listByIds(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, ListedConsultation>> {
  return show(ctx, await selectPublic(ctx, inArray(nodes.id, [...ids])));
}

export type ConsultationLists = {
  /** Soonest to close first. */
  open: ListedConsultation[];
  /** Soonest to open first. */
  planned: ListedConsultation[];
  /** No date says when people could take part; newest first. */
  undated: ListedConsultation[];
  /** One page, the last to close first. */
  earlier: ListedConsultation[];
  next: EarlierKey | null;
};

/** Earlier first, by the edge of a date that matters; where none is stated, last. */
const byDate = (date: 'opens' | 'closes', edge: 'start' | 'end') => (one: ListedRow, other: ListedRow) => {
  const [a, b] = [one[date], other[date]];
  if (a.state === 'stated' && b.state === 'stated') return a[edge].localeCompare(b[edge]);
  return Number(b.state === 'stated') - Number(a.state === 'stated');
};

const lastDayOf = ({ closes }: ListedRow) => (closes.state === 'stated' ? closes.end : noLastDay);

const laterThan = ({ closed, id }: EarlierKey) =>
  or(sql`${lastDay} < ${closed}`, and(sql`${lastDay} = ${closed}`, gt(nodes.id, id)));

/**
 * Everything public that the area asks or asked: on the first page what has not closed (at most `most`, the newest of
 * them), and a page of what has. Three statements, two on later pages.
 */
export async function listConsultations(
  ctx: AreaContext,
  after: EarlierKey | null = null,
  size = 20,
  most = 100,
): Promise<ConsultationLists> {
  const today = londonDay(ctx.now);
  const newest = selectPublic(ctx, not(hasClosed(today))).orderBy(desc(nodes.publishedAt), asc(nodes.id));
  const current = after === null ? await newest.limit(most) : [];
  const closed = await selectPublic(ctx, and(hasClosed(today), after === null ? undefined : laterThan(after)))
    .orderBy(desc(lastDay), asc(nodes.id))
    .limit(size + 1);
  const page = closed.slice(0, size);
  const shown = await show(ctx, [...current, ...page]);
  const present = (rows: readonly ListedRow[]) => rows.flatMap((row) => shown.get(row.id) ?? []);
  const standing = (phase: Phase) => current.filter((row) => phaseOn(row, today, false) === phase);
  const last = page.at(-1);
  return {
    open: present(standing('open').sort(byDate('closes', 'end'))),
    planned: present(standing('planned').sort(byDate('opens', 'start'))),
    undated: present(standing('undated')),
    earlier: present(page),
    next: closed.length > size && last ? { closed: lastDayOf(last), id: last.id } : null,
  };
}
