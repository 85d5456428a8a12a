/** The one mail to the author of feedback who left an address: without code or words, and then the address is gone. */
import { describe, expect, it } from 'vitest';
import { feedbackContacts } from '#db/schema/feedback.ts';
import { mailbox, notifications, suppressions } from '#db/schema/notifications.ts';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { leaveContact } from '#app/features/feedback/writes/leave-contact.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { answerOf, giveFeedback, saidWords } from '#tests/factories/feedback.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { rollback } from '#tests/setup/database.ts';
import { recipientHash } from './recipient-hash.server.ts';
import { queuedFeedbackAnswer, tellFeedbackAuthor } from './writes/tell-feedback-author.server.ts';

const email = 'ana@example.org';

/** Feedback with an address, answered; `tell` runs the job that the answer sent. */
const inAnswered = (
  work: (scene: { ctx: AreaContext; id: string; code: string; tell: () => Promise<void> }) => Promise<void>,
) =>
  rollback(async (db) => {
    const services = testServices(db);
    const ctx = testContext(services, await makeArea(db));
    const { id, code } = await giveFeedback(ctx);
    await leaveContact(ctx, { code, email });
    await answerFeedback(ctx, [id], answerOf());
    const job = services.sent.find(({ name }) => name === 'feedback-answered');
    await work({ ctx, id, code, tell: () => tellFeedbackAuthor(ctx, queuedFeedbackAnswer.parse(job?.data)) });
  });

describe('the author of feedback', () => {
  it('is told once that there is an answer, and the address is deleted', () =>
    inAnswered(async ({ ctx, id, code, tell }) => {
      await tell();
      await tell();
      const [mail, ...more] = await ctx.db.select().from(mailbox);
      expect(more).toEqual([]);
      expect(mail?.recipient).toBe(email);
      expect(mail?.text).toContain('/receipt');
      for (const secret of [code, formatCode(code), id, saidWords, 'The team knows'])
        expect(JSON.stringify(mail)).not.toContain(secret);
      expect(await ctx.db.select().from(feedbackContacts)).toEqual([]);
      expect(JSON.stringify(await ctx.db.select().from(notifications))).not.toContain(id);
    }));

  it('who stopped all mail is not written to, and the address is deleted all the same', () =>
    inAnswered(async ({ ctx, tell }) => {
      const stopped = { recipientHash: recipientHash(ctx.keys, email), reason: 'unsubscribed' as const };
      await ctx.db.insert(suppressions).values({ ...stopped, createdAt: ctx.now });
      await tell();
      expect(await ctx.db.select().from(mailbox)).toEqual([]);
      expect(await ctx.db.select().from(feedbackContacts)).toEqual([]);
    }));
});
