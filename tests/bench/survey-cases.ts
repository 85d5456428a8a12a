/** Surveys and answers for measuring, and what a hostile author or browser may send: also rows of the hostile test. */

const choices = ['a', 'b', 'c'];
const kinds = [
  { type: 'radiogroup', choices, showOtherItem: true },
  { type: 'checkbox', choices, showNoneItem: true },
  { type: 'dropdown', choices },
  { type: 'rating', rateMax: 5 },
  { type: 'text', inputType: 'number', min: 0, max: 100 },
  { type: 'matrix', columns: ['x', 'y', 'z'], rows: ['r1', 'r2', 'r3'] },
  { type: 'boolean' },
  { type: 'ranking', choices },
  { type: 'text', maxLength: 200 },
  { type: 'comment', maxLength: 2000 },
];

const given = [
  'a',
  ['a', 'b'],
  'b',
  4,
  42,
  { r1: 'x', r2: 'y', r3: 'z' },
  true,
  ['c', 'a'],
  'a few words',
  'x'.repeat(200),
];

const numbers = Array.from({ length: 40 }, (_, index) => index);

/** Forty questions of ten types on one page, every tenth of them shown by the answer before it. */
export const fortyQuestions = {
  title: 'Forty questions',
  pages: [
    {
      title: 'All of them',
      elements: numbers.map((index) => ({
        ...kinds[index % 10],
        name: `q${index}`,
        title: `Question number ${index} about something that people have views on`,
        ...(index % 10 === 1 && { visibleIf: `{q${index - 1}} = 'a'` }),
      })),
    },
  ],
};

export const fortyAnswers: Readonly<Record<string, unknown>> = Object.fromEntries(
  numbers.map((index) => [`q${index}`, given[index % 10]]),
);

type Element = Record<string, unknown>;
const withElements = (...elements: Element[]) => ({ pages: [{ elements }] });
const nested = (depth: number): Element => {
  let inner: Element = { type: 'panel', name: `p${depth}`, elements: [] };
  for (let at = depth - 1; at > 0; at -= 1) inner = { type: 'panel', name: `p${at}`, elements: [inner] };
  return inner;
};
const radio = (more: Element) => withElements({ type: 'radiogroup', name: 'a', choices: ['x'], ...more });
const text = (more: Element) => withElements({ type: 'text', name: 'a', ...more });
const many = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

/** What an author may hand in, as JSON text: each is refused by `parseDefinition` or stopped by the linter. */
export const hostileDefinitions: readonly (readonly [what: string, json: string])[] = (
  [
    ['choices from an address', radio({ choicesByUrl: { url: 'http://169.254.169.254/{a}' } })],
    ['an engine object in an expression', text({ visibleIf: "propertyValue('a', 'survey') notempty" })],
    ['a constructor in an expression', text({ visibleIf: '{a.constructor} notempty' })],
    ['a function that reads the clock', text({ visibleIf: 'today() > 1' })],
    ['a slow regular expression', text({ validators: [{ type: 'regex', regex: '^(a+)+$' }] })],
    ['20,000 choices', radio({ choices: many(20_000) })],
    ['choices without end', radio({ choicesMin: 1, choicesMax: 300_000 })],
    ['a scale of 300,000 points', withElements({ type: 'rating', name: 'a', rateMax: 300_000 })],
    ['a ranking of 300 things', withElements({ type: 'ranking', name: 'a', choices: many(300) })],
    ['a matrix of 3,000 rows', withElements({ type: 'matrix', name: 'a', columns: ['x', 'y'], rows: many(3000) })],
    [
      '1,000 lines in one question',
      withElements({ type: 'multipletext', name: 'a', items: many(1000).map((name) => ({ name })) }),
    ],
    ['20 nested panels', withElements(nested(20))],
    [
      'an expression of 1,000 terms',
      text({
        visibleIf: many(1000)
          .map((name) => `{${name}} = 1`)
          .join(' or '),
      }),
    ],
    ['900 brackets', text({ visibleIf: `${'('.repeat(900)}{b} = 1${')'.repeat(900)}` })],
    ['a value that needs itself', { ...text({}), calculatedValues: [{ name: 'v', expression: '{v} + 1' }] }],
    ['a script in markup', withElements({ type: 'html', name: 'a', html: '<script>alert(1)</script>' })],
    ['a handler in markup', withElements({ type: 'html', name: 'a', html: '<img src=x onerror=alert(1)>' })],
    ['a long text of open tags', withElements({ type: 'html', name: 'a', html: '<b>'.repeat(6000) + '<script>' })],
    ['a script after the survey', { ...text({}), completedHtml: '<svg onload=alert(1)>' }],
    ['a way out to another site', { ...text({}), navigateToUrl: 'javascript:alert(1)' }],
    [
      'a picture that tells another site',
      withElements({ type: 'image', name: 'a', altText: 'A', imageLink: 'https://evil.example/a.png' }),
    ],
    [
      'a trigger that writes answers',
      { ...text({}), triggers: [{ type: 'setvalue', expression: '1 = 1', setToName: 'a' }] },
    ],
    ['5,000 questions', withElements(...many(5000).map((name) => ({ type: 'text', name })))],
  ] as const
)
  .map(([what, json]): [string, string] => [what, JSON.stringify(json)])
  .concat([
    [
      '3,000 nested panels',
      `{"pages":[{"elements":[${'{"type":"panel","name":"p","elements":['.repeat(3000)}${']}'.repeat(3000)}]}]}`,
    ],
    ['lists 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['a poisoned key', '{"pages":[{"elements":[]}],"__proto__":{"isAdmin":true}}'],
    ['a question named __proto__', JSON.stringify(text({ name: '__proto__' }))],
    [
      'a row named constructor',
      JSON.stringify(withElements({ type: 'matrix', name: 'a', columns: ['x', 'y'], rows: ['constructor'] })),
    ],
    ['a megabyte of spaces', ' '.repeat(1_048_576)],
    ['half a text', '{"pages":[{"elements":[{"type":"text","name":"a'],
  ]);

/** Every type of question, with limits to break. */
export const hostilePlan = withElements(
  { type: 'radiogroup', name: 'one', choices: ['a', { value: 'b', visibleIf: '1 = 2' }], showOtherItem: true },
  { type: 'checkbox', name: 'ticks', choices, showNoneItem: true, maxSelectedChoices: 2 },
  { type: 'tagbox', name: 'tags', choices },
  { type: 'rating', name: 'scale' },
  { type: 'slider', name: 'slide', max: 10 },
  { type: 'ranking', name: 'order', choices },
  { type: 'matrix', name: 'grid', columns: ['x', 'y'], rows: ['r1', 'r2'], eachRowUnique: true },
  { type: 'multipletext', name: 'lines', items: [{ name: 'age', inputType: 'number', max: 9 }] },
  { type: 'imagepicker', name: 'pick', choices: [{ value: 'a', text: 'A', imageLink: '/sampleford/pictures/abcd' }] },
  { type: 'expression', name: 'score', expression: '{slide} * 2' },
  { type: 'text', name: 'words', maxLength: 10 },
  { type: 'text', name: 'number', inputType: 'number' },
  { type: 'text', name: 'day', inputType: 'date' },
  { type: 'text', name: 'link', inputType: 'url' },
  { type: 'text', name: 'nhs', format: 'nhs-number' },
  { type: 'text', name: 'postcode', format: 'postcode' },
  { type: 'text', name: 'off', enableIf: '1 = 2' },
);

/** What a program may send as a whole response, and the error it gets; no error where it is dropped without a word. */
export const hostileAnswers: readonly (readonly [what: string, given: unknown, errors: readonly string[]])[] = [
  ['a choice outside the list', { one: 'z' }, ['one: notAnOption']],
  ['a choice that is not offered', { one: 'b' }, []],
  ['a list for one choice', { one: ['a'] }, ['one: notAnOption']],
  ['one choice for a list', { tags: 'a' }, ['tags: notAnOption']],
  ['a tag twice', { tags: ['a', 'a'] }, ['tags: repeatedOption']],
  ['too many ticks', { ticks: choices }, ['ticks: tooManyOptions']],
  ['“none” with others', { ticks: ['none', 'a'] }, ['ticks: exclusiveOption']],
  ['300,000 ticks', { ticks: many(300_000) }, ['ticks: notAnOption']],
  ['a rating of 99', { scale: 99 }, ['scale: notAnOption']],
  ['a slider at 99', { slide: 99 }, ['slide: numberTooBig']],
  ['a slider as text', { slide: '5' }, ['slide: notANumber']],
  ['a thing ranked twice', { order: ['a', 'a'] }, ['order-a: repeatedOption']],
  ['100,000 things ranked', { order: many(100_000) }, ['order-a: notAnOption']],
  ['a row that the matrix does not have', { grid: { r9: 'x' } }, ['grid-r1: unknownField']],
  [
    'a matrix of 3,000 rows',
    { grid: Object.fromEntries(many(3000).map((key) => [key, 'x'])) },
    ['grid-r1: notAnOption'],
  ],
  ['a poisoned row', JSON.parse('{"grid":{"__proto__":"x"}}'), ['grid-r1: unknownField']],
  ['a column outside the list', { grid: { r1: 'z' } }, ['grid-r1: notAnOption']],
  ['two rows alike', { grid: { r1: 'x', r2: 'x' } }, ['grid-r2: sameInTwoRows']],
  ['a list for a matrix', { grid: ['x'] }, ['grid-r1: notAnOption']],
  ['an item that there is not', { lines: { admin: 'x' } }, ['lines-age: unknownField']],
  ['an item out of its limits', { lines: { age: 99 } }, ['lines-age: numberTooBig']],
  ['words for several lines', { lines: 'x' }, ['lines-age: unknownField']],
  ['a picture outside the list', { pick: 'javascript:alert(1)' }, ['pick: notAnOption']],
  ['a forged score', { slide: 1, score: 999 }, []],
  ['an answer to a question that is switched off', { off: 'forged' }, []],
  ['words that are too long', { words: 'x'.repeat(5_000_000) }, ['words: textTooLong']],
  ['an object for a number', { number: { valueOf: 1 } }, ['number: notANumber']],
  ['a list for a number', { number: [1] }, ['number: notANumber']],
  ['a day that is none', { day: '2026-02-30' }, ['day: notADate']],
  ['an address that runs', { link: 'javascript:alert(1)' }, ['link: notAnAddress']],
  ['an NHS number with a wrong digit', { nhs: '943 476 5918' }, ['nhs: notAnNhsNumber']],
  ['a postcode that is none', { postcode: 'A1' }, ['postcode: notAPostcode']],
  ['null', { one: null }, ['one: notAnOption']],
  ['an unknown question', { admin: true }, ['admin: unknownField']],
];
