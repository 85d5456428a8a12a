/** The staff's pages of progress beside the forms: links, list, preview, and who may do what. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { measureTargets } from '#db/schema/progress.ts';
import { links, nodes } from '#db/schema/record.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
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

describe('the last source of what is public', () => {
  it('stays: it could not have been published without one', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, db }) => {
      const { id } = await makeUpdate(ctx, {});
      const other = await makeFinding(ctx, 'Another');
      await post(linksPage, { id }, { intent: 'add', other, relation: 'in:cites' });
      const rows = await db.select().from(links).where(eq(links.toId, id));
      expect(rows).toHaveLength(2);
      const all = rows.map((row): [string, string] => ['link', row.id]);
      const refused = await post(linksPage, { id }, [['intent', 'remove'], ...all]);
      expect(refused.status).toBe(400);
      expect(textOf(refused.html)).toContain('Link at least one published thing to this update');
      expect(await db.select().from(links).where(eq(links.toId, id))).toHaveLength(2);
      const [first, last] = rows;
      expect((await post(linksPage, { id }, { intent: 'remove', link: first?.id ?? '' })).to).toContain(
        'done=unlinked',
      );
      // The same from the other end.
      const from = last?.fromId ?? '';
      const again = await post(linksPage, { id: from }, { intent: 'remove', link: last?.id ?? '' });
      expect(again.status).toBe(400);
      expect(await db.select().from(links).where(eq(links.toId, id))).toHaveLength(1);
    });
  });
});

describe('links', () => {
  it('are made from things found by their title, seen from both ends, and removed', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const finding = await createFinding(ctx, { title: '100% of_waits are long' });
      const commitment = await createCommitment(ctx, { title: 'Hire' });
      await createCommitment(ctx, { title: 'Another' });
      const { id } = commitment;
      const found = await see(linksPage, `/progress/${id}/links?words=100%25+of_`, { id });
      expect(textOf(found)).toContain('1 thing fits.');
      expect(found).toContain(`value="${finding.id}"`);
      expect(textOf(found)).not.toContain('Another');
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
      const asked = await see(linksPage, `/progress/${id}/links?remove=${link?.id ?? ''}`, { id });
      expect(textOf(asked)).toContain(
        'that led to this, where “this” is “Hire” and “that” is “100% of_waits are long”',
      );
      expect(asked).toContain(`name="link" value="${link?.id ?? ''}"`);
      expect(await htmlProblems(asked)).toEqual([]);
      const unknown = see(linksPage, `/progress/${stranger.id}/links?remove=${link?.id ?? ''}`, { id: stranger.id });
      await expect(unknown).rejects.toMatchObject({ init: { status: 404 } });
      await post(linksPage, { id }, { intent: 'remove', link: link?.id ?? '' });
      expect(await db.select().from(links)).toEqual([]);
    });
  });

  it('never leave the area', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, post, see }) => {
      const elsewhere = testContext(ctx.services, await makeArea(db), { actor: ctx.actor });
      const theirs = await makeFinding(elsewhere, 'Theirs');
      const { id } = await createCommitment(ctx, { title: 'Hire' });
      expect(textOf(await see(linksPage, `/progress/${id}/links?words=Theirs`, { id }))).toContain('Nothing fits.');
      const form = { intent: 'add', other: theirs, relation: 'in:led-to' };
      await expect(post(linksPage, { id }, form)).rejects.toMatchObject({ init: { status: 404 } });
      await expect(see(itemPage, `/progress/${theirs}`, { id: theirs })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });

  it('are made to several things at once, all or none, and undone together', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const one = await createFinding(ctx, { title: 'Waits' });
      const two = await createFinding(ctx, { title: 'Letters' });
      const update = await createUpdate(ctx, { title: 'Told', said: 'You said.', did: 'We did.' });
      const { id } = await createCommitment(ctx, { title: 'Hire' });
      const nothing = await post(linksPage, { id }, { intent: 'add' });
      expect(nothing.status).toBe(400);
      expect(nothing.html).toContain('href="#other"');
      expect(nothing.html).toContain('href="#relation"');
      expect(await htmlProblems(nothing.html)).toEqual([]);
      const chosen = (...others: string[]): [string, string][] => [
        ['intent', 'add'],
        ['relation', 'in:led-to'],
        ...others.map((other): [string, string] => ['other', other]),
      ];
      const mixed = await post(linksPage, { id }, chosen(one.id, update.id));
      expect(mixed.status).toBe(400);
      expect(textOf(mixed.html)).toContain('“Told”: These two cannot be linked like that.');
      expect(mixed.html).toMatch(new RegExp(`value="${one.id}"[^>]*checked|checked[^>]*value="${one.id}"`));
      expect(await db.select().from(links)).toEqual([]);
      const made = await post(linksPage, { id }, chosen(one.id, two.id));
      expect(await db.select().from(links)).toHaveLength(2);
      const after = await see(linksPage, made.to?.replace(/^.*\/manage/, '') ?? '', { id });
      expect(textOf(after)).toContain('Linked already: that led to this');
      const both = [...after.matchAll(/name="link" value="([^"]*)"/g)].map(([, link = '']): [string, string] => [
        'link',
        link,
      ]);
      await post(linksPage, { id }, [['intent', 'remove'], ...both]);
      expect(await db.select().from(links)).toEqual([]);
    });
  });

  it('are chosen among hundreds by kind and words, a page at a time, each once', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, see, db }) => {
      const { id } = await createCommitment(ctx, { title: 'Hire' });
      await db.insert(nodes).values(
        Array.from({ length: 500 }, (_, index) => ({
          areaId: ctx.area.id,
          id: newPublicId(),
          kind: 'finding' as const,
          title: `Waits are long, number ${index}`,
          state: 'draft' as const,
          createdAt: ctx.now,
          changedAt: ctx.now,
        })),
      );
      const seen: string[] = [];
      let address: string | undefined = `/progress/${id}/links?kind=finding&words=long+waits`;
      let pages = 0;
      while (address !== undefined) {
        const html = await see(linksPage, address, { id });
        const here = [...html.matchAll(/type="checkbox"[^>]*value="([^"]*)"/g)].map(([, value = '']) => value);
        expect(here.length).toBeLessThanOrEqual(20);
        expect(html.match(/name="relation"/g)).toHaveLength(3);
        expect(textOf(html)).toContain('500 things fit.');
        seen.push(...here);
        pages += 1;
        address = /href="[^"]*\/manage([^"#]*)#find" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(pages).toBe(25);
      expect(new Set(seen).size).toBe(500);
      const one = await see(linksPage, `/progress/${id}/links?words=number+477`, { id });
      expect(textOf(one)).toContain('1 thing fits.');
      expect((await see(linksPage, `/progress/${id}/links`, { id })).match(/type="checkbox"/g)).toHaveLength(8);
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
      expect(preview).toContain('Parents, in their own words');
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
