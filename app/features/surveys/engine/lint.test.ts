import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';
import { lintDefinition } from './lint.server.ts';
import { compilePlan } from './plan.server.ts';

function definitionOf(json: unknown) {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}
const text = (name: string, more: object = {}) => ({ type: 'text', name, title: `About ${name}`, ...more });
const radio = (name: string, more: object = {}) => ({
  type: 'radiogroup',
  name,
  title: `Which ${name}`,
  choices: ['x', 'y'],
  ...more,
});
const survey = (...pages: object[][]) => ({
  title: 'T',
  pages: pages.map((elements, index) => ({ title: `Page ${index}`, elements })),
});

const lint = (json: unknown) => lintDefinition(definitionOf(json));
const brief = (json: unknown) => lint(json).map(({ level, path }) => `${level} ${path}`);

describe('lintDefinition', () => {
  it('finds nothing in a sound survey', () => {
    const sound = survey(
      [
        radio('a', { showOtherItem: true }),
        text('b', { visibleIf: "{a} = 'x' or {a-Comment} notempty", requiredIf: "{a} = 'other'" }),
      ],
      [
        text('c', { validators: [{ type: 'expression', expression: '{c} <> {b}' }] }),
        text('age', { inputType: 'number', visibleIf: '{c} notempty' }),
      ],
    );
    expect(lint(sound)).toEqual([]);
    expect(compilePlan(definitionOf(sound)).questions).toHaveLength(4);
  });

  it.each<[string, object, string[]]>([
    [
      'a condition that cannot be read',
      survey([radio('a'), text('b', { visibleIf: "{a} = 'x' and" })]),
      ['error pages[0].elements[1].visibleIf'],
    ],
    [
      'what else is wrong beside a condition that cannot be read',
      survey([radio('a'), text('b', { visibleIf: "{a} = 'x' and" })], []),
      ['error pages[0].elements[1].visibleIf', 'error pages[1]'],
    ],
    [
      'an unknown question',
      survey([text('b', { visibleIf: '{nobody} notempty' })]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a comment that the question does not have',
      survey([radio('a'), text('b', { requiredIf: '{a-Comment} notempty' })]),
      ['error pages[0].elements[1].requiredIf'],
    ],
    [
      'a panel as a value',
      survey([{ type: 'panel', name: 'p', elements: [text('a')] }, text('b', { visibleIf: '{p} notempty' })]),
      ['error pages[0].elements[1].visibleIf'],
    ],
    [
      'a built-in variable',
      survey([text('b', { visibleIf: "{locale} = 'cy'" })]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'an unknown function',
      survey([radio('a'), text('b', { visibleIf: "propertyValue('a', 'survey') notempty" })]),
      ['error pages[0].elements[1].visibleIf'],
    ],
    [
      'a function that reads the clock',
      survey([text('a', { inputType: 'date' }), text('b', { visibleIf: '{a} > today()' })]),
      ['error pages[0].elements[1].visibleIf'],
    ],
    [
      'a condition on a later page',
      survey([text('b', { visibleIf: "{a} = 'x'" })], [radio('a')]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a page that hides itself',
      { title: 'T', pages: [{ title: 'P', visibleIf: "{a} = 'x'", elements: [radio('a')] }] },
      ['error pages[0].visibleIf'],
    ],
    [
      'a loop of two',
      survey([radio('a', { visibleIf: '{b} notempty' }), text('b', { visibleIf: "{a} = 'x'" })]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a loop through a panel',
      survey([{ type: 'panel', name: 'p', visibleIf: "{a} = 'x'", elements: [radio('a')] }]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a question that hides itself',
      survey([radio('a', { visibleIf: "{a} = 'x'" })]),
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a requirement that hangs on itself',
      survey([radio('a', { requiredIf: "{a} = 'x'" })]),
      ['error pages[0].elements[0].requiredIf'],
    ],
    [
      'a choice that does not exist',
      survey([radio('a'), text('b', { visibleIf: "{a} = 'z'" })]),
      ['error pages[0].elements[1].visibleIf'],
    ],
    [
      'a condition that cannot hold',
      survey([text('a', { inputType: 'number' }), text('b', { visibleIf: '{a} > 5 and {a} < 3' })]),
      ['warning pages[0].elements[1].visibleIf'],
    ],
    [
      'limits that no answer passes',
      survey([{ type: 'checkbox', name: 'a', title: 'A', choices: ['x', 'y'], minSelectedChoices: 3 }]),
      ['error pages[0].elements[0].minSelectedChoices'],
    ],
    ['an empty page', survey([]), ['error pages[0]']],
    ['a question without a title', survey([{ type: 'comment', name: 'a' }]), ['error pages[0].elements[0]']],
    ['a survey without a title', { pages: [{ elements: [text('a')] }] }, ['error title']],
    [
      'pages without titles',
      { title: 'T', pages: [{ title: 'P', elements: [text('a')] }, { elements: [text('b')] }] },
      ['warning pages[1]'],
    ],
    [
      'two titles alike',
      survey([text('a', { title: 'Name ' }), text('b', { title: { default: 'name' } })]),
      ['warning pages[0].elements[1].title'],
    ],
    [
      'codes shown as labels',
      survey([radio('a', { choices: ['very_good', { value: 'bad' }, 'dont_know'] })]),
      ['warning pages[0].elements[0].choices[0]', 'warning pages[0].elements[0].choices[1]'],
    ],
    [
      'answers put into texts',
      survey([text('a'), text('b', { title: 'Hello {a}' })]),
      ['warning pages[0].elements[1].title'],
    ],
    [
      'markup in a text',
      survey([text('a', { description: 'Read <b>this</b>' })]),
      ['warning pages[0].elements[0].description'],
    ],
    [
      'an answer in a text before it is given',
      survey([text('b', { description: 'You said {a}' })], [text('a')]),
      ['error pages[0].elements[0].description'],
    ],
    [
      'a name in braces that nobody answers',
      survey([text('b', { title: 'Hello {nobody}' })]),
      ['warning pages[0].elements[0].title'],
    ],
    [
      'answers put into markup',
      survey([text('a')], [text('b'), { type: 'html', name: 'h', html: '<p>{a}</p>' }]),
      ['warning pages[1].elements[1].html'],
    ],
    [
      'a choice decided by its own page',
      survey([radio('a'), radio('b', { choices: ['x', { value: 'y', text: 'Y', visibleIf: "{a} = 'x'" }] })]),
      ['error pages[0].elements[1].choices[1].visibleIf'],
    ],
    [
      'a question switched off by its own page',
      survey([radio('a'), text('b', { enableIf: "{a} = 'x'" })]),
      ['error pages[0].elements[1].enableIf'],
    ],
    [
      'values that work each other out',
      {
        ...survey([text('a')]),
        calculatedValues: [
          { name: 'v', expression: '{w} + 1' },
          { name: 'w', expression: '{v} + 1' },
        ],
      },
      ['error calculatedValues[0].expression'],
    ],
    [
      'a value that needs itself',
      survey([{ type: 'expression', name: 'e', title: 'E', expression: '{e} + 1' }]),
      ['error pages[0].elements[0].expression'],
    ],
    [
      'a value shown before its answers',
      survey(
        [{ type: 'expression', name: 'e', title: 'E', expression: '{n} + 1' }],
        [text('n', { inputType: 'number' })],
      ),
      ['error pages[0].elements[0].expression'],
    ],
    [
      'a condition on a value that is not known yet',
      {
        ...survey([text('a', { visibleIf: '{v} > 1' })], [text('n', { inputType: 'number' })]),
        calculatedValues: [{ name: 'v', expression: '{n} + 1' }],
      },
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'a loop through a value',
      {
        ...survey([text('n', { inputType: 'number', visibleIf: '{v} > 1' })]),
        calculatedValues: [{ name: 'v', expression: '{n} + 1' }],
      },
      ['error pages[0].elements[0].visibleIf'],
    ],
    [
      'an end that asks for nobody',
      { ...survey([text('a')]), triggers: [{ type: 'complete', expression: "{nobody} = 'x'" }] },
      ['error triggers[0].expression'],
    ],
    [
      'a row that the matrix does not have',
      survey([
        { type: 'matrix', name: 'm', title: 'M', columns: ['x', 'y'], rows: ['r1', 'r2'] },
        text('b', { visibleIf: "{m.r1} = 'x'" }),
        text('c', { visibleIf: "{m.r3} = 'x'" }),
      ]),
      ['error pages[0].elements[2].visibleIf'],
    ],
    [
      'a cell that the row does not have',
      survey([
        {
          type: 'paneldynamic',
          name: 'd',
          title: 'D',
          templateElements: [
            text('k'),
            text('l', { visibleIf: '{panel.k} notempty' }),
            text('m', { visibleIf: '{panel.z} notempty' }),
          ],
        },
      ]),
      ['error pages[0].elements[0].templateElements[2].visibleIf'],
    ],
    [
      'an order compared as a whole',
      survey([
        { type: 'ranking', name: 'o', title: 'O', choices: ['x', 'y'] },
        text('b', { visibleIf: "{o[0]} = 'x'" }),
        text('c', { visibleIf: "{b} notempty and {o} = ['x', 'y']" }),
      ]),
      ['error pages[0].elements[2].visibleIf'],
    ],
    [
      'rows and items without words',
      survey([
        { type: 'matrix', name: 'm', title: 'M', columns: ['x', 'y_z'], rows: ['r_1', 'Row'] },
        { type: 'multipletext', name: 't', title: 'T', items: [{ name: 'a' }, { name: 'b', title: 'B' }] },
      ]),
      [
        'warning pages[0].elements[0].rows[0]',
        'warning pages[0].elements[0].columns[1]',
        'warning pages[0].elements[1].items[0]',
      ],
    ],
    [
      'an equality question that does not say whom it asks about',
      { title: 'T', pages: [{ title: 'P', equality: true, elements: [text('a'), text('b', { subject: 'child' })] }] },
      ['error pages[0].elements[0]'],
    ],
    [
      'both ways of being required',
      survey([radio('a'), text('b', { isRequired: true, requiredIf: "{a} = 'x'" })]),
      ['warning pages[0].elements[1].isRequired'],
    ],
  ])('finds %s', (_, json, findings) => {
    expect(brief(json)).toEqual(findings);
    for (const { message, mend } of lint(json)) expect(`${message} ${mend}`).toMatch(/\..*\.$/);
  });

  it('names the members of a loop and where a condition stops making sense', () => {
    const loop = survey([
      radio('a', { visibleIf: '{c} notempty' }),
      text('b', { visibleIf: "{a} = 'x'" }),
      text('c', { visibleIf: '{b} notempty' }),
    ]);
    expect(lint(loop)[0]?.message).toBe('This condition depends on itself: a → c → b → a.');
    const broken = survey([radio('a'), text('b', { visibleIf: "{a} = 'x' xor {a} = 'y'" })]);
    expect(lint(broken)[0]?.at).toBe("{a} = 'x' ".length);
    expect(lint(broken)[0]?.message).toBe("The condition cannot be read from “xor {a} = 'y'” on.");
  });

  it('never throws, and what it passes compiles', () => {
    const conditions = [
      '{a} =',
      'null',
      'sum({a}, null)',
      '{a',
      '((((((((((',
      "{a} = 'x'".padEnd(1990, ' '),
      `${'('.repeat(900)}{a} = 'x'${')'.repeat(900)}`,
    ];
    for (const visibleIf of conditions) {
      const definition = definitionOf(survey([radio('a'), text('b', { visibleIf })]));
      const isRefused = lintDefinition(definition).some(({ level }) => level === 'error');
      if (!isRefused) expect(compilePlan(definition).pages, visibleIf).toHaveLength(1);
      else expect(isRefused).toBe(true);
    }
  });
});
