/** The trail of one tracking code of feedback: received → read → coded → put to whoever decides; its answers, and what came of it. */
import { and, eq, sql } from 'drizzle-orm';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { contributions } from '#db/schema/record.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import type { FeedbackConsent, FeedbackStatus } from '../feedback.ts';
import { answerParts, showAnswer } from './answers.server.ts';
import type { ShownAnswer } from './answers.server.ts';
import { onPublic, onService, published, service, serviceColumns, showService } from './joins.server.ts';

/** Never the words: whoever finds the code cannot read them. */
export type FeedbackTrail = {
  area: Area;
  /** The item, which is also the id of its contribution. */
  id: string;
  service: { id: string; title: string; address: string } | null;
  consent: FeedbackConsent;
  status: FeedbackStatus;
  /** Days, YYYY-MM-DD. */
  receivedOn: string;
  readOn: string | null;
  /** Sorted by what it is about: by an answer, or as evidence for a finding. */
  codedOn: string | null;
  /** Put to whoever decides: a record of a decision rests on it. */
  putOn: string | null;
  answers: ShownAnswer[];
  /** The public page of the words, while they are public. */
  published: { id: string; address: string } | null;
  /**
   * Ids of what its wording was linked to in the chain, published or not, and of what its answers speak of. Whoever shows
   * them tells only what is public.
   */
  leadsTo: string[];
};

/** Where links from its wording lead, whether that is public now or not. */
const linkedTo = sql<string[]>`coalesce((
  select json_agg(l.to_id) from links l
  where l.area_id = ${feedbackPublications.areaId} and l.from_id = ${feedbackPublications.id}), '[]'::json)`;

/** The trail of a well-formed code, without hyphens; null for one that is unknown, taken back or of something else. Two statements. */
export async function findFeedbackTrail(ctx: Context, code: string): Promise<FeedbackTrail | null> {
  const [row] = await ctx.db
    .select({
      areaId: feedbackItems.areaId,
      id: feedbackItems.id,
      day: feedbackItems.day,
      readOn: feedbackItems.readOn,
      codedOn: contributions.codedOn,
      putOn: contributions.putOn,
      consent: feedbackItems.consent,
      status: feedbackItems.status,
      answers: answerParts(feedbackItems),
      service: serviceColumns,
      nodeId: published.id,
      linkedTo,
    })
    .from(contributions)
    .innerJoin(
      feedbackItems,
      and(eq(feedbackItems.areaId, contributions.areaId), eq(feedbackItems.id, contributions.id)),
    )
    .leftJoin(service, onService)
    .leftJoin(
      feedbackPublications,
      and(eq(feedbackPublications.areaId, feedbackItems.areaId), eq(feedbackPublications.itemId, feedbackItems.id)),
    )
    .leftJoin(published, onPublic(published))
    .where(eq(contributions.codeHash, codeHashOf(ctx.keys, code)))
    .limit(1);
  const area = row ? await findAreaById(ctx.db, row.areaId) : null;
  if (!row || !area) return null;
  const named = showService(area.slug, row.service);
  const spokenOf = row.answers.flatMap(({ about }) => (about ? [about.id] : []));
  return {
    area,
    id: row.id,
    service: named && row.service && { id: row.service.id, ...named },
    consent: row.consent,
    status: row.status,
    receivedOn: row.day,
    readOn: row.readOn,
    codedOn: row.codedOn,
    putOn: row.putOn,
    answers: row.answers.map((answer) => showAnswer(area.slug, answer)),
    published: row.nodeId === null ? null : { id: row.nodeId, address: `/${area.slug}/feedback/${row.nodeId}` },
    leadsTo: [...new Set([...row.linkedTo, ...spokenOf])],
  };
}
