/** What a hostile browser or program may send: each refused with a clear error, nothing thrown, little work done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll, checkPage } from './answers.server.ts';
import { parseDefinition } from './definition.ts';
import { answerErrorKeys } from './errors.ts';
import { hostileAnswers, hostileDefinitions, hostilePlan } from '#tests/bench/survey-cases.ts';
import { lintDefinition } from './lint.server.ts';
import { compilePlan } from './plan.server.ts';
import { fromRow, toRow } from './row.server.ts';

const elements = [
  { type: 'radiogroup', name: 'one', choices: ['a', 'b'], showOtherItem: true },
  { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'], showNoneItem: true, maxSelectedChoices: 2 },
  { type: 'dropdown', name: 'list', choices: ['a', 'b'], isRequired: true },
  { type: 'boolean', name: 'yes' },
  { type: 'rating', name: 'scale' },
  { type: 'text', name: 'words', maxLength: 10 },
  { type: 'text', name: 'number', inputType: 'number' },
  { type: 'text', name: 'day', inputType: 'date' },
  { type: 'text', name: 'month', inputType: 'month' },
  { type: 'text', name: 'time', inputType: 'time' },
  { type: 'text', name: 'email', inputType: 'email' },
  { type: 'text', name: 'url', inputType: 'url' },
  { type: 'comment', name: 'story' },
  { type: 'comment', name: 'hidden', visibleIf: "{one} = 'never'" },
];
const parsed = parseDefinition({ pages: [{ elements }] });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compilePlan(parsed.definition);
const questions = elements.map(({ name }) => name);

const errorsOf = (given: unknown) => checkAll(plan, given).errors.map(({ field, key }) => `${field}: ${key}`);

describe('a program that sends typed answers', () => {
  it.each<[string, object, string]>([
    ['a choice that is not offered', { one: 'z' }, 'one: notAnOption'],
    ['a list where one choice is meant', { one: ['a'] }, 'one: notAnOption'],
    ['one choice where a list is meant', { many: 'a' }, 'many: notAnOption'],
    ['a list of lists', { many: [['a']] }, 'many: notAnOption'],
    ['a choice outside the list', { many: ['a', 'z'] }, 'many: notAnOption'],
    ['the same tick twice', { many: ['a', 'a'] }, 'many: repeatedOption'],
    ['“none” with another', { many: ['none', 'a'] }, 'many: exclusiveOption'],
    ['too many ticks', { many: ['a', 'b', 'c'] }, 'many: tooManyOptions'],
    ['more ticks than there are', { many: Array.from({ length: 300_000 }, () => 'a') }, 'many: notAnOption'],
    ['a list with a length of its own', { many: { length: 1, 0: 'a' } }, 'many: notAnOption'],
    ['text for true', { yes: 'true' }, 'yes: notAnOption'],
    ['a rating off the scale', { scale: 99 }, 'scale: notAnOption'],
    ['a rating between points', { scale: 2.5 }, 'scale: notAnOption'],
    ['a rating as text', { scale: '3' }, 'scale: notAnOption'],
    ['text that is too long', { words: 'x'.repeat(11) }, 'words: textTooLong'],
    ['text that is far too long', { story: 'x'.repeat(3_000_000) }, 'story: textTooLong'],
    ['an object for text', { story: { toString: () => 'x' } }, 'story: notText'],
    ['a list for text', { words: ['x'] }, 'words: notText'],
    ['text for a number', { number: 'abc' }, 'number: notANumber'],
    ['a list for a number', { number: [3] }, 'number: notANumber'],
    ['no number', { number: NaN }, 'number: notANumber'],
    ['an endless number', { number: Infinity }, 'number: notANumber'],
    ['a number beyond counting', { number: 1e300 }, 'number: numberTooBig'],
    ['a day that is none', { day: '2024-02-30' }, 'day: notADate'],
    ['a day as a number', { day: 20240501 }, 'day: notADate'],
    ['a day out of time', { day: '1066-10-14' }, 'day: dateTooEarly'],
    ['a month that is none', { month: '2024-00' }, 'month: notAMonth'],
    ['a time that is none', { time: 'noon' }, 'time: notATime'],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'url: notAnAddress'],
    ['an address that runs, disguised', { url: ' \tJaVaScRiPt:alert(1)//.org' }, 'url: notAnAddress'],
    ['an address with data in it', { url: 'data:text/html,<script>' }, 'url: notAnAddress'],
    ['an address with a password in it', { url: 'https://a:b@example.org' }, 'url: notAnAddress'],
    ['an email with a line break', { email: 'a@b.org\nBcc: c@d.org' }, 'email: notAnEmail'],
    ['an email that is slow to look at', { email: `${'a.'.repeat(100)}@${'-'.repeat(40)}` }, 'email: notAnEmail'],
    ['an object for the “other” text', { one: 'other', 'one-Comment': {} }, 'one-Comment: notText'],
    ['an “other” text that is too long', { one: 'other', 'one-Comment': 'x'.repeat(1001) }, 'one-Comment: textTooLong'],
    ['null', { one: null }, 'one: notAnOption'],
    ['an unknown question', { admin: true }, 'admin: unknownField'],
    ['a comment that the question does not have', { yes: true, 'yes-Comment': 'x' }, 'yes-Comment: unknownField'],
    ['nothing where an answer is required', { list: undefined }, 'list: required'],
  ])('%s', (_, given, error) => {
    expect(errorsOf({ list: 'a', ...given })).toEqual([error]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('refuses the key %s and pollutes nothing', (key) => {
    const given: unknown = JSON.parse(`{"list":"a","${key}":{"isAdmin":true}}`);
    expect(errorsOf(given)).toEqual([`${key}: unknownField`]);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('drops a forged answer to a hidden question, whatever it is', () => {
    expect(checkAll(plan, { list: 'a', hidden: { forged: true } })).toMatchObject({ ok: true, answers: { list: 'a' } });
  });

  it('reports no more than 20 unknown keys', () => {
    expect(errorsOf(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1])))).toHaveLength(21);
  });

  it('never throws, and answers only with keys that have a message', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...questions, 'one-Comment'), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const { errors, answers } = checkAll(plan, given);
        for (const { key } of errors) expect(answerErrorKeys).toContain(key);
        const row = toRow(plan, answers);
        expect(row.marks.every((mark) => Number.isInteger(mark) && Math.abs(mark) < 1000)).toBe(true);
        expect(fromRow(plan, row).answers).toEqual(answers);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a browser that sends a forged form', () => {
  const check = (form: Iterable<readonly [string, unknown]>) => checkPage(plan, 0, form, {});
  const keys = (form: Iterable<readonly [string, unknown]>) => check(form).errors.map(({ key }) => key);

  it('refuses files, unknown fields and poisoned names', () => {
    const form = new FormData();
    form.append('story', new File(['x'], 'x.html'));
    form.append('__proto__', 'x');
    form.append('constructor', 'x');
    form.append('list', 'a');
    expect(keys(form)).toEqual(['notText', 'unknownField', 'unknownField']);
    expect(check(form).errors.map(({ field }) => field)).toEqual(['story', '__proto__', 'constructor']);
    expect(check(form).answers).toEqual({ list: 'a' });
  });

  it('refuses two answers where one is meant', () => {
    for (const name of ['one', 'list', 'yes', 'scale', 'words', 'number', 'day', 'story']) {
      const [first, second] = name === 'yes' ? ['true', 'false'] : ['1', '2'];
      const errors = check([
        [name, first ?? ''],
        [name, second ?? ''],
        ['_shown[]', name],
      ]).errors;
      expect(
        errors.filter(({ question }) => question === name),
        name,
      ).toMatchObject([{ key: 'notOneAnswer', kind: 'shape' }]);
    }
  });

  it('stops reading after 4,000 fields and reports no more than 20 unknown ones', () => {
    const flood = Array.from({ length: 100_000 }, (_, i): [string, string] => [`x${i}`, 'y']);
    expect(keys(flood)).toHaveLength(21);
    expect(keys(flood).at(-1)).toBe('tooManyFields');
    const ticks = Array.from({ length: 3000 }, (): [string, string] => ['many', 'a']);
    expect(check([...ticks, ['list', 'a']]).errors).toMatchObject([{ question: 'many', key: 'notAnOption' }]);
  });

  it('never throws for any fields', () => {
    const name = fc.oneof(
      fc.constantFrom(...questions, 'day-day', 'day-month', 'day-year', 'one-Comment', '_shown[]'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
        const { errors, answers } = check(fields);
        for (const { key } of errors) expect(answerErrorKeys).toContain(key);
        const isSound = errors.every(({ key, question }) => key === 'required' || question === '');
        expect(isSound && !checkAll(plan, { list: 'a', ...answers }).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a hostile author hands in', () => {
  it.each(hostileDefinitions)('is refused with a reason and a mend: %s', (_, json) => {
    const parsed = parseDefinition(json);
    const problems = parsed.ok
      ? lintDefinition(parsed.definition)
          .filter(({ level }) => level === 'error')
          .map(({ message, mend }) => ({ reason: message, mend }))
      : parsed.problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(1000);
    for (const { reason, mend } of problems.slice(0, 3)) {
      expect(reason.length).toBeGreaterThan(5);
      expect(mend.length).toBeGreaterThan(3);
    }
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});

describe('what a hostile program answers to every type', () => {
  const every = parseDefinition(hostilePlan);
  if (!every.ok) throw new Error(JSON.stringify(every.problems));
  const all = compilePlan(every.definition);

  it.each(hostileAnswers)('is refused or dropped: %s', (_, given, errors) => {
    const checked = checkAll(all, given);
    expect(checked.errors.map(({ field, key }) => `${field}: ${key}`)).toEqual(errors);
    const named = Object.keys(given as object).filter((name) => !['slide', 'grid'].includes(name));
    // Nothing of what was forged is kept, and what is worked out is worked out anew.
    for (const name of named) expect(checked.answers[name]).toBe(name === 'score' ? 2 : undefined);
    expect(toRow(all, checked.answers).marks).toHaveLength(all.columns.length);
  });

  it('never throws for anything at all, and keeps only what can be stored and read again', () => {
    const names = all.questions.map(({ name }) => name);
    const anything = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const { answers } = checkAll(all, given);
        expect(fromRow(all, toRow(all, answers)).answers).toEqual(answers);
        expect(checkAll(all, answers).answers).toEqual(answers);
      }),
      { numRuns: 500 },
    );
  });
});
