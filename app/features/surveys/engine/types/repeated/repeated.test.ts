/** Questions that are answered in rows: what a definition may say, what may be posted, what is kept of it. */
import { describe, expect, it } from 'vitest';
import { checkAll, checkPage, typedFrom } from '../../answers.server.ts';
import { parseDefinition } from '../../definition.ts';
import { compilePlan } from '../../plan.server.ts';
import type { Plan } from '../../plan.server.ts';
import { fromRow, toRow } from '../../row.server.ts';
import { answerState, given } from '../../states.ts';
import type { AnswerRecord } from '../question-type.ts';

const childrenOf = (more: object = {}) => ({
  type: 'paneldynamic',
  name: 'children',
  title: 'Your children',
  templateTitle: 'Child {panelIndex}',
  maxPanelCount: 4,
  templateElements: [
    { type: 'text', name: 'age', title: 'Age', inputType: 'number', min: 0, max: 25, isRequired: true },
    { type: 'radiogroup', name: 'plan', title: 'Plan', choices: ['yes', 'no'] },
    { type: 'comment', name: 'why', title: 'Why not?', visibleIf: "{panel.plan} = 'no'", isRequired: true },
    { type: 'checkbox', name: 'needs', title: 'Needs', choices: ['speech', 'motor'], showOtherItem: true },
  ],
  ...more,
});

const gridOf = (more: object = {}) => ({
  type: 'matrixdropdown',
  name: 'times',
  title: 'Times of day',
  choices: ['good', 'bad'],
  rows: [{ value: 'morning', text: 'Morning' }, 'evening'],
  columns: [
    { name: 'how', title: 'How was it?' },
    { name: 'wait', title: 'Minutes', cellType: 'text', inputType: 'number' },
  ],
  ...more,
});

function planOf(...elements: object[]): Plan {
  const parsed = parseDefinition({ title: 'T', pages: [{ elements }] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

const problemsOf = (...elements: object[]) => {
  const parsed = parseDefinition({ title: 'T', pages: [{ elements }] });
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`);
};

const keysOf = (plan: Plan, answers: unknown) =>
  checkAll(plan, answers).errors.map(({ field, key }) => `${field} ${key}`);

describe('definitions of repeated questions', () => {
  it('are taken when they are whole', () => {
    expect(problemsOf(childrenOf(), gridOf())).toEqual([]);
  });

  it('name the column that is wrong as they would a question', () => {
    expect(
      problemsOf(
        gridOf({
          columns: [
            { name: 'a', cellType: 'text', choices: ['x'] },
            { name: 'b', nonsense: 1 },
          ],
        }),
      ),
    ).toEqual([
      'pages[0].elements[0].columns[0].choices: “choices” is not a property that can stand here.',
      'pages[0].elements[0].columns[1].nonsense: “nonsense” is not a property that can stand here.',
    ]);
  });

  it.each([
    ['twin cells', gridOf({ columns: [{ name: 'a' }, { name: 'A' }] }), 'columns[1].name'],
    ['twin rows', gridOf({ rows: ['x', 'X'] }), 'rows[1]'],
    ['a row named after a member of objects', gridOf({ rows: ['constructor'] }), 'rows[0]'],
    ['a row named __proto__', gridOf({ rows: ['__proto__'] }), 'rows[0]'],
    ['no choices for a dropdown', gridOf({ choices: undefined, columns: [{ name: 'a' }] }), 'columns[0].choices'],
    [
      'more rows than the cap',
      { ...gridOf({ rows: undefined }), type: 'matrixdynamic', maxRowCount: 21 },
      'maxRowCount',
    ],
    ['a key that is no cell', childrenOf({ keyName: 'nothing' }), 'keyName'],
    ['more at the start than may be', childrenOf({ panelCount: 5 }), 'panelCount'],
    ['repeated rows within rows', childrenOf({ templateElements: [gridOf()] }), 'templateElements[0].type'],
    ['conditions on choices', gridOf({ choices: [{ value: 'a', visibleIf: '{row.wait} > 1' }] }), 'columns'],
    [
      'more columns than a row holds',
      {
        ...gridOf({ rows: Array.from({ length: 50 }, (_, index) => `r${index}`) }),
        columns: [{ name: 'a', cellType: 'checkbox', choices: Array.from({ length: 30 }, (_, index) => `c${index}`) }],
      },
      'columns',
    ],
  ])('are refused for %s', (_name, element, path) => {
    const clean: object = JSON.parse(JSON.stringify(element)) as object;
    expect(problemsOf(clean).join('\n')).toContain(`pages[0].elements[0].${path}`);
  });
});

describe('answers in rows', () => {
  it('are kept by row, and without what a condition hides', () => {
    const plan = planOf(childrenOf());
    const checked = checkAll(plan, {
      children: [
        { age: 4, plan: 'yes', why: 'left over' },
        { age: 9, plan: 'no', why: 'No place' },
      ],
    });
    expect(checked.errors).toEqual([]);
    expect(checked.answers['children']).toEqual([
      { age: 4, plan: 'yes' },
      { age: 9, plan: 'no', why: 'No place' },
    ]);
  });

  it('name the row and the cell that is wrong', () => {
    const plan = planOf(childrenOf());
    const given = { children: [{ age: 4, plan: 'maybe' }, { plan: 'no' }, { age: 99 }] };
    expect(keysOf(plan, given)).toEqual(['children-0-plan notAnOption', 'children-2-age numberTooBig']);
    expect(keysOf(plan, { children: [{ age: 4 }, { plan: 'no' }] })).toEqual([
      'children-1-age required',
      'children-1-why required',
    ]);
    expect(checkAll(plan, { children: [{ age: 4 }, { plan: 'no' }] }).errors[0]?.cell).toEqual({ row: 1, name: 'age' });
  });

  it('do not count a row in which nothing is given, beyond the least number', () => {
    expect(keysOf(planOf(childrenOf()), { children: [{}, { age: 3 }, {}] })).toEqual([]);
    expect(keysOf(planOf(childrenOf({ minPanelCount: 2 })), { children: [{ age: 3 }] })).toEqual([
      'children-1-age required',
    ]);
    const least = planOf(
      childrenOf({
        minPanelCount: 2,
        isRequired: true,
        templateElements: [{ type: 'text', name: 'who', title: 'Who' }],
      }),
    );
    expect(keysOf(least, { children: [{ who: 'A' }] })).toEqual(['children tooFewRows']);
    expect(keysOf(least, {})).toEqual(['children required']);
  });

  it('tell two rows with one key', () => {
    const plan = planOf(childrenOf({ keyName: 'age', keyDuplicationError: 'Each child once' }));
    const { errors } = checkAll(plan, { children: [{ age: 4 }, { age: 5 }, { age: 4 }] });
    expect(errors).toMatchObject([{ key: 'repeatedKey', field: 'children-2-age', text: 'Each child once' }]);
  });

  it('may hang on other questions, and others on them', () => {
    const plan = planOf(
      { type: 'boolean', name: 'asks', title: 'Asks' },
      childrenOf({
        templateElements: [
          { type: 'text', name: 'who', title: 'Who', visibleIf: '{asks} = true' },
          { type: 'text', name: 'else', title: 'Else' },
        ],
      }),
      { type: 'comment', name: 'more', title: 'More', visibleIf: '{children.length} > 1' },
    );
    const both = [{ who: 'a', else: 'b' }, { who: 'c' }];
    expect(checkAll(plan, { asks: true, children: both }).answers['children']).toEqual(both);
    const without = checkAll(plan, { asks: false, children: both, more: 'gone' });
    expect(without.answers).toEqual({ asks: false, children: [{ else: 'b' }] });
  });

  it('hold by row of the author in a grid of fixed rows', () => {
    const plan = planOf(gridOf());
    const checked = checkAll(plan, { times: { evening: { how: 'bad', wait: 5 }, morning: {} } });
    expect(checked.answers).toEqual({ times: { evening: { how: 'bad', wait: 5 } } });
    expect(keysOf(plan, { times: { night: { how: 'good' } } })).toEqual(['times unknownField']);
  });
});

describe('posted rows', () => {
  const plan = planOf(childrenOf());
  const post = (fields: Record<string, string>, page = plan) =>
    checkPage(page, 0, Object.entries({ '_shown[]': 'children', ...fields }), {});

  it('are read by their fields and shown again', () => {
    const checked = post({
      'children-rows': '2',
      'children-0-age': '4',
      'children-1-age': '7',
      'children-1-needs': 'other',
      'children-1-needs-Comment': 'Sleep',
    });
    expect(checked.errors).toEqual([]);
    expect(checked.answers['children']).toEqual([{ age: 4 }, { age: 7, needs: ['other'], 'needs-Comment': 'Sleep' }]);
    expect(typedFrom(plan, 0, checked.answers)).toMatchObject({
      'children-rows': ['2'],
      'children-1-age': ['7'],
      'children-1-needs-Comment': ['Sleep'],
    });
  });

  it('point at the cell of the row as it stood on screen', () => {
    const checked = post({ 'children-rows': '3', 'children-2-age': 'old', 'children-1-age': '200' });
    expect(checked.errors.map(({ field, key }) => `${field} ${key}`)).toEqual([
      'children-1-age numberTooBig',
      'children-2-age notANumber',
    ]);
  });

  it('bring up a cell that the answers in its row call for', () => {
    const fields = { 'children-rows': '1', 'children-0-age': '4', 'children-0-plan': 'no' };
    expect(post(fields)).toMatchObject({ ok: false, reveal: ['children'] });
    const seen = checkPage(
      plan,
      0,
      [...Object.entries(fields), ['_shown[]', 'children'], ['_shown[]', 'children-0-why']],
      {},
    );
    expect(seen.reveal).toEqual([]);
    expect(seen.errors.map(({ field, key }) => `${field} ${key}`)).toEqual(['children-0-why required']);
  });

  it('beyond the cap are refused without being read', () => {
    const flood = Array.from({ length: 3000 }, (_, row): [string, string] => [`children-${row}-age`, '4']);
    const checked = checkPage(plan, 0, [['_shown[]', 'children'], ...flood], {});
    expect(checked.ok).toBe(false);
    expect(checked.errors.every(({ key }) => key === 'unknownField')).toBe(true);
    expect(checked.errors.length).toBeLessThanOrEqual(20);
  });
});

describe('hostile answers in rows', () => {
  const plan = planOf(childrenOf(), gridOf());
  it.each([
    ['3,000 rows', { children: Array.from({ length: 3000 }, () => ({ age: 4 })) }, 'children tooManyRows'],
    ['__proto__ in a row', JSON.parse('{"children":[{"__proto__":{"age":4}}]}'), 'children unknownField'],
    ['constructor in a row', { children: [{ constructor: 'x' }] }, 'children unknownField'],
    ['rows within rows', { children: [[{ age: 4 }]] }, 'children notRows'],
    ['a text for rows', { children: 'x' }, 'children notRows'],
    ['a record for rows', { children: { 0: { age: 4 } } }, 'children notRows'],
    ['a list for fixed rows', { times: [{ how: 'good' }] }, 'times notRows'],
    ['__proto__ as a fixed row', JSON.parse('{"times":{"__proto__":{"how":"good"}}}'), 'times unknownField'],
    ['an object in a cell', { children: [{ age: { deep: { deeper: 1 } } }] }, 'children-0-age notANumber'],
    ['a null row', { children: [null] }, 'children notRows'],
  ])('are refused: %s', (_name, answers: unknown, expected) => {
    expect(keysOf(plan, answers)).toEqual([expected]);
    expect(({} as Record<string, unknown>)['age']).toBeUndefined();
  });
});

describe('columns of rows', () => {
  it('are flattened by row and cell, with the number of rows first', () => {
    const plan = planOf(childrenOf({ maxPanelCount: 2 }), gridOf());
    expect(plan.columns.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'children#rows number',
      ...[1, 2].flatMap((row) => [
        `children[${row}].age number`,
        `children[${row}].plan choice`,
        `children[${row}].why text`,
        `children[${row}].needs:speech tick`,
        `children[${row}].needs:motor tick`,
        `children[${row}].needs:other tick`,
        `children[${row}].needs-Comment text`,
      ]),
      'times[morning].how choice',
      'times[morning].wait number',
      'times[evening].how choice',
      'times[evening].wait number',
    ]);
    expect(plan.columns[1]?.part).toEqual({ key: 'age', text: 'Age', row: { key: '1', index: 0 } });
    expect(plan.columns.at(-1)?.part).toEqual({ key: 'wait', text: 'Minutes', row: { key: 'evening' } });
  });

  it('hold states for rows that were not added and for cells that are hidden or skipped', () => {
    const plan = planOf(childrenOf({ maxPanelCount: 2 }));
    const answers: { children: AnswerRecord[] } = {
      children: [{}, { age: 4, plan: 'no', why: 'Because', needs: ['other'], 'needs-Comment': 'Sleep' }],
    };
    const row = toRow(plan, answers);
    const { hidden, skipped } = answerState;
    expect(row.marks).toEqual([given, given, 2, given, 0, 0, 1, given, ...Array.from({ length: 7 }, () => hidden)]);
    expect(row.numbers.slice(0, 2)).toEqual([1, 4]);
    expect(fromRow(plan, row).answers).toEqual({ children: answers.children.slice(1) });
    const short = toRow(plan, { children: [{ age: 4 }] });
    expect(short.marks.slice(0, 8)).toEqual([given, given, skipped, hidden, skipped, skipped, skipped, skipped]);
    expect(toRow(plan, {}).marks.every((mark) => mark === skipped)).toBe(true);
  });

  it('give a grid back as it was', () => {
    const plan = planOf(gridOf());
    const answers = { times: { evening: { how: 'bad', wait: 5 } } };
    expect(fromRow(plan, toRow(plan, answers)).answers).toEqual(answers);
  });
});
