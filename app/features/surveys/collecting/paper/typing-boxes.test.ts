/** Single boxes of a form that is typed in: rows, figures, days, words beside "other", and what is overleaf. */
import { describe, expect, it } from 'vitest';
import { responses } from '#db/schema/surveys/surveys.ts';
import { enter, refused, storedAnswers, withSurvey } from '#tests/factories/entering.ts';
import type { Setting } from '#tests/factories/entering.ts';
import { stateOf } from '../../engine/states.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { setQuotas } from '../../writes/access/set-quotas.server.ts';
import { enterView } from './enter-route.server.ts';

describe('single boxes', () => {
  const definition = {
    title: 'A survey',
    pages: [
      {
        name: 'one',
        elements: [
          {
            type: 'matrix',
            name: 'grid',
            title: 'Grid',
            columns: ['bad', 'good'],
            rows: ['r1', 'r2', 'r3', 'r4'],
            eachRowRequired: true,
          },
          { type: 'rating', name: 'scale', title: 'Scale', rateMin: 0, rateMax: 10 },
          { type: 'radiogroup', name: 'mixed', title: 'Mixed', choices: ['1', '2', 'many'], showOtherItem: true },
          { type: 'comment', name: 'words', title: 'Words' },
          {
            type: 'multipletext',
            name: 'parts',
            title: 'Parts',
            items: [{ name: 'when', inputType: 'date' }, { name: 'who' }],
          },
          {
            type: 'paneldynamic',
            name: 'children',
            title: 'Children',
            maxPanelCount: 8,
            templateElements: [
              { type: 'text', name: 'born', title: 'Born', inputType: 'date' },
              { type: 'dropdown', name: 'help', title: 'Help', choices: ['speech', 'sleep'], showOtherItem: true },
            ],
          },
        ],
      },
    ],
  };
  const inForm = (body: (setting: Setting) => Promise<void>) => withSurvey(body, {}, definition);

  it('keep the rows of a grid that were answered, and why another was not', () =>
    inForm(async (setting) => {
      const { ctx, survey } = setting;
      expect(await enter(setting, { 'grid-r1': '1', 'grid-r2': 'u', 'grid-r3': '2' })).toBeInstanceOf(Response);
      const [stored] = await storedAnswers(setting);
      expect(stored?.answers).toEqual({ grid: { r1: 'bad', r3: 'good' } });
      const [row] = await ctx.db.select().from(responses);
      const plan = await getPlan(ctx, survey.id, survey.versionId);
      const second = plan.columns.find(({ question, part }) => question === 'grid' && part?.key === 'r2');
      expect(stateOf(row?.marks[second?.index ?? -1] ?? 0)).toBe('unreadable');
    }));

  it('take a number as the answer that it is, on the sheet and on the screen', () =>
    inForm(async (setting) => {
      const { ctx, survey } = setting;
      await enter(setting, { scale: '5', mixed: '2' });
      await enter(setting, { scale: '0', mixed: '3' });
      await enter(setting, { scale: '10', mixed: '1' });
      expect((await storedAnswers(setting)).map(({ answers }) => [answers['scale'], answers['mixed']]).sort()).toEqual([
        [0, 'many'],
        [10, '1'],
        [5, '2'],
      ]);
      const view = await enterView(ctx, survey.id, new URLSearchParams());
      const boxes = view.pages.flatMap((page) => page.questions.flatMap((question) => question.boxes));
      const printed = boxes.find(({ field }) => field === 'scale')?.options ?? [];
      expect(printed.map(({ place, text }) => [String(place), text])).toEqual(
        Array.from({ length: 11 }, (_, value) => [String(value), String(value)]),
      );
    }));

  it('say so where an answer stands beside why there is none, and lose neither', () =>
    inForm(async (setting) => {
      const view = refused(await enter(setting, { words: 'We waited.', '_state-words': 'unreadable' }));
      expect(view.problems).toEqual([{ field: 'words', message: expect.stringContaining('Keep one of the two') }]);
      const boxes = view.pages.flatMap((page) => page.questions.flatMap((question) => question.boxes));
      expect(boxes.find(({ field }) => field === 'words')?.value).toBe('We waited.');
      expect(await setting.ctx.db.select().from(responses)).toEqual([]);
    }));

  it('take days as they are written, words beside “other”, and rows overleaf', () =>
    inForm(async (setting) => {
      const { ctx, survey } = setting;
      const view = await enterView(ctx, survey.id, new URLSearchParams());
      const boxes = view.pages.flatMap((page) => page.questions.flatMap((question) => question.boxes));
      const own = boxes.filter(({ field }) => field.startsWith('children-'));
      expect(own.map(({ field }) => field).slice(0, 3)).toEqual([
        'children-0-born',
        'children-0-help',
        'children-0-help-Comment',
      ]);
      expect(own.filter(({ isOverleaf }) => isOverleaf)).toHaveLength(4 * 3);
      const sent = await enter(setting, {
        'parts-when': '14/5/2026',
        'parts-who': 'Ana',
        'children-0-born': '3 4 2015',
        'children-0-help': '3',
        'children-0-help-Comment': 'Swimming',
        'children-5-help': '2',
      });
      expect(sent).toBeInstanceOf(Response);
      const [stored] = await storedAnswers(setting);
      expect(stored?.answers).toEqual({
        parts: { when: '2026-05-14', who: 'Ana' },
        children: [{ born: '2015-04-03', help: 'other', 'help-Comment': 'Swimming' }, { help: 'sleep' }],
      });
    }));

  it('are taken also once a quota is full, and counted', () =>
    inForm(async (setting) => {
      const { ctx, survey } = setting;
      await setQuotas(ctx, survey.id, { quotas: [{ question: '', code: '', most: 1 }], fullNotice: '' });
      expect(await enter(setting, { scale: '1' })).toBeInstanceOf(Response);
      expect(await enter(setting, { scale: '2' })).toBeInstanceOf(Response);
      expect(await ctx.db.select().from(responses)).toHaveLength(2);
    }));
});
