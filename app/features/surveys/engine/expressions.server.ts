/** The one door to survey-core: parses and runs expressions on its engine, and lends its linter and its Model. */
import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  FunctionFactory,
  FunctionOperand,
  Operand,
  ProcessValue,
  UnaryOperand,
  Variable,
} from 'survey-core-server';
import type { Names } from './values/names.ts';
import type { AnswerRecord, Answers, AnswerValue } from './types/question-type.ts';

export { lintSurvey } from 'survey-core-server/linter';
/** The full SurveyJS model. No answer passes through it; the parity test compares it with the plan. */
export { Model } from 'survey-core-server';

/**
 * Functions that depend on their arguments alone. The others read the clock, reach into live engine objects
 * (`propertyValue`) or build regular expressions from answers; they are taken out of the engine of this process.
 */
export const offeredFunctions: readonly string[] = ['avg', 'count', 'diffDays', 'iif', 'max', 'min', 'round', 'sum'];

for (const name of FunctionFactory.Instance.getAll()) {
  if (!offeredFunctions.includes(name)) FunctionFactory.Instance.unregister(name);
}

/** What an expression says, as far as a browser can follow it; the rest is `opaque` and left to the server. */
export type ConditionNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly [ConditionNode, ConditionNode] }
  | { readonly kind: 'not'; readonly part: ConditionNode }
  | { readonly kind: 'empty' | 'filled'; readonly name: string }
  | {
      readonly kind: 'compare';
      readonly operator: string;
      readonly name: string;
      /** Whether the other side is a list of constants. */
      readonly isMany: boolean;
      /** The comparison for one value of the question, by the engine itself. */
      holds(value: AnswerValue | undefined): boolean;
    }
  | { readonly kind: 'opaque' };

export interface Expression {
  readonly text: string;
  /** Variables as written, such as `child_age`, `need-Comment`, `needs.length`. */
  readonly variables: readonly string[];
  readonly functions: readonly string[];
  readonly tree: ConditionNode;
  /** Whether the expression is true of these answers: the number 1 is not, as in SurveyJS's conditions. */
  holds(values: Answers): boolean;
  /** What the expression gives, of any kind; undefined where the engine cannot work it out. */
  valueFor(values: Answers): unknown;
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  /** `at` counts characters from 0. */
  | { readonly ok: false; readonly at: number };

type Lookup = { path: { name: string; index?: number }[] };

/** One step into an answer in parts: the length of a list or a text, else a row, an item or a cell by its name. */
function partOf(value: AnswerValue, key: string): AnswerValue | undefined {
  if (key === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const parts = value as AnswerRecord;
  if (Object.hasOwn(parts, key)) return parts[key];
  const found = Object.keys(parts).find((own) => own.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : parts[found];
}

/** One of a list, counted from 0: what is ranked first, or the first of the rows that people added. */
const placeOf = (value: AnswerValue | undefined, index: number): AnswerValue | undefined =>
  Array.isArray(value) ? (value as readonly (string | AnswerRecord)[])[index] : undefined;

/**
 * Reads `{name}`, `{name-Comment}`, `{name.length}`, `{name.part}` and, inside a repeated row, `{row.cell}` or
 * `{panel.cell}`; an unanswered question is found and undefined, as in SurveyJS. `{order[0]}` is the first of a list of codes,
 * `{children[0].age}` a cell of the first row.
 */
function readVariable(values: Answers, names: Names, { path }: Lookup) {
  const [head, ...rest] = path;
  const name = head && names.get(head.name.toLowerCase());
  if (name === undefined || rest.some(({ index }) => index !== undefined)) return { isFound: false };
  const whole = Object.hasOwn(values, name) ? values[name] : undefined;
  const start = head?.index === undefined ? whole : placeOf(whole, head.index);
  const value = rest.reduce<AnswerValue | undefined>(
    (from, { name: key }) => (from === undefined ? undefined : partOf(from, key)),
    start,
  );
  return { isFound: value !== undefined || rest.length === 0, value };
}

function evaluate(operand: Operand, values: Answers, names: Names): unknown {
  const context = { getValue: (params: Lookup) => readVariable(values, names, params) };
  try {
    return operand.evaluate(new ProcessValue(context)) as unknown;
  } catch {
    // The engine throws for arithmetic over mixed kinds, such as sum(3.5, 'x'); one answer must not break the page.
    return undefined;
  }
}

const run = (operand: Operand, values: Answers, names: Names): boolean => evaluate(operand, values, names) === true;

const isConstant = (operand: unknown): operand is Operand =>
  operand instanceof Operand && !(operand instanceof FunctionOperand) && operand.isConstant();

function comparison(operand: BinaryOperand, names: Names): ConditionNode {
  const left: unknown = operand.leftOperand;
  const right: unknown = operand.rightOperand;
  const variable = left instanceof Variable ? left : right;
  const other = left instanceof Variable ? right : left;
  if (!(variable instanceof Variable) || !isConstant(other) || operand.isArithmetic) return { kind: 'opaque' };
  const name = names.get(variable.variable.toLowerCase());
  if (name === undefined) return { kind: 'opaque' };
  const isMany = other instanceof ArrayOperand;
  const holds = (value: AnswerValue | undefined) => run(operand, value === undefined ? {} : { [name]: value }, names);
  // `'x' contains {q}` asks something else than `{q} contains 'x'`.
  const operator = variable === left ? operand.operator : `reversed ${operand.operator}`;
  return { kind: 'compare', operator, name, isMany, holds };
}

function treeOf(operand: unknown, names: Names): ConditionNode {
  if (operand instanceof UnaryOperand) {
    const inner = operand.expression;
    if (operand.operator === 'negate') return { kind: 'not', part: treeOf(inner, names) };
    const name = inner instanceof Variable ? names.get(inner.variable.toLowerCase()) : undefined;
    if (name === undefined) return { kind: 'opaque' };
    return { kind: operand.operator === 'empty' ? 'empty' : 'filled', name };
  }
  if (!(operand instanceof BinaryOperand)) return { kind: 'opaque' };
  if (operand.conjunction !== 'and' && operand.conjunction !== 'or') return comparison(operand, names);
  return {
    kind: operand.conjunction,
    parts: [treeOf(operand.leftOperand, names), treeOf(operand.rightOperand, names)],
  };
}

function functionsIn(operand: Operand): string[] {
  const all: Operand[] = [];
  operand.addOperandsToList(all);
  return all.filter((part) => part instanceof FunctionOperand).map((part) => part.functionName);
}

/** Parses an expression of SurveyJS. Never throws. `names` are the questions that it may read. */
export function parseExpression(text: string, names: Names): ParsedExpression {
  const parser = new ConditionsParser();
  const operand: Operand | null | undefined = parser.parseExpression(text);
  if (!operand) return { ok: false, at: parser.error?.at ?? 0 };
  const variables: string[] = [];
  try {
    operand.setVariables(variables);
    const expression = { text, variables, functions: functionsIn(operand), tree: treeOf(operand, names) };
    const holds = (values: Answers): boolean => run(operand, values, names);
    const valueFor = (values: Answers): unknown => evaluate(operand, values, names);
    return { ok: true, expression: { ...expression, holds, valueFor } };
  } catch {
    // The engine parses `null` as an argument but cannot walk over it.
    return { ok: false, at: 0 };
  }
}
