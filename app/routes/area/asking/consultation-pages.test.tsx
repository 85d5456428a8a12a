/** "Have your say" as a guest meets it: what is said, in which order, in how many statements, and what is never said. */
import { describe, expect, it, vi } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { follows } from '#db/schema/notifications.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { createParticipation } from '#app/features/consultations/writes/create-participation.server.ts';
import { publishParticipation } from '#app/features/consultations/writes/publish-participation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { publishRead, whileOpen } from '#tests/factories/consultations.ts';
import { inScene, now } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as page from './consultation.tsx';
import * as list from './consultations.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const stated = (value: string) => ({ state: 'stated' as const, value });

/** A day so many days from today. */
function inDays(days: number): StoredDate {
  const day = Temporal.PlainDate.from(londonDay(now)).add({ days }).toString();
  return { state: 'stated', start: day, end: day, precision: 'day', qualifier: 'on' };
}

/** Everything that a formal consultation needs; it opened a month ago. */
const formal = (closes: number): NewConsultation => ({
  ...{ title: 'Short breaks', kind: 'consult', purpose: 'How should short breaks be offered?' },
  ...{ why: 'The contract ends and nothing has been chosen.', fixed: 'The budget.', decider: stated('The cabinet') },
  ...{ opens: inDays(-30), closes: inDays(closes), decision: inDays(closes + 20) },
  ...{ contact: stated('Phone 020 7946 0018'), hearBack: stated('In autumn') },
  ...{ impact: 'Families with two jobs gain most.', equality: 'No group loses.', equalityAsAt: inDays(-40) },
  formats: 'Easy Read and large print.',
});

const options = [
  { title: 'Keep it' },
  { title: 'Share it' },
  { title: 'Close it', isDiscarded: true, reason: 'It is too far away.' },
];

async function publish(ctx: AreaContext, input: NewConsultation) {
  const made = await createConsultation(ctx, input);
  await saveOptions(ctx, made.id, options);
  expect(await publishRead(whileOpen(ctx, input), made.id)).toEqual({ isPublished: true });
  return made;
}

const inArea = ({ ctx, area }: Scene): AreaContext => ({ ...ctx, area });

const open = ({ visitor, area }: Scene, slug: string, form?: Record<string, string>) =>
  visitor.visit(page, `/${area.slug}/consultations/${slug}`, {
    params: { area: area.slug, consultation: slug },
    ...(form ? { form } : {}),
  });

const headings = (html: string) => [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page of a question', () => {
  it('says what is asked, why it is open, what is fixed, who decides and how to take part', () =>
    inScene(shown, async (scene) => {
      const { slug } = await publish(inArea(scene), formal(9));
      const { status, html } = await open(scene, slug);
      expect(status).toBe(200);
      expect(await htmlProblems(html)).toEqual([]);
      expect(headings(html)).toEqual([
        'On this page',
        ...['What we are asking', 'Why we are asking, and why it is still open', 'What cannot change'],
        ...['Who decides, and when', 'Ways to take part', 'The options', 'What it would mean, and for whom'],
        ...['Who took part', 'How this goes', 'About the time and what was asked before', 'Contact'],
        'Tell me when there is news',
      ]);
      const contents = [...html.matchAll(/<li><a href="#([a-z-]+)">/g)].map(([, id]) => id ?? '');
      expect(contents).toEqual(['asking', 'when', 'ways', 'options', 'course', 'contact', 'follow']);
      for (const id of contents) expect(html).toContain(`id="${id}"`);
      const text = textOf(html);
      for (const words of ['9 days left', 'Formal consultation', 'The cabinet', 'Keep it', 'It is too far away.'])
        expect(text).toContain(words);
      expect(text).not.toContain('This is not a formal consultation');
      expect(html).toContain('href="tel:02079460018"');
      expect(text).toContain('Who it is for not stated');
    }));

  it.each(['inform', 'co-design', 'co-produce'] as const)('of the kind “%s” says that it is no consultation', (kind) =>
    inScene(shown, async (scene) => {
      const { slug } = await publish(inArea(scene), { ...formal(9), kind });
      const { html } = await open(scene, slug);
      const text = textOf(html);
      expect(text).toContain('This is not a formal consultation');
      expect(text.replaceAll('This is not a formal consultation', '')).not.toMatch(/consultation/i);
    }),
  );

  it('turns, once it has closed, into what was heard, what was decided and what happens next', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene);
      const { id, slug } = await publish(ctx, formal(-3));
      const before = await open(scene, slug);
      expect(headings(before.html).slice(0, 5)).toEqual([
        ...['On this page', 'What was heard', 'What was decided', 'What happens next', 'The options'],
      ]);
      expect(textOf(before.html)).toContain('No decision has been published yet.');

      const finding = await createFinding(ctx, { title: 'Breaks are too short' });
      const promise = await createCommitment(ctx, { title: 'Longer breaks from April' });
      await publishItem(ctx, 'finding', finding.id);
      await publishItem(ctx, 'commitment', promise.id);
      await linkNodes(ctx, { fromId: id, toId: finding.id, kind: 'evidence-for' });
      await linkNodes(ctx, { fromId: finding.id, toId: promise.id, kind: 'answers' });
      const { html } = await open(scene, slug);
      const text = textOf(html);
      expect(text.indexOf('Breaks are too short')).toBeGreaterThan(text.indexOf('What was heard'));
      expect(text.indexOf('Longer breaks from April')).toBeGreaterThan(text.indexOf('What was decided'));
      expect(text).toContain('What came of it is published');
      expect(await htmlProblems(html)).toEqual([]);
    }));

  it('never says that nothing is decided beside what was promised or done', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene);
      const nothing = 'Nothing is decided yet';
      const asked = await publish(ctx, formal(9));
      expect(textOf((await open(scene, asked.slug)).html)).toContain(nothing);
      const closed = await publish(ctx, { ...formal(-3), title: 'Closed' });
      const awaiting = textOf((await open(scene, closed.slug)).html);
      expect(awaiting).not.toContain(nothing);
      expect(awaiting).toContain('This was a formal consultation. People can no longer take part.');
      for (const { id } of [asked, closed]) {
        const promise = await createCommitment(ctx, { title: 'Longer breaks from April' });
        await publishItem(ctx, 'commitment', promise.id);
        await linkNodes(ctx, { fromId: id, toId: promise.id, kind: 'led-to' });
      }
      const begun = await open(scene, asked.slug);
      expect(textOf(begun.html)).not.toContain(nothing);
      expect(textOf(begun.html)).toContain('Part of it is decided or done already');
      expect(shown.data).toMatchObject({ decisionStanding: 'begun' });
      expect(textOf((await open(scene, closed.slug)).html)).toContain('What was decided or done stands on this page.');
    }));

  it('says that a decision is overdue', () =>
    inScene(shown, async (scene) => {
      const { slug } = await publish(inArea(scene), formal(-25));
      const { html } = await open(scene, slug);
      expect(textOf(html)).toContain('The decision is overdue');
      expect(await htmlProblems(html)).toEqual([]);
    }));

  it('names the groups that took part in their order, and never a number that nobody published', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene);
      const { id, slug } = await publish(ctx, formal(9));
      const groups = ['Children and young people', 'Their parents', 'School staff'].map((label) => ({
        label,
        count: { state: 'not-published' as const },
      }));
      const record = await createParticipation(ctx, {
        ...{ title: 'Who was listened to', consultationId: id, groups },
        total: { state: 'stated', value: 1109 },
      });
      await publishParticipation(ctx, record.id);
      const { html } = await open(scene, slug);
      const listed = /<ul aria-label="Groups that took part">(.*?)<\/ul>/.exec(html)?.[1] ?? '';
      expect([...listed.matchAll(/<li>(.*?)<\/li>/g)].map((match) => match[1])).toEqual(
        groups.map(({ label }) => label),
      );
      const text = textOf(html);
      expect(text).toContain('How many people took part in each group: not published.');
      expect(text).toContain('People in all 1,109');
      expect(await htmlProblems(html)).toEqual([]);
    }));

  it('takes an email address, and gives a mistyped one back', () =>
    inScene(shown, async (scene) => {
      const { id, slug } = await publish(inArea(scene), formal(9));
      const wrong = await open(scene, slug, { email: 'ann at example' });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('value="ann at example"');
      expect(wrong.html).toContain('href="#email"');
      expect(await htmlProblems(wrong.html)).toEqual([]);
      const asked = await open(scene, slug, { email: 'ann@example.org' });
      expect(asked.status).toBe(200);
      expect(textOf(asked.html)).toContain('Check your email.');
      expect(await scene.ctx.db.select().from(follows)).toMatchObject([{ nodeId: id, email: 'ann@example.org' }]);
    }));

  it('takes few statements, however much belongs to it', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene);
      const { id, slug } = await publish(ctx, formal(-3));
      for (const title of ['One', 'Two', 'Three']) {
        const finding = await createFinding(ctx, { title });
        await publishItem(ctx, 'finding', finding.id);
        await linkNodes(ctx, { fromId: id, toId: finding.id, kind: 'evidence-for' });
      }
      // The area, the question, what came of it, its surveys, the things that came of it, the decisions, the forum's word, the
      // codes, levels, the glossary.
      expect(await statementsOf(() => open(scene, slug))).toHaveLength(10);
    }));

  it('is not there for what is a draft, and for another area', () =>
    inScene(shown, async (scene) => {
      await createConsultation(inArea(scene), { title: 'Draft', slug: 'draft' });
      expect((await open(scene, 'draft')).status).toBe(404);
      expect((await open(scene, 'unknown')).status).toBe(404);
      expect((await open(scene, 'draft', { email: 'ann@example.org' })).status).toBe(404);
    }));
});

describe('the list', () => {
  const visit = ({ visitor, area }: Scene) =>
    visitor.visit(list, `/${area.slug}/consultations`, { params: { area: area.slug } });

  it('shows what is open with its days left, what comes, and what was asked before', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene);
      await publish(ctx, { ...formal(9), title: 'Open one' });
      await publish(ctx, { ...formal(40), title: 'Coming one', opens: inDays(20) });
      await publish(ctx, { ...formal(-2), title: 'Closed one' });
      await createConsultation(ctx, { ...formal(9), title: 'Draft one' });
      const { html } = await visit(scene);
      expect(await htmlProblems(html)).toEqual([]);
      expect(headings(html)).toEqual(['Open now', 'Coming', 'Earlier']);
      const text = textOf(html);
      const places = ['Open now', 'Open one', '9 days left', 'Coming one', 'Earlier', 'Closed one', 'Decision due'];
      expect(places.map((words) => text.indexOf(words))).toEqual(
        places.map((words) => text.indexOf(words)).sort((a, b) => a - b),
      );
      expect(text).not.toContain('Draft one');
      scene.ctx.services.cache.clear();
      expect(await statementsOf(() => visit(scene))).toHaveLength(4);
    }));

  it('says that nothing has been asked', () =>
    inScene(shown, async (scene) => {
      const { html } = await visit(scene);
      expect(textOf(html)).toContain('Nothing has been asked here yet');
      expect(await htmlProblems(html)).toEqual([]);
    }));
});
