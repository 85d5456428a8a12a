/** Tests of the builder in its own words, and conditions as a sentence that people can read. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import type { conditionMessages } from '../messages-conditions.ts';
import { readCondition } from './condition.ts';
import type { Condition, Operator, Test, Value } from './condition.ts';
import type { Asked, Askable } from './questions.ts';

type Text = Translate<(typeof conditionMessages)['english']>;

/** What the builder asks with an operator of expressions. */
const askedBy: Readonly<Record<Operator, Asked>> = {
  '=': 'is',
  '<>': 'isnot',
  '>': 'more',
  '<': 'less',
  '>=': 'atleast',
  '<=': 'atmost',
  contains: 'is',
  notcontains: 'isnot',
  anyof: 'is',
  noneof: 'isnot',
  allof: 'all',
  empty: 'empty',
  notempty: 'notempty',
};

/** How a test stands in the builder: `contains` of words is about words, of choices about a choice. */
export const askedIn = ({ operator }: Test, kind: Askable['kind']): Asked =>
  operator === 'contains' && kind === 'text' ? 'includes' : askedBy[operator];

const comparing: Readonly<Partial<Record<Asked, Operator>>> = { more: '>', less: '<', atleast: '>=', atmost: '<=' };

/** The operator that says it: one value is compared, several make a list. */
export function operatorFor(asked: Asked, kind: Askable['kind'], count: number): Operator {
  if (asked === 'empty' || asked === 'notempty') return asked;
  if (asked === 'includes') return 'contains';
  if (asked === 'all') return 'allof';
  const compared = comparing[asked];
  if (compared !== undefined) return compared;
  if (kind === 'many') return asked === 'is' ? 'anyof' : 'noneof';
  if (count > 1) return asked === 'is' ? 'anyof' : 'noneof';
  return asked === 'is' ? '=' : '<>';
}

const quoted = (text: string) => `“${text}”`;

function valueInWords(value: Value, asked: Askable | undefined, t: Text): string {
  if (typeof value === 'boolean') return quoted(t(value ? 'yes' : 'no'));
  const choice = asked?.choices.find((one) => one.value === String(value));
  return choice ? quoted(choice.label) : typeof value === 'number' ? String(value) : quoted(value);
}

function testInWords(test: Test, askables: ReadonlyMap<string, Askable>, t: Text): string {
  const asked = askables.get(test.name.toLowerCase());
  const kind = askedIn(test, asked?.kind ?? 'given');
  const isMany = asked?.kind === 'many' && (kind === 'is' || kind === 'isnot');
  const values = test.values.map((value) => valueInWords(value, asked, t)).join(t(kind === 'all' ? 'and' : 'or'));
  const plain = kind === 'includes' ? String(test.values[0] ?? '') : values;
  return t(isMany ? `said_many_${kind}` : `said_${kind}`, { question: asked?.label ?? test.name, values: plain });
}

function sayCondition({ join, groups }: Condition, askables: ReadonlyMap<string, Askable>, t: Text): string {
  const said = groups.map((group) => {
    const text = group.tests.map((test) => testInWords(test, askables, t)).join(t(group.join));
    return groups.length > 1 && group.tests.length > 1 ? `(${text})` : text;
  });
  return said.join(t(join));
}

/** An expression as a sentence; one that the builder cannot read stands as it is. */
export function expressionInWords(expression: string, askables: ReadonlyMap<string, Askable>, t: Text): string {
  const condition = readCondition(expression);
  return condition ? sayCondition(condition, askables, t) : expression;
}

export const byName = (askables: readonly Askable[]): ReadonlyMap<string, Askable> =>
  new Map(askables.map((one) => [one.name.toLowerCase(), one]));
