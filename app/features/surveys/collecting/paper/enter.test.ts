/** Typing in paper: numbers for choices, letters for why not, serial numbers once, provenance, and nothing that joins. */
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { reopenedDays, responseOrigins, typedForms } from '#db/schema/surveys/collecting.ts';
import { responseIdentities, responses } from '#db/schema/surveys/surveys.ts';
import { mainLanguage } from '#app/lib/languages.ts';
import { enter, newKey, refused, storedAnswers, withSurvey } from '#tests/factories/entering.ts';
import { makeSurvey, respond, shortDefinition } from '#tests/factories/surveys.ts';
import { shuffleAnonymous } from '../../jobs.server.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { enteredVerb } from '../../writes/collecting/enter-response.server.ts';
import { branchWords } from './branch-words.ts';
import { readDay } from '../day.ts';
import { enterView } from './enter-route.server.ts';
import { formOf } from './form-model.ts';
import { paperMessages } from './messages.ts';

describe('days', () => {
  it.each([
    ['14/5/2026', '2026-05-14'],
    ['14 5 26', '2026-05-14'],
    ['2026-05-14', '2026-05-14'],
    ['31/2/2026', null],
    ['5/2026', null],
    ['soon', null],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('the form on paper', () => {
  it('numbers questions and choices, and says in words whom a question is for', async () => {
    const definition = {
      title: 'A survey',
      pages: [
        {
          name: 'one',
          elements: [
            {
              type: 'checkbox',
              name: 'needs',
              title: 'Needs',
              choices: ['speech', 'sleep', { value: 'other_need', text: 'More' }],
            },
            { type: 'boolean', name: 'waited', title: 'Waited?' },
            {
              type: 'rating',
              name: 'ease',
              title: 'Ease',
              visibleIf: "{needs} anyof ['speech', 'sleep'] and {waited} = true",
            },
            { type: 'text', name: 'why', title: 'Why?', visibleIf: '{ease} < 3 or {needs} empty' },
            { type: 'comment', name: 'more', title: 'More?', visibleIf: '{ease} + 1 > 3' },
          ],
        },
      ],
    };
    await withSurvey(
      async ({ ctx, survey }) => {
        const plan = await getPlan(ctx, survey.id, survey.versionId);
        const words = {
          none: 'None',
          other: 'Other',
          dontKnow: 'Do not know',
          preferNotToSay: 'Rather not',
          yes: 'Yes',
          no: 'No',
        };
        const [page] = formOf(plan, plan.labels('en', words));
        const t = ctx.t(paperMessages);
        const said = page?.questions.map(({ number, kind, branch }) => [
          number,
          kind,
          branch && branchWords(branch, t),
        ]);
        expect(said).toEqual([
          [1, 'many', null],
          [2, 'one', null],
          [3, 'one', 'you answered “speech” or “sleep” to question 1 and you answered “Yes” to question 2'],
          [4, 'line', 'you answered “1” or “2” to question 3 or you left out question 1'],
          [5, 'lines', 'it is about you'],
        ]);
        expect(page?.questions[0]?.options.map(({ place, code }) => [place, code])).toEqual([
          [1, 'speech'],
          [2, 'sleep'],
          [3, 'other_need'],
        ]);
      },
      {},
      definition,
    );
  });
});

describe('a form that is typed in', () => {
  it('keeps no format that the survey does not have', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const sent = await enter(setting, { waited: '1', ease: '1', _rendition: 'somebody-by-name', _anyway: 'yes' });
      expect(sent instanceof Response && sent.status).toBe(303);
      const [row] = await ctx.db.select().from(responses);
      expect(new Set(row?.renditions)).toEqual(new Set([mainLanguage]));
    });
  });

  it('is stored by its numbers, with how it came and what was left open', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const sent = await enter(setting, { waited: '1', weeks: '12', helped: '2 1', ease: 'u', words: '' });
      expect(sent instanceof Response && sent.status).toBe(303);
      const [row] = await ctx.db.select().from(responses);
      expect(row).toMatchObject({
        channel: 'paper',
        day: '2026-03-02',
        help: 'family',
        isByProxy: false,
        isLate: false,
      });
      const [stored] = await storedAnswers(setting);
      expect(stored?.answers).toEqual({ waited: 'yes', weeks: 12, helped: ['school', 'forum'] });
      expect(stored?.states).toEqual({ ease: 'unreadable', words: 'notStated' });
      const next = sent instanceof Response ? new URL(sent.headers.get('location') ?? '', 'https://x.example') : null;
      const view = await enterView(ctx, setting.survey.id, next?.searchParams ?? new URLSearchParams());
      expect(view.stored).toMatch(/^[0-9A-Z]{4}-/);
      expect(view.about).toMatchObject({ channel: 'paper', day: '2/3/2026', serial: '', help: '' });
    });
  });

  it('comes back with what was typed and a sentence at the box', async () => {
    await withSurvey(async (setting) => {
      const view = refused(
        await enter(setting, {
          waited: '9',
          weeks: 'few',
          helped: '1',
          _day: '2/3/2099',
          _channel: 'pigeon',
          _serial: '#1',
        }),
      );
      expect(view.problems.map(({ field }) => field)).toEqual(['waited']);
      expect(Object.keys(view.aboutErrors).sort()).toEqual(['channel', 'day', 'serial']);
      const boxes = view.pages.flatMap((page) => page.questions).flatMap((question) => question.boxes);
      expect(boxes.find(({ field }) => field === 'helped')?.value).toBe('1');
      expect(boxes.find(({ field }) => field === 'waited')?.errors).toEqual([
        'No choice here is called “9”: Did you wait?',
      ]);
      const wrong = refused(await enter(setting, { waited: '1', weeks: 'few' }));
      expect(wrong.problems).toEqual([{ field: 'weeks', message: 'Write a number, such as 12: How many weeks?' }]);
      expect(await setting.ctx.db.select().from(responses)).toEqual([]);
    });
  });

  it('warns of answers that are not asked of this person, and stores it without them when told to', async () => {
    await withSurvey(async (setting) => {
      const fields = { waited: '2', weeks: '12' };
      expect(refused(await enter(setting, fields)).unasked).toEqual([{ number: 2, title: 'How many weeks?' }]);
      await enter(setting, { ...fields, _anyway: 'yes' });
      const [stored] = await storedAnswers(setting);
      expect(stored?.answers).toEqual({ waited: 'no' });
      expect(stored?.states).toMatchObject({ weeks: 'hidden' });
    });
  });

  it('is taken once a form number and once a press', async () => {
    await withSurvey(async (setting) => {
      const { ctx } = setting;
      const once = { _serial: 'A-12', waited: '2', _key: newKey() };
      await enter(setting, once);
      expect(await enter(setting, once)).toBeInstanceOf(Response);
      expect(await ctx.db.select().from(responses)).toHaveLength(1);
      expect(refused(await enter(setting, { _serial: 'A-12', waited: '1' })).aboutErrors.serial).toContain(
        'typed in already',
      );
      const other = await makeSurvey(ctx, shortDefinition);
      expect(await enter({ ctx, survey: other }, { _serial: 'A-12', waited: '1' })).toBeInstanceOf(Response);
    });
  });

  it('counts as late by the day on which it came in', async () => {
    const closes = {
      state: 'stated',
      start: '2026-03-02',
      end: '2026-03-02',
      precision: 'day',
      qualifier: 'on',
    } as const;
    await withSurvey(
      async (setting) => {
        await enter(setting, { waited: '2' });
        await enter(setting, { waited: '2', _day: '3/3/2026' });
        const rows = await setting.ctx.db.select().from(responses);
        expect(rows.map(({ day, isLate }) => [day, isLate]).sort()).toEqual([
          ['2026-03-02', false],
          ['2026-03-03', true],
        ]);
      },
      { closes },
    );
  });

  it('takes rows, items and places of the other kinds of question', async () => {
    const definition = {
      title: 'A survey',
      pages: [
        {
          name: 'one',
          elements: [
            {
              type: 'matrix',
              name: 'grid',
              title: 'Title of grid',
              columns: ['bad', 'good'],
              rows: ['home', 'school'],
            },
            { type: 'ranking', name: 'order', title: 'Title of order', choices: ['a', 'b', 'c'] },
            {
              type: 'multipletext',
              name: 'parts',
              title: 'Title of parts',
              items: [{ name: 'first' }, { name: 'second' }],
            },
            { type: 'text', name: 'born', title: 'Title of born', inputType: 'date' },
          ],
        },
      ],
    };
    await withSurvey(
      async (setting) => {
        const sent = await enter(setting, {
          'grid-home': '2',
          'grid-school': '1',
          'order-a': '2',
          'order-c': '1',
          'parts-first': 'One',
          born: '14/5/2020',
        });
        expect(sent).toBeInstanceOf(Response);
        const [stored] = await storedAnswers(setting);
        expect(stored?.answers).toMatchObject({
          grid: { home: 'good', school: 'bad' },
          order: ['c', 'a'],
          parts: { first: 'One' },
          born: '2020-05-14',
        });
      },
      {},
      definition,
    );
  });
});

describe('what joins', () => {
  it('is nothing in an anonymous survey: one deed a day and person, numbers without responses, days put in order again', async () => {
    await withSurvey(async (setting) => {
      const { ctx, survey } = setting;
      for (let n = 0; n < 6; n += 1) await respond(ctx, survey, { waited: 'yes', weeks: n }, { day: '2026-03-02' });
      await shuffleAnonymous(ctx);
      await enter(setting, { waited: '2', _serial: '7', _name: 'Ana' });
      await enter(setting, { waited: '1', _serial: '8', _proxy: 'yes' });
      const deeds = (await ctx.db.select().from(activityRecords)).filter(({ verb }) => verb === enteredVerb);
      expect(deeds.map(({ detail }) => detail)).toEqual([{ day: '2026-03-04', channel: 'paper' }]);
      expect(Object.keys((await ctx.db.select().from(typedForms))[0] ?? {}).sort()).toEqual([
        'areaId',
        'serial',
        'surveyId',
      ]);
      expect(await ctx.db.select().from(responseOrigins)).toEqual([]);
      expect(await ctx.db.select().from(responseIdentities)).toEqual([]);
      expect((await ctx.db.select().from(reopenedDays)).map(({ day }) => day)).toEqual(['2026-03-02']);
      const orderOf = async () =>
        (await ctx.db.execute<{ id: string }>('select id from responses order by ctid')).map(({ id }) => id);
      const before = await orderOf();
      await shuffleAnonymous(ctx);
      expect(await ctx.db.select().from(reopenedDays)).toEqual([]);
      const after = await orderOf();
      expect([...after].sort()).toEqual([...before].sort());
      expect((await ctx.db.select().from(responses)).filter(({ isByProxy }) => isByProxy)).toHaveLength(1);
    });
  });

  it('is the name and the number of the form where the survey is named', async () => {
    await withSurvey(
      async (setting) => {
        await enter(setting, { waited: '2', _serial: '7', _name: 'Ana' });
        expect((await setting.ctx.db.select().from(responseOrigins)).map(({ serial }) => serial)).toEqual(['7']);
        expect((await setting.ctx.db.select().from(responseIdentities)).map(({ name }) => name)).toEqual(['Ana']);
      },
      { anonymity: 'named' },
    );
  });
});
