/** Hand-made definitions for the parity test: each type of question, what is worked out, what ends a survey early. */

type Element = Record<string, unknown> & { name: string; type: string };

const page = (...elements: Element[]) => ({ elements });
const choices = ['a', 'b', 'c'];
const radio: Element = { type: 'radiogroup', name: 'one', choices, showOtherItem: true };
const yes: Element = { type: 'boolean', name: 'yes' };
const count: Element = { type: 'text', inputType: 'number', name: 'count' };
const more: Element = { type: 'text', inputType: 'number', name: 'more' };
const words: Element = { type: 'comment', name: 'words' };
const tags: Element = { type: 'tagbox', name: 'tags', choices, showNoneItem: true, showOtherItem: true };
const order: Element = { type: 'ranking', name: 'order', choices };
const grid: Element = { type: 'matrix', name: 'grid', columns: ['x', 'y', 'z'], rows: ['r1', 'r2', 'r3'] };
const lines: Element = {
  type: 'multipletext',
  name: 'lines',
  items: [{ name: 'who' }, { name: 'age', inputType: 'number' }, { name: 'day', inputType: 'date' }],
};
const slide: Element = { type: 'slider', name: 'slide', min: 0, max: 100 };
const image = (value: string) => ({ value, text: value, imageLink: '/sampleford/pictures/abcd' });
const picture: Element = { type: 'imagepicker', name: 'picture', choices: choices.map(image) };
const sum = (expression: string, extra: object = {}): Element => ({
  type: 'expression',
  name: 'sum',
  expression,
  ...extra,
});

const then = (question: Element, ...conditions: string[]) => ({
  pages: [
    page(
      question,
      ...conditions.map((visibleIf, index) => ({ ...words, name: `then${index}`, visibleIf, isRequired: true })),
    ),
  ],
});

/** Compared as a whole. */
export const typeDefinitions: readonly object[] = [
  then(
    tags,
    "{tags} contains 'a'",
    '{tags.length} > 1',
    "{tags} anyof ['none']",
    '{tags} empty',
    "{tags} allof ['a', 'b']",
  ),
  then({ ...tags, isRequired: true }),
  then(order, '{order} notempty', '{order.length} = 3', "{order} contains 'b'", "{order[0]} = 'b'", '{order[2]} empty'),
  then({ ...order, isRequired: true }, '{order} empty'),
  then(grid, "{grid.r1} = 'x'", "{grid.r2} <> 'x'", '{grid.r3} empty', '{grid} notempty', "{grid.R1} = 'x'"),
  then({ ...grid, eachRowRequired: true }, "{grid.r1} = 'x'"),
  then({ ...grid, isAllRowRequired: true, isRequired: true }),
  then({ ...grid, eachRowUnique: true }),
  then({ ...grid, isRequired: true }, "{grid.r1} anyof ['x', 'y']"),
  then(lines, "{lines.who} = 'abc'", '{lines.age} > 3', '{lines.day} notempty', '{lines} empty'),
  then({ ...lines, isRequired: true }),
  then({
    ...lines,
    items: [
      { name: 'who', isRequired: true },
      { name: 'age', inputType: 'number' },
    ],
  }),
  then({ ...lines, items: [{ name: 'who', validators: [{ type: 'text', minLength: 4 }] }, { name: 'age' }] }),
  then(slide, '{slide} > 50', '{slide} empty', '{slide} + 1 > 20'),
  then({ ...slide, isRequired: true }),
  then(picture, "{picture} = 'a'", '{picture} empty'),
  then({ ...picture, multiSelect: true, isRequired: true }, "{picture} contains 'a'", '{picture.length} > 1'),
  { pages: [page(count, more, sum('{count} + {more}'), { ...words, visibleIf: '{sum} > 5', isRequired: true })] },
  {
    pages: [
      page(count, sum('{count} * 2', { visibleIf: '{count} notempty' })),
      page({ ...words, visibleIf: '{sum} = 6' }),
    ],
  },
  {
    pages: [
      page(yes, count, sum("iif({yes} = true, 'in', 'out')", { result: 'text' }), {
        ...words,
        visibleIf: "{sum} = 'in'",
      }),
    ],
  },
  { pages: [page(count, sum('{count} > 3', { result: 'boolean' }), { ...words, visibleIf: '{sum} = true' })] },
  {
    pages: [page(count, more), page({ ...words, visibleIf: '{total} > 5', isRequired: true })],
    calculatedValues: [{ name: 'total', expression: '{count} + {more}', includeIntoResult: true }],
  },
  {
    pages: [page(count, more, { ...words, visibleIf: '{double} > 8' })],
    calculatedValues: [
      { name: 'double', expression: '{total} * 2', includeIntoResult: true },
      { name: 'total', expression: 'sum({count}, {more})' },
    ],
  },
  {
    pages: [page(radio, count), page({ ...words, requiredIf: '{score} >= 3' })],
    calculatedValues: [{ name: 'score', expression: "iif({one} = 'a', 3, 1)", includeIntoResult: true }],
  },
  {
    pages: [
      page(radio),
      page({ ...words, enableIf: "{one} = 'a'", isRequired: true }, { ...count, visibleIf: '{words} notempty' }),
    ],
  },
  {
    pages: [
      page(yes),
      page({ ...radio, enableIf: '{yes} = true' }, { ...grid, enableIf: '{yes} = true', eachRowRequired: true }),
    ],
  },
  {
    pages: [
      page({ type: 'html', name: 'text', html: '<p>Read this</p>', visibleIf: '{yes} = true' }, yes, {
        ...words,
        visibleIf: '{yes} = true',
      }),
    ],
  },
  {
    pages: [
      page({ type: 'image', name: 'photo', altText: 'A', imageLink: '/sampleford/pictures/abcd' }, radio, tags, order),
    ],
  },
  { pages: [page({ ...radio, title: 'You said {words}' }), page(words, { ...count, title: '{one} and {words}' })] },
];

const ends = (...expressions: string[]) => expressions.map((expression) => ({ type: 'complete', expression }));

/** Walked from page to page. */
export const walkedDefinitions: readonly object[] = [
  { pages: [page(radio), page(words), page({ ...count, isRequired: true })], triggers: ends("{one} = 'a'") },
  {
    pages: [page(radio, yes), page({ ...words, isRequired: true }), page(count)],
    triggers: ends('{yes} = true', "{words} = 'abc'"),
  },
  {
    pages: [page(count), page({ ...more, visibleIf: '{count} > 2' }), page(words)],
    triggers: ends('{count} + {more} > 6'),
  },
  { pages: [page(yes), page(radio), page(words)], triggers: ends('{words} empty') },
  { pages: [page(grid), page(lines), page(words)], triggers: ends("{grid.r1} = 'x'", "{lines.who} = 'abc'") },
  {
    pages: [page({ ...radio, isRequired: true }, tags), page(order), page({ ...yes, isRequired: true })],
    triggers: ends('{tags.length} > 1'),
  },
];
