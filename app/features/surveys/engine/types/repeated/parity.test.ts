/**
 * Rows against SurveyJS's own Model: the same cells on screen and open, the same required, the same kept. Where they differ on
 * purpose: a row in which nothing is given, beyond the least number, is no answer here and an empty object there; what is
 * hidden or switched off in a row is dropped at once, so Model is given only what is left; a grid that says no more takes 10 rows, not 1,000.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question, QuestionMatrixDropdownModelBase, QuestionPanelDynamicModel } from 'survey-core-server';
import { checkAll } from '../../answers.server.ts';
import { parseDefinition, toSurveyJson } from '../../definition.ts';
import { Model } from '../../expressions.server.ts';
import { compilePlan } from '../../plan.server.ts';
import type { Plan, PlanQuestion } from '../../plan.server.ts';
import type { AnswerRecord, Answers, AnswerValue } from '../question-type.ts';
import type { CellDefinition } from './cells.ts';
import { answerOf, rowsIn } from './rows.ts';

const cells = {
  number: { type: 'text', name: 'number', inputType: 'number' },
  one: { type: 'radiogroup', name: 'one', choices: ['a', 'b', 'c'] },
  many: { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'] },
  yes: { type: 'boolean', name: 'yes' },
  scale: { type: 'rating', name: 'scale' },
  words: { type: 'comment', name: 'words' },
  drop: { type: 'dropdown', name: 'drop', choices: ['a', 'b'], showOtherItem: true },
};
type CellName = keyof typeof cells;

const all: readonly CellName[] = ['number', 'one', 'many', 'yes', 'scale', 'words', 'drop'];

/** Conditions on a cell of the same row, `%` standing for the word that names the row; and on a question outside. */
const conditions: readonly string[] = [
  '{%.number} > 2',
  "{%.one} = 'a'",
  "{%.one} <> 'b' and {%.yes} = true",
  "{%.many} contains 'b'",
  '{%.yes}',
  '{%.scale} >= 3 or {%.words} notempty',
  "{%.drop} = 'other'",
  '{outside} = true',
  "{outside} = true and {%.one} anyof ['a', 'c']",
];

type Guard = { cell: CellName; use: 'visibleIf' | 'enableIf' | 'requiredIf' | 'isRequired'; condition: string };

/** A question of a kind with its cells, some of them guarded. */
function elementOf(kind: string, guards: readonly Guard[], more: object): object {
  const word = kind === 'paneldynamic' ? 'panel' : 'row';
  const guarded = all.map((name) => {
    const own = guards.filter(({ cell }) => cell === name);
    const added = own.map(({ use, condition }) => [use, use === 'isRequired' ? true : condition.replaceAll('%', word)]);
    return { ...cells[name], ...(Object.fromEntries(added) as object) };
  });
  if (kind === 'paneldynamic') return { type: kind, name: 'rows', templateElements: guarded, ...more };
  const columns = guarded.map(({ type, ...column }) => ({ ...column, cellType: type }));
  return { type: kind, name: 'rows', columns, ...more };
}

const guards: readonly (readonly Guard[])[] = [
  [],
  [{ cell: 'words', use: 'visibleIf', condition: conditions[0] ?? '' }],
  [
    { cell: 'words', use: 'visibleIf', condition: conditions[1] ?? '' },
    { cell: 'words', use: 'isRequired', condition: '' },
  ],
  [
    { cell: 'scale', use: 'visibleIf', condition: conditions[2] ?? '' },
    { cell: 'drop', use: 'requiredIf', condition: conditions[3] ?? '' },
  ],
  [
    { cell: 'number', use: 'isRequired', condition: '' },
    { cell: 'one', use: 'visibleIf', condition: conditions[4] ?? '' },
    { cell: 'many', use: 'visibleIf', condition: conditions[1] ?? '' },
  ],
  [
    { cell: 'yes', use: 'visibleIf', condition: conditions[5] ?? '' },
    { cell: 'words', use: 'requiredIf', condition: conditions[6] ?? '' },
  ],
  [
    { cell: 'number', use: 'visibleIf', condition: conditions[7] ?? '' },
    { cell: 'drop', use: 'visibleIf', condition: conditions[8] ?? '' },
  ],
  [
    { cell: 'words', use: 'enableIf', condition: conditions[1] ?? '' },
    { cell: 'words', use: 'isRequired', condition: '' },
    { cell: 'scale', use: 'enableIf', condition: conditions[7] ?? '' },
    { cell: 'scale', use: 'visibleIf', condition: conditions[3] ?? '' },
  ],
];

const limits: readonly { kind: string; more: object }[] = [
  { kind: 'paneldynamic', more: { maxPanelCount: 4 } },
  { kind: 'paneldynamic', more: { minPanelCount: 2, maxPanelCount: 3, isRequired: true } },
  { kind: 'matrixdynamic', more: { rowCount: 0, maxRowCount: 4 } },
  { kind: 'matrixdynamic', more: { rowCount: 2, minRowCount: 2, maxRowCount: 3 } },
  { kind: 'matrixdynamic', more: { rowCount: 0, maxRowCount: 4, keyName: 'number' } },
  { kind: 'matrixdropdown', more: { rows: ['first', 'second', 'third'] } },
];

const cases = limits.flatMap(({ kind, more }) =>
  guards.map((own, index) => ({
    name: `${kind} ${JSON.stringify(more)} ${index}`,
    element: elementOf(kind, own, more),
  })),
);

function planOf(element: object): Plan {
  const parsed = parseDefinition({ pages: [{ elements: [{ type: 'boolean', name: 'outside' }, element] }] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

function answerTo(definition: CellDefinition): fc.Arbitrary<AnswerValue> {
  switch (definition.type) {
    case 'text':
      return fc.integer({ min: 0, max: 5 });
    case 'boolean':
      return fc.boolean();
    case 'rating':
      return fc.integer({ min: 1, max: 5 });
    case 'checkbox':
      return fc.subarray(['a', 'b', 'c'], { minLength: 1 });
    case 'comment':
      return fc.constantFrom('abc', 'some words');
    case 'dropdown':
      return fc.constantFrom('a', 'b', 'other');
    default:
      return fc.constantFrom('a', 'b', 'c');
  }
}

const known = (record: Record<string, AnswerValue | undefined>): AnswerRecord =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** Rows in which something is given. */
function answersTo({ repeated }: PlanQuestion): fc.Arbitrary<Answers> {
  const of = repeated?.of;
  if (!of) throw new Error('The question has no rows.');
  const fields = of.cells.map(({ name, definition }): [string, fc.Arbitrary<AnswerValue>] => [
    name,
    answerTo(definition),
  ]);
  const row = fc
    .record(Object.fromEntries([...fields, ['drop-Comment', fc.constant('spoken')]]), { requiredKeys: [] })
    .map(known)
    .filter((values) => Object.keys(values).some((key) => key !== 'drop-Comment'));
  const length = of.rows.kind === 'fixed' ? of.rows.rows.length : of.rows.max;
  const least = of.rows.kind === 'fixed' ? length : of.rows.min;
  const rows = fc.array(row, { minLength: least, maxLength: length }).map((values) => answerOf(of, values));
  return fc.record({ outside: fc.option(fc.boolean(), { nil: undefined }), rows }).map(known);
}

type Told = { visible: string[][]; open: string[][]; errors: string[]; kept: Answers };

function byPlan(plan: Plan, given: Answers): Told {
  const question = plan.question('rows');
  const repeated = question?.repeated;
  if (!repeated) throw new Error('The question has no rows.');
  const checked = checkAll(plan, given);
  const rows = rowsIn(repeated.of, checked.answers['rows']);
  const names = repeated.of.cells.map(({ name }) => name);
  const settled = rows.map((row) => repeated.settled(row, checked.answers));
  return {
    visible: settled.map(({ shown }) => names.filter((name) => shown.has(name))),
    open: settled.map(({ open }) => names.filter((name) => open.has(name))),
    errors: [...new Set(checked.errors.map(({ cell }) => (cell ? `${cell.row} ${cell.name}` : 'whole')))].sort(),
    kept: checked.answers,
  };
}

/** The cells of a question of Model, by row. */
function cellsOf(question: Question): Question[][] {
  if (question.getType() === 'paneldynamic') {
    return (question as QuestionPanelDynamicModel).panels.map((panel) => panel.questions);
  }
  return (question as QuestionMatrixDropdownModelBase).visibleRows.map((row) => row.cells.map((cell) => cell.question));
}

function byModel(plan: Plan, given: Answers): Told {
  const model = new Model({ ...toSurveyJson(plan.definition), clearInvisibleValues: 'onHidden' });
  for (const [name, value] of Object.entries(given)) model.setValue(name, structuredClone(value));
  const question = model.getQuestionByName('rows');
  const rows = cellsOf(question);
  model.validate(true, false);
  const errors = rows.flatMap((row, index) =>
    row.filter((cell) => cell.isVisible && cell.errors.length > 0).map((cell) => `${index} ${cell.name}`),
  );
  const visible = rows.map((row) => row.filter((cell) => cell.isVisible).map((cell) => cell.name));
  const open = rows.map((row) => row.filter((cell) => cell.isVisible && !cell.isReadOnly).map((cell) => cell.name));
  model.doComplete();
  return { visible, open, errors: [...new Set(errors)].sort(), kept: { ...(model.data as Answers) } };
}

describe('rows and the Model', () => {
  it.each(cases)('agree on cells, errors and what is kept: $name', ({ element }) => {
    const plan = planOf(element);
    const question = plan.question('rows');
    if (!question) throw new Error('There is no such question.');
    for (const given of fc.sample(answersTo(question), { seed: 11, numRuns: 7 })) {
      // Only what conditions leave: Model keeps a hidden cell's answer until completion.
      const { answers } = checkAll(plan, given);
      const left = { ...(given['outside'] !== undefined && { outside: given['outside'] }), ...answers };
      expect(byPlan(plan, left), JSON.stringify(left)).toEqual(byModel(plan, left));
    }
  });
});
