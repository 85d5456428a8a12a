/** Published feedback with its answers: a list, one of them, those on a service, and the dates of what was taken back. */
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { daysToAnswer } from '../feedback.ts';
import type { FeedbackStatus } from '../feedback.ts';
import type { Place, PublicFilter } from '../filters.ts';
import { writePlace } from '../filters.ts';
import { answerParts, showAnswer } from './answers.server.ts';
import type { ShownAnswer } from './answers.server.ts';
import { onItem, onPublic, onService, service, serviceColumns, showService } from './joins.server.ts';

const columns = {
  id: nodes.id,
  title: nodes.title,
  publishedAt: nodes.publishedAt,
  wording: feedbackPublications.wording,
  isEdited: feedbackPublications.isEdited,
  day: feedbackItems.day,
  status: feedbackItems.status,
  answeredOn: feedbackItems.answeredOn,
  service: serviceColumns,
  answers: answerParts(feedbackItems),
};

export type PublishedFeedback = {
  id: string;
  title: string;
  /** Public path on this site. */
  address: string;
  wording: string;
  isEdited: boolean;
  service: { title: string; address: string } | null;
  status: FeedbackStatus;
  /** YYYY-MM-DD. */
  receivedOn: string;
  /** Null before there is an answer. */
  daysToFirstAnswer: number | null;
  publishedAt: string | null;
  answers: ShownAnswer[];
};

const select = (ctx: AreaContext) =>
  ctx.db
    .select(columns)
    .from(feedbackPublications)
    .innerJoin(nodes, onPublic(nodes))
    .innerJoin(feedbackItems, onItem)
    .leftJoin(service, onService);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function show(area: string, row: Row): PublishedFeedback {
  const { id, title, wording, isEdited, status, day, answeredOn, publishedAt } = row;
  return {
    id,
    title,
    address: addressOf(area, { id, kind: 'feedback', slug: null }),
    wording,
    isEdited,
    service: showService(area, row.service),
    status,
    receivedOn: day,
    daysToFirstAnswer: daysToAnswer(day, answeredOn),
    publishedAt: publishedAt?.toISOString() ?? null,
    answers: row.answers.map((answer) => showAnswer(area, answer)),
  };
}

/** Newest first; of one instant by id. Milliseconds are as fine as a place in the list is written. */
const instant = sql`date_trunc('milliseconds', ${nodes.publishedAt})`;

function isAfter(place: Place | null) {
  if (place === null) return undefined;
  const at = new Date(Number.parseInt(place.at, 36)).toISOString();
  return sql`(${instant} < ${at}::timestamptz or (${instant} = ${at}::timestamptz and ${nodes.id} > ${place.id}))`;
}

/** One page of published feedback, newest first. One statement. */
export async function listPublished(
  ctx: AreaContext,
  filter: PublicFilter,
  place: Place | null = null,
  size = 20,
): Promise<{ feedback: PublishedFeedback[]; next: string | null }> {
  const rows = await select(ctx)
    .where(
      and(
        eq(feedbackPublications.areaId, ctx.area.id),
        filter.status === null ? undefined : eq(feedbackItems.status, filter.status),
        filter.service === null ? undefined : eq(service.slug, filter.service),
        isAfter(place),
      ),
    )
    .orderBy(sql`${instant} desc`, asc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const at = last?.publishedAt?.getTime().toString(36);
  return {
    feedback: shown.map((row) => show(ctx.area.slug, row)),
    next: rows.length > size && last && at !== undefined ? writePlace({ at, id: last.id }) : null,
  };
}

/** Published feedback by its id. One statement. @throws not-found */
export async function getPublished(ctx: AreaContext, id: string): Promise<PublishedFeedback> {
  const [row] = await select(ctx).where(
    and(eq(feedbackPublications.areaId, ctx.area.id), eq(feedbackPublications.id, id)),
  );
  if (!row) throw notFound();
  return show(ctx.area.slug, row);
}

/** The published feedback among the ids, by id. One statement. */
export async function listPublishedById(
  ctx: AreaContext,
  ids: readonly string[],
): Promise<Map<string, PublishedFeedback>> {
  const rows = await select(ctx).where(
    and(eq(feedbackPublications.areaId, ctx.area.id), inArray(feedbackPublications.id, [...ids])),
  );
  return new Map(rows.map((row) => [row.id, show(ctx.area.slug, row)]));
}

/** The newest published feedback on a service, for the service's own page. One statement. */
export async function listPublishedOnService(
  ctx: AreaContext,
  serviceId: string,
  size = 3,
): Promise<PublishedFeedback[]> {
  const rows = await select(ctx)
    .where(and(eq(feedbackPublications.areaId, ctx.area.id), eq(feedbackItems.serviceId, serviceId)))
    .orderBy(sql`${instant} desc`, asc(nodes.id))
    .limit(size);
  return rows.map((row) => show(ctx.area.slug, row));
}

/** The services that published feedback is about, by name. One statement. */
export async function listPublishedServices(ctx: AreaContext): Promise<{ slug: string; title: string }[]> {
  const rows = await ctx.db
    .selectDistinct({ slug: service.slug, title: service.title })
    .from(feedbackPublications)
    .innerJoin(nodes, onPublic(nodes))
    .innerJoin(feedbackItems, onItem)
    .innerJoin(service, onService)
    .where(eq(feedbackPublications.areaId, ctx.area.id))
    .orderBy(asc(service.title))
    .limit(40);
  return rows.flatMap(({ slug, title }) => (slug === null ? [] : [{ slug, title }]));
}

/** On which days how much that had been public was taken back, newest first. One statement. */
export async function listTakenBack(ctx: AreaContext, size = 12): Promise<{ day: string; count: number }[]> {
  const { areaId, takenBackOn } = feedbackPublications;
  const rows = await ctx.db
    .select({ day: takenBackOn, count: count() })
    .from(feedbackPublications)
    .where(and(eq(areaId, ctx.area.id), isNotNull(takenBackOn)))
    .groupBy(takenBackOn)
    .orderBy(desc(takenBackOn))
    .limit(size);
  return rows.flatMap(({ day, count: times }) => (day === null ? [] : [{ day, count: times }]));
}
