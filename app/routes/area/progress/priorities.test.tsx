/** Priorities and recommendations as the public sees them: what a source counts, what is listed, who said it, at which level. */
import { describe, expect, it, vi } from 'vitest';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import {
  createPriority,
  createPrioritySet,
  createRecommendation,
} from '#app/features/progress/writes/create-priorities.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { inNewArea, link, published, see } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as prioritiesPage from './priorities.tsx';
import * as priorityPage from './priority.tsx';
import * as recommendationPage from './recommendation.tsx';
import * as recommendationsPage from './recommendations.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const groups = ['Children and young people', 'Parents and carers', 'Service providers', 'Commissioners'];
const stated = <T,>(value: T) => ({ state: 'stated' as const, value });
type Listed = { groups: { set: { listed: number } | null; things: { title: string; place: number | null }[] }[] };
const titlesIn = (data: unknown) => (data as Listed).groups.flatMap(({ things }) => things.map((one) => one.title));

async function sevenPriorities(ctx: AreaContext) {
  const set = await createPrioritySet(ctx, {
    holds: 'priority',
    title: 'Seven priorities for change',
    statedCount: stated(7),
  });
  const titles = ['direct patient care', 'early interventions', 'equitable access', 'closer working'];
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const input = { title, setId: set.id, position: index + 1, saidBy: groups };
    ids.push(await published(ctx, 'priority', createPriority(ctx, input)));
  }
  await createPriority(ctx, { title: 'not public yet', setId: set.id, position: 5 });
  return { set, titles, ids };
}

async function fourRecommendations(ctx: AreaContext) {
  const set = await createPrioritySet(ctx, {
    holds: 'recommendation',
    title: 'Recommendations',
    statedCount: stated(4),
  });
  const given = [
    { title: 'a national specification', levels: ['national' as const] },
    { title: 'a part in design', levels: [] },
    { title: 'promotion', levels: ['local' as const, 'regional' as const, 'national' as const] },
    { title: 'a wider roll-out', levels: [] },
  ];
  // Made backwards: the place in the source decides, not the order of making.
  const ids: string[] = [];
  for (const [back, input] of [...given].reverse().entries()) {
    const own = { ...input, setId: set.id, position: 4 - back };
    ids.unshift(await published(ctx, 'recommendation', createRecommendation(ctx, own)));
  }
  return { ids, titles: given.map((one) => one.title) };
}

describe('priorities', () => {
  it('say how many of a source’s number are listed, in its order, and who said each', async () => {
    await inNewArea(async (ctx) => {
      const { titles } = await sevenPriorities(ctx);
      const { html, data, statements } = await see(shown, ctx, prioritiesPage, '/priorities');
      const text = textOf(html);
      expect(text).toContain('4 of 7 listed');
      expect(text).toContain('The other 3 are not listed here.');
      expect(titlesIn(data)).toEqual(titles);
      expect(
        text.match(/Said by: Children and young people; Parents and carers; Service providers; Commissioners/g),
      ).toHaveLength(4);
      expect(text).not.toContain('not public yet');
      expect(JSON.stringify(data)).not.toContain('not public yet');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, order, things, glossary.
      expect(statements).toBe(4);
    });
  });

  it('never make the two numbers agree: all listed, and a number that nobody stated', async () => {
    await inNewArea(async (ctx) => {
      const whole = await createPrioritySet(ctx, { holds: 'priority', title: 'Two things', statedCount: stated(2) });
      const open = await createPrioritySet(ctx, { holds: 'priority', title: 'Some things' });
      for (const setId of [whole.id, whole.id, open.id]) {
        await published(ctx, 'priority', createPriority(ctx, { title: 'One', setId }));
      }
      await published(ctx, 'priority', createPriority(ctx, { title: 'Alone' }));
      const text = textOf((await see(shown, ctx, prioritiesPage, '/priorities')).html);
      expect(text).toContain('All 2 listed');
      expect(text).toContain('1 listed; how many there are is not stated');
      expect(text).toContain('Other priorities');
      expect(text).toContain('Said by: not stated');
    });
  });

  it('stand on a page of their own with what they rest on, in both directions', async () => {
    await inNewArea(async (ctx) => {
      const { ids } = await sevenPriorities(ctx);
      const finding = await published(ctx, 'finding', createFinding(ctx, { title: 'Demand outstrips capacity' }));
      const draft = await createFinding(ctx, { title: 'A finding nobody may see' });
      await link(ctx, finding, 'led-to', ids[0] ?? '');
      await link(ctx, draft.id, 'led-to', ids[0] ?? '');
      const { html, json } = await see(shown, ctx, priorityPage, `/priorities/${ids[0]}`, { id: ids[0] ?? '' });
      const text = textOf(html);
      expect(text).toContain('4 of 7 listed');
      expect(text).toContain('What it rests on');
      expect(text).toContain('Demand outstrips capacity');
      for (const group of groups) expect(text).toContain(group);
      expect(`${html}${json}`).not.toContain('nobody may see');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });

  it('page by the thing that the page before ended with', async () => {
    await inNewArea(async (ctx) => {
      const { id: setId } = await createPrioritySet(ctx, { holds: 'priority', title: 'Many' });
      for (let place = 1; place <= 45; place += 1) {
        await published(ctx, 'priority', createPriority(ctx, { title: `priority ${place}`, setId, position: place }));
      }
      const first = (await see(shown, ctx, prioritiesPage, '/priorities')).data as Listed & { next: string };
      expect(titlesIn(first)).toHaveLength(40);
      const rest = await see(shown, ctx, prioritiesPage, `/priorities?after=${first.next}`);
      expect(titlesIn(rest.data)).toEqual([41, 42, 43, 44, 45].map((place) => `priority ${place}`));
      expect(rest.html).toContain('value="41"');
    });
  });
});

describe('recommendations', () => {
  it('stand in order with their levels, and filtered by one are only those marked with it', async () => {
    await inNewArea(async (ctx) => {
      const { titles } = await fourRecommendations(ctx);
      const all = await see(shown, ctx, recommendationsPage, '/recommendations');
      expect(titlesIn(all.data)).toEqual(titles);
      expect(textOf(all.html).match(/Levels: not stated/g)).toHaveLength(2);
      expect(textOf(all.html)).toContain('Levels: Local; Regional; National');
      expect(await htmlProblems(all.html)).toEqual([]);
      const national = await see(shown, ctx, recommendationsPage, '/recommendations?level=national');
      expect(titlesIn(national.data)).toEqual([titles[0], titles[2]]);
      const network = await see(shown, ctx, recommendationsPage, '/recommendations?level=network');
      expect(textOf(network.html)).toContain('No recommendation is marked with this level');
      const unknown = await see(shown, ctx, recommendationsPage, '/recommendations?level=everything');
      expect(titlesIn(unknown.data)).toHaveLength(4);
    });
  });

  it('say to whom they are addressed and at which levels, or that it is not stated', async () => {
    await inNewArea(async (ctx) => {
      const { ids } = await fourRecommendations(ctx);
      const { html } = await see(shown, ctx, recommendationPage, `/recommendations/${ids[1]}`, { id: ids[1] ?? '' });
      expect(textOf(html)).toContain('Levels not stated Addressed to not stated');
    });
  });
});

describe('what is not public here', () => {
  it('is not found: drafts, other areas’ things, other kinds, and sets of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await published(elsewhere, 'priority', createPriority(elsewhere, { title: 'Theirs' }));
      const draft = await createPriority(ctx, { title: 'Draft' });
      const finding = await published(ctx, 'finding', createFinding(ctx, { title: 'Finding' }));
      for (const id of [theirs, draft.id, finding, 'unknown']) {
        await expect(see(shown, ctx, priorityPage, `/priorities/${id}`, { id })).rejects.toMatchObject({
          init: { status: 404 },
        });
      }
      expect((await see(shown, ctx, prioritiesPage, '/priorities')).json).not.toContain('Theirs');
      const set = await createPrioritySet(elsewhere, { holds: 'priority', title: 'Their set' });
      const mine = await createPrioritySet(ctx, { holds: 'recommendation', title: 'Recommendations' });
      for (const setId of [set.id, mine.id]) {
        await expect(createPriority(ctx, { title: 'Mine', setId })).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });
});
