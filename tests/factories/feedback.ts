/** Puts feedback into a test's database, through the writes that screens use. */
import { newPublicId } from '#app/lib/public-id.ts';
import type { NewAnswer } from '#app/features/feedback/feedback.ts';
import { clearWording } from '#app/features/feedback/writes/clear-wording.server.ts';
import { publishFeedback } from '#app/features/feedback/writes/publish-feedback.server.ts';
import { submitFeedback } from '#app/features/feedback/writes/submit-feedback.server.ts';
import type { NewFeedback } from '#app/features/feedback/writes/submit-feedback.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export const saidWords = 'We waited a long time and nobody rang us back.';

/** Feedback that may be published, unless said otherwise; answers its id and code. */
export function giveFeedback(
  ctx: AreaContext,
  changes: Partial<NewFeedback> = {},
): Promise<{ id: string; code: string }> {
  return submitFeedback(ctx, {
    serviceId: null,
    relation: 'not-stated',
    words: saidWords,
    consent: 'yes',
    key: newPublicId(),
    day: '2026-03-01',
    channel: 'web',
    ...changes,
  });
}

/** Published feedback in its own words; answers the ids of item and node, and the code. */
export async function publishSaid(
  ctx: AreaContext,
  changes: Partial<NewFeedback> = {},
): Promise<{ id: string; nodeId: string; code: string }> {
  const { id, code } = await giveFeedback(ctx, changes);
  const cleared = await clearWording(ctx, id, { wording: changes.words ?? saidWords, isConfirmed: false });
  const published = await publishFeedback(ctx, id);
  if (!cleared.isCleared || !published.isPublished) throw new Error('The feedback was not published.');
  return { id, nodeId: cleared.id, code };
}

/** A whole answer of thanks, or what the changes make of it. */
export function answerOf(changes: Partial<NewAnswer> = {}): NewAnswer {
  return {
    status: 'thanks',
    words: 'Thank you. The team knows.',
    reasonKind: 'none',
    reason: '',
    decidedBy: { state: 'not-stated' },
    reconsider: '',
    due: { state: 'not-stated' },
    aboutId: null,
    ...changes,
  };
}

/** What a "cannot" needs. */
export const refusal: Partial<NewAnswer> = {
  status: 'cannot',
  reasonKind: 'money',
  reason: 'It would need four more therapists.',
  decidedBy: { state: 'stated', value: 'The children’s board' },
  reconsider: 'If two more posts are funded.',
};
