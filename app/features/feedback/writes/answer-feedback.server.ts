/** Gives one answer to one item of feedback or to many; each tracking code shows it, and published ones show it to all. */
import { and, eq, inArray } from 'drizzle-orm';
import { feedbackAnswers, feedbackContacts, feedbackItemAnswers, feedbackItems } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { bringContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerProblems } from '../feedback.ts';
import type { AnswerProblem, NewAnswer } from '../feedback.ts';
import { linkAnswers } from './link-answers.server.ts';
import { lockItems } from './lock-items.server.ts';

export type Answered = { isAnswered: true; id: string } | { isAnswered: false; problems: AnswerProblem[] };

/** The job that tells authors who left an address; notifications run it. */
export const tellAuthorJob = 'feedback-answered';

/** What an answer speaks of must be readable by the person it is given to. */
async function publicKind(tx: AreaContext, id: string | null): Promise<NodeKind | null> {
  if (id === null) return null;
  const [node] = await tx.db
    .select({ kind: nodes.kind })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.state, 'public')));
  return node?.kind ?? null;
}

async function store(tx: AreaContext, itemIds: string[], answer: NewAnswer): Promise<string> {
  const id = newPublicId();
  const isRefusal = answer.status === 'cannot';
  await tx.db.insert(feedbackAnswers).values({
    areaId: tx.area.id,
    id,
    ...answer,
    ...(isRefusal ? {} : { reasonKind: 'none', reason: '', decidedBy: { state: 'not-stated' }, reconsider: '' }),
    due: answer.status === 'change-planned' ? answer.due : { state: 'not-stated' },
    answeredBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    answeredAt: tx.now,
  });
  await tx.db
    .insert(feedbackItemAnswers)
    .values(itemIds.map((itemId) => ({ areaId: tx.area.id, itemId, answerId: id })));
  return id;
}

async function tellAuthors(tx: AreaContext, itemIds: string[]): Promise<void> {
  const contacts = await tx.db
    .select({ id: feedbackContacts.id })
    .from(feedbackContacts)
    .where(and(eq(feedbackContacts.areaId, tx.area.id), inArray(feedbackContacts.itemId, itemIds)));
  for (const { id } of contacts) await tx.enqueue(tellAuthorJob, { areaId: tx.area.id, contactId: id });
}

/**
 * The answer is checked whole, however it came here; then every item has it, or none.
 * @throws not-found when one of the items is not of this area, or was taken back.
 */
export function answerFeedback(ctx: AreaContext, ids: readonly string[], answer: NewAnswer): Promise<Answered> {
  return inTransaction(ctx, async (tx) => {
    const items = await lockItems(tx, ids);
    const problems = answerProblems(answer, await publicKind(tx, answer.aboutId));
    if (problems.length > 0) return { isAnswered: false, problems };
    const itemIds = items.map((item) => item.id);
    const id = await store(tx, itemIds, answer);
    const today = londonDay(tx.now);
    for (const item of items) {
      await tx.db
        .update(feedbackItems)
        .set({ status: answer.status, readOn: item.readOn ?? today, answeredOn: item.answeredOn ?? today })
        .where(and(eq(feedbackItems.areaId, tx.area.id), eq(feedbackItems.id, item.id)));
    }
    // An answer says what they are about: what several people said is answered, and so sorted, as one.
    await bringContributions(tx, itemIds, 'coded');
    await linkAnswers(tx, itemIds);
    await tellAuthors(tx, itemIds);
    await recordActivity(tx, { verb: 'feedback.answered', detail: { status: answer.status, items: items.length } });
    await touchArea(tx);
    return { isAnswered: true, id };
  });
}
