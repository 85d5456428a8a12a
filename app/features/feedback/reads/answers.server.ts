/** The answers of an item, as a part of the statement that reads it, and as pages show them. */
import { sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { FeedbackReasonKind, FeedbackStatus } from '../feedback.ts';

export type AnswerPart = {
  id: string;
  status: FeedbackStatus;
  words: string;
  reasonKind: FeedbackReasonKind;
  reason: string;
  decidedBy: Stated<string>;
  reconsider: string;
  due: StoredDate;
  answeredAt: string;
  about: { id: string; kind: NodeKind; slug: string | null; title: string } | null;
  /** How many items it was given to. */
  items: number;
};

/** Oldest first. What an answer speaks of is told only while it is public. */
export const answerParts = (item: { areaId: AnyColumn; id: AnyColumn }): SQL<AnswerPart[]> => sql<
  AnswerPart[]
>`coalesce((
  select json_agg(json_build_object('id', a.id, 'status', a.status, 'words', a.words, 'reasonKind', a.reason_kind,
    'reason', a.reason, 'decidedBy', a.decided_by, 'reconsider', a.reconsider, 'due', a.due, 'answeredAt', a.answered_at,
    'about', case when n.id is null then null
      else json_build_object('id', n.id, 'kind', n.kind, 'slug', n.slug, 'title', n.title) end,
    'items', (select count(*)::int from feedback_item_answers same
      where same.area_id = a.area_id and same.answer_id = a.id)) order by a.answered_at, a.id)
  from feedback_item_answers given
  join feedback_answers a on a.area_id = given.area_id and a.id = given.answer_id
  left join nodes n on n.area_id = a.area_id and n.id = a.about_id and n.state = 'public'
  where given.area_id = ${item.areaId} and given.item_id = ${item.id}), '[]'::json)`;

export type ShownAnswer = {
  id: string;
  status: FeedbackStatus;
  words: string;
  /** YYYY-MM-DD. */
  answeredOn: string;
  /** Of "cannot" alone. */
  refusal: { reasonKind: FeedbackReasonKind; reason: string; decidedBy: Stated<string>; reconsider: string } | null;
  due: ShownDate;
  about: { kind: NodeKind; title: string; address: string } | null;
};

export function showAnswer(area: string, answer: AnswerPart): ShownAnswer {
  const { id, status, words, reasonKind, reason, decidedBy, reconsider, due, answeredAt, about } = answer;
  return {
    id,
    status,
    words,
    answeredOn: londonDay(new Date(answeredAt)),
    refusal: status === 'cannot' ? { reasonKind, reason, decidedBy, reconsider } : null,
    due: showDate(due),
    about: about && { kind: about.kind, title: about.title, address: addressOf(area, about) },
  };
}
