import { describe, expect, it } from 'vitest';
import { parseDefinition, toSurveyJson } from './definition.ts';

const withElements = (...elements: unknown[]) => ({ pages: [{ elements }] });
const text = (name: string, more: object = {}) => ({ type: 'text', name, title: name, ...more });

function problemsOf(json: unknown) {
  const parsed = parseDefinition(json);
  return parsed.ok ? [] : parsed.problems;
}
const pathsOf = (json: unknown) => problemsOf(json).map(({ path }) => path);

const everything = {
  title: { default: 'About your child', cy: 'Am eich plentyn', easyread: 'Your child' },
  locale: 'en',
  pages: [
    {
      name: 'start',
      title: 'Start',
      elements: [
        {
          type: 'radiogroup',
          name: 'setting',
          title: 'Setting',
          choices: ['school', { value: 'home', text: 'At home' }],
          showOtherItem: true,
          otherText: 'Somewhere else',
          sensitive: true,
          subject: 'child',
        },
        {
          type: 'checkbox',
          name: 'needs',
          title: 'Needs',
          choices: [
            { value: 'speech', text: 'Speech', mapsTo: 'SLCN' },
            { value: 'dont_know', text: 'I do not know' },
          ],
          showNoneItem: true,
          minSelectedChoices: 1,
          validators: [{ type: 'answercount', maxCount: 3, text: 'Three at most' }],
        },
        { type: 'dropdown', name: 'year', title: 'Year', choices: ['y1', 'y2'] },
        { type: 'boolean', name: 'plan', title: 'Plan?', labelTrue: 'We have one', isRequired: true },
        {
          type: 'rating',
          name: 'help',
          title: 'Help',
          rateMax: 7,
          rateType: 'labels',
          minRateDescription: 'None',
          maxRateDescription: 'Plenty',
        },
        { type: 'text', name: 'age', title: 'Age', inputType: 'number', min: 0, max: 25, step: 1 },
        { type: 'text', name: 'since', title: 'Since', inputType: 'month', max: '2026-12' },
        {
          type: 'comment',
          name: 'story',
          title: 'Story',
          maxLength: 2000,
          rows: 6,
          visibleIf: '{help} < 3',
          requiredIf: '{plan} = false',
        },
        {
          type: 'panel',
          name: 'more',
          title: 'More',
          visibleIf: '{plan} = true',
          elements: [text('email', { inputType: 'email', autocomplete: 'email' })],
        },
      ],
    },
    { title: 'About you', equality: true, visibleIf: '{plan} notempty', elements: [text('group', { equality: true })] },
  ],
};

describe('parseDefinition', () => {
  it('takes everything the engine supports, as text and as a value, unchanged', () => {
    expect(parseDefinition(JSON.stringify(everything))).toEqual({ ok: true, definition: everything });
    expect(parseDefinition(everything)).toEqual({ ok: true, definition: everything });
    expect(parseDefinition(`\ufeff${JSON.stringify(everything)}`).ok).toBe(true);
  });

  it.each([
    ['no object', 'null', ''],
    ['no pages', {}, 'pages'],
    ['pages that are empty', { pages: [] }, 'pages'],
    ['an unknown property of the survey', { ...withElements(), cookieName: 'x' }, 'cookieName'],
    ['raw HTML before the survey', { ...withElements(), loadingHtml: '<b>' }, 'loadingHtml'],
    ...['skip', 'visible', 'setvalue', 'copyvalue', 'runexpression', 'mine'].map((type): [string, object, string] => [
      `a trigger of type ${type}`,
      { ...withElements(), triggers: [{ type, expression: '1 = 1' }] },
      'triggers[0].type',
    ]),
    ['a way out to another site', { ...withElements(), navigateToUrl: 'https://a.org' }, 'navigateToUrl'],
    ['scripts after the survey', { ...withElements(), completedHtml: '<script>1</script>' }, 'completedHtml'],
    ['an unknown type', withElements({ type: 'signaturepad', name: 'a' }), 'pages[0].elements[0].type'],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<p onclick="x()">x</p>',
      '<a href="javascript:alert(1)">x</a>',
      '<a href="//evil.example">x</a>',
      '<a href="data:text/html,x">x</a>',
      '<iframe src="https://a.org"></iframe>',
      '<svg><script>1</script></svg>',
      '<p style="position:fixed">x</p>',
    ].map((html): [string, object, string] => [
      `markup that is not text: ${html}`,
      withElements({ type: 'html', name: 'a', html: { default: 'x', cy: html } }),
      'pages[0].elements[0].html',
    ]),
    [
      'a picture from elsewhere',
      withElements({ type: 'image', name: 'a', altText: 'A', imageLink: 'https://a.org/x.png' }),
      'pages[0].elements[0].imageLink',
    ],
    [
      'a picture without words',
      withElements({ type: 'image', name: 'a', imageLink: '/sampleford/pictures/abcd' }),
      'pages[0].elements[0].altText',
    ],
    [
      'choices in any order',
      withElements({ type: 'radiogroup', name: 'a', choices: ['x'], choicesOrder: 'random' }),
      'pages[0].elements[0].choicesOrder',
    ],
    [
      'an order nobody gave',
      withElements({ type: 'ranking', name: 'a', choices: ['x', 'y'], selectToRankEnabled: false }),
      'pages[0].elements[0].selectToRankEnabled',
    ],
    [
      'a state to rank',
      withElements({ type: 'ranking', name: 'a', choices: ['x', 'dont_know'] }),
      'pages[0].elements[0].choices[1]',
    ],
    [
      'two handles',
      withElements({ type: 'slider', name: 'a', sliderType: 'range' }),
      'pages[0].elements[0].sliderType',
    ],
    [
      'a slider that goes nowhere',
      withElements({ type: 'slider', name: 'a', min: 5, max: 5 }),
      'pages[0].elements[0].max',
    ],
    [
      'a row that poisons',
      withElements({ type: 'matrix', name: 'a', columns: ['x', 'y'], rows: ['toString'] }),
      'pages[0].elements[0].rows[0]',
    ],
    [
      'two rows alike',
      withElements({ type: 'matrix', name: 'a', columns: ['x', 'y'], rows: ['r', 'R'] }),
      'pages[0].elements[0].rows[1]',
    ],
    [
      'two items alike',
      withElements({ type: 'multipletext', name: 'a', items: [{ name: 'x' }, { name: 'X' }] }),
      'pages[0].elements[0].items[1].name',
    ],
    [
      'an item out of its limits',
      withElements({ type: 'multipletext', name: 'a', items: [{ name: 'x', min: 3 }] }),
      'pages[0].elements[0].items[0].min',
    ],
    [
      'a computed value that is required',
      withElements({ type: 'expression', name: 'a', expression: '1 + 1', isRequired: true }),
      'pages[0].elements[0].isRequired',
    ],
    [
      'a postcode that is a number',
      withElements({ type: 'text', name: 'a', inputType: 'number', format: 'postcode' }),
      'pages[0].elements[0].format',
    ],
    ['a week', withElements({ type: 'text', name: 'a', inputType: 'week' }), 'pages[0].elements[0].inputType'],
    [
      'a calculated value that takes a question’s name',
      { ...withElements({ type: 'text', name: 'a' }), calculatedValues: [{ name: 'A', expression: '1' }] },
      'pages[0].elements[0].name',
    ],
    ['a question without a type', withElements({ name: 'a' }), 'pages[0].elements[0].type'],
    [
      'choices from an address',
      withElements({ type: 'radiogroup', name: 'a', choices: ['x'], choicesByUrl: { url: 'http://x' } }),
      'pages[0].elements[0].choicesByUrl',
    ],
    [
      'an author’s regular expression',
      withElements(text('a', { validators: [{ type: 'regex', regex: '^(a+)+$' }] })),
      'pages[0].elements[0].validators[0].type',
    ],
    ['a default answer', withElements(text('a', { defaultValue: 'x' })), 'pages[0].elements[0].defaultValue'],
    ['a name with a hyphen', withElements(text('a-Comment')), 'pages[0].elements[0].name'],
    ['a name of Object.prototype', withElements(text('toString')), 'pages[0].elements[0].name'],
    ['a name that expressions read otherwise', withElements(text('pageno')), 'pages[0].elements[0].name'],
    ['a name of 65 characters', withElements(text('a'.repeat(65))), 'pages[0].elements[0].name'],
    [
      'an expression that is too long',
      withElements(text('a', { visibleIf: `{b} = '${'x'.repeat(2000)}'` })),
      'pages[0].elements[0].visibleIf',
    ],
    [
      'a choice with spaces',
      withElements({ type: 'radiogroup', name: 'a', choices: ['Very good'] }),
      'pages[0].elements[0].choices[0]',
    ],
    [
      'choices with one condition for all',
      withElements({ type: 'radiogroup', name: 'a', choices: ['x'], choicesVisibleIf: '{item} = 1' }),
      'pages[0].elements[0].choicesVisibleIf',
    ],
    [
      'two choices that differ in case',
      withElements({ type: 'dropdown', name: 'a', choices: ['yes', 'Yes'] }),
      'pages[0].elements[0].choices[1]',
    ],
    [
      'a choice “other” beside the other item',
      withElements({ type: 'checkbox', name: 'a', choices: ['other'], showOtherItem: true }),
      'pages[0].elements[0].choices',
    ],
    [
      'two ways not to know',
      withElements({ type: 'radiogroup', name: 'a', choices: ['x', 'dont_know'], showDontKnowItem: true }),
      'pages[0].elements[0].choices',
    ],
    [
      'only states to choose from',
      withElements({ type: 'checkbox', name: 'a', choices: ['dont_know'] }),
      'pages[0].elements[0].choices',
    ],
    [
      '301 choices',
      withElements({ type: 'dropdown', name: 'a', choices: Array.from({ length: 301 }, (_, i) => `c${i}`) }),
      'pages[0].elements[0].choices',
    ],
    [
      'a scale of one point',
      withElements({ type: 'rating', name: 'a', rateMin: 5, rateMax: 5 }),
      'pages[0].elements[0].rateMax',
    ],
    [
      'a scale of 100 points',
      withElements({ type: 'rating', name: 'a', rateMax: 100 }),
      'pages[0].elements[0].rateMax',
    ],
    [
      'a limit that is no date',
      withElements(text('a', { inputType: 'date', min: '2024-02-30' })),
      'pages[0].elements[0].min',
    ],
    [
      'limits the wrong way round',
      withElements(text('a', { inputType: 'number', min: 3, max: 1 })),
      'pages[0].elements[0].min',
    ],
    ['a limit on words', withElements(text('a', { min: 3 })), 'pages[0].elements[0].min'],
    [
      'a text validator on a number',
      withElements(text('a', { inputType: 'number', validators: [{ type: 'text' }] })),
      'pages[0].elements[0].validators[0]',
    ],
    [
      'a title that is a list',
      withElements({ type: 'comment', name: 'a', title: ['x'] }),
      'pages[0].elements[0].title',
    ],
    [
      'renditions without a default',
      withElements({ type: 'comment', name: 'a', title: { cy: 'x' } }),
      'pages[0].elements[0].title',
    ],
    ['isRequired in quotes', withElements(text('a', { isRequired: 'true' })), 'pages[0].elements[0].isRequired'],
    ['questions outside pages', { pages: [{ elements: [] }], elements: [] }, 'elements'],
    ['a function', withElements({ type: 'comment', name: 'a', title: () => 'x' }), 'pages[0].elements[0].title'],
    ['an object of a class', { pages: new Map() }, 'pages'],
  ])('refuses %s and says where', (_, json, path) => {
    const problems = problemsOf(json);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.reason).toMatch(/\.$/);
    expect(problems[0]?.mend).toMatch(/[.})\]]$/);
  });

  it('refuses names used twice, whatever their case, and says where the first is', () => {
    const json = withElements(text('a'), { type: 'panel', name: 'p', elements: [text('A')] });
    expect(problemsOf(json)).toMatchObject([{ path: 'pages[0].elements[1].elements[0].name' }]);
    expect(problemsOf(json)[0]?.reason).toContain('pages[0].elements[0]');
    expect(pathsOf({ pages: [{ name: 'a', elements: [text('a')] }] })).toEqual(['pages[0].elements[0].name']);
  });

  it('counts 200 elements over all pages and 6 panels in depth', () => {
    const questions = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => text(`q${from + i}`));
    const pages = (total: number) => ({
      pages: [{ elements: questions(0, 100) }, { elements: questions(100, total) }],
    });
    expect(parseDefinition(pages(200)).ok).toBe(true);
    expect(pathsOf(pages(201))).toEqual(['pages']);
    const nested = (depth: number): object =>
      depth === 0 ? text('q') : { type: 'panel', name: `p${depth}`, elements: [nested(depth - 1)] };
    expect(parseDefinition(withElements(nested(6))).ok).toBe(true);
    expect(problemsOf(withElements(nested(7)))).toHaveLength(1);
  });

  it('refuses what is too big or too deep before reading it', () => {
    expect(problemsOf(`"${'x'.repeat(300_000)}"`)[0]?.reason).toContain('256 KB');
    expect(problemsOf(withElements({ type: 'comment', name: 'a', title: 'é'.repeat(140_000) }))[0]?.reason).toContain(
      '256 KB',
    );
    expect(problemsOf('['.repeat(120_000) + ']'.repeat(120_000))[0]?.reason).toContain('levels deep');
    expect(problemsOf('{"a":'.repeat(40_000))[0]?.reason).toBe('The text ends too soon.');
    const loop: Record<string, unknown> = {};
    loop['pages'] = loop;
    expect(problemsOf(loop)[0]?.reason).toContain('levels deep');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s anywhere', (key) => {
    const json = `{"pages":[{"elements":[{"type":"comment","name":"a","title":{"default":"x","${key}":"y"}}]}]}`;
    expect(pathsOf(json)).toEqual([`pages[0].elements[0].title.${key}`]);
    expect(pathsOf(`{"${key}":{"polluted":true},"pages":[]}`)).toEqual([key]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('reports every unknown property, but no more than 50 problems', () => {
    const json = { ...withElements(), ...Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`x${i}`, i])) };
    expect(problemsOf(json)).toHaveLength(50);
  });
});

describe('toSurveyJson', () => {
  it('leaves out what SurveyJS does not know and keeps the rest', () => {
    const parsed = parseDefinition(everything);
    const json = JSON.stringify(parsed.ok && toSurveyJson(parsed.definition));
    expect(json).not.toMatch(/subject|sensitive|equality|mapsTo/);
    expect(json).toContain('"easyread":"Your child"');
    expect(json).toContain('{"value":"speech","text":"Speech"}');
  });
});
