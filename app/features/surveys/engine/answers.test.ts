import { describe, expect, it } from 'vitest';
import { checkAll, checkPage, typedFrom } from './answers.server.ts';
import { parseDefinition } from './definition.ts';
import { shownField } from './form.ts';
import { compilePlan } from './plan.server.ts';
import type { Plan } from './plan.server.ts';
import type { Answers } from './types/question-type.ts';

function planOf(...pages: object[][]): Plan {
  const parsed = parseDefinition({ pages: pages.map((elements) => ({ elements })) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

/** A form as the browser sends it: the shown questions, then the fields. */
const form = (shown: string, ...fields: [string, string][]) =>
  new URLSearchParams([...shown.split(' ').map((name) => [shownField, name]), ...fields]);

const errorsOf = (checked: { errors: readonly { field: string; key: string }[] }) =>
  checked.errors.map(({ field, key }) => `${field}: ${key}`);

const plan = planOf(
  [
    { type: 'radiogroup', name: 'setting', choices: ['school', 'home'], showOtherItem: true, isRequired: true },
    { type: 'comment', name: 'why', visibleIf: "{setting} = 'home'", isRequired: true },
    { type: 'checkbox', name: 'needs', choices: ['speech', 'sight', 'dont_know'], showNoneItem: true },
  ],
  [{ type: 'text', name: 'age', inputType: 'number', min: 0, max: 25, step: 1, requiredIf: "{setting} = 'school'" }],
  [{ type: 'boolean', name: 'plan' }],
);

describe('checkPage', () => {
  it('returns typed answers of the page beside those of other pages', () => {
    const earlier = { plan: true };
    const posted = form('setting needs', ['setting', 'school'], ['needs', 'sight'], ['needs', 'speech']);
    expect(checkPage(plan, 0, posted, earlier)).toEqual({
      ok: true,
      answers: { setting: 'school', needs: ['speech', 'sight'], plan: true },
      errors: [],
      visible: new Set(['setting', 'needs']),
      reveal: [],
      typed: { setting: ['school'], needs: ['sight', 'speech'] },
    });
  });

  it('asks for what is required, gives back what was typed, and leaves hidden questions in peace', () => {
    const checked = checkPage(plan, 0, form('setting needs', ['why', 'typed before it was hidden']), {});
    expect(checked.ok).toBe(false);
    expect(checked.errors).toEqual([
      { key: 'required', kind: 'required', page: 0, question: 'setting', field: 'setting' },
    ]);
    expect(checked.typed).toEqual({ why: ['typed before it was hidden'] });
    expect(checked.answers).toEqual({});
  });

  it('shows a page again when its answers reveal a question, without blaming anybody for it', () => {
    const first = checkPage(plan, 0, form('setting needs', ['setting', 'home'], ['needs', 'sight']), {});
    expect(first).toMatchObject({ ok: false, reveal: ['why'], errors: [] });
    expect(first.typed).toEqual({ setting: ['home'], needs: ['sight'] });
    const second = checkPage(plan, 0, form('setting why needs', ['setting', 'home'], ['why', '']), {});
    expect(second.reveal).toEqual([]);
    expect(errorsOf(second)).toEqual(['why: required']);
    const third = checkPage(plan, 0, form('setting why needs', ['setting', 'home'], ['why', 'It is calm.']), {});
    expect(third).toMatchObject({ ok: true, answers: { setting: 'home', why: 'It is calm.' } });
  });

  it('takes words in the “other” box with nothing chosen as “other”, and drops them beside another choice', () => {
    const alone = checkPage(plan, 0, form('setting needs', ['setting-Comment', ' On the road ']), {});
    expect(alone.answers).toEqual({ setting: 'other', 'setting-Comment': 'On the road' });
    const beside = checkPage(
      plan,
      0,
      form('setting needs', ['setting', 'school'], ['setting-Comment', 'x'.repeat(2000)]),
      {},
    );
    expect(beside).toMatchObject({ ok: true, answers: { setting: 'school' } });
    const empty = checkPage(plan, 0, form('setting needs', ['setting', 'other'], ['setting-Comment', ' ']), {});
    expect(errorsOf(empty)).toEqual(['setting-Comment: otherRequired']);
  });

  it('decides requiredIf by earlier pages', () => {
    expect(errorsOf(checkPage(plan, 1, form('age', ['age', '']), { setting: 'school' }))).toEqual(['age: required']);
    expect(checkPage(plan, 1, form('age', ['age', '']), { setting: 'home', why: 'x' }).ok).toBe(true);
  });

  it('drops what earlier pages hid, keeps what later pages hold', () => {
    const checked = checkPage(plan, 1, form('age', ['age', '7']), { setting: 'school', why: 'stale', plan: false });
    expect(checked.answers).toEqual({ setting: 'school', age: 7, plan: false });
  });

  it('ignores the host’s own fields and refuses any other that the page does not have', () => {
    const posted = form('age', ['age', '7'], ['_page', '1'], ['plan', 'true'], ['admin', 'yes']);
    const checked = checkPage(plan, 1, posted, { setting: 'school' });
    expect(checked.errors).toEqual([
      { key: 'unknownField', kind: 'shape', vars: { field: 'plan' }, page: 1, question: '', field: 'plan' },
      { key: 'unknownField', kind: 'shape', vars: { field: 'admin' }, page: 1, question: '', field: 'admin' },
    ]);
  });

  it('carries the author’s own words for an error', () => {
    const worded = planOf([
      { type: 'text', name: 'a', isRequired: true, requiredErrorText: { default: 'Tell us', cy: 'Dywedwch' } },
      { type: 'text', name: 'b', validators: [{ type: 'expression', expression: "{b} <> 'no'", text: 'Not that' }] },
      { type: 'radiogroup', name: 'c', choices: ['x'], showOtherItem: true, otherErrorText: 'Which other?' },
    ]);
    const checked = checkPage(worded, 0, form('a b c', ['b', 'no'], ['c', 'other']), {});
    expect(checked.errors.map(({ key, text }) => [key, text])).toEqual([
      ['required', { default: 'Tell us', cy: 'Dywedwch' }],
      ['ruleBroken', 'Not that'],
      ['otherRequired', 'Which other?'],
    ]);
  });

  it('throws for a page that does not exist, and for nothing else', () => {
    expect(() => checkPage(plan, 3, new URLSearchParams(), {})).toThrow(RangeError);
  });
});

describe('typed answers', () => {
  const all = planOf([
    { type: 'text', name: 'words' },
    { type: 'text', name: 'number', inputType: 'number', min: -5, max: 2000, step: 0.5 },
    { type: 'text', name: 'day', inputType: 'date', min: '2020-01-01', max: '2026-12-31' },
    { type: 'text', name: 'month', inputType: 'month' },
    { type: 'text', name: 'time', inputType: 'time', max: '18:00' },
    { type: 'text', name: 'email', inputType: 'email' },
    { type: 'text', name: 'tel', inputType: 'tel' },
    { type: 'text', name: 'url', inputType: 'url' },
    { type: 'comment', name: 'story', maxLength: 20 },
    { type: 'boolean', name: 'yes' },
    { type: 'rating', name: 'scale', rateMin: 0, rateMax: 10, rateStep: 5 },
    {
      type: 'rating',
      name: 'points',
      rateValues: [
        { value: 1, text: 'Bad' },
        { value: 5, text: 'Good' },
      ],
    },
    { type: 'dropdown', name: 'list', choices: ['a', 'prefer_not_to_say'] },
    {
      type: 'checkbox',
      name: 'ticks',
      choices: ['a', 'b', 'c'],
      minSelectedChoices: 2,
      maxSelectedChoices: 2,
      showRefuseItem: true,
    },
  ]);
  const post = (...fields: [string, string][]) =>
    checkPage(all, 0, form(all.questions.map(({ name }) => name).join(' '), ...fields), {});

  it.each<[string, [string, string][], Answers]>([
    ['words', [['words', '  one\r\nline\u0000 ']], { words: 'one line' }],
    ['words with half a character', [['words', 'a\ud800b']], { words: 'a\ufffdb' }],
    ['several lines', [['story', 'one\r\ntwo\u0007']], { story: 'one\ntwo' }],
    ['length as people count it', [['story', '👩‍👧'.repeat(6)]], { story: '👩‍👧'.repeat(6) }],
    ['a number', [['number', ' 12.5 ']], { number: 12.5 }],
    ['thousands', [['number', '1,500']], { number: 1500 }],
    ['below zero', [['number', '-5']], { number: -5 }],
    [
      'a day as parts',
      [
        ['day-day', '5'],
        ['day-month', '3'],
        ['day-year', '2024'],
      ],
      { day: '2024-03-05' },
    ],
    ['a day as one field', [['day', '2024-02-29']], { day: '2024-02-29' }],
    [
      'a month as parts',
      [
        ['month-month', '11'],
        ['month-year', '1999'],
      ],
      { month: '1999-11' },
    ],
    ['a time', [['time', '09:05']], { time: '09:05' }],
    ['an email', [['email', "o'neil+x@mail.example.org"]], { email: "o'neil+x@mail.example.org" }],
    ['a telephone number', [['tel', '+44 (0)161 496 0000 ext. 12']], { tel: '+44 (0)161 496 0000 ext. 12' }],
    ['an address without its scheme', [['url', 'www.example.org/a?b=c']], { url: 'https://www.example.org/a?b=c' }],
    ['no', [['yes', 'false']], { yes: false }],
    ['a point of a scale', [['scale', '0']], { scale: 0 }],
    ['a listed point', [['points', '5']], { points: 5 }],
    ['a refusal', [['list', 'prefer_not_to_say']], { list: 'prefer_not_to_say' }],
    [
      'ticks in the order of the version',
      [
        ['ticks', 'c'],
        ['ticks', 'a'],
      ],
      { ticks: ['a', 'c'] },
    ],
    ['a refusal below the least number of ticks', [['ticks', 'refused']], { ticks: ['refused'] }],
    [
      'blank fields',
      [
        ['words', ' '],
        ['number', ''],
        ['day-day', ''],
        ['yes', ''],
        ['scale', ''],
        ['list', ''],
      ],
      {},
    ],
  ])('%s', (_, fields, answers) => {
    const checked = post(...fields);
    expect(checked.errors).toEqual([]);
    expect(checked.answers).toEqual(answers);
    expect(checkAll(all, checked.answers)).toMatchObject({ ok: true, answers });
    const again = post(
      ...Object.entries(typedFrom(all, 0, answers)).flatMap(([field, values]) =>
        values.map((value): [string, string] => [field, value]),
      ),
    );
    expect(again.answers).toEqual(answers);
  });

  it.each<[string, [string, string][], string]>([
    ['a word for a number', [['number', 'seven']], 'number: notANumber'],
    ['commas in the wrong place', [['number', '1,50']], 'number: notANumber'],
    ['hexadecimal', [['number', '0x10']], 'number: notANumber'],
    ['infinity', [['number', 'Infinity']], 'number: notANumber'],
    ['a long row of digits', [['number', '9'.repeat(5000)]], 'number: notANumber'],
    ['too small', [['number', '-5.5']], 'number: numberTooSmall'],
    ['too big', [['number', '2000.5']], 'number: numberTooBig'],
    ['between steps', [['number', '1.3']], 'number: notOnStep'],
    ['no such day', [['day', '2023-02-29']], 'day: notADate'],
    [
      'a day without its month',
      [
        ['day-day', '5'],
        ['day-year', '2024'],
      ],
      'day-month: monthMissing',
    ],
    [
      'a month in words',
      [
        ['day-day', '5'],
        ['day-month', 'May'],
        ['day-year', '2024'],
      ],
      'day-month: notADate',
    ],
    [
      'a year of two digits',
      [
        ['day-day', '5'],
        ['day-month', '5'],
        ['day-year', '24'],
      ],
      'day-year: yearNeedsFourDigits',
    ],
    ['too early', [['day', '2019-12-31']], 'day: dateTooEarly'],
    ['too late', [['day', '2027-01-01']], 'day: dateTooLate'],
    ['a thirteenth month', [['month', '2024-13']], 'month: notAMonth'],
    ['before 1900', [['month', '1899-12']], 'month: monthTooEarly'],
    ['a day for a month', [['month', '2024-05-01']], 'month: notAMonth'],
    ['no such time', [['time', '24:00']], 'time: notATime'],
    ['after hours', [['time', '18:01']], 'time: timeTooLate'],
    ['an email without its domain', [['email', 'a@b']], 'email: notAnEmail'],
    ['two addresses', [['email', 'a@b.org,c@d.org']], 'email: notAnEmail'],
    ['a short number', [['tel', '12345']], 'tel: notATelephone'],
    ['words for a number', [['tel', 'ask my mother']], 'tel: notATelephone'],
    ['no address', [['url', 'my page']], 'url: notAnAddress'],
    ['too long', [['story', 'x'.repeat(21)]], 'story: textTooLong'],
    ['too few ticks', [['ticks', 'a']], 'ticks: tooFewOptions'],
    [
      'too many ticks',
      [
        ['ticks', 'a'],
        ['ticks', 'b'],
        ['ticks', 'c'],
      ],
      'ticks: tooManyOptions',
    ],
    [
      'a refusal beside an answer',
      [
        ['ticks', 'a'],
        ['ticks', 'refused'],
      ],
      'ticks: exclusiveOption',
    ],
  ])('refuses %s as a slip that can be put right', (_, fields, error) => {
    const checked = post(...fields);
    expect(errorsOf(checked)).toEqual([error]);
    expect(checked.errors[0]?.kind).toBe('entry');
    expect(checked.answers).toEqual({});
    expect(checked.typed).toEqual(
      Object.fromEntries(fields.map(([field]) => [field, fields.filter(([f]) => f === field).map(([, v]) => v)])),
    );
  });
});

describe('checkAll', () => {
  it('walks the pages: hidden answers go, what is required on the way is asked for', () => {
    const checked = checkAll(plan, { setting: 'school', why: 'stale', needs: ['none'] });
    expect(checked).toMatchObject({ ok: false, answers: { setting: 'school', needs: ['none'] } });
    expect(checked.errors).toMatchObject([{ page: 1, question: 'age', key: 'required' }]);
    expect(checked.visible).toEqual(new Set(['setting', 'needs', 'age', 'plan']));
  });

  it('excuses a question that is known to have no answer', () => {
    const checked = checkAll(plan, { needs: ['speech'] }, { setting: 'unreadable' });
    expect(checked).toMatchObject({ ok: true, answers: { needs: ['speech'] } });
  });

  it('lets no condition see an answer that breaks its own limits', () => {
    const chained = planOf([
      { type: 'text', name: 'n', inputType: 'number', max: 5 },
      { type: 'text', name: 'then', visibleIf: '{n} > 5' },
    ]);
    expect(checkAll(chained, { n: 9, then: 'x' })).toMatchObject({ answers: {}, visible: new Set(['n']) });
  });
});
