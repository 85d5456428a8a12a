/** Random definitions and answers for the parity test; the same seed makes the same ones. */
import fc from 'fast-check';
import type { Plan, PlanQuestion } from '../plan.server.ts';
import type { AnswerRecord, Answers, AnswerValue } from '../types/question-type.ts';

const someWords = fc.constantFrom('abc', 'B', '5', 'true', "it's", 'undefined', 'spoken');

type Kind = Record<string, AnswerValue | undefined>;
const withoutGaps = (all: Kind): Record<string, AnswerValue> =>
  Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** At least one of several named answers. */
const someOf = (parts: Record<string, fc.Arbitrary<AnswerValue>>): fc.Arbitrary<AnswerValue> =>
  fc.record(parts, { requiredKeys: Object.keys(parts).slice(0, 1) }).map((all) => withoutGaps(all));

const lineTo = (inputType = 'text'): fc.Arbitrary<AnswerValue> => {
  if (inputType === 'number') return fc.integer({ min: -2, max: 8 });
  if (inputType === 'date') return fc.constantFrom('2024-04-30', '2024-05-01', '2024-05-02', '2024-06-09');
  return someWords;
};

/** A row of a table or a repeated panel in which something is given: `rowCells` says what it asks. */
const rowTo: fc.Arbitrary<AnswerRecord> = fc
  .record({ one: fc.constantFrom('a', 'b', 'c'), number: fc.integer({ min: -2, max: 8 }) }, { requiredKeys: [] })
  .map(withoutGaps)
  .filter((row) => Object.keys(row).length > 0);

/** Answers of the right shape, as a page would pass them on. */
function answerTo({ definition, shape }: PlanQuestion): fc.Arbitrary<AnswerValue> {
  const options = shape.options ?? [];
  const codes = options.map(({ code }) => code);
  const plain = options.filter(({ role }) => role === 'choice' || role === 'other').map(({ code }) => code);
  const ticks = (): fc.Arbitrary<AnswerValue> =>
    fc.oneof(
      fc.subarray(plain, { minLength: 1 }),
      fc.constantFrom(...codes).map((code) => [code]),
    );
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return fc.constantFrom(...codes);
    case 'checkbox':
    case 'tagbox':
      return ticks();
    case 'imagepicker':
      return definition.multiSelect === true ? ticks() : fc.constantFrom(...codes);
    case 'ranking':
      return fc.shuffledSubarray(codes, { minLength: 1 });
    case 'boolean':
      return fc.boolean();
    case 'rating':
      return fc.constantFrom(...options.map(({ value }) => value ?? 0));
    case 'slider':
      return fc.integer({ min: 0, max: 100 });
    case 'matrix':
      return someOf(Object.fromEntries((shape.parts ?? []).map(({ key }) => [key, fc.constantFrom(...codes)])));
    case 'multipletext':
      return someOf(Object.fromEntries(definition.items.map(({ name, inputType }) => [name, lineTo(inputType)])));
    case 'text':
      return lineTo(definition.inputType);
    case 'paneldynamic':
    case 'matrixdynamic':
      return fc.array(rowTo, { minLength: 1, maxLength: 3 });
    case 'matrixdropdown':
      return someOf({ r1: rowTo, r2: rowTo });
    // A value that is worked out is never given; whatever is sent in its place is dropped.
    case 'expression':
      return fc.constant(999);
    default:
      return someWords;
  }
}

/** Random answers to some of a survey's questions, at least one. */
export function answersTo(plan: Plan): fc.Arbitrary<Answers> {
  const fields = plan.questions.flatMap((question): [string, fc.Arbitrary<AnswerValue>][] => [
    [question.name, answerTo(question)],
    ...(question.shape.comment ? [[question.shape.comment.key, someWords] as [string, fc.Arbitrary<AnswerValue>]] : []),
  ]);
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: [] })
    .map(withoutGaps)
    .filter((answers) => Object.keys(answers).length > 0);
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
  tagbox: ["{%} contains 'a'", "{%} noneof ['b']", '{%.length} < 2', '{%} notempty'],
  ranking: ['{%} notempty', '{%} empty', '{%.length} >= 2', "{%} contains 'c'"],
  matrix: ["{%.r1} = 'x'", "{%.r2} <> 'y'", '{%.r1} empty', '{%} notempty', "{%.r1} = 'x' and {%.r2} = 'x'"],
  lines: ["{%.one} = 'abc'", '{%.two} > 3', '{%.two} empty', '{%} empty'],
  slider: ['{%} > 50', '{%} < 50', '{%} notempty', '{%} / 2 >= 20'],
  picture: ["{%} = 'a'", "{%} anyof ['a', 'b']", '{%} empty'],
  panels: ["{%[0].one} = 'a'", '{%[1].number} > 3', '{%} notempty', '{%} empty', '{%.length} >= 2'],
  rows: ["{%[0].one} <> 'b'", '{%[0].number} empty', '{%} notempty', '{%.length} > 1'],
  table: ["{%.r1.one} = 'a'", '{%.r2.number} < 3', '{%.r1.number} empty', '{%} notempty'],
  date: ["{%} > '2024-05-01'", "{%} <= '2024-05-01'", "diffDays({%}, '2024-05-01') = 1"],
  words: ["{%} = 'abc'", "{%} contains 'o'", '{%} empty', '{%} = 5', '{%} = true'],
};

/** What is asked in each row; with conditions and rules of their own, rows are gone through in `types/repeated/parity.test.ts`. */
const rowCells = [
  { type: 'radiogroup', name: 'one', choices: ['a', 'b', 'c'] },
  { type: 'text', inputType: 'number', name: 'number', isRequired: true },
];
const columns = rowCells.map(({ type, ...column }) => ({ ...column, cellType: type }));

const kinds: Record<string, object> = {
  radiogroup: { type: 'radiogroup', choices: ['a', 'b', 'c'], showOtherItem: true },
  checkbox: { type: 'checkbox', choices: ['a', 'b', 'c'], showOtherItem: true, showNoneItem: true },
  boolean: { type: 'boolean' },
  rating: { type: 'rating', rateMax: 5 },
  number: { type: 'text', inputType: 'number' },
  date: { type: 'text', inputType: 'date' },
  words: { type: 'comment' },
  tagbox: { type: 'tagbox', choices: ['a', 'b', 'c'], showOtherItem: true },
  ranking: { type: 'ranking', choices: ['a', 'b', 'c'] },
  matrix: { type: 'matrix', columns: ['x', 'y', 'z'], rows: ['r1', 'r2'] },
  lines: { type: 'multipletext', items: [{ name: 'one' }, { name: 'two', inputType: 'number' }] },
  slider: { type: 'slider' },
  panels: { type: 'paneldynamic', templateElements: rowCells, maxPanelCount: 3 },
  rows: { type: 'matrixdynamic', columns, rowCount: 0, maxRowCount: 3 },
  table: { type: 'matrixdropdown', columns, rows: ['r1', 'r2'] },
  picture: {
    type: 'imagepicker',
    choices: ['a', 'b'].map((value) => ({ value, text: value, imageLink: '/sampleford/pictures/abcd' })),
  },
};

/** Surveys of several pages whose questions, panels and pages hang on earlier questions. */
export const generatedDefinition = fc
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
