/** A year of feedback: as rows for a file, as counts by status, and as the numbers that were published. */
import { and, asc, count, desc, eq, gte, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { feedbackItems, feedbackPublications, feedbackSummaries } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysToAnswer } from '../feedback.ts';
import type { FeedbackConsent, FeedbackStatus } from '../feedback.ts';
import type { PublishedSummary } from '../summary.ts';
import { mayRead } from './staff.server.ts';

const service = alias(nodes, 'feedback_service');

/** Where an item was received in a calendar year. */
const isInYear = (ctx: AreaContext, year: number) =>
  and(
    eq(feedbackItems.areaId, ctx.area.id),
    gte(feedbackItems.day, `${year}-01-01`),
    lt(feedbackItems.day, `${year + 1}-01-01`),
  );

export type YearRow = {
  day: string;
  service: string | null;
  status: FeedbackStatus;
  days: number | null;
  consent: FeedbackConsent;
  /** Empty unless it is public. */
  wording: string;
  /** Null where the reader may not read what was written. */
  words: string | null;
};

/** Every item of the year by day, within a day in an order that tells nothing. One statement. */
export async function listYear(ctx: AreaContext, year: number): Promise<YearRow[]> {
  const isReader = mayRead(ctx);
  const rows = await ctx.db
    .select({
      day: feedbackItems.day,
      status: feedbackItems.status,
      answeredOn: feedbackItems.answeredOn,
      consent: feedbackItems.consent,
      words: feedbackItems.words,
      service: service.title,
      state: nodes.state,
      wording: feedbackPublications.wording,
    })
    .from(feedbackItems)
    .leftJoin(service, and(eq(service.areaId, feedbackItems.areaId), eq(service.id, feedbackItems.serviceId)))
    .leftJoin(
      feedbackPublications,
      and(eq(feedbackPublications.areaId, feedbackItems.areaId), eq(feedbackPublications.itemId, feedbackItems.id)),
    )
    .leftJoin(nodes, and(eq(nodes.areaId, feedbackPublications.areaId), eq(nodes.id, feedbackPublications.id)))
    .where(isInYear(ctx, year))
    .orderBy(asc(feedbackItems.day), asc(feedbackItems.id));
  return rows.map(({ day, service: name, status, answeredOn, consent, state, wording, words }) => ({
    day,
    service: name,
    status,
    days: daysToAnswer(day, answeredOn),
    consent,
    wording: state === 'public' ? (wording ?? '') : '',
    words: isReader ? words : null,
  }));
}

/** The true counts of a year: nothing of them reaches a reader but through the disclosure rule. One statement. */
export async function countYear(ctx: AreaContext, year: number): Promise<Map<FeedbackStatus, number>> {
  const rows = await ctx.db
    .select({ status: feedbackItems.status, count: count() })
    .from(feedbackItems)
    .where(isInYear(ctx, year))
    .groupBy(feedbackItems.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

/** The published numbers, newest year first. One statement. */
export async function listSummaries(ctx: AreaContext): Promise<PublishedSummary[]> {
  const { areaId, year, asAt, preset, counts } = feedbackSummaries;
  const rows = await ctx.db
    .select({ year, asAt, preset, counts })
    .from(feedbackSummaries)
    .where(eq(areaId, ctx.area.id))
    .orderBy(desc(year))
    .limit(20);
  // What stands there is what `summarise` made.
  return rows.map(({ counts: held, ...row }) => ({ ...row, ...(held as Pick<PublishedSummary, 'base' | 'rows'>) }));
}

/** The true number behind the published numbers of a year; null before the first. One statement. */
export async function findSummaryBase(ctx: AreaContext, year: number): Promise<number | null> {
  const [row] = await ctx.db
    .select({ base: feedbackSummaries.base })
    .from(feedbackSummaries)
    .where(and(eq(feedbackSummaries.areaId, ctx.area.id), eq(feedbackSummaries.year, year)));
  return row?.base ?? null;
}
