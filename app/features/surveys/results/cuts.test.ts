/** Comparisons that are published: disclosed as cross tables, chosen by a person, and standing while few more people are in them. */
import { describe, expect, it } from 'vitest';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond, respondTimes } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { rollback } from '#tests/setup/database.ts';
import { findSnapshot } from '../reads/snapshots.server.ts';
import { publishResults } from '../writes/publish-results.server.ts';
import type { PublishedCut } from './published.ts';

const definition = {
  title: 'Groups',
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'need', title: 'Need?', choices: ['a', 'b'], subject: 'child' },
        { type: 'radiogroup', name: 'helped', title: 'Helped?', choices: ['yes', 'no'] },
        { type: 'comment', name: 'words', title: 'Words?' },
      ],
    },
  ],
};

type Setting = { ctx: AreaContext; survey: MadeSurvey };

async function withSurvey(body: (setting: Setting) => Promise<void>) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    await body({ ctx, survey: await makeSurvey(ctx, definition) });
  });
}

async function answer({ ctx, survey }: Setting, counts: [need: string, helped: string, count: number][]) {
  for (const [need, helped, count] of counts) await respondTimes(ctx, survey, count, { need, helped });
}

const choice = { questions: ['need', 'helped'], cuts: [{ key: 'helped', by: 'need' }] };

async function cutOf({ ctx, survey }: Setting): Promise<PublishedCut> {
  const [cut] = (await findSnapshot(ctx, survey.id))?.results.cuts ?? [];
  if (!cut) throw new Error('No comparison.');
  return cut;
}

const numbers = ({ rows }: PublishedCut) =>
  rows.map(({ counts }) => counts.map((cell) => (cell.kind === 'value' ? cell.value : cell.kind)));

const wide: [string, string, number][] = [
  ['a', 'yes', 30],
  ['a', 'no', 20],
  ['b', 'yes', 10],
  ['b', 'no', 40],
];

describe('a published comparison', () => {
  it('has shares of each group with its base', async () => {
    await withSurvey(async (setting) => {
      await answer(setting, wide);
      await publishResults(setting.ctx, setting.survey.id, choice);
      const cut = await cutOf(setting);
      expect(numbers(cut)).toEqual([
        [30, 10],
        [20, 40],
      ]);
      expect(cut.rows.map(({ percents }) => percents)).toMatchObject([
        [{ value: 60 }, { value: 20 }],
        [{ value: 40 }, { value: 80 }],
      ]);
      expect(cut.bases).toMatchObject([{ value: 50 }, { value: 50 }]);
    });
  });

  it.each([
    [
      'a small cell of a question about people',
      [
        ['a', 'yes', 2],
        ['a', 'no', 20],
        ['b', 'yes', 20],
        ['b', 'no', 20],
      ],
    ],
    [
      'a small group',
      [
        ['a', 'yes', 5],
        ['a', 'no', 4],
        ['b', 'yes', 20],
        ['b', 'no', 20],
      ],
    ],
  ] as const)('hides %s, and what would give it back', async (_name, counts) => {
    await withSurvey(async (setting) => {
      await answer(
        setting,
        counts.map(([need, helped, count]) => [need, helped, count]),
      );
      await publishResults(setting.ctx, setting.survey.id, choice);
      const shown = numbers(await cutOf(setting)).flat();
      expect(shown).not.toContain(2);
      expect(shown.filter((one) => one === 'confidential').length).not.toBe(1);
      expect(shown).toContain('confidential');
    });
  });

  it('is hidden where its margins and the tables alone would tell few people apart', async () => {
    await withSurvey(async (setting) => {
      await answer(setting, wide);
      await respondTimes(setting.ctx, setting.survey, 3, { helped: 'yes' });
      await publishResults(setting.ctx, setting.survey.id, choice);
      expect(await cutOf(setting)).toMatchObject({ isHiddenWhole: true, base: { kind: 'confidential' } });
    });
  });

  it('stays while fewer than ten more people are in it', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await answer(setting, wide);
      await publishResults(ctx, survey.id, choice);
      const before = JSON.stringify(await cutOf(setting));
      await answer(setting, [['a', 'yes', 4]]);
      await respondTimes(ctx, survey, 6, { words: 'More.' });
      const later = { ...ctx, now: new Date('2026-05-01T10:00:00Z') };
      await publishResults(later, survey.id, choice);
      expect(JSON.stringify(await cutOf(setting))).toBe(before);
    });
  });
});

describe('chosen questions', () => {
  it('are all that is shown; what was left out stands on what was published of it when it comes back', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      await answer(setting, wide);
      await publishResults(ctx, survey.id);
      await respondTimes(ctx, survey, 10, { helped: 'yes' });
      await publishResults(ctx, survey.id, { questions: ['helped'], cuts: [] });
      expect((await findSnapshot(ctx, survey.id))?.results.tables.map(({ key }) => key)).toEqual(['helped']);
      await respondTimes(ctx, survey, 9, { helped: 'yes' });
      await respond(ctx, survey, { helped: 'yes', need: 'a' });
      await publishResults({ ...ctx, now: new Date('2026-05-01T10:00:00Z') }, survey.id);
      const need = (await findSnapshot(ctx, survey.id))?.results.tables.find(({ key }) => key === 'need');
      expect(need).toMatchObject({ base: { value: 100 }, asAt: '2026-03-04' });
    });
  });

  it('publishes no comparison of what cannot be cut', async () => {
    await withSurvey(async (setting) => {
      await answer(setting, wide);
      const cuts = [
        { key: 'words', by: 'need' },
        { key: 'need', by: 'words' },
        { key: 'need', by: 'need' },
        { key: 'x', by: 'y' },
      ];
      await publishResults(setting.ctx, setting.survey.id, { questions: null, cuts });
      expect((await findSnapshot(setting.ctx, setting.survey.id))?.results.cuts).toBeUndefined();
    });
  });
});
