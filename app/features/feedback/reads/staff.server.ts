/** Feedback for the staff who work on it: a list by its filters, and items whole. Words only for those who may read them. */
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { openingOf } from '../feedback.ts';
import type { FeedbackConsent, FeedbackRelation, FeedbackStatus } from '../feedback.ts';
import type { Place, StaffFilter } from '../filters.ts';
import { writePlace } from '../filters.ts';
import { answerParts, showAnswer } from './answers.server.ts';
import type { ShownAnswer } from './answers.server.ts';

const service = alias(nodes, 'feedback_service');

const columns = {
  id: feedbackItems.id,
  day: feedbackItems.day,
  relation: feedbackItems.relation,
  words: feedbackItems.words,
  consent: feedbackItems.consent,
  status: feedbackItems.status,
  answeredOn: feedbackItems.answeredOn,
  isOneCase: feedbackItems.isOneCase,
  service: service.title,
  nodeId: feedbackPublications.id,
  nodeState: nodes.state,
  wording: feedbackPublications.wording,
  isConfirmed: feedbackPublications.isConfirmed,
  clearedOn: feedbackPublications.clearedOn,
};

const select = (ctx: AreaContext) =>
  ctx.db
    .select({ ...columns, answers: answerParts(feedbackItems) })
    .from(feedbackItems)
    .leftJoin(service, and(eq(service.areaId, feedbackItems.areaId), eq(service.id, feedbackItems.serviceId)))
    .leftJoin(
      feedbackPublications,
      and(eq(feedbackPublications.areaId, feedbackItems.areaId), eq(feedbackPublications.itemId, feedbackItems.id)),
    )
    .leftJoin(nodes, and(eq(nodes.areaId, feedbackPublications.areaId), eq(nodes.id, feedbackPublications.id)));

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

export type StaffFeedback = {
  id: string;
  /** YYYY-MM-DD. */
  day: string;
  service: string | null;
  relation: FeedbackRelation;
  /** Null where the reader may not read what was written. */
  words: string | null;
  consent: FeedbackConsent;
  status: FeedbackStatus;
  answeredOn: string | null;
  isOneCase: boolean;
  /** What was cleared for publication, and how public it is. */
  publication: { nodeId: string; state: NodeState; wording: string; isConfirmed: boolean; clearedOn: string } | null;
  answers: (ShownAnswer & { items: number })[];
};

export const mayRead = (ctx: AreaContext): boolean => holds(ctx.actor, 'feedback.read', ctx.area.id);

function publicationOf(row: Row): StaffFeedback['publication'] {
  const { nodeId, nodeState: state, wording, isConfirmed, clearedOn } = row;
  if (nodeId === null || state === null || wording === null || isConfirmed === null || clearedOn === null) return null;
  return { nodeId, state, wording, isConfirmed, clearedOn };
}

function show(ctx: AreaContext, row: Row): StaffFeedback {
  const { id, day, relation, consent, status, answeredOn, isOneCase } = row;
  return {
    id,
    day,
    service: row.service,
    relation,
    words: mayRead(ctx) ? row.words : null,
    consent,
    status,
    answeredOn,
    isOneCase,
    publication: publicationOf(row),
    answers: row.answers.map((answer) => ({ ...showAnswer(ctx.area.slug, answer), items: answer.items })),
  };
}

export type FeedbackLine = Omit<StaffFeedback, 'answers' | 'words' | 'relation'> & {
  /** First words, of what the reader may read; null where that is nothing. */
  opening: string | null;
};

function lineOf(feedback: StaffFeedback): FeedbackLine {
  const { answers: _answers, words, relation: _relation, ...line } = feedback;
  const text = words ?? feedback.publication?.wording ?? null;
  return { ...line, opening: text === null ? null : openingOf(text, 140) };
}

/** The day so many days before today: what was received by then has waited so long. */
const daysAgo = (ctx: AreaContext, days: number) => londonDay(new Date(ctx.now.getTime() - days * 86_400_000));

function matches(ctx: AreaContext, { status, service: serviceId, asked, waiting }: StaffFilter) {
  return and(
    status === null ? undefined : eq(feedbackItems.status, status),
    serviceId === null ? undefined : eq(feedbackItems.serviceId, serviceId),
    asked === null ? undefined : eq(feedbackItems.consent, 'yes'),
    waiting === null
      ? undefined
      : and(isNull(feedbackItems.answeredOn), lte(feedbackItems.day, daysAgo(ctx, Number(waiting)))),
  );
}

/** One page, newest day first; within a day by random id. One statement. */
export async function listFeedback(
  ctx: AreaContext,
  filter: StaffFilter,
  place: Place | null,
  size = 30,
): Promise<{ feedback: FeedbackLine[]; next: string | null }> {
  const { day, id } = feedbackItems;
  const isAfter = place && sql`(${day} < ${place.at}::date or (${day} = ${place.at}::date and ${id} > ${place.id}))`;
  const rows = await select(ctx)
    .where(and(eq(feedbackItems.areaId, ctx.area.id), matches(ctx, filter), isAfter ?? undefined))
    .orderBy(desc(day), asc(id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    feedback: shown.map((row) => lineOf(show(ctx, row))),
    next: rows.length > size && last ? writePlace({ at: last.day, id: last.id }) : null,
  };
}

/** How many have no answer, published or not. One statement. */
export async function countUnanswered(ctx: AreaContext): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(feedbackItems)
    .where(and(eq(feedbackItems.areaId, ctx.area.id), isNull(feedbackItems.answeredOn)));
  return row?.count ?? 0;
}

/** The items with these ids, by day. One statement. @throws not-found when one is not of this area. */
export async function getFeedbackItems(ctx: AreaContext, ids: readonly string[]): Promise<StaffFeedback[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await select(ctx)
    .where(and(eq(feedbackItems.areaId, ctx.area.id), inArray(feedbackItems.id, wanted)))
    .orderBy(desc(feedbackItems.day), asc(feedbackItems.id));
  if (rows.length !== wanted.length) throw notFound();
  return rows.map((row) => show(ctx, row));
}

/** One item. One statement. @throws not-found */
export async function getFeedback(ctx: AreaContext, id: string): Promise<StaffFeedback> {
  const [item] = await getFeedbackItems(ctx, [id]);
  if (!item) throw notFound();
  return item;
}
