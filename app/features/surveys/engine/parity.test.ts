/** The plan against SurveyJS's own Model: the same definitions and answers, the same survey. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll } from './answers.server.ts';
import { parseDefinition, toSurveyJson } from './definition.ts';
import type { Definition } from './definition.ts';
import { Model } from './expressions.server.ts';
import { lintExpressions } from './lint/references.server.ts';
import { parityDefinitions } from './parity-definitions.ts';
import { compilePlan } from './plan.server.ts';
import type { Plan, PlanQuestion } from './plan.server.ts';
import type { Answers, AnswerValue } from './types/question-type.ts';

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
 */
const intendedDifferences = [
  'notAnOption',
  'repeatedOption',
  'exclusiveOption',
  'tooManyOptions',
  'textTooLong',
  'notATime',
  'notAMonth',
  'notAnAddress',
];

type Verdict = 'required' | 'otherRequired' | 'other';
interface Outcome {
  visible: string[];
  errors: Record<string, Verdict>;
  answers: Answers;
}

function byModel(plan: Plan, given: Answers): Outcome {
  const model = new Model({ ...toSurveyJson(plan.definition), clearInvisibleValues: 'onHidden' });
  const questions = plan.pages.flatMap((page) => page.order).filter((item) => item.kind === 'question');
  const isVisible = (name: string): boolean => model.getQuestionByName(name).isVisibleInSurvey;
  for (const { name, shape } of questions) {
    const value = given[name];
    if (value === undefined || !isVisible(name)) continue;
    model.setValue(name, value);
    const words = shape.comment && given[shape.comment.key];
    if (shape.comment?.wanted(value) && typeof words === 'string') model.setComment(name, words);
  }
  model.validate(true, false);
  const errors: Record<string, Verdict> = {};
  for (const { name } of plan.questions.filter((question) => isVisible(question.name))) {
    const type: string | undefined = model.getQuestionByName(name).errors[0]?.getErrorType();
    if (type !== undefined)
      errors[name] = type === 'required' ? 'required' : type === 'otherempty' ? 'otherRequired' : 'other';
  }
  const visible = plan.questions.map(({ name }) => name).filter(isVisible);
  model.doComplete();
  return { visible, errors, answers: { ...(model.data as Answers) } };
}

function byPlan(plan: Plan, given: Answers): Outcome {
  const checked = checkAll(plan, given);
  const errors = checked.errors.map(({ question, key }): [string, Verdict] => [
    question,
    key === 'required' || key === 'otherRequired' ? key : 'other',
  ]);
  const visible = plan.questions.map(({ name }) => name).filter((name) => checked.visible.has(name));
  return { visible, errors: Object.fromEntries(errors), answers: checked.answers };
}

function definitionOf(json: unknown): Definition {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

const someWords = fc.constantFrom('abc', 'B', '5', 'true', "it's", 'undefined', 'spoken');

/** Answers of the right shape, as a page would pass them on. */
function answerTo({ definition, shape }: PlanQuestion): fc.Arbitrary<AnswerValue> {
  const codes = (shape.options ?? []).map(({ code }) => code);
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return fc.constantFrom(...codes);
    case 'checkbox':
      return fc.oneof(
        fc.subarray(
          (shape.options ?? []).filter(({ role }) => role === 'choice' || role === 'other').map(({ code }) => code),
          { minLength: 1 },
        ),
        fc.constantFrom(...codes).map((code) => [code]),
      );
    case 'boolean':
      return fc.boolean();
    case 'rating':
      return fc.constantFrom(...(shape.options ?? []).map(({ value }) => value ?? 0));
    case 'comment':
      return someWords;
    case 'text':
      if (definition.inputType === 'number') return fc.integer({ min: -2, max: 8 });
      if (definition.inputType === 'date')
        return fc.constantFrom('2024-04-30', '2024-05-01', '2024-05-02', '2024-06-09');
      return someWords;
  }
}

function answersTo(plan: Plan): fc.Arbitrary<Answers> {
  const fields = plan.questions.flatMap((question): [string, fc.Arbitrary<AnswerValue>][] => [
    [question.name, answerTo(question)],
    ...(question.shape.comment ? [[question.shape.comment.key, someWords] as [string, fc.Arbitrary<AnswerValue>]] : []),
  ]);
  const known = (all: Record<string, AnswerValue | undefined>): Answers =>
    Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] }).map(known);
}

/** Conditions on a question of each kind, `%` standing for its name. */
const conditionsOn: Record<string, string[]> = {
  radiogroup: [
    "{%} = 'a'",
    "{%} <> 'b'",
    "{%} anyof ['a', 'other']",
    '{%} notempty',
    '{%} empty',
    "{%-Comment} contains 'b'",
  ],
  checkbox: [
    "{%} contains 'a'",
    "{%} notcontains 'b'",
    "{%} anyof ['b', 'none']",
    "{%} allof ['a', 'c']",
    '{%.length} >= 2',
    "{%} noneof ['a']",
  ],
  boolean: ['{%} = true', '{%} <> true', '{%}', '!{%}', '{%} empty'],
  rating: ['{%} > 3', '{%} <= 2', '{%} notempty', '{%} * 2 = 6'],
  number: ['{%} > 3', '{%} < 3', '{%} <> 0', 'sum({%}, 2) >= 4', "iif({%} > 2, 'x', 'y') = 'x'"],
  date: ["{%} > '2024-05-01'", "{%} <= '2024-05-01'", "diffDays({%}, '2024-05-01') = 1"],
  words: ["{%} = 'abc'", "{%} contains 'o'", '{%} empty', '{%} = 5', '{%} = true'],
};

const kinds: Record<string, object> = {
  radiogroup: { type: 'radiogroup', choices: ['a', 'b', 'c'], showOtherItem: true },
  checkbox: { type: 'checkbox', choices: ['a', 'b', 'c'], showOtherItem: true, showNoneItem: true },
  boolean: { type: 'boolean' },
  rating: { type: 'rating', rateMax: 5 },
  number: { type: 'text', inputType: 'number' },
  date: { type: 'text', inputType: 'date' },
  words: { type: 'comment' },
};

/** Surveys of several pages whose questions, panels and pages hang on earlier questions. */
const generatedDefinition = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...Object.keys(kinds)),
      place: fc.constantFrom('page', 'question', 'question', 'panel', 'inner panel'),
      condition: fc.option(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('and', 'or', ''))),
      use: fc.constantFrom('visibleIf', 'visibleIf', 'requiredIf'),
      isRequired: fc.boolean(),
    }),
    { minLength: 5, maxLength: 14 },
  )
  .map((parts) => {
    const pages: { visibleIf?: string; elements: object[] }[] = [{ elements: [] }];
    let home: object[] = pages[0]?.elements ?? [];
    parts.forEach(({ kind, place, condition, use, isRequired }, index) => {
      const about = (which: number, form: number): string => {
        const target = which % index;
        const forms = conditionsOn[parts[target]?.kind ?? ''] ?? [];
        return (forms[form % forms.length] ?? '').replaceAll('%', `q${target}`);
      };
      const first = condition && index > 0 ? about(condition[0], condition[1]) : undefined;
      const text = first && condition?.[4] ? `${first} ${condition[4]} ${about(condition[2], condition[3])}` : first;
      if (place === 'page') pages.push({ elements: (home = []), ...(text && { visibleIf: text }) });
      if (place === 'panel') home = pages.at(-1)?.elements ?? home;
      if (place.endsWith('panel')) {
        const panel = { type: 'panel', name: `p${index}`, elements: [], ...(text && { visibleIf: text }) };
        home.push(panel);
        home = panel.elements;
      }
      home.push({
        ...kinds[kind],
        name: `q${index}`,
        isRequired,
        ...(text && place === 'question' && { [use]: text }),
      });
    });
    return { pages: pages.filter(({ elements }) => elements.length > 0) };
  });

const generated = fc.sample(generatedDefinition, { seed: 20261121, numRuns: 24 });
const definitions = [...parityDefinitions, ...generated].map(definitionOf);

describe('the plan and the Model', () => {
  it('are compared on definitions that the linter would publish', () => {
    expect(definitions.length).toBeGreaterThanOrEqual(40);
    const broken = generated.flatMap((json) => lintExpressions(definitionOf(json)).findings);
    expect(broken).toEqual([]);
  });

  it.each(definitions.map((definition, index) => ({ index, definition })))(
    'agree on what is visible, required, wrong and kept: definition $index',
    ({ definition }) => {
      const plan = compilePlan(definition);
      const sets = [{}, ...fc.sample(answersTo(plan), { seed: 7, numRuns: 12 })];
      for (const given of sets) expect(byPlan(plan, given), JSON.stringify(given)).toEqual(byModel(plan, given));
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

  const onlyOurs: { key: string; question: object; value: AnswerValue }[] = [
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
