/** Staff and representatives: what waits, answering for a side, reading words, and setting when a review opens. */
import { describe, expect, it, vi } from 'vitest';
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { confirmations, confirmationSettings, reviewSides } from '#db/schema/confirmations.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { codeBehind, codesSay, inDoneScene, say } from '#tests/factories/loop/done-scene.ts';
import type { DoneScene } from '#tests/factories/loop/done-scene.ts';
import { personWith } from '#tests/factories/progress.ts';
import { ask, asDocument, textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as reviewPage from './review.tsx';
import * as reviewsPage from './reviews.tsx';

const shown = vi.hoisted((): { data: unknown; answer: unknown } => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

type Page = { loader: DoorFunction<unknown>; action: DoorFunction<unknown>; default: ComponentType };

const visitOf = (page: Page, s: DoneScene) =>
  page === (reviewPage as Page)
    ? { address: `/manage/reviews/${s.id}`, params: { id: s.id } }
    : { address: '/manage/reviews' };

async function show(page: Page, s: DoneScene, actor: Actor, answer?: unknown) {
  const { data } = await ask(s.ctx, page.loader, { ...visitOf(page, s), actor });
  shown.data = data;
  shown.answer = answer;
  const html = asDocument(renderToStaticMarkup(createElement(page.default)));
  expect((await htmlProblems(html)).filter((one) => !one.startsWith('form-dup-name'))).toEqual([]);
  return { html, text: textOf(html) };
}

async function post(page: Page, s: DoneScene, actor: Actor, form: Record<string, string>) {
  const { data } = await ask(s.ctx, page.action, { ...visitOf(page, s), actor, form });
  if (data instanceof Response) return { to: data.headers.get('Location') ?? '', answer: undefined };
  return { to: '', answer: (data as { data: unknown }).data };
}

async function disputed(work: (s: DoneScene, as: (role: RoleName) => Actor) => Promise<void>) {
  await inDoneScene(async (s) => {
    await codesSay(s, 'yes', 5);
    await codesSay(s, 'no', 4);
    const code = await codeBehind(s);
    await say(s.ctx, s.id, { answer: 'no', words: 'It rings and rings.', mayPublish: true, code });
    await publishAnswers(s.ctx, s.id);
    await work(s, (role) => personWith(s.ctx.area, role));
  });
}

describe('the list', () => {
  it('shows reviews that wait, and counts only to those who may read answers', async () => {
    await disputed(async (s, as) => {
      const analyst = await show(reviewsPage, s, as('analyst'));
      expect(analyst.text).toMatch(
        /A telephone line.*Review: an answer was due by 1 April 2026.*10 answers so far · 1 to read/,
      );
      const representative = await show(reviewsPage, s, as('representative'));
      expect(representative.text).not.toContain('answers so far');
      expect(representative.text).not.toContain('When a review opens');
    });
  });

  it('lets administrators set the threshold, and says what is wrong with a number', async () => {
    await inDoneScene(async (s) => {
      const administrator = personWith(s.ctx.area, 'administrator');
      const bad = await post(reviewsPage, s, administrator, {
        disputeCount: '1',
        disputePercent: 'x',
        askAfterDays: '',
      });
      const { text } = await show(reviewsPage, s, administrator, bad.answer);
      expect(text).toContain('Give a whole number from 2 to 500.');
      const form = { disputeCount: '8', disputePercent: '40', askAfterDays: '0' };
      expect((await post(reviewsPage as Page, s, administrator, form)).to).toContain('done=saved');
      expect(await s.db.select().from(confirmationSettings)).toMatchObject([{ disputeCount: 8, disputePercent: 40 }]);
      await expect(post(reviewsPage as Page, s, personWith(s.ctx.area, 'commissioner'), form)).rejects.toMatchObject({
        init: { status: 403 },
      });
    });
  });
});

describe('the page of one thing', () => {
  it('gives each side its own form, and publishes the answer', async () => {
    await disputed(async (s, as) => {
      const [owner, forum] = await s.db.select().from(reviewSides).orderBy(reviewSides.position);
      const representative = await show(reviewPage, s, as('representative'));
      expect(representative.html).toContain(`value="${forum?.id ?? ''}"`);
      expect(representative.html).not.toContain(`value="${owner?.id ?? ''}"`);
      expect(representative.text).toContain('Words are read by analysts and commissioners.');
      expect(representative.text).not.toContain('It rings and rings.');
      const empty = await post(reviewPage, s, as('representative'), {
        side: forum?.id ?? '',
        intent: 'answer',
      });
      const again = await show(reviewPage, s, as('representative'), empty.answer);
      expect(again.text).toContain('Choose how it stands after this review.');
      const given = { side: forum?.id ?? '', intent: 'answer', result: 'reopened', body: 'Families still wait.' };
      expect((await post(reviewPage as Page, s, as('representative'), given)).to).toContain('done=answered');
      expect((await post(reviewPage as Page, s, as('representative'), given)).to).toContain('done=taken');
      await expect(
        post(reviewPage as Page, s, as('representative'), { ...given, side: owner?.id ?? '' }),
      ).rejects.toMatchObject({ init: { status: 403 } });
    });
  });

  it('has words for those who read them, cleared only by those who publish', async () => {
    await disputed(async (s, as) => {
      const [row] = (await s.db.select().from(confirmations)).filter((one) => one.words !== '');
      const commissioner = await show(reviewPage, s, as('commissioner'));
      expect(commissioner.text).toContain('It rings and rings.');
      const form = { intent: 'words', words: row?.id ?? '' };
      await expect(post(reviewPage as Page, s, as('analyst'), { ...form, cleared: 'X' })).rejects.toMatchObject({
        init: { status: 403 },
      });
      await expect(post(reviewPage as Page, s, as('representative'), form)).rejects.toMatchObject({
        init: { status: 403 },
      });
      expect((await post(reviewPage as Page, s, as('analyst'), form)).to).toContain('done=saved');
      await post(reviewPage, s, as('commissioner'), { ...form, cleared: 'Nobody answers.' });
      const rows = (await s.db.select().from(confirmations)).filter((one) => one.words !== '');
      expect(rows).toMatchObject([{ isRead: true, cleared: 'Nobody answers.' }]);
    });
  });
});
