/** The staff's pages of feedback, walked through as plain forms: reading, answering, clearing, publishing, passing on. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { feedbackAnswers, feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { clearWording } from '#app/features/feedback/writes/clear-wording.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { giveFeedback, publishSaid, saidWords } from '#tests/factories/feedback.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Staff } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import * as answerPage from './answer.tsx';
import * as exporting from './export.ts';
import * as itemPage from './item.tsx';
import * as listPage from './list.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const onItem = (staff: Staff, id: string, form?: Record<string, string>) =>
  visit(staff, itemPage, `feedback/${id}`, { params: { id }, ...(form ? { form } : {}) });

const onAnswer = (staff: Staff, query: string, form?: Record<string, string>) =>
  visit(staff, answerPage, `feedback/answer${query}`, form ? { form } : {});

const onList = (staff: Staff, query = '', form?: Record<string, string>) =>
  visit(staff, listPage, `feedback${query}`, form ? { form } : {});

const today = new Date().toISOString().slice(0, 10);

const answers = ({ ctx }: Staff) => ctx.db.select().from(feedbackAnswers);

describe('the list of feedback', () => {
  it('shows what waits, costs no more for more, and records that somebody looked', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      expect((await onList(staff)).html).toContain('No feedback here');
      await giveFeedback(ctx, { day: '2026-01-02' });
      const few = await statementsOf(() => onList(staff));
      for (let number = 0; number < 32; number += 1) await giveFeedback(ctx, { words: `Words ${number}`, day: today });
      const many = await statementsOf(() => onList(staff));
      expect(many.length).toBe(few.length);
      const { html } = await onList(staff);
      expect(html.match(/name="item"/g)).toHaveLength(30);
      expect(html).toContain('Older feedback');
      expect((await onList(staff, '?waiting=28&asked=yes')).html).toContain(saidWords.slice(0, 20));
      expect((await onList(staff, '?waiting=0')).html).toMatch(/No answer yet[\s\S]*No answer for 7 days/);
      expect((await onList(staff, '?status=cannot')).html).toContain('No feedback matches');
      const looked = await ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, 'feedback.read'));
      expect(looked.every(({ actorId, nodeId }) => actorId === staff.personId && nodeId === null)).toBe(true);
    });
  });

  it('lets an administrator work without reading, and nobody else of the staff in', async () => {
    await asStaff(shown, ['administrator'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onList(staff)).html).not.toContain('rang us back');
      const page = await onItem(staff, id);
      expect(page.html).not.toContain('rang us back');
      expect(page.html).not.toContain('value="clear"');
      expect((await onItem(staff, id, { intent: 'clear', wording: 'Mine' })).status).toBe(403);
      expect((await onItem(staff, id, { intent: 'pass', reason: 'x' })).status).toBe(403);
      const looked = eq(activityRecords.verb, 'feedback.read');
      expect(await staff.ctx.db.select().from(activityRecords).where(looked)).toEqual([]);
      expect((await staff.ctx.db.select().from(feedbackItems))[0]?.status).toBe('received');
    });
    await asStaff(shown, ['facilitator', 'representative'], async (staff) => {
      expect((await onList(staff)).status).toBe(403);
      expect((await visit(staff, exporting as never, 'feedback/export')).status).toBe(403);
    });
  });

  it('publishes a year’s numbers only when there are enough', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const year = String(new Date().getFullYear());
      const refused = await onList(staff, '', { intent: 'numbers', year });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('need at least 10 more');
      for (let number = 0; number < 10; number += 1) await giveFeedback(contextOf(staff), { day: `${year}-01-01` });
      expect((await onList(staff, '', { intent: 'numbers', year })).location).toMatch(/\?done=numbers$/);
    });
  });
});

describe('answering', () => {
  it('refuses a "cannot" without its reason by direct post, with what was typed', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      const refused = await onAnswer(staff, `?item=${id}`, { item: id, status: 'cannot', words: 'Not this year.' });
      expect(refused.status).toBe(400);
      for (const text of ['Write why it cannot be done', 'Say who decided', 'Say what would change the answer'])
        expect(refused.html).toContain(text);
      expect(refused.html).toContain('>Not this year.</textarea>');
      const made = await onAnswer(staff, '', { item: id, status: 'change-made', words: 'Done.' });
      expect(made.html).toContain('Link what shows the change');
      const dated = await onAnswer(staff, '', { item: id, status: 'change-planned', words: 'Soon.', due: 'sometime' });
      expect(dated.html).toContain('“sometime” is not a date');
      expect((await onAnswer(staff, '', { words: 'To nobody' })).status).toBe(400);
      expect(await answers(staff)).toEqual([]);
      expect((await onItem(staff, id)).html).toContain('Nothing has been answered yet');
    });
  });

  it('gives one answer to many, each shown with what it links to', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const ids = [(await giveFeedback(ctx)).id, (await giveFeedback(ctx, { words: 'Us too.' })).id];
      const about = await makeNode(ctx.db, staff.area, 'commitment', { title: 'One number', slug: null });
      const page = await onAnswer(staff, `?item=${ids[0]}&item=${ids[1]}`);
      expect(page.html).toContain('Answer 2 pieces of feedback together');
      expect(page.html).toContain('Commitment: One number');
      const { answerFeedback } = await import('#app/features/feedback/writes/answer-feedback.server.ts');
      const { answerOf } = await import('#tests/factories/feedback.ts');
      await answerFeedback(ctx, ids, answerOf({ status: 'change-planned', aboutId: about }));
      for (const id of ids) {
        const { html } = await onItem(staff, id);
        expect(html).toContain('Given to 2 pieces of feedback together');
        expect(html).toContain('One number');
      }
    });
  });

  it('is for those who answer, and for nothing of another area', async () => {
    await asStaff(shown, ['analyst'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onAnswer(staff, `?item=${id}`)).status).toBe(403);
      expect((await onAnswer(staff, '', { item: id, status: 'thanks', words: 'Hello' })).status).toBe(403);
      expect((await onItem(staff, id)).html).not.toContain('/answer?item=');
    });
    await asStaff(shown, ['commissioner'], async (staff) => {
      const there = { ...contextOf(staff), area: await makeArea(staff.ctx.db) };
      const { id } = await giveFeedback(there);
      expect((await onItem(staff, id)).status).toBe(404);
      expect((await onAnswer(staff, `?item=${id}`)).status).toBe(404);
      expect((await onAnswer(staff, '', { item: id, status: 'thanks', words: 'Hello' })).status).toBe(404);
      expect(await answers(staff)).toEqual([]);
    });
  });
});

describe('one item', () => {
  it('is marked as read by being opened', async () => {
    await asStaff(shown, ['analyst'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onItem(staff, id)).html).toContain('Read, not answered yet');
      expect((await staff.ctx.db.select().from(feedbackItems))[0]).toMatchObject({ status: 'read' });
    });
  });

  it('is published only with consent, a cleared wording and nothing personal, each refusal in words', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const secret = await giveFeedback(ctx, { consent: 'no' });
      expect((await onItem(staff, secret.id)).html).not.toContain('value="publish"');
      await clearWording(ctx, secret.id, { wording: saidWords, isConfirmed: true });
      const refused = await onItem(staff, secret.id, { intent: 'publish' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('does not allow the words to be published');

      const { id } = await giveFeedback(ctx, { words: 'Ring 020 7946 0155.' });
      expect((await onItem(staff, id, { intent: 'publish' })).html).toContain('Save a wording for publication first');
      expect((await onItem(staff, id)).html).toContain('020 7946 0155 (telephone number)');
      expect((await onItem(staff, id, { intent: 'clear', wording: ' ' })).html).toContain('Write the wording');
      await onItem(staff, id, { intent: 'clear', wording: 'Ring 020 7946 0155.' });
      expect((await onItem(staff, id, { intent: 'publish' })).html).toContain('something in it that looks personal');
      await onItem(staff, id, { intent: 'clear', wording: 'Ring 020 7946 0155.', confirmed: 'yes' });
      expect((await onItem(staff, id, { intent: 'publish' })).location).toMatch(/done=published$/);
      const done = await onItem(staff, id);
      expect(done.html).toContain('It is public.');
      const isPublic = await ctx.db.select({ id: nodes.id }).from(nodes).where(eq(nodes.state, 'public'));
      expect(isPublic).toHaveLength(1);
      await onItem(staff, id, { intent: 'withdraw' });
      expect(await ctx.db.select().from(nodes).where(eq(nodes.state, 'public'))).toEqual([]);
    });
  });

  it('is cleared by an analyst, who can neither publish it nor change what is public', async () => {
    await asStaff(shown, ['analyst'], async (staff) => {
      const ctx = contextOf(staff);
      const { id } = await giveFeedback(ctx);
      await onItem(staff, id, { intent: 'clear', wording: 'Shorter.' });
      expect((await ctx.db.select().from(feedbackPublications))[0]).toMatchObject({
        wording: 'Shorter.',
        isEdited: true,
      });
      expect((await onItem(staff, id, { intent: 'publish' })).status).toBe(403);
      const shownOne = await publishSaid(ctx, { words: 'It was fine.' });
      expect((await onItem(staff, shownOne.id, { intent: 'clear', wording: 'Other.' })).status).toBe(403);
      expect((await onItem(staff, shownOne.id, { intent: 'withdraw' })).status).toBe(403);
    });
  });

  it('is evidence for a finding once it is public', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const ctx = contextOf(staff);
      const finding = await makeFinding(ctx, 'Nobody rings back');
      const { id } = await publishSaid(ctx);
      expect((await onItem(staff, id)).html).toContain('Nobody rings back');
      expect((await onItem(staff, id, { intent: 'link', finding: '' })).status).toBe(400);
      expect((await onItem(staff, id, { intent: 'link', finding })).location).toMatch(/done=linked$/);
    });
  });

  it('about one person’s case begins its answer with the ways elsewhere', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onItem(staff, id, { intent: 'case' })).location).toMatch(/done=marked$/);
      const { html } = await onAnswer(staff, `?item=${id}`);
      expect(html).toMatch(/<textarea[^>]*name="words"[^>]*>[^<]*ask for mediation/);
      expect((await onItem(staff, id, { intent: 'no-case' })).location).toMatch(/done=unmarked$/);
    });
  });

  it('passed to safeguarding becomes a copy for the lead, with a reason', async () => {
    await asStaff(shown, ['analyst'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onItem(staff, id, { intent: 'pass', reason: ' ' })).html).toContain('Say what worries you');
      expect((await onItem(staff, id, { intent: 'pass', reason: 'A child may be hurt.' })).status).toBe(303);
      const [concern, ...more] = await staff.ctx.db.select().from(safetyItems);
      expect(more).toEqual([]);
      expect(concern).toMatchObject({ lane: 'safeguarding', words: 'A child may be hurt.' });
      expect(Object.values(concern?.snapshot ?? {})).toContain(saidWords);
      expect(JSON.stringify(concern)).not.toContain(id);
    });
  });

  it('refuses a deed that there is not', async () => {
    await asStaff(shown, ['commissioner'], async (staff) => {
      const { id } = await giveFeedback(contextOf(staff));
      expect((await onItem(staff, id, { intent: 'delete' })).status).toBe(400);
      expect((await onItem(staff, 'nothing')).status).toBe(404);
    });
  });
});
