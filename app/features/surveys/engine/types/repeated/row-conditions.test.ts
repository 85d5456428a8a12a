/** Conditions inside rows that people add, and conditions that read single rows by their number. */
import { describe, expect, it } from 'vitest';
import { checkAll, checkPage } from '../../answers.server.ts';
import { parseDefinition } from '../../definition.ts';
import type { Definition } from '../../definition.ts';
import { lintDefinition } from '../../lint.server.ts';
import { byModel, byPlan } from '../../parity/compare.server.ts';
import { compilePlan } from '../../plan.server.ts';
import { toRow } from '../../row.server.ts';
import { answerState } from '../../states.ts';
import type { Answers } from '../question-type.ts';

function definitionOf(...elements: object[]): Definition {
  const parsed = parseDefinition({ title: 'T', pages: [{ title: 'P', elements }] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

const planOf = (...elements: object[]) => compilePlan(definitionOf(...elements));

const childrenOf = (more: object = {}, cell: object = {}) => ({
  type: 'paneldynamic',
  name: 'children',
  title: 'Your children',
  maxPanelCount: 3,
  templateElements: [
    { type: 'text', name: 'age', title: 'Age', inputType: 'number' },
    { type: 'radiogroup', name: 'plan', title: 'Plan', choices: ['yes', 'no'], showOtherItem: true },
    { type: 'checkbox', name: 'needs', title: 'Needs', choices: ['speech', 'motor'] },
    { type: 'comment', name: 'why', title: 'Why not?', ...cell },
  ],
  ...more,
});

const asked = (visibleIf: string) => ({ type: 'text', name: 'after', title: 'After', visibleIf });

const faultsOf = (...elements: object[]) =>
  lintDefinition(definitionOf(...elements))
    .filter(({ level }) => level === 'error')
    .map(({ path, message }) => `${path}: ${message}`);

describe('a cell that is switched off', () => {
  const plan = planOf(childrenOf({}, { enableIf: "{panel.plan} = 'no'", isRequired: true }));

  it('asks for nothing, and what is given for it is dropped and stored as hidden', () => {
    const given = {
      children: [
        { age: 4, plan: 'yes', why: 'left over' },
        { age: 9, plan: 'no', why: 'No place' },
      ],
    };
    const checked = checkAll(plan, given);
    expect(checked.errors).toEqual([]);
    expect(checked.answers['children']).toEqual([{ age: 4, plan: 'yes' }, given.children[1]]);
    const at = plan.columns.findIndex(({ key }) => key === 'children[1].why');
    expect(toRow(plan, checked.answers).marks[at]).toBe(answerState.hidden);
    const open = checkAll(plan, { children: [{ plan: 'no' }] });
    expect(open.errors.map(({ field, key }) => `${field} ${key}`)).toEqual(['children-0-why required']);
  });

  it('stays on screen, and the page comes back when it opens', () => {
    const question = plan.question('children')?.repeated;
    const { shown, open } = question?.settled({ plan: 'yes' }, {}) ?? {};
    expect([shown?.has('why'), open?.has('why')]).toEqual([true, false]);
    const post = (plan_: string, ...seen: string[]) =>
      checkPage(
        plan,
        0,
        [
          ['_shown[]', 'children'],
          ...['age', 'plan', 'needs', ...seen].map((cell): [string, string] => ['_shown[]', `children-0-${cell}`]),
          ['children-rows', '1'],
          ['children-0-plan', plan_],
        ],
        {},
      );
    expect(post('yes')).toMatchObject({ ok: true, reveal: [] });
    expect(post('no')).toMatchObject({ ok: false, reveal: ['children'], errors: [] });
    expect(post('no', 'why').errors.map(({ field }) => field)).toEqual(['children-0-why']);
  });

  it('may be switched by its row and by other questions of the page, not by the other rows or by itself', () => {
    expect(
      faultsOf({ type: 'boolean', name: 'outside', title: 'O' }, childrenOf({}, { enableIf: '{outside}' })),
    ).toEqual([]);
    const own = 'pages[0].elements[0].templateElements[3]';
    expect(faultsOf(childrenOf({}, { enableIf: '{children[0].age} > 3' }))).toEqual([
      `${own}.enableIf: A condition inside a row cannot ask about the other rows, or about how many there are.`,
    ]);
    expect(faultsOf(childrenOf({}, { enableIf: '{panel.why} notempty' }))).toEqual([
      `${own}.enableIf: This condition depends on the answer that it shows or hides.`,
    ]);
    expect(faultsOf(childrenOf({ visibleIf: "{after} = 'x'" }), asked('{children[0].age} > 3'))[0]).toContain(
      'This condition depends on itself',
    );
  });
});

describe('rows read by their number', () => {
  const conditions = [
    '{children[0].age} > 3',
    '{children[1].age} > 3',
    '{children[1].age} empty',
    '{children[2].plan} notempty',
    "{children[0].needs} contains 'motor'",
    '{children[0].needs.length} > 1',
    "{Children[0].Plan} = 'no' or {children[1].plan} <> 'no'",
    '{children[0].plan-Comment} notempty',
    '{children[0].age} + {children[1].age} > 10',
  ];
  const sets: Answers[] = [
    {},
    { children: [{ age: 2 }] },
    { children: [{ age: 5, plan: 'no', needs: ['speech', 'motor'] }] },
    { children: [{ age: 1, plan: 'other', 'plan-Comment': 'soon' }, { age: 10 }] },
    {
      children: [
        { plan: 'yes', needs: ['speech'] },
        { age: 3, plan: 'no' },
        { age: 4, plan: 'no' },
      ],
    },
  ];

  it.each(conditions)('say the same as SurveyJS: %s', (condition) => {
    const definition = definitionOf(childrenOf(), asked(condition));
    expect(lintDefinition(definition).filter(({ level }) => level === 'error')).toEqual([]);
    const plan = compilePlan(definition);
    for (const given of sets) expect(byPlan(plan, given), JSON.stringify(given)).toEqual(byModel(plan, given));
  });

  it('are read in a table to which people add rows', () => {
    const columns = [{ name: 'how', title: 'How', cellType: 'text', inputType: 'number' }];
    const table = { type: 'matrixdynamic', name: 'visits', title: 'Visits', rowCount: 0, columns };
    const plan = planOf(table, asked('{visits[1].how} > 2'));
    const visits: Answers[] = [{}, { visits: [{ how: 3 }] }, { visits: [{ how: 1 }, { how: 3 }] }];
    for (const given of visits) expect(byPlan(plan, given)).toEqual(byModel(plan, given));
  });

  it.each([
    '{children[0].nobody} = 1',
    '{children[3].age} > 1',
    '{children[0]} notempty',
    '{children[first].age} > 1',
    '{children[0].needs[0]} notempty',
    '{nobody[0].age} > 1',
  ])('are refused where there is no such cell: %s', (condition) => {
    expect(faultsOf(childrenOf(), asked(condition)).join()).toContain('There is no answer called');
  });
});
