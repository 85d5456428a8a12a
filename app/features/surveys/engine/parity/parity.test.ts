/** The plan against SurveyJS's own Model: the same definitions and answers, the same survey. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll } from '../answers.server.ts';
import { parseDefinition } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { lintExpressions } from '../lint/references.server.ts';
import { byModel, byPlan, modelWalk, planWalk } from './compare.server.ts';
import { answersTo, generatedDefinition } from './generated.ts';
import { parityDefinitions } from './parity-definitions.ts';
import { typeDefinitions, walkedDefinitions } from './type-definitions.ts';
import { compilePlan } from '../plan.server.ts';
import type { AnswerValue } from '../types/question-type.ts';

/**
 * Where plan and Model differ on purpose. The test works around each, or shows it.
 * 1. Hidden answers are dropped at once and conditions never see them; Model keeps them until completion. The test gives
 *    Model each answer only while its question is visible.
 * 2. A value that breaks a limit of its own question counts as no answer in conditions; Model shows it to them.
 * 3. Values outside the choices, too many ticks, "none" with others, repeats, wrong types, ratings off the scale, maxLength,
 *    times and months that are none, web addresses of other schemes: the plan refuses them, Model does not.
 * 4. Words are trimmed; an empty text is no answer.
 * 5. An email needs a dot in its domain and RFC 5321's lengths; Model's pattern is another.
 * 6. Functions that read the clock or the engine's objects do not exist.
 * 7. A validator's expression must be true; Model also passes the number 1.
 * 8. Limits of single items of a question of several lines count; Model looks at the question's own alone.
 * 9. A value that is worked out is of one stated kind; where the expression gives another it is none.
 * 10. What is answered while a question is switched off, or chosen while a choice is not offered, is dropped; Model keeps it.
 * 11. An order cannot be compared with a list as a whole; a ranking has limits for how many are ranked.
 * 12. Several problems of one question are one verdict here: the test compares whether and of which kind, not how many.
 */
const intendedDifferences = [
  'unknownField',
  'tooManyPlaces',
  'numberTooBig',
  'notOnStep',
  'notAnOption',
  'repeatedOption',
  'exclusiveOption',
  'tooManyOptions',
  'textTooLong',
  'notATime',
  'notAMonth',
  'notAnAddress',
];

function definitionOf(json: unknown): Definition {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

const generated = fc.sample(generatedDefinition, { seed: 20261121, numRuns: 34 });
const handMade = [...parityDefinitions, ...typeDefinitions];

/** A definition with sets of answers. What is generated is large, and Model is slow with it. */
const caseOf = (numRuns: number) => (json: unknown) => {
  const plan = compilePlan(definitionOf(json));
  return { plan, sets: fc.sample(answersTo(plan), { seed: 7, numRuns }) };
};
const cases = [...handMade.map(caseOf(16)), ...generated.map(caseOf(8))];

describe('the plan and the Model', () => {
  it('are compared on definitions that the linter would publish', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const broken = [...generated, ...typeDefinitions, ...walkedDefinitions].flatMap(
      (json) => lintExpressions(definitionOf(json)).findings,
    );
    expect(broken).toEqual([]);
  });

  it('are compared on a thousand sets of answers in which something is given, rows among them', () => {
    const given = cases.flatMap(({ plan, sets }) => sets.map((answers) => ({ plan, answers })));
    expect(given.filter(({ answers }) => Object.keys(answers).length > 0).length).toBeGreaterThanOrEqual(1000);
    for (const type of ['paneldynamic', 'matrixdynamic', 'matrixdropdown']) {
      const answered = given.filter(({ plan, answers }) =>
        plan.questions.some(({ name, definition }) => definition.type === type && name in answers),
      );
      expect(answered.length, type).toBeGreaterThanOrEqual(50);
    }
  });

  it.each(cases.map((one, index) => ({ index, ...one })))(
    'agree on what is visible, required, wrong and kept: definition $index',
    ({ plan, sets }) => {
      for (const given of [{}, ...sets])
        expect(byPlan(plan, given), JSON.stringify(given)).toEqual(byModel(plan, given));
    },
  );

  it.each(walkedDefinitions.map((json, index) => ({ index, json })))(
    'agree on where a survey that can end early ends: definition $index',
    ({ json }) => {
      const plan = compilePlan(definitionOf(json));
      const sets = [{}, ...fc.sample(answersTo(plan), { seed: 11, numRuns: 20 })];
      for (const given of sets) expect(planWalk(plan, given), JSON.stringify(given)).toEqual(modelWalk(plan, given));
    },
  );

  const limits: { name: string; question: object; values: AnswerValue[] }[] = [
    {
      name: 'number',
      question: { type: 'text', inputType: 'number', min: 1, max: 10, step: 0.5 },
      values: [0, 1, 1.5, 1.7, 10, 11, -3],
    },
    {
      name: 'date',
      question: { type: 'text', inputType: 'date', min: '2024-05-02', max: '2024-06-01' },
      values: ['2024-05-01', '2024-05-02', '2024-06-01', '2024-06-02'],
    },
    {
      name: 'month',
      question: { type: 'text', inputType: 'month', min: '2024-05', max: '2024-06' },
      values: ['2024-04', '2024-05', '2024-06', '2024-07'],
    },
    {
      name: 'time',
      question: { type: 'text', inputType: 'time', min: '09:00', max: '17:30' },
      values: ['08:59', '09:00', '17:30', '17:31'],
    },
    {
      name: 'email',
      question: { type: 'text', inputType: 'email' },
      values: ['a@b.org', 'ab.org', 'a@b', 'a b@c.org', "o'neil@b.org"],
    },
    {
      name: 'fewest ticks',
      question: { type: 'checkbox', choices: ['a', 'b', 'c'], minSelectedChoices: 2, showNoneItem: true },
      values: [['a'], ['a', 'b'], ['none']],
    },
    {
      name: 'text validator',
      question: { type: 'text', validators: [{ type: 'text', minLength: 3, maxLength: 5 }] },
      values: ['ab', 'abc', 'abcde', 'abcdef'],
    },
    {
      name: 'numeric validator',
      question: { type: 'text', inputType: 'number', validators: [{ type: 'numeric', minValue: 2, maxValue: 3 }] },
      values: [1, 2, 3, 4],
    },
    {
      name: 'count validator',
      question: {
        type: 'checkbox',
        choices: ['a', 'b', 'c'],
        validators: [{ type: 'answercount', minCount: 2, maxCount: 2 }],
      },
      values: [['a'], ['a', 'b'], ['a', 'b', 'c']],
    },
    {
      name: 'email validator',
      question: { type: 'text', validators: [{ type: 'email' }] },
      values: ['a@b.org', 'a@b'],
    },
  ];
  it.each(limits)('agree on limits: $name', ({ question, values }) => {
    const plan = compilePlan(definitionOf({ pages: [{ elements: [{ name: 'q', ...question }] }] }));
    for (const q of values) expect(byPlan(plan, { q }).errors, String(q)).toEqual(byModel(plan, { q }).errors);
  });

  const image = { value: 'a', text: 'A', imageLink: '/sampleford/pictures/abcd' };
  const onlyOurs: { key: string; question: object; value: AnswerValue }[] = [
    { key: 'notAnOption', question: { type: 'tagbox', choices: ['a'] }, value: ['z'] },
    { key: 'notAnOption', question: { type: 'imagepicker', choices: [image] }, value: 'z' },
    { key: 'repeatedOption', question: { type: 'ranking', choices: ['a', 'b'] }, value: ['a', 'a'] },
    {
      key: 'tooManyPlaces',
      question: { type: 'ranking', choices: ['a', 'b'], maxSelectedChoices: 1 },
      value: ['b', 'a'],
    },
    { key: 'notAnOption', question: { type: 'matrix', columns: ['x', 'y'], rows: ['r'] }, value: { r: 'z' } },
    { key: 'unknownField', question: { type: 'matrix', columns: ['x', 'y'], rows: ['r'] }, value: { s: 'x' } },
    { key: 'numberTooBig', question: { type: 'slider', max: 10 }, value: 99 },
    { key: 'notOnStep', question: { type: 'slider', step: 5 }, value: 7 },
    {
      key: 'numberTooBig',
      question: { type: 'multipletext', items: [{ name: 'n', inputType: 'number', max: 5 }] },
      value: { n: 9 },
    },
    { key: 'unknownField', question: { type: 'multipletext', items: [{ name: 'n' }] }, value: { m: 'x' } },
    { key: 'notAnOption', question: { type: 'radiogroup', choices: ['a'] }, value: 'z' },
    { key: 'notAnOption', question: { type: 'rating' }, value: 99 },
    { key: 'repeatedOption', question: { type: 'checkbox', choices: ['a', 'b'] }, value: ['a', 'a'] },
    {
      key: 'exclusiveOption',
      question: { type: 'checkbox', choices: ['a'], showNoneItem: true },
      value: ['a', 'none'],
    },
    {
      key: 'tooManyOptions',
      question: { type: 'checkbox', choices: ['a', 'b'], maxSelectedChoices: 1 },
      value: ['a', 'b'],
    },
    { key: 'textTooLong', question: { type: 'comment', maxLength: 3 }, value: 'long' },
    { key: 'notATime', question: { type: 'text', inputType: 'time' }, value: 'noon' },
    { key: 'notAMonth', question: { type: 'text', inputType: 'month' }, value: '2024-13' },
    { key: 'notAnAddress', question: { type: 'text', inputType: 'url' }, value: 'javascript:alert(1)' },
  ];
  it.each(onlyOurs)('differ on purpose: $key', ({ key, question, value }) => {
    const plan = compilePlan(definitionOf({ pages: [{ elements: [{ name: 'q', ...question }] }] }));
    expect(intendedDifferences).toContain(key);
    expect(checkAll(plan, { q: value }).errors.map((error) => error.key)).toEqual([key]);
    expect(byModel(plan, { q: value }).errors).toEqual({});
  });
});
