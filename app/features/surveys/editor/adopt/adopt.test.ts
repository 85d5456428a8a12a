/** Definitions as SurveyJS Creator writes them: taken in without what only looks, refused where meaning would change. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../engine/answers.server.ts';
import { definitionSchema, panelSchema, parseDefinition, toSurveyJson } from '../../engine/definition.ts';
import { Model } from '../../engine/expressions.server.ts';
import { lintDefinition } from '../../engine/lint.server.ts';
import { compilePlan } from '../../engine/plan.server.ts';
import type { Answers } from '../../engine/types/question-type.ts';
import { questionSchemas } from '../../engine/types/registry.ts';
import { writeDraft } from '../core/json.ts';
import { adopt } from './adopt.ts';
import type { Adoption } from './adopt.ts';
import { leftOut } from './left-out.ts';

const creator = {
  title: 'Your views',
  logoPosition: 'right',
  widthMode: 'responsive',
  showQuestionNumbers: false,
  completedHtml: '',
  pages: [
    {
      name: 'page1',
      elements: [
        {
          type: 'radiogroup',
          name: 'question1',
          title: 'Which one?',
          choices: ['Item 1', 'Item 2', { value: 'Item 3', text: 'The third' }],
          hasOther: true,
        },
        { type: 'checkbox', name: 'How often', choices: [1, 2, 3], showSelectAllItem: true },
        { type: 'rating', name: 'scale', rateCount: 10, rateMax: 10, minWidth: '300px' },
        { type: 'rating', name: 'stars', autoGenerate: false, rateCount: 3, rateValues: [1, 2, 3] },
        { type: 'text', name: 'words', placeholder: 'Two or three words', startWithNewLine: false },
        { type: 'buttongroup', name: 'buttons', choices: ['yes', 'no'], readOnly: false },
      ],
    },
    {
      name: 'page2',
      title: 'You said {How often}',
      elements: [
        {
          type: 'matrix',
          name: 'grid-of-views',
          columns: ['Column 1', 'Column 2'],
          rows: ['Row 1', { value: 'Row 2', text: 'The second' }],
          alternateRows: true,
        },
        {
          type: 'matrixdropdown',
          name: 'table',
          columns: [
            { name: 'Column 1' },
            { name: 'Column 2', cellType: 'text', visibleIf: "{row.Column 1} = 'Item 1'" },
          ],
          choices: ['Item 1', 'Item 2'],
          rows: ['Row 1'],
        },
        {
          type: 'comment',
          name: 'first',
          visibleIf: "{question1} = 'Item 1' and {How often} contains 2",
          width: '50%',
        },
        { type: 'comment', name: 'second', visibleIf: "{question1} anyof ['Item 2', 'other']" },
        { type: 'comment', name: 'third', visibleIf: '{grid-of-views.Row 1} = "Column 2"' },
      ],
    },
    { name: 'page3' },
  ],
};

const given = (...elements: object[]): Adoption | null => adopt(JSON.stringify({ pages: [{ elements }] }));
const radio = { type: 'radiogroup', name: 'one', choices: ['Item 1', 'b'] };

function taken(): Adoption {
  const adoption = adopt(JSON.stringify(creator));
  if (!adoption) throw new Error('It was not taken.');
  return adoption;
}

function planOf({ survey }: Adoption) {
  const parsed = parseDefinition(survey);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

describe('a file of SurveyJS Creator', () => {
  it('is refused as it is, and can be taken in with every change told', () => {
    expect(parseDefinition(creator).ok).toBe(false);
    const { problems, changes } = taken();
    expect(problems).toEqual([]);
    const told = changes.map(({ outcome, from, to, count }) => [outcome, from, to, count]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['looks', 'widthMode', '', 1],
        ['empty', 'completedHtml', '', 1],
        ['spelled', 'hasOther', 'showOtherItem', 1],
        ['looks', 'showSelectAllItem', '', 1],
        ['usual', 'rateCount', '', 2],
        ['usual', 'readOnly', '', 1],
        ['description', 'Two or three words', '', 1],
        ['type', 'buttongroup', 'radiogroup', 1],
        ['code', 'Item 1', 'item_1', 2],
        ['code', 'Row 1', 'row_1', 2],
        ['code', '2', '2', 1],
        ['name', 'How often', 'how_often', 1],
        ['name', 'Column 1', 'column_1', 1],
        ['name', 'grid-of-views', 'grid_of_views', 1],
        [
          'condition',
          "{question1} = 'Item 1' and {How often} contains 2",
          "{question1} = 'item_1' and {how_often} contains '2'",
          1,
        ],
        ['condition', '{grid-of-views.Row 1} = "Column 2"', "{grid_of_views.row_1} = 'column_2'", 1],
        ['condition', "{row.Column 1} = 'Item 1'", "{row.column_1} = 'item_1'", 1],
      ]),
    );
  });

  it('keeps every word that people read, and conditions that the linter would publish', () => {
    const { survey } = taken();
    const parsed = parseDefinition(survey);
    if (!parsed.ok) throw new Error('It does not parse.');
    const errors = lintDefinition(parsed.definition).filter(({ level }) => level === 'error');
    expect(errors.filter(({ path }) => path.includes('If'))).toEqual([]);
    const [first, second] = parsed.definition.pages;
    expect(first?.elements[0]).toEqual({
      type: 'radiogroup',
      name: 'question1',
      title: 'Which one?',
      choices: [
        { value: 'item_1', text: 'Item 1' },
        { value: 'item_2', text: 'Item 2' },
        { value: 'item_3', text: 'The third' },
      ],
      showOtherItem: true,
    });
    expect(first?.elements[1]).toMatchObject({ name: 'how_often', title: 'How often', choices: ['1', '2', '3'] });
    expect(second?.title).toBe('You said {how_often}');
    expect(second?.elements[0]).toMatchObject({
      title: 'grid-of-views',
      rows: [
        { value: 'row_1', text: 'Row 1' },
        { value: 'row_2', text: 'The second' },
      ],
    });
  });

  it('asks the same of the same people as SurveyJS does with the file itself', () => {
    const plan = planOf(taken());
    const cases: [Answers, Answers][] = [
      [{}, {}],
      [
        { question1: 'Item 1', 'How often': ['2'] },
        { question1: 'item_1', how_often: ['2'] },
      ],
      [{ question1: 'Item 1' }, { question1: 'item_1' }],
      [{ question1: 'Item 2' }, { question1: 'item_2' }],
      [{ question1: 'other' }, { question1: 'other' }],
      [{ 'grid-of-views': { 'Row 1': 'Column 2' } }, { grid_of_views: { row_1: 'column_2' } }],
    ];
    const asked = ['first', 'second', 'third'];
    for (const [theirs, ours] of cases) {
      const model = new Model(creator);
      model.data = theirs;
      const { visible } = checkAll(plan, ours);
      const byModel = asked.filter((name) => model.getQuestionByName(name).isVisible);
      expect(
        asked.filter((name) => visible.has(name)),
        JSON.stringify(theirs),
      ).toEqual(byModel);
    }
  });

  it('is the same after it was kept and taken out again', () => {
    const { survey } = taken();
    const text = writeDraft(survey);
    expect(adopt(text)).toBeNull();
    const parsed = parseDefinition(text);
    expect(parsed.ok && parsed.definition).toEqual(survey);
    expect(parsed.ok && new Model(toSurveyJson(parsed.definition)).getAllQuestions()).toHaveLength(11);
  });
});

describe('what changes meaning', () => {
  it.each<[string, object]>([
    ['an answer in advance', { type: 'text', name: 'a', defaultValue: 'x' }],
    ['choices from elsewhere', { type: 'dropdown', name: 'a', choices: ['a'], choicesByUrl: { url: 'x' } }],
    ['a list in no order', { ...radio, choicesOrder: 'random' }],
    ['a pattern', { type: 'text', name: 'a', validators: [{ type: 'regex', regex: 'x' }] }],
    ['another value for yes', { type: 'boolean', name: 'a', valueTrue: 'Yes' }],
    ['a question that nobody can answer', { type: 'text', name: 'a', readOnly: true }],
    [
      'a scale whose points SurveyJS makes itself',
      { type: 'rating', name: 'a', autoGenerate: true, rateValues: [1, 2] },
    ],
    ['a property that nobody knows', { type: 'text', name: 'a', myOwn: true }],
  ])('is still refused: %s', (_, element) => {
    const adoption = given({ ...element, minWidth: '10px' });
    expect(adoption?.problems).toHaveLength(1);
    expect(adoption?.changes.map(({ outcome }) => outcome)).toContain('looks');
  });

  it.each([
    "{one} contains 'Item'",
    "{one} > 'Item 1'",
    "{one} = 'Item 2'",
    "iif({one} = 'Item 1', 1, 2) = 1",
    '{one} = {two}',
  ])('a condition that cannot be followed stops it: %s', (visibleIf) => {
    const adoption = given(radio, { type: 'text', name: 'two' }, { type: 'comment', name: 'then', visibleIf });
    expect(adoption?.problems).toMatchObject([{ path: 'pages[0].elements[2].visibleIf' }]);
  });

  it('a condition on words that only look like a choice stays as it is', () => {
    const then = { type: 'comment', name: 'then', visibleIf: "{words} = 'Item 1' and {one} notempty" };
    const adoption = given(radio, { type: 'text', name: 'words' }, then);
    expect(adoption?.problems).toEqual([]);
    expect(JSON.stringify(adoption?.survey)).toContain(then.visibleIf);
  });

  it('figures that are codes are compared as figures', () => {
    const scale = { type: 'dropdown', name: 'one', choices: [1, 2, 10] };
    const adoption = given(scale, { type: 'comment', name: 'then', visibleIf: '{one} > 9' });
    if (!adoption) throw new Error('It was not taken.');
    expect(adoption.problems).toEqual([]);
    const plan = planOf(adoption);
    expect(['2', '10'].map((one) => checkAll(plan, { one }).visible.has('then'))).toEqual([false, true]);
  });
});

describe('what is left out', () => {
  it('is nothing that the site takes itself', () => {
    const taken = [definitionSchema, panelSchema, ...questionSchemas].flatMap(({ shape }) => Object.keys(shape));
    expect(taken.filter((key) => leftOut(key, 'x') !== undefined)).toEqual([]);
  });

  it('is the count of a scale only where the scale stays the same', () => {
    const scaleOf = (scale: object) => given({ type: 'rating', name: 'a', ...scale });
    expect(scaleOf({ rateCount: 4 })?.survey['pages']).toMatchObject([{ elements: [{ rateMax: 4 }] }]);
    expect(scaleOf({ rateCount: 4, rateMin: 0, rateStep: 2 })?.survey['pages']).toMatchObject([
      { elements: [{ rateMax: 6 }] },
    ]);
    expect(scaleOf({ rateCount: 4, rateMax: 7, minWidth: '1px' })?.problems).toMatchObject([
      { path: 'pages[0].elements[0].rateCount' },
    ]);
  });
});

describe('names and codes', () => {
  it('are given once for the same words, and never to two things', () => {
    const adoption = given(
      { type: 'radiogroup', name: 'Q 1', choices: ['A b', 'a_b', 'Other!'], showOtherItem: true },
      { type: 'checkbox', name: 'q_1', choices: ['A b', 'c'] },
    );
    expect(adoption?.problems).toEqual([]);
    const text = JSON.stringify(adoption?.survey);
    expect(text).toContain('"name":"q_1_2"');
    expect(text.match(/"a_b_2"/g)).toHaveLength(2);
    expect(text).toContain('{"value":"other_2","text":"Other!"}');
  });

  it('are not made for what is no definition, or for a flood of them', () => {
    for (const text of ['', '[]', 'null', '{"pages":', '{"pages":[{"elements":[]}],"__proto__":{"widthMode":1}}'])
      expect(adopt(text)).toBeNull();
    expect(adopt(`{"widthMode":"x","a":${'['.repeat(100)}${']'.repeat(100)}}`)).toBeNull();
    expect(
      given({ ...radio, choices: Array.from({ length: 5000 }, (_, at) => `${'!'.repeat(at % 40)} ${at}`) }),
    ).toBeNull();
  });

  it('questions without a page get one', () => {
    const adoption = adopt(JSON.stringify({ elements: [{ type: 'text', name: 'a' }] }));
    expect(adoption?.survey).toEqual({ pages: [{ elements: [{ type: 'text', name: 'a' }] }] });
    expect(adoption?.problems).toEqual([]);
  });
});
