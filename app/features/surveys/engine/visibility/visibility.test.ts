import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedFrom } from '../answers.server.ts';
import { parseDefinition } from '../definition.ts';
import { walk } from '../flow.server.ts';
import { compilePlan } from '../plan.server.ts';
import type { Plan } from '../plan.server.ts';
import type { Answers, AnswerValue } from '../types/question-type.ts';
import { holds, visibleElements } from './visibility-evaluate.ts';
import type { PageRules } from './visibility-evaluate.ts';
import { pageRules } from './visibility.ts';

function planOf(...pages: object[][]): Plan {
  const parsed = parseDefinition({ pages: pages.map((elements) => ({ elements })) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}
const then = (visibleIf: string, name = 'then') => ({ type: 'text', name, visibleIf });

const sources = [
  { type: 'radiogroup', name: 'one', choices: ['a', 'b', '05', '5'], showOtherItem: true },
  { type: 'dropdown', name: 'list', choices: ['a', 'b'] },
  { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'], showNoneItem: true },
  { type: 'boolean', name: 'yes' },
  { type: 'rating', name: 'scale' },
  { type: 'comment', name: 'words' },
];

/** Conditions that a browser can follow. */
const simple = [
  "{one} = 'a'",
  "{one} <> 'a'",
  "{one} = 'A'",
  '{one} = 5',
  "{one} anyof ['a', 'other']",
  "{one} noneof ['a']",
  "{one} contains 'a'",
  '{one} > 4',
  "'a' = {one}",
  '{one} empty',
  "{list} = 'a' and {yes} = true",
  "{list} = 'a' or {yes} <> true",
  "{many} contains 'a'",
  "{many} notcontains 'a'",
  "{many} anyof ['a', 'none']",
  "{many} noneof ['a', 'b']",
  '{many} anyof []',
  '{many} notempty',
  '!({many} empty)',
  '{yes} = false',
  "{yes} = 'true'",
  '{scale} >= 4',
  '{scale} < 3 and ({scale} = 1 or {words} notempty)',
  '{words} empty',
];
const leftToContinue = [
  "{words} = 'x'",
  "{many} allof ['a', 'b']",
  "{many} = ['a']",
  '{many.length} > 1',
  '{one-Comment} notempty',
  'iif({yes}, 1, 2) = 1',
  '{scale} + 1 > 3',
  '{yes}',
];

const answers: fc.Arbitrary<Answers> = fc
  .record(
    {
      one: fc.constantFrom<AnswerValue>('a', 'b', '05', '5', 'other'),
      list: fc.constantFrom<AnswerValue>('a', 'b'),
      many: fc.oneof<fc.Arbitrary<AnswerValue>[]>(
        fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
        fc.constant(['none']),
      ),
      yes: fc.boolean(),
      scale: fc.integer({ min: 1, max: 5 }),
      words: fc.constantFrom<AnswerValue>('x', 'some words'),
    },
    { requiredKeys: [] },
  )
  .map((all) =>
    Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );

/** Reads fields as a browser would read the page. */
const reader = (plan: Plan, page: number, given: Answers) => {
  const fields = typedFrom(plan, page, given);
  return (name: string) => fields[name] ?? [];
};

describe('page rules', () => {
  it.each(simple)('say in the browser what the server says: %s', (condition) => {
    const plan = planOf([...sources, then(condition)]);
    const rules = JSON.parse(JSON.stringify(pageRules(plan, 0, {}))) as PageRules;
    expect(rules.map(({ name }) => name)).toEqual(['then']);
    fc.assert(
      fc.property(answers, (given) => {
        const shown = visibleElements(rules, reader(plan, 0, given)).get('then');
        expect(shown, JSON.stringify(given)).toBe(walk(plan, given).visible.has('then'));
      }),
    );
  });

  it.each(leftToContinue)('leave to Continue: %s', (condition) => {
    expect(pageRules(planOf([...sources, then(condition)]), 0, {})).toEqual([]);
  });

  it('decide by the answers of earlier pages and say only the outcome', () => {
    const plan = planOf(sources, [
      { type: 'boolean', name: 'here' },
      then("{one} = 'a' and {here} = true"),
      then("{one} = 'a'", 'after'),
    ]);
    expect(pageRules(plan, 1, { one: 'a' })).toEqual([
      { name: 'then', rule: { q: 'here', in: ['true'], empty: false } },
    ]);
    expect(pageRules(plan, 1, { one: 'b' })).toEqual([
      { name: 'then', rule: false },
      { name: 'after', rule: false },
    ]);
  });

  it('chain: what is hidden counts as unanswered, and a panel hides what it holds', () => {
    const plan = planOf([
      { type: 'boolean', name: 'yes' },
      {
        type: 'panel',
        name: 'p',
        visibleIf: '{yes} = true',
        elements: [{ type: 'radiogroup', name: 'one', choices: ['a', 'b'] }],
      },
      then("{one} = 'a'"),
      then('{one} empty', 'else'),
    ]);
    const rules = pageRules(plan, 0, {});
    const shown = (given: Answers) =>
      [...visibleElements(rules, reader(plan, 0, given))].filter(([, isShown]) => isShown).map(([name]) => name);
    expect(shown({ yes: true, one: 'a' })).toEqual(['p', 'one', 'then']);
    expect(shown({ yes: false, one: 'a' })).toEqual(['else']);
  });

  it('give an element inside a panel with an unreadable condition no rule of its own', () => {
    const panel = { type: 'panel', name: 'p', visibleIf: "{words} = 'x'", elements: [then('{yes} = true')] };
    expect(pageRules(planOf([...sources, panel]), 0, {})).toEqual([]);
  });
});

describe('holds', () => {
  it('treats blank text as nothing given', () => {
    expect(holds({ q: 'a', filled: true }, () => ['  '])).toBe(false);
    expect(holds({ q: 'a', filled: false }, () => [])).toBe(true);
    expect(holds({ some: [false, { not: true }] }, () => [])).toBe(false);
  });
});
