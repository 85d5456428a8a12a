/** What an author said of changed questions holds for published results as for those of staff; why answers are missing can be counted alone. */
import { describe, expect, it } from 'vitest';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond, respondTimes, shortDefinition } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Meanings } from '../access/meanings.ts';
import { countResults, countScope, readCountable } from '../reads/results.server.ts';
import { findSnapshot } from '../reads/snapshots.server.ts';
import { setMeanings } from '../writes/access/set-meanings.server.ts';
import { publishResults } from '../writes/publish-results.server.ts';
import { publishSurvey } from '../writes/publish-survey.server.ts';
import { saveDraft } from '../writes/save-draft.server.ts';
import { readFilters } from './filters.ts';
import { knownFilters } from './staff-page.server.ts';

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(body: (setting: Setting) => Promise<void>, definition: unknown = shortDefinition) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, definition) });
  });
}

/** A second version: the first question is put in other words, the third has one choice more. */
const changed = JSON.stringify(shortDefinition)
  .replace('Did you wait?', 'Did your child wait?')
  .replace('"text":"The forum"}', '"text":"The forum"},{"value":"gp","text":"The GP"}');

async function publishChanged(ctx: AreaContext, survey: MadeSurvey, said: Meanings): Promise<MadeSurvey> {
  await saveDraft(ctx, survey.id, changed);
  expect(await setMeanings(ctx, survey.id, said)).toEqual(said);
  const published = await publishSurvey(ctx, survey.id);
  if (!published.isPublished) throw new Error('The second version was refused.');
  return { ...survey, versionId: published.versionId };
}

/** Twelve people answer the first version, eleven the second. */
async function bothVersions({ ctx, survey }: Setting, said: Meanings) {
  await respondTimes(ctx, survey, 12, { waited: 'yes', helped: ['school'] });
  const second = await publishChanged(ctx, survey, said);
  await respondTimes(ctx, second, 11, { waited: 'no', helped: ['forum', 'gp'] });
  await publishResults(ctx, survey.id);
  const { counts } = await countResults(ctx, survey.id);
  const tables = (await findSnapshot(ctx, survey.id))?.results.tables ?? [];
  const shape = (all: readonly { key: string; versions: number[]; base: unknown }[]) =>
    Object.fromEntries(
      all.filter(({ key }) => /^(waited|helped)/.test(key)).map(({ key, versions, base }) => [key, [versions, base]]),
    );
  return {
    staff: shape(counts.map(({ counted, versions, base }) => ({ key: counted.key, versions, base }))),
    published: shape(
      tables.map(({ key, versions, base }) => ({
        key,
        versions,
        base: base.kind === 'value' ? base.value : base.kind,
      })),
    ),
    rows: tables.find(({ key }) => key === 'helped')?.rows.map(({ code, count }) => [code, count]),
  };
}

describe('versions in published results', () => {
  it('are joined by the rule where nobody said otherwise', () =>
    withSurvey(async (setting) => {
      const { staff, published } = await bothVersions(setting, {});
      expect(published).toEqual({
        waited: [[1, 2], 23],
        'helped-v2': [[2], 11],
        helped: [[1], 12],
      });
      expect(published).toEqual(staff);
    }));

  it('are parted where the author said that a question changed, and joined where that it kept its meaning', () =>
    withSurvey(async (setting) => {
      const { staff, published, rows } = await bothVersions(setting, { waited: 'changed', helped: 'same' });
      expect(published).toEqual({
        waited: [[1], 12],
        'waited-v2': [[2], 11],
        helped: [[1, 2], 23],
      });
      expect(published).toEqual(staff);
      expect(rows).toEqual([
        ['school', { kind: 'value', value: 12 }],
        ['forum', { kind: 'value', value: 11 }],
        ['gp', { kind: 'value', value: 11 }],
      ]);
    }));
});

describe('filters by why an answer is missing', () => {
  const countOf = async ({ ctx, survey }: Setting, query: string): Promise<number> => {
    const countable = await readCountable(ctx, survey.id);
    const filters = knownFilters(readFilters(new URLSearchParams(query)), countable);
    return (await countScope(ctx, survey.id, countable, { filters })).base;
  };

  it('count those alone whom a state names, together with answers of the same question', () =>
    withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 3, { waited: 'yes', weeks: 4 });
      await respondTimes(ctx, survey, 2, { waited: 'no' });
      await respond(ctx, survey, { waited: 'dont_know' });
      await respond(ctx, survey, { helped: ['forum'] });
      const count = (query: string) => countOf({ ctx, survey }, query);
      expect(await count('f=waited:~dontKnow')).toBe(1);
      expect(await count('f=waited:~skipped')).toBe(1);
      expect(await count('f=waited:~skipped&f=waited:no')).toBe(3);
      expect(await count('f=weeks:~hidden')).toBe(4);
      expect(await count('f=weeks:~hidden&f=waited:no')).toBe(2);
      expect(await count('f=helped:~skipped')).toBe(6);
      expect(await count('f=words:~unreadable')).toBe(0);
      // What is no state, and a value of a figure, mean nothing.
      expect(await count('f=waited:~never&f=weeks:4')).toBe(7);
    }));

  it('count everybody of a version that did not ask', () =>
    withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 2, { waited: 'yes' });
      const second = await publishChanged(ctx, survey, {});
      await respondTimes(ctx, second, 3, { waited: 'yes' });
      expect(await countOf({ ctx, survey }, 'f=helped-v2:~notAsked')).toBe(2);
    }));
});

describe('calculated values', () => {
  const withValues = {
    ...shortDefinition,
    calculatedValues: [
      { name: 'months', expression: '{weeks} / 4', includeIntoResult: true },
      { name: 'is_long', expression: '{weeks} > 10', result: 'boolean', includeIntoResult: true },
      { name: 'unseen', expression: '{weeks} * 2' },
    ],
  };

  it('are counted for staff, by mean or choice, and never published', () =>
    withSurvey(async ({ ctx, survey }) => {
      await respondTimes(ctx, survey, 8, { waited: 'yes', weeks: 4 });
      await respondTimes(ctx, survey, 4, { waited: 'yes', weeks: 16 });
      const { counts } = await countResults(ctx, survey.id);
      const of = (key: string) => counts.find(({ counted }) => counted.key === key);
      expect(of('months')).toMatchObject({
        title: 'Worked out from the answers: months',
        base: 12,
        figures: { mean: 2 },
      });
      expect(of('is_long')?.options).toEqual([
        { code: 'true', label: 'Yes', count: 4 },
        { code: 'false', label: 'No', count: 8 },
      ]);
      expect(of('unseen')).toBeUndefined();
      await publishResults(ctx, survey.id, { questions: null, cuts: [{ key: 'waited', by: 'is_long' }] });
      const results = (await findSnapshot(ctx, survey.id))?.results;
      expect(results?.tables.map(({ key }) => key)).toEqual(['waited', 'weeks', 'helped', 'ease', 'words']);
      expect(results?.cuts).toBeUndefined();
    }, withValues));

  it('that a question shows are hidden where the answers behind them are', () =>
    withSurvey(
      async ({ ctx, survey }) => {
        await respondTimes(ctx, survey, 12, { waited: 'yes' });
        await respondTimes(ctx, survey, 2, { waited: 'no' });
        await publishResults(ctx, survey.id);
        const tables = (await findSnapshot(ctx, survey.id))?.results.tables ?? [];
        const of = (key: string) => tables.find((table) => table.key === key);
        expect(of('waited')?.rows.some(({ count }) => count.kind !== 'value')).toBe(true);
        expect(of('had_to')).toMatchObject({ isHiddenWhole: true });
      },
      {
        title: 'Shown again',
        pages: [
          {
            name: 'first',
            elements: [
              { ...shortDefinition.pages[0]?.elements[0], subject: 'child' },
              {
                type: 'expression',
                name: 'had_to',
                title: 'Waited',
                expression: "{waited} = 'yes'",
                result: 'boolean',
              },
            ],
          },
        ],
      },
    ));
});

it('says which answer stands in a title, by the number of its question', () =>
  withSurvey(
    async ({ ctx, survey }) => {
      await respond(ctx, survey, { child: 'Kit', now: 'well' });
      const { counts } = await countResults(ctx, survey.id);
      expect(counts.map(({ title }) => title)).toEqual([
        'Who is it about?',
        'How is [your answer to question 1] now?',
        'In [worked out from your answers] words',
      ]);
    },
    {
      title: 'A child',
      pages: [
        {
          name: 'first',
          elements: [
            { type: 'text', name: 'child', title: 'Who is it about?' },
            { type: 'text', name: 'now', title: 'How is {child} now?' },
            { type: 'comment', name: 'more', title: 'In {few} words' },
          ],
        },
      ],
      calculatedValues: [{ name: 'few', expression: '1 + 2' }],
    },
  ));
