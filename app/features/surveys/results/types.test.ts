/** Results of every kind of question: counted by column, shown and published without a person standing out. */
import { describe, expect, it } from 'vitest';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, publishDefinition, respond, respondTimes } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import type { Answers } from '#app/features/surveys/engine/types/question-type.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { countGroups, countResults, countScope, readCountable } from '../reads/results.server.ts';
import { readOverview, spansOf } from '../reads/results/overview.server.ts';
import { findSnapshot } from '../reads/snapshots.server.ts';
import { publishResults } from '../writes/publish-results.server.ts';
import { readFilters, writeFilters } from './filters.ts';
import { funnelOf } from './funnel.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { answerState } from '../engine/states.ts';
import { eq } from 'drizzle-orm';

const everyKind = {
  title: 'Every kind',
  pages: [
    {
      name: 'first',
      title: 'First',
      elements: [
        {
          type: 'matrix',
          name: 'agree',
          title: 'Do you agree?',
          columns: [
            { value: 'no', text: 'No' },
            { value: 'yes', text: 'Yes' },
          ],
          rows: [
            { value: 'heard', text: 'I was heard' },
            { value: 'helped', text: 'I was helped' },
          ],
        },
        { type: 'ranking', name: 'order', title: 'What matters?', choices: ['time', 'place', 'people'] },
        {
          type: 'multipletext',
          name: 'contacts',
          title: 'Who?',
          items: [
            { name: 'gp', title: 'GP' },
            { name: 'school', title: 'School' },
          ],
        },
        { type: 'text', inputType: 'number', name: 'weeks', title: 'Weeks?' },
        { type: 'text', inputType: 'date', name: 'since', title: 'Since when?' },
      ],
    },
    {
      name: 'second',
      elements: [
        {
          type: 'matrixdynamic',
          name: 'visits',
          title: 'Visits',
          columns: [{ name: 'kind', title: 'Kind', cellType: 'dropdown', choices: ['clinic', 'home'] }],
          maxRowCount: 3,
        },
        { type: 'radiogroup', name: 'group', title: 'Group?', choices: ['a', 'b'] },
      ],
    },
  ],
};

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(body: (setting: Setting) => Promise<void>, definition: unknown = everyKind) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, definition) });
  });
}

const whole: Answers = {
  agree: { heard: 'yes', helped: 'no' },
  order: ['people', 'time'],
  contacts: { gp: 'Dr A' },
  weeks: 10,
  since: '2025-01-10',
  visits: [{ kind: 'clinic' }, { kind: 'home' }],
  group: 'a',
};

const optionsOf = (options: readonly { code: string; count: number }[]) =>
  Object.fromEntries(options.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

describe('every kind', () => {
  it('counts rows, places, items, figures, dates and cells of added rows by themselves', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 3, whole);
      await respond(ctx, survey, { weeks: 30, since: '2025-03-01', agree: { heard: 'no' } });
      const { counts } = await countResults(ctx, survey.id);
      const of = (key: string) => counts.find(({ counted }) => counted.key === key);
      expect(of('agree--heard')).toMatchObject({ part: 'I was heard', base: 4 });
      expect(optionsOf(of('agree--heard')?.options ?? [])).toEqual({ yes: 3, no: 1 });
      expect(of('agree--helped')).toMatchObject({ base: 3, missing: { skipped: 1 } });
      expect(of('order--people')).toMatchObject({ mean: 1, base: 3, missing: { skipped: 1 } });
      expect(optionsOf(of('order--place')?.options ?? [])).toEqual({ 0: 3 });
      expect(of('order--place')?.mean).toBeNull();
      expect(of('contacts--gp')).toMatchObject({ base: 3, part: 'GP' });
      expect(of('weeks')?.figures).toMatchObject({ count: 4, mean: 15, median: 10, low: 10, high: 15, most: 30 });
      expect(optionsOf(of('since')?.options ?? [])).toEqual({ '2025-01': 3, '2025-03': 1 });
      expect(of('since')?.options.map(({ label }) => label)).toEqual(['January 2025', 'February 2025', 'March 2025']);
      expect(of('visits--rows')?.figures).toMatchObject({ count: 3, mean: 2 });
      expect(of('visits--kind')).toMatchObject({ base: 6, counted: { isRepeated: true } });
      expect(optionsOf(of('visits--kind')?.options ?? [])).toEqual({ clinic: 3, home: 3 });
    });
  });

  it('publishes parts under their question, and never counts of added rows as people', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 12, whole);
      await publishResults(ctx, survey.id);
      const tables = (await findSnapshot(ctx, survey.id))?.results.tables ?? [];
      expect(tables.find(({ key }) => key === 'agree--heard')).toMatchObject({ of: 'agree', part: 'I was heard' });
      expect(tables.some(({ key }) => key === 'visits--kind')).toBe(false);
      // One class of values would say what everybody said; fewer than two are none.
      expect(tables.find(({ key }) => key === 'weeks')).toMatchObject({ rows: [], mean: { value: 10 } });
      expect(tables.find(({ key }) => key === 'order--people')).toMatchObject({ mean: { value: 1 } });
    });
  });

  it('joins classes of figures until ten people are in each', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 9, { weeks: 1 });
      await respondTimes(ctx, survey, 12, { weeks: 3 });
      await respondTimes(ctx, survey, 11, { weeks: 5 });
      await respond(ctx, survey, { weeks: 60 });
      await publishResults(ctx, survey.id);
      const table = (await findSnapshot(ctx, survey.id))?.results.tables.find(({ key }) => key === 'weeks');
      expect(table?.rows.map(({ label, count }) => [label, count])).toEqual([
        ['0 to 4', { kind: 'value', value: 21 }],
        ['5 or more', { kind: 'value', value: 12 }],
      ]);
    });
  });

  it('counts states that only paper and imports have', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 2, whole);
      const [row] = await ctx.db.select({ id: responses.id, marks: responses.marks }).from(responses).limit(1);
      const marks = (row?.marks ?? []).with(0, answerState.twoTicks);
      await ctx.db
        .update(responses)
        .set({ marks })
        .where(eq(responses.id, row?.id ?? ''));
      const { counts } = await countResults(ctx, survey.id);
      expect(counts.find(({ counted }) => counted.key === 'agree--heard')).toMatchObject({
        base: 1,
        missing: { twoTicks: 1 },
      });
    });
  });
});

describe('filters', () => {
  it('are one choice in one address', () => {
    const filters = readFilters(
      new URLSearchParams('f=a:x&f=a:y&f=b:z&f=bad&channel=web&channel=owl&version=2&late=no&rendition=cy'),
    );
    expect(filters).toEqual({
      answers: [
        { key: 'a', codes: ['x', 'y'] },
        { key: 'b', codes: ['z'] },
      ],
      renditions: ['cy'],
      channels: ['web'],
      versions: [2],
      isLate: false,
    });
    expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters);
  });

  it('hold for every count of the page', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 3, whole);
      await respond(
        ctx,
        survey,
        { ...whole, group: 'b', weeks: 99 },
        { channel: 'paper', renditions: ['cy'], isLate: true },
      );
      const countable = await readCountable(ctx, survey.id);
      const count = async (query: string) => {
        const filters = readFilters(new URLSearchParams(query));
        const scope = { surveyId: survey.id, filters, isSnapshotted: false };
        const { base, counts } = await countScope(ctx, survey.id, countable, { filters });
        const { channels } = await readOverview(ctx, scope, countable);
        expect(channels.reduce((sum, one) => sum + one.count, 0)).toBe(base);
        return [base, counts.find(({ counted }) => counted.key === 'weeks')?.figures?.most];
      };
      expect(await count('f=group:a')).toEqual([3, 10]);
      expect(await count('f=group:b&f=agree--heard:yes')).toEqual([1, 99]);
      expect(await count('f=group:a&f=group:b')).toEqual([4, 99]);
      expect(await count('f=agree--heard:no')).toEqual([0, undefined]);
      expect(await count('channel=paper')).toEqual([1, 99]);
      expect(await count('rendition=cy')).toEqual([1, 99]);
      expect(await count('late=no')).toEqual([3, 10]);
      expect(await count('version=7')).toEqual([0, undefined]);
    });
  });

  it('counts groups beside each other in one statement, over versions that number the answers otherwise', async () => {
    await withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 2, whole);
      const next = JSON.stringify(everyKind).replace('"choices":["a","b"]', '"choices":["b","a"]');
      const versionId = await publishDefinition(ctx, survey.id, next);
      await respondTimes(ctx, { ...survey, versionId }, 3, { ...whole, group: 'b', weeks: 20 });
      await respond(ctx, { ...survey, versionId }, { weeks: 1 });
      const countable = await readCountable(ctx, survey.id);
      const groups = await countGroups(ctx, survey.id, countable, 'group');
      expect(groups.map(({ code, base }) => [code, base])).toEqual([
        ['b', 3],
        ['a', 2],
      ]);
      expect(groups.map(({ counts }) => counts.find(({ counted }) => counted.key === 'weeks')?.figures?.mean)).toEqual([
        20, 10,
      ]);
      expect(await statementsOf(() => countGroups(ctx, survey.id, countable, 'group'))).toHaveLength(1);
      expect(await countGroups(ctx, survey.id, countable, 'weeks')).toEqual([]);
    });
  });
});

it('joins days with fewer than ten responses', () => {
  const days = (counts: number[]) => counts.map((count, at) => ({ key: `2026-03-0${at + 1}`, count }));
  expect(spansOf(days([4, 5, 3, 10, 2]))).toEqual([
    { from: '2026-03-01', to: '2026-03-03', count: 12 },
    { from: '2026-03-04', to: '2026-03-05', count: 12 },
  ]);
  expect(spansOf(days([4, 5]))).toEqual([]);
});

it('tells how far people went from finished responses', async () => {
  await withSurvey(async ({ ctx, survey }) => {
    await respondTimes(ctx, survey, 2, whole);
    await respond(ctx, survey, { weeks: 3 });
    const { counts } = await countResults(ctx, survey.id);
    expect(funnelOf(counts, 1)).toMatchObject([
      { page: 0, reached: 3, answered: 3 },
      { page: 1, reached: 3, answered: 2 },
    ]);
  });
});
