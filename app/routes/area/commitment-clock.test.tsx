/** Pages of promises flip by the clock alone: the page is kept, nothing is written, and at midnight in London it says so. */
import { describe, expect, it, vi } from 'vitest';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { codesSay, inDoneScene } from '#tests/factories/loop/done-scene.ts';
import { dateOf, makeOrganisation, makeUpdate, personWith } from '#tests/factories/progress.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { ask } from '#tests/factories/visiting/visits.ts';
import * as commitmentPage from './commitment.tsx';
import * as commitmentsPage from './commitments.tsx';
import * as scorecardPage from './scorecard/scorecard.tsx';

type Loader = Parameters<typeof ask>[1];

/** Asks as a signed-in reader, whose answers are kept like a guest's page; tells what it was and what it cost. */
async function readAt<T>(ctx: AreaContext, at: string, page: { loader: unknown }, address: string, id?: string) {
  vi.useFakeTimers({ now: new Date(at), toFake: ['Date'] });
  try {
    const { data, statements } = await ask(ctx, page.loader as Loader, {
      address,
      actor: personWith(ctx.area, 'member'),
      params: id === undefined ? {} : { id },
    });
    return { data: data as T, isKept: statements <= 1 };
  } finally {
    vi.useRealTimers();
  }
}

type Seen = { commitment: { headline: string; isNewsLate: boolean } };

const made = async (ctx: AreaContext, due: string, next = '') => {
  const organisationId = await makeOrganisation(ctx, 'The council', 'council');
  const owners = [{ organisationId, status: 'under-way', due: dateOf(due) } as const];
  return published(ctx, 'commitment', createCommitment(ctx, { title: 'T', owners, nextUpdate: dateOf(next) }));
};

describe('a promise, on a page that is kept', () => {
  it.each([
    ['by 27 March 2026', '2026-03-27T23:59:59Z', '2026-03-28T00:00:00Z'],
    // The clocks go forward on 29 March 2026 and back on 25 October 2026.
    ['by 29 March 2026', '2026-03-29T22:59:59Z', '2026-03-29T23:00:00Z'],
    ['24 October 2026', '2026-10-24T22:59:59Z', '2026-10-24T23:00:00Z'],
    ['25 October 2026', '2026-10-25T23:59:59Z', '2026-10-26T00:00:00Z'],
    ['May 2026', '2026-05-31T22:59:59Z', '2026-05-31T23:00:00Z'],
    ['academic year 2025/26', '2026-08-31T22:59:59Z', '2026-08-31T23:00:00Z'],
  ])('due %s is overdue from the first second after its range, and not before', async (due, last, first) => {
    await inNewArea(async (ctx) => {
      const id = await made(ctx, due);
      const read = (at: string) => readAt<Seen>(ctx, at, commitmentPage, `/commitments/${id}`, id);
      expect((await read('2026-03-10T10:00:00Z')).data.commitment.headline).toBe('under-way');
      const before = await read(last);
      expect([before.isKept, before.data.commitment.headline]).toEqual([true, 'under-way']);
      const after = await read(first);
      expect([after.isKept, after.data.commitment.headline]).toEqual([false, 'overdue']);
      expect((await read(first)).isKept).toBe(true);
    });
  });

  it('without a date is kept, and never overdue', async () => {
    await inNewArea(async (ctx) => {
      const id = await made(ctx, '');
      const read = (at: string) => readAt<Seen>(ctx, at, commitmentPage, `/commitments/${id}`, id);
      await read('2026-03-10T10:00:00Z');
      const later = await read('2046-03-10T10:00:00Z');
      expect([later.isKept, later.data.commitment.headline]).toEqual([true, 'under-way']);
    });
  });

  it('says that promised news is overdue the day after it was promised for', async () => {
    await inNewArea(async (ctx) => {
      const id = await made(ctx, '', 'June 2026');
      const read = (at: string) => readAt<Seen>(ctx, at, commitmentPage, `/commitments/${id}`, id);
      expect((await read('2026-03-10T10:00:00Z')).data.commitment.isNewsLate).toBe(false);
      const before = await read('2026-06-30T22:59:59Z');
      expect([before.isKept, before.data.commitment.isNewsLate]).toEqual([true, false]);
      expect((await read('2026-06-30T23:00:00Z')).data.commitment.isNewsLate).toBe(true);
    });
  });

  it('moves to the top of the list and into its counts, filters and the scorecard at the same second', async () => {
    await inNewArea(async (ctx) => {
      await made(ctx, 'by 27 March 2026', 'by 28 March 2026');
      type List = { overdue: unknown[]; counts: { newsLate: number; byHeadline: Record<string, number> } };
      const list = (at: string) => readAt<List>(ctx, at, commitmentsPage, '/commitments');
      type Card = { figures: { name: string; value: number }[] };
      const overdue = async (at: string) => {
        const { data } = await readAt<Card>(ctx, at, scorecardPage, '/scorecard');
        return data.figures.find((figure) => figure.name === 'overdue')?.value;
      };
      await list('2026-03-27T10:00:00Z');
      expect(await list('2026-03-27T23:59:59Z')).toMatchObject({
        isKept: true,
        data: { overdue: [], counts: { newsLate: 0 } },
      });
      expect(await overdue('2026-03-27T23:59:59Z')).toBe(0);
      expect((await list('2026-03-28T00:00:00Z')).data).toMatchObject({
        overdue: [{}],
        counts: { newsLate: 0, byHeadline: { overdue: 1 } },
      });
      expect(await overdue('2026-03-28T00:00:00Z')).toBe(1);
      expect((await list('2026-03-29T00:00:00Z')).data.counts.newsLate).toBe(1);
    });
  });

  it('shows a review as unanswered in time the day after, and the scorecard counts it', async () => {
    await inDoneScene(async (s) => {
      await codesSay(s, 'yes', 5);
      await codesSay(s, 'no', 5);
      await publishAnswers(s.ctx, s.id);
      type Page = { confirmation: { reviews: { state: string }[] } };
      const state = async (at: string) => {
        const seen = await readAt<Page>(s.ctx, at, commitmentPage, `/commitments/${s.id}`, s.id);
        return [seen.isKept, seen.data.confirmation.reviews[0]?.state];
      };
      await state('2026-03-10T10:00:00Z');
      expect(await state('2026-04-01T22:59:59Z')).toEqual([true, 'open']);
      expect(await state('2026-04-01T23:00:00Z')).toEqual([false, 'overdue']);
    });
  });
});

describe('the list of commitments', () => {
  it('filters by service and by news that is late', async () => {
    await inNewArea(async (ctx) => {
      await made(ctx, '', 'January 2026');
      await makeUpdate(ctx);
      type List = { commitments: { title: string }[] };
      const titles = async (query: string) =>
        (await readAt<List>(ctx, '2026-03-10T10:00:00Z', commitmentsPage, `/commitments?${query}`)).data.commitments
          .length;
      expect([await titles('overdue=news'), await titles('overdue=date'), await titles('service=none')]).toEqual([
        1, 0, 0,
      ]);
    });
  });
});
