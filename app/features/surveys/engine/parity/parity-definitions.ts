/** Hand-made definitions for the parity test: one for each thing a condition can do. */

type Element = Record<string, unknown> & { name: string; type: string };

const page = (...elements: Element[]) => ({ elements });
const choices = ['a', 'b', 'c'];
const radio: Element = { type: 'radiogroup', name: 'one', choices, showOtherItem: true, showNoneItem: true };
const ticks: Element = { type: 'checkbox', name: 'many', choices, showOtherItem: true, showDontKnowItem: true };
const yes: Element = { type: 'boolean', name: 'yes' };
const count: Element = { type: 'text', inputType: 'number', name: 'count' };
const scale: Element = { type: 'rating', name: 'scale' };
const words: Element = { type: 'text', name: 'words' };
const day: Element = { type: 'text', inputType: 'date', name: 'day' };
const shown = (condition: string, more: object = {}): Element => ({
  type: 'text',
  name: 'then',
  visibleIf: condition,
  isRequired: true,
  ...more,
});

/** A question and what is shown by each of these conditions on it. */
const onePage = (question: Element, ...conditions: string[]) => ({
  pages: [page(question, ...conditions.map((condition, index) => ({ ...shown(condition), name: `then${index}` })))],
});

export const parityDefinitions: readonly { pages: readonly object[] }[] = [
  onePage(radio, "{one} = 'a'", "{one} <> 'a'", "{one} anyof ['a', 'other']", "{one} = 'A'", "'a' = {one}"),
  onePage(radio, '{one} notempty', '{one} empty', "{one} contains 'a'", "{one} noneof ['a', 'none']", '!{one}'),
  onePage(
    radio,
    '{one-Comment} notempty',
    "{one-Comment} = 'spoken'",
    "{one} = 'other' and {one-Comment} contains 'spo'",
  ),
  onePage(ticks, "{many} contains 'a'", "{many} notcontains 'a'", "{many} anyof ['a', 'b']", "{many} allof ['a', 'b']"),
  onePage(
    ticks,
    "{many} noneof ['a', 'b']",
    '{many} empty',
    '{many.length} > 1',
    '{many.length} = 0',
    "{many} = ['b', 'a']",
  ),
  onePage(ticks, "{many} <> ['a']", "{many} contains ['a', 'c']", "{many} = 'a'", "{many} anyof ['dontknow']"),
  onePage(yes, '{yes} = true', '{yes} = false', '{yes} <> true', '{yes}', '!{yes}', "{yes} = 'true'", '{yes} empty'),
  onePage(count, '{count} > 3', '{count} <= 3', '{count} = 0', '{count} + 1 >= 3', '{count} % 2 = 0', '{count} empty'),
  onePage(
    count,
    'sum({count}, 1) > 3',
    'iif({count} > 2, 1, 0) = 1',
    'max({count}, 4) = 4',
    'round({count} / 2) = 1',
    '{count}',
  ),
  onePage(scale, '{scale} >= 4', '{scale} < 2', "{scale} = '3'", '{scale} anyof [1, 5]', '{scale} = 1 or {scale} = 5'),
  onePage(
    words,
    "{words} = 'ABC'",
    "{words} contains 'b'",
    '{words} = 5',
    '{words} > 4',
    '{words} = true',
    '{words.length} > 2',
  ),
  onePage(day, "{day} > '2024-05-01'", "{day} = '2024-05-02'", "diffDays({day}, '2024-05-01') > 1", '{day} notempty'),
  onePage(
    radio,
    "{one} = 'a' and {one} notempty or {one} = 'c'",
    "{one} = 'b' or ({one} = 'c' and {one} empty)",
    "{nothing} = 'a'",
  ),
  { pages: [page(radio), page(yes), { ...page(shown('{yes} = true')), visibleIf: "{one} = 'a'" }, page(words)] },
  {
    pages: [
      page(radio, { ...yes, visibleIf: "{one} = 'a'" }),
      page(shown('{yes} = true'), { ...words, requiredIf: '{yes} empty' }),
    ],
  },
  {
    pages: [
      page(radio, ticks, {
        type: 'panel',
        name: 'outer',
        visibleIf: "{one} notempty and {one} <> 'b'",
        elements: [
          { ...words, isRequired: true },
          {
            type: 'panel',
            name: 'inner',
            visibleIf: "{words} = 'abc' or {many} contains 'b'",
            elements: [{ ...count, isRequired: true }],
          },
        ],
      }),
      page(shown('{count} >= 1 or {words} empty')),
    ],
  },
  {
    pages: [
      page(radio, { ...words, isRequired: true, requiredIf: "{one} = 'b'" }, { ...count, requiredIf: "{one} <> 'b'" }),
    ],
  },
  {
    pages: [
      page(
        { ...words, validators: [{ type: 'expression', expression: '{words} empty or {words.length} > 2' }] },
        { ...count, validators: [{ type: 'expression', expression: '{count} notempty' }] },
      ),
    ],
  },
  { pages: [page(shown("{later} = 'a'"), { ...radio, name: 'later' })] },
  {
    pages: [
      page(
        { ...radio, isRequired: true },
        { ...ticks, isRequired: true },
        { ...yes, isRequired: true },
        { ...scale, isRequired: true },
      ),
    ],
  },
];
