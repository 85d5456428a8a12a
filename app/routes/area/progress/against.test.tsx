/** Wherever a status is shown in short, what stands against it is shown beside: lists, cards, search, feeds and data. */
import { describe, expect, it, vi } from 'vitest';
import { answerReview } from '#app/features/confirmations/writes/answer-review.server.ts';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { cardOf } from '#app/features/open-data/card.server.tsx';
import { progressResources } from '#app/features/open-data/resources/progress.server.ts';
import { thingFeed } from '#app/features/open-data/thing-feed.server.tsx';
import { progressFeed } from '#app/features/progress/feed.server.tsx';
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { search } from '#app/features/search/reads/search.server.ts';
import { everything } from '#app/features/search/search.ts';
import { indexArea } from '#app/features/search/writes/index-area.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { as, codesSay, inDoneScene } from '#tests/factories/loop/done-scene.ts';
import type { DoneScene } from '#tests/factories/loop/done-scene.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { link, see } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as areaPage from '../area.tsx';
import * as commitmentPage from '../commitment.tsx';
import * as commitmentsPage from '../commitments.tsx';
import * as progressPage from './progress.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

/** Looks at a page on the day of the scene. */
function onTheDay<T>({ now }: AreaContext, look: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  return look().finally(() => vi.useRealTimers());
}

/** Half of those who were asked say that it has not changed. */
async function disputed(s: DoneScene): Promise<void> {
  await codesSay(s, 'yes', 5);
  await codesSay(s, 'no', 5);
  await publishAnswers(s.ctx, s.id);
}

async function answerFor(s: DoneScene, side: 'owner' | 'forum', result: 'stands' | 'reopened'): Promise<void> {
  const own = (await findConfirmation(s.ctx, s.id))?.reviews[0]?.sides.find((one) => one.side === side);
  const speaker = as(s.ctx, side === 'owner' ? 'administrator' : 'representative');
  await answerReview(speaker, { nodeId: s.id, sideId: own?.id ?? '', result, body: 'We looked again.' });
}

const titled = async (ctx: AreaContext, words: string) => {
  await indexArea(ctx);
  return (await search(ctx, words, { filter: { ...everything, area: ctx.area.slug } })).found[0];
};

const listed = async (ctx: AreaContext, name: string) => {
  const query = { limit: 10, after: null, since: null, service: null, status: null, level: null };
  const resource = progressResources.find((one) => one.name === name);
  return (await resource?.list(ctx, query))?.items.map((item) => resource?.schema.parse(item));
};

describe('a promise that is done', () => {
  it('stands under review wherever it stands as done, until the review ends, and costs no statement more', async () => {
    await inDoneScene(async (s) => {
      const before = await see(shown, s.ctx, commitmentsPage, '/commitments');
      expect(textOf(before.html)).not.toContain('Under review');
      await disputed(s);
      const list = await onTheDay(s.ctx, () => see(shown, s.ctx, commitmentsPage, '/commitments'));
      expect(textOf(list.html)).toContain('Done Under review until 1 April 2026');
      expect(list.statements).toBe(before.statements);
      expect(list.validUntil).toEqual(new Date('2026-04-01T23:00:00Z'));
      expect(await htmlProblems(list.html)).toEqual([]);
      expect((await cardOf(s.ctx, s.id)).text).toContain('Done · Under review until 1 April 2026');
      expect((await thingFeed(s.ctx, s.findingId)).text).toContain('Under review until 1 April 2026.');
      const against = [{ kind: 'review', day: '2026-04-01' }];
      expect(await titled(s.ctx, 'telephone line')).toMatchObject({ status: 'done', against });
      expect(await listed(s.ctx, 'commitments')).toMatchObject([{ headline: 'done', against }]);
      const late = { ...s.ctx, now: new Date('2026-04-02T10:00:00Z') };
      expect((await cardOf(late, s.id)).text).toContain('A review has not been answered since 1 April 2026');
    });
  });

  it('says that it was taken up again, and that the forum does not agree with an owner who lets it stand', async () => {
    await inDoneScene(async (s) => {
      await disputed(s);
      await answerFor(s, 'owner', 'reopened');
      const page = await onTheDay(s.ctx, () => see(shown, s.ctx, commitmentPage, `/commitments/${s.id}`, { id: s.id }));
      expect(textOf(page.html)).toMatch(/Done Under review until 1 April 2026 Taken up again on 4 March 2026/);
    });
    await inDoneScene(async (s) => {
      await disputed(s);
      await answerFor(s, 'owner', 'stands');
      await answerFor(s, 'forum', 'reopened');
      expect((await cardOf(s.ctx, s.id)).text).toContain('Done · The forum does not agree');
    });
  });
});

describe('an update that says that it is done', () => {
  it('stands with the forum’s dissent on every list, card, feed and answer', async () => {
    await inDoneScene(async (s) => {
      const area = await makeArea(s.db, { forumName: 'Testshire Voices' });
      const ctx = testContext(s.services, area);
      const speaker = { personId: await makePerson(s.db, 'vera@example.org'), name: 'Vera', organisationId: null };
      await grantRole(ctx, { ...speaker, role: 'representative' });
      const finding = await makeFinding(ctx, 'Nobody answers');
      const { id } = await createUpdate(ctx, { title: 'A zebra line', said: 'S.', did: 'D.', status: 'done' });
      await link(ctx, finding, 'cites', id);
      const text = await readYouSaid(ctx, id);
      if (!text) throw new Error('There is no text.');
      const asked = await askCountersign(ctx, { nodeId: id, subject: 'you-said', text });
      const dissent = { word: 'dissent', words: 'Not for us.', publicName: '' } as const;
      await giveWord(ctx, 'id' in asked ? asked.id : '', dissent);
      expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
      const disagrees = 'The forum does not agree';
      for (const [page, address] of [
        [progressPage, '/progress'],
        [areaPage, ''],
      ] as const) {
        const { html } = await see(shown, ctx, page, address);
        expect(textOf(html), address).toContain(`Done ${disagrees}`);
        expect(html, address).not.toContain('sd-pair__stroke sd-did"');
        expect(await htmlProblems(html)).toEqual([]);
      }
      expect((await cardOf(ctx, id)).text).toContain(`Done · ${disagrees}`);
      const atom = (await progressFeed(ctx)).text;
      expect(atom.split(disagrees).length - 1).toBeGreaterThanOrEqual(2);
      const against = [{ kind: 'dissent', day: null }];
      expect(await titled(ctx, 'zebra')).toMatchObject({ status: 'done', against });
      expect(await listed(ctx, 'updates')).toMatchObject([{ status: 'done', against }]);
    });
  });
});
