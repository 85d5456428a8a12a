/** Takes in what somebody says, once however often one form is sent; nothing says who, or when but the day (data-rules 4). */
import { createHash } from 'node:crypto';
import { feedbackItems } from '#db/schema/feedback.ts';
import type { ContributionChannel } from '#app/features/record/contribution.ts';
import { recordContribution } from '#app/features/record/writes/record-contribution.server.ts';
import { guest } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { FeedbackConsent, FeedbackRelation } from '../feedback.ts';

export type NewFeedback = {
  /** A public service of this area, or none. */
  serviceId: string | null;
  relation: FeedbackRelation;
  words: string;
  consent: FeedbackConsent;
  /** Of the form. The same form with other words is another contribution: nobody's second thought is lost. */
  key: string;
  /** YYYY-MM-DD. */
  day: string;
  channel: ContributionChannel;
};

function idempotencyKeyOf({ key, serviceId, relation, words, consent }: NewFeedback): string {
  const said = JSON.stringify([serviceId, relation, words, consent]);
  return `feedback|${key}|${createHash('sha256').update(said).digest('base64url')}`;
}

/** Stores it and answers its tracking code. Whoever is signed in, the row and the record know nobody. */
export function submitFeedback(ctx: AreaContext, given: NewFeedback): Promise<{ id: string; code: string }> {
  return inTransaction({ ...ctx, actor: guest }, async (tx) => {
    const { id, code, isNew } = await recordContribution(tx, {
      activityNodeId: given.serviceId,
      consultationId: null,
      channel: given.channel,
      kind: 'feedback',
      day: given.day,
      idempotencyKey: idempotencyKeyOf(given),
    });
    const { serviceId, relation, words, consent, day } = given;
    if (isNew) {
      await tx.db.insert(feedbackItems).values({ areaId: tx.area.id, id, day, serviceId, relation, words, consent });
    }
    return { id, code };
  });
}
