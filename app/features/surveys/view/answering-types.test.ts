/** Every plain type of question, answered over forms, stored and read back by staff, on a database. */
import { describe, expect, it } from 'vitest';
import { responses } from '#db/schema/surveys/surveys.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, surveyFacts } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { answerPost } from '../answer-route.server.ts';
import { saveDraft } from '../writes/save-draft.server.ts';
import { getResponse } from '../reads/responses.server.ts';
import { completedText } from './completed.server.ts';

const definition = {
  title: 'Every type',
  completedHtml: { default: '<p>Thank you.</p>', cy: '<p>Diolch.</p>' },
  calculatedValues: [{ name: 'points', expression: '{sure} * 2', includeIntoResult: true }],
  triggers: [{ type: 'complete', expression: '{local} = false' }],
  pages: [
    {
      title: 'You',
      elements: [
        { type: 'html', name: 'intro', html: '<p>Hello</p>' },
        { type: 'boolean', name: 'local', title: 'Do you live here?' },
        { type: 'text', name: 'child', title: 'First name' },
        { type: 'slider', name: 'sure', title: 'How sure?', max: 10 },
      ],
    },
    {
      title: 'About {child}',
      elements: [
        { type: 'ranking', name: 'order', title: 'Put in order', choices: ['time', 'place'] },
        {
          type: 'matrix',
          name: 'grid',
          title: 'How well?',
          eachRowRequired: true,
          columns: ['Badly', 'Well'],
          rows: [
            { value: 'phone', text: 'Phone' },
            { value: 'visit', text: 'Visit' },
          ],
        },
        {
          type: 'multipletext',
          name: 'lines',
          title: 'Details',
          items: [{ name: 'age', title: 'Age', inputType: 'number' }],
        },
        { type: 'text', name: 'code', title: 'Postcode', format: 'postcode' },
        { type: 'expression', name: 'score', title: 'Score', expression: '{points} + 1' },
      ],
    },
  ],
};

async function answering(body: (tools: Tools) => Promise<void>) {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const survey = await makeSurvey(ctx, definition);
    const facts = await surveyFacts(ctx, survey.id);
    const post = (fields: Record<string, string>) =>
      answerPost(ctx, facts, new URLSearchParams({ _version: survey.versionId, ...fields }));
    await body({ ctx, survey, facts, post });
  });
}

type Tools = {
  ctx: ReturnType<typeof testContext>;
  survey: Awaited<ReturnType<typeof makeSurvey>>;
  facts: Awaited<ReturnType<typeof surveyFacts>>;
  post: (fields: Record<string, string>) => ReturnType<typeof answerPost>;
};

function viewOf(answer: Awaited<ReturnType<typeof answerPost>>) {
  if (answer instanceof Response) throw new Error('It was stored.');
  return answer.data.view;
}

function pageOf(answer: Awaited<ReturnType<typeof answerPost>>) {
  const view = viewOf(answer);
  if (!('page' in view)) throw new Error('This is the check.');
  return view.page;
}

function checkOf(answer: Awaited<ReturnType<typeof answerPost>>) {
  const view = viewOf(answer);
  if (!('check' in view)) throw new Error('This is a page.');
  return view.check;
}

const first = { _page: '0', _intent: 'continue', local: 'true', child: 'Sam', sure: '4' };
const second = {
  ...{ _page: '1', _intent: 'continue', 'order-place': '1', 'grid-phone': 'Well', 'grid-visit': 'Badly' },
  ...{ 'lines-age': '7', code: 'sw1a2aa' },
};

describe('a survey of every plain type', () => {
  it('is answered over forms, stored once and read back in words', async () => {
    await answering(async ({ ctx, survey, facts, post }) => {
      const page = pageOf(await post(first));
      expect(page.title).toBe('About Sam');
      const wrong = pageOf(await post({ ...second, _state: page.sealed, 'grid-visit': '', 'lines-age': 'seven' }));
      expect(wrong.problems.map(({ field }) => field)).toEqual(['grid-visit', 'lines-age']);
      const check = checkOf(await post({ ...second, _state: page.sealed }));
      expect(check.pages[1]?.answers.map(({ values }) => values)).toEqual([
        ['1. place'],
        ['Phone: Well', 'Visit: Badly'],
        ['Age: 7'],
        ['SW1A 2AA'],
        ['9'],
      ]);
      const sent = await post({ _intent: 'send', _state: check.sealed });
      expect(sent).toBeInstanceOf(Response);
      const [row] = await ctx.db.select().from(responses);
      expect(row?.marks).toEqual([1, 1, 1, 0, 1, 2, 1, 1, 1, 1, 1]);
      expect(row?.numbers).toEqual([4, 7, 9, 8]);
      const read = await getResponse(ctx, survey.id, row?.id ?? '');
      expect(read.pages[1]?.answers.map(({ words }) => words)).toEqual(
        check.pages[1]?.answers.map(({ values }) => values),
      );
      expect(await completedText(ctx, facts, 'cy')).toBe('<p>Diolch.</p>');
    });
  });

  it('ends where its trigger says, and nothing of what would have followed is asked', async () => {
    await answering(async ({ ctx, post }) => {
      const check = checkOf(await post({ ...first, local: 'false' }));
      expect(check.pages.map(({ title }) => title)).toEqual(['You']);
      expect(await post({ _intent: 'send', _state: check.sealed })).toBeInstanceOf(Response);
      const [row] = await ctx.db.select().from(responses);
      expect(row?.marks.slice(3)).toEqual([-4, -4, -4, -4, -4, -4, -4, 1]);
    });
  });

  it('stores no draft with a script in it', async () => {
    await answering(async ({ ctx, survey }) => {
      const html = '<p onclick="x()">Hello</p><script>alert(1)</script>';
      const draft = JSON.stringify({ ...definition, completedHtml: html });
      expect(await saveDraft(ctx, survey.id, draft)).toMatchObject({
        isSaved: false,
        problems: [{ path: 'completedHtml' }],
      });
    });
  });
});
