/** The staff's pages of progress beside the forms: links, list, preview, and who may do what. */
import { describe, expect, it, vi } from 'vitest';
import { measureTargets } from '#db/schema/progress.ts';
import { links } from '#db/schema/record.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeFinding, makeService, makeUpdate } from '#tests/factories/progress.ts';
import { atDesk } from '#tests/factories/progress-desk.ts';
import { testContext } from '#tests/factories/services.ts';
import { ask, textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as itemPage from './progress-item.tsx';
import * as linksPage from './progress-links.tsx';
import * as newPage from './progress-new.tsx';
import * as previewPage from './progress-preview.tsx';
import * as listPage from './progress.tsx';

const shown = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

describe('links', () => {
  it('are made from things found by their title, seen from both ends, and removed', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const finding = await createFinding(ctx, { title: '100% of_waits are long' });
      const commitment = await createCommitment(ctx, { title: 'Hire' });
      await createCommitment(ctx, { title: 'Another' });
      const { id } = commitment;
      const found = await see(linksPage, `/progress/${id}/links?words=100%25+of_`, { id });
      expect(textOf(found)).toContain('Link to 100% of_waits are long');
      expect(textOf(found)).not.toContain('Link to Another');
      expect(await htmlProblems(found)).toEqual([]);
      const bad = await post(linksPage, { id }, { intent: 'add', other: finding.id, relation: 'out:cites' });
      expect(bad.status).toBe(400);
      expect(textOf(bad.html)).toContain('These two cannot be linked like that.');
      const good = await post(linksPage, { id }, { intent: 'add', other: finding.id, relation: 'in:led-to' });
      expect(good.to).toContain('/links?done=linked');
      expect(await db.select().from(links)).toMatchObject([{ fromId: finding.id, toId: id, kind: 'led-to' }]);
      const other = await see(linksPage, `/progress/${finding.id}/links`, { id: finding.id });
      expect(textOf(other)).toMatch(/What it led to Commitment: Hire \(draft\) this led to that/);
      const [link] = await db.select().from(links);
      const stranger = await createFinding(ctx, { title: 'Stranger' });
      await post(linksPage, { id: stranger.id }, { intent: 'remove', link: link?.id ?? '' });
      expect(await db.select().from(links)).toHaveLength(1);
      await post(linksPage, { id }, { intent: 'remove', link: link?.id ?? '' });
      expect(await db.select().from(links)).toEqual([]);
    });
  });

  it('never leave the area', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, post, see }) => {
      const elsewhere = testContext(ctx.services, await makeArea(db), { actor: ctx.actor });
      const theirs = await makeFinding(elsewhere, 'Theirs');
      const { id } = await createCommitment(ctx, { title: 'Hire' });
      expect(await see(linksPage, `/progress/${id}/links?words=Theirs`, { id })).not.toContain('Link to Theirs');
      const form = { intent: 'add', other: theirs, relation: 'in:led-to' };
      await expect(post(linksPage, { id }, form)).rejects.toMatchObject({ init: { status: 404 } });
      await expect(see(itemPage, `/progress/${theirs}`, { id: theirs })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });

  it('join a measure to a target only when a person presses the button', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const { targetIds } = await createCommitment(ctx, {
        title: 'Improve',
        targets: [{ statement: '20 weeks for plans' }],
      });
      const { id } = await createMeasure(ctx, { title: '67% within 20 weeks' });
      const page = await see(linksPage, `/progress/${id}/links?target=20+weeks`, { id });
      expect(textOf(page)).toContain('This measure answers “20 weeks for plans”');
      expect(await db.select().from(measureTargets)).toEqual([]);
      await post(linksPage, { id }, { intent: 'join', target: targetIds[0] ?? '' });
      expect(await db.select().from(measureTargets)).toHaveLength(1);
      await post(linksPage, { id }, { intent: 'part', target: targetIds[0] ?? '' });
      expect(await db.select().from(measureTargets)).toEqual([]);
    });
  });
});

describe('the list and the preview', () => {
  it('list by kind and state what each thing still lacks', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, see }) => {
      await createFinding(ctx, { title: 'Alone' });
      await createCommitment(ctx, { title: 'Ownerless' });
      await createMeasure(ctx, { title: 'Unread' });
      await makeUpdate(ctx, { title: 'Told', nextUpdate: dateOf('2020') });
      const html = await see(listPage, '/progress');
      const text = textOf(html);
      expect(text).toMatch(/Alone Needs you: nothing shows where it comes from/);
      expect(text).toMatch(/Ownerless Needs you: no owner is named, no date is stated/);
      expect(text).toMatch(/Unread Needs you: it has no reading/);
      expect(text).toMatch(/Told Needs you: the promised next update is due/);
      expect(await htmlProblems(html)).toEqual([]);
      const drafts = textOf(await see(listPage, '/progress?kind=commitment&state=draft'));
      expect(drafts).toContain('Ownerless');
      expect(drafts).not.toMatch(/Alone|Unread|Told/);
    });
  });

  it('shows a draft exactly as the public would see it', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, see }) => {
      const draft = await createFinding(ctx, { title: 'Not public yet' });
      const shownFinding = await makeFinding(ctx, 'Public finding');
      const blocks = [{ kind: 'list' as const, heading: 'Learned', nodeIds: [draft.id, shownFinding] }];
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D', blocks });
      const html = await see(previewPage, `/progress/${id}/preview`, { id });
      expect(textOf(html)).toContain('Public finding');
      expect(textOf(html)).not.toContain('Not public yet');
      expect(await htmlProblems(html)).toEqual([]);
      const service = await makeService(ctx, 'Speech', 'speech');
      await expect(see(previewPage, `/progress/${service}/preview`, { id: service })).rejects.toMatchObject({
        init: { status: 404 },
      });
      const quote = await createQuote(ctx, {
        body: 'We wait.',
        attribution: 'Parents',
        wording: 'verbatim',
        consent: 'given',
      });
      const preview = textOf(await see(previewPage, `/progress/${quote.id}/preview`, { id: quote.id }));
      expect(preview).toContain('Words of Parents');
      expect(preview).toContain('“We wait.”');
    });
  });

  it('are for staff who edit progress: guests sign in, others are refused', async () => {
    await atDesk(shown, 'facilitator', async ({ ctx, see }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      for (const page of [listPage, itemPage, linksPage, previewPage, newPage]) {
        await expect(see(page, '/progress/x', { id, kind: 'finding' })).rejects.toMatchObject({
          init: { status: 403 },
        });
        await expect(
          ask(ctx, page.loader as DoorFunction<unknown>, { address: '/manage/progress/x', params: { id } }),
        ).rejects.toMatchObject({ status: 303 });
      }
      for (const { action } of [itemPage, linksPage, newPage]) {
        const visit = { address: '/manage/progress/x', params: { id, kind: 'finding' }, form: { intent: 'save' } };
        await expect(ask(ctx, action as DoorFunction<unknown>, visit)).rejects.toMatchObject({ status: 303 });
      }
    });
  });
});
