import { describe, expect, it } from 'vitest';
import { checkAll, checkPage, typedFrom } from './answers.server.ts';
import { parseDefinition } from './definition.ts';
import { nextPage, walk } from './flow.server.ts';
import { compilePlan } from './plan.server.ts';
import type { Plan } from './plan.server.ts';
import { fromRow, toRow } from './row.server.ts';
import type { Answers } from './types/question-type.ts';

function planOf(json: object): Plan {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}
const onPage = (...elements: object[]): Plan => planOf({ pages: [{ elements }] });
const cells = (plan: Plan, answers: Answers) => {
  const { marks, numbers, texts } = toRow(plan, answers);
  return plan.columns.map(({ key, index, kind, part }) => ({
    key,
    kind,
    part: part?.key,
    mark: marks[index] ?? 0,
    numbers,
    texts,
  }));
};
const marksOf = (plan: Plan, answers: Answers) => cells(plan, answers).map(({ key, mark }) => `${key} ${mark}`);
const post = (plan: Plan, fields: Record<string, string>) => checkPage(plan, 0, Object.entries(fields), {});
const back = (plan: Plan, answers: Answers) => fromRow(plan, toRow(plan, answers)).answers;

describe('ranking', () => {
  const plan = onPage({ type: 'ranking', name: 'o', choices: ['a', 'b', 'c'], minSelectedChoices: 2 });

  it('reads places, closes gaps, and never ranks what nobody ranked', () => {
    expect(post(plan, { 'o-a': '3', 'o-c': '1', 'o-b': '' })).toMatchObject({ ok: true, answers: { o: ['c', 'a'] } });
    expect(marksOf(plan, { o: ['c', 'a'] })).toEqual(['o:a 2', 'o:b 0', 'o:c 1']);
    expect(cells(plan, { o: ['c', 'a'] })[0]).toMatchObject({ kind: 'rank', part: 'a' });
    expect(back(plan, { o: ['c', 'a'] })).toEqual({ o: ['c', 'a'] });
    expect(typedFrom(plan, 0, { o: ['c', 'a'] })).toEqual({ 'o-c': ['1'], 'o-a': ['2'] });
    expect(marksOf(plan, {})).toEqual(['o:a -5', 'o:b -5', 'o:c -5']);
  });

  it.each([
    [{ 'o-a': '1', 'o-b': '1' }, 'o-b samePlace'],
    [{ 'o-a': '1' }, 'o-a tooFewPlaces'],
    [{ 'o-a': '9', 'o-b': '1' }, 'o-a notAnOption'],
    [{ 'o-a': 'x', 'o-b': '1' }, 'o-a notAnOption'],
  ])('refuses %j', (fields, error) => {
    expect(
      post(plan, fields as unknown as Record<string, string>).errors.map(({ field, key }) => `${field} ${key}`),
    ).toEqual([error]);
  });
});

describe('matrix', () => {
  const columns = ['x', { value: 'dont_know', text: 'No idea' }, 'y'];
  const plan = onPage({
    type: 'matrix',
    name: 'm',
    columns,
    rows: ['r1', { value: 'r2', text: 'Second' }],
    eachRowRequired: true,
  });

  it('keeps one column a row, with a state where nothing or “don’t know” was chosen', () => {
    expect(marksOf(plan, { m: { r2: 'y' } })).toEqual(['m:r1 -5', 'm:r2 3']);
    expect(marksOf(plan, { m: { r1: 'dont_know', r2: 'x' } })).toEqual(['m:r1 -6', 'm:r2 1']);
    expect(back(plan, { m: { r1: 'dont_know', r2: 'x' } })).toEqual({ m: { r1: 'dont_know', r2: 'x' } });
    expect(plan.columns[1]?.part).toEqual({ key: 'r2', text: 'Second', row: { key: 'r2', text: 'Second' } });
  });

  it('asks for every row by its own field and keeps those that were answered', () => {
    const checked = post(plan, { 'm-r2': 'y' });
    expect(checked.errors).toMatchObject([{ field: 'm-r1', key: 'required', kind: 'required', vars: { part: 'r1' } }]);
    expect(checked.answers).toEqual({ m: { r2: 'y' } });
  });
});

describe('multipletext', () => {
  const plan = onPage({
    type: 'multipletext',
    name: 't',
    items: [
      { name: 'who', isRequired: true, requiredErrorText: 'Say who' },
      { name: 'age', inputType: 'number', max: 25 },
      { name: 'day', inputType: 'date' },
      { name: 'mail', inputType: 'email' },
    ],
  });

  it('keeps each item in a column of its kind', () => {
    const answers = { t: { who: 'Sam', age: 7, day: '1970-01-03' } };
    expect(cells(plan, answers).map(({ key, kind, part, mark }) => [key, kind, part, mark])).toEqual([
      ['t:who', 'text', 'who', 1],
      ['t:age', 'number', 'age', 1],
      ['t:day', 'date', 'day', 1],
      ['t:mail', 'text', 'mail', -5],
    ]);
    expect(toRow(plan, answers).numbers).toEqual([7, 2]);
    expect(back(plan, answers)).toEqual(answers);
  });

  it('tells everything that is wrong at once, each at its item', () => {
    const fields = { 't-age': '99', 't-day-day': '3', 't-day-month': '', 't-day-year': '2026', 't-mail': 'x' };
    expect(post(plan, fields).errors.map(({ field, key }) => `${field} ${key}`)).toEqual([
      't-age numberTooBig',
      't-day-month monthMissing',
      't-mail notAnEmail',
    ]);
    expect(post(plan, { 't-age': '9' }).errors).toMatchObject([{ field: 't-who', key: 'required', text: 'Say who' }]);
  });
});

describe('named formats', () => {
  const plan = (format: string) => onPage({ type: 'text', name: 'f', format });
  const valueOf = (format: string, f: string) => {
    const { answers, errors } = checkAll(plan(format), { f });
    return errors[0]?.key ?? answers['f'];
  };

  it.each([
    ['postcode', 'sw1a2aa', 'SW1A 2AA'],
    ['postcode', 'm1 1ae', 'M1 1AE'],
    ['postcode', 'EC1A-1BB', 'EC1A 1BB'],
    ['postcode', 'SW1A 2AAA', 'notAPostcode'],
    ['postcode', 'QA1 1AA', 'notAPostcode'],
    ['nhs-number', '9434765919', '943 476 5919'],
    ['nhs-number', '943-476-5919', '943 476 5919'],
    ['nhs-number', '943 476 5918', 'notAnNhsNumber'],
    ['nhs-number', '123 456 7890', 'notAnNhsNumber'],
    ['nhs-number', '94347659', 'notAnNhsNumber'],
    ['uk-phone', '020 7946 0000', '020 7946 0000'],
    ['uk-phone', '+44 (0)7700 900123', '+44 (0)7700 900123'],
    ['uk-phone', '0123', 'notAUkPhone'],
    ['uk-phone', '+1 202 555 0100', 'notAUkPhone'],
  ])('%s: %s', (format, typed, expected) => {
    expect(valueOf(format, typed)).toBe(expected);
  });

  it('asks for the least number of characters once anything is written', () => {
    const short = onPage({ type: 'text', name: 'f', minLength: 3 });
    expect(checkAll(short, { f: 'ab' }).errors).toMatchObject([{ key: 'textTooShort', vars: { min: 3 } }]);
    expect(checkAll(short, {}).ok).toBe(true);
  });
});

describe('values that are worked out', () => {
  const plan = planOf({
    pages: [
      { elements: [{ type: 'text', inputType: 'number', name: 'a' }] },
      {
        elements: [
          { type: 'expression', name: 'twice', expression: '{a} * 2' },
          { type: 'text', name: 'more', visibleIf: '{total} > 10' },
        ],
      },
    ],
    calculatedValues: [
      { name: 'total', expression: '{a} + 1', includeIntoResult: true },
      { name: 'kind', expression: "iif({total} > 10, 'big', 'small')", includeIntoResult: true, result: 'text' },
      { name: 'hidden_one', expression: '{a} - 1' },
    ],
  });

  it('are computed anew whatever is sent, and stand in columns of their own after the questions', () => {
    const { answers, ok } = checkAll(plan, { a: 10, twice: 999, more: 'x' });
    expect([ok, answers]).toEqual([true, { a: 10, twice: 20, more: 'x' }]);
    expect(plan.columns.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'a number',
      'twice number',
      'more text',
      'total number',
      'kind text',
    ]);
    const row = toRow(plan, answers);
    expect(row.numbers).toEqual([10, 20, 11]);
    expect(row.texts).toEqual([
      { column: 2, body: 'x' },
      { column: 4, body: 'big' },
    ]);
    expect(back(plan, answers)).toEqual(answers);
  });

  it('are no answers of anybody: a name of theirs that is sent is unknown', () => {
    expect(checkAll(plan, { total: 99 }).errors).toMatchObject([{ key: 'unknownField', field: 'total' }]);
  });

  it('follow the answers that count, page by page', () => {
    expect(walk(plan, { a: 10 }, 1).values).toEqual({ a: 10, total: 11, kind: 'big', hidden_one: 9 });
    expect(walk(plan, { a: 3 }).visible.has('more')).toBe(false);
  });
});

describe('the end of a survey', () => {
  const plan = planOf({
    pages: [
      { elements: [{ type: 'boolean', name: 'lives_here' }] },
      { elements: [{ type: 'text', name: 'about', isRequired: true }] },
    ],
    triggers: [{ type: 'complete', expression: '{lives_here} = false' }],
  });

  it('comes where a trigger says, and what would follow is neither asked nor kept', () => {
    expect(nextPage(plan, { lives_here: false }, 0)).toBeUndefined();
    expect(nextPage(plan, { lives_here: true }, 0)).toBe(1);
    expect(checkAll(plan, { lives_here: false, about: 'forged' })).toMatchObject({
      ok: true,
      answers: { lives_here: false },
    });
    expect(marksOf(plan, { lives_here: false })).toEqual(['lives_here 2', 'about -4']);
    expect(checkAll(plan, { lives_here: true }).errors).toMatchObject([{ question: 'about', key: 'required' }]);
  });
});

describe('what is switched off', () => {
  const plan = planOf({
    pages: [
      { elements: [{ type: 'boolean', name: 'on' }] },
      {
        elements: [
          { type: 'text', name: 'why', enableIf: '{on} = true', isRequired: true },
          { type: 'checkbox', name: 'which', choices: ['a', { value: 'b', text: 'B', enableIf: '{on} = true' }] },
        ],
      },
    ],
  });

  it('is not asked for, and what is posted for it is dropped and stored as hidden', () => {
    const off = checkAll(plan, { on: false, why: 'forged', which: ['a', 'b'] });
    expect([off.ok, off.answers]).toEqual([true, { on: false, which: ['a'] }]);
    expect(marksOf(plan, off.answers)).toEqual(['on 2', 'why -4', 'which:a 1', 'which:b 0']);
    expect(checkAll(plan, { on: true }).errors).toMatchObject([{ question: 'why', key: 'required' }]);
    expect(checkAll(plan, { on: true, why: 'x', which: ['b'] }).answers).toEqual({ on: true, why: 'x', which: ['b'] });
  });
});
