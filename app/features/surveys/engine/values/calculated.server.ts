/** Values worked out from answers: expression questions and the survey's calculated values, and where the survey ends early. */
import type { Definition } from '../definition.ts';
import { parseExpression } from '../expressions.server.ts';
import type { Expression } from '../expressions.server.ts';
import type { Names } from './names.ts';
import { asResult, resultShape } from '../types/expression.ts';
import type { ResultKind } from '../types/expression.ts';
import type { AnswerShape, Answers, AnswerValue } from '../types/question-type.ts';

/** An expression with the kind of value that it gives. */
export interface Computed {
  readonly expression: Expression;
  /** The value for these answers; undefined where there is none of its kind. */
  valueFor(values: Answers): AnswerValue | undefined;
}

/** A calculated value; `column` where it belongs into the result. */
export interface PlanValue {
  readonly kind: 'value';
  readonly name: string;
  readonly panels: readonly string[];
  readonly visibleIf: undefined;
  readonly computed: Computed;
  readonly shape: Pick<AnswerShape, 'columns' | 'write' | 'restore'> | undefined;
}

/** Throws for an expression that cannot be read: lint before publishing. */
export function parseOrThrow(text: string, names: Names, place: string): Expression {
  const parsed = parseExpression(text, names);
  if (parsed.ok) return parsed.expression;
  throw new Error(`The expression of “${place}” cannot be read; the linter refuses such a definition.`);
}

export function computedFrom(text: string, kind: ResultKind | undefined, names: Names, place: string): Computed {
  const expression = parseOrThrow(text, names, place);
  return { expression, valueFor: (values) => asResult(expression.valueFor(values), kind) };
}

/** Which item a variable belongs to: `need`, `need-Comment`, `needs.length` and `grid.row` are all one question's. */
export const questionIn = (variable: string): string =>
  variable
    .replace(/(-Comment)?(\.length)?$/i, '')
    .replace(/[.[].*$/, '')
    .toLowerCase();

/** Members after those that they depend on; within a loop, which the linter refuses, the given order stands. */
export function inDependencyOrder<T extends { readonly name: string }>(
  members: readonly T[],
  needs: (member: T) => readonly string[],
): T[] {
  const byName = new Map(members.map((member) => [member.name.toLowerCase(), member]));
  const done = new Set<T>();
  const entered = new Set<T>();
  const visit = (member: T): void => {
    if (entered.has(member)) return;
    entered.add(member);
    for (const name of needs(member)) {
      const other = byName.get(name);
      if (other) visit(other);
    }
    done.add(member);
  };
  members.forEach(visit);
  return [...done];
}

/** The calculated values of a definition, each after those that it reads. */
export function calculatedValues(definition: Definition, names: Names): PlanValue[] {
  const values = (definition.calculatedValues ?? []).map(
    ({ name, expression, result, includeIntoResult }): PlanValue => ({
      kind: 'value',
      name,
      panels: [],
      visibleIf: undefined,
      computed: computedFrom(expression, result, names, name),
      shape: includeIntoResult === true ? resultShape(name, result) : undefined,
    }),
  );
  return inDependencyOrder(values, ({ computed }) => computed.expression.variables.map(questionIn));
}

/** Everything that each calculated value reads, through the other values it reads: names of questions in lower case. */
export function questionsBehind(values: readonly PlanValue[]): ReadonlyMap<string, ReadonlySet<string>> {
  const behind = new Map<string, Set<string>>();
  for (const { name, computed } of values) {
    const read = computed.expression.variables.map(questionIn);
    behind.set(name.toLowerCase(), new Set(read.flatMap((one) => [one, ...(behind.get(one) ?? [])])));
  }
  return behind;
}

/** What ends the survey at the end of a page that has one of the questions it reads, as in SurveyJS. */
export interface PlanEnd {
  readonly expression: Expression;
  /** Names of questions in lower case, through calculated values too. */
  readonly reads: ReadonlySet<string>;
}

export function endsOf(definition: Definition, names: Names, values: readonly PlanValue[]): PlanEnd[] {
  const behind = questionsBehind(values);
  return (definition.triggers ?? []).map(({ expression: text }, index) => {
    const expression = parseOrThrow(text, names, `trigger ${index + 1}`);
    const read = expression.variables.map(questionIn);
    return { expression, reads: new Set(read.flatMap((one) => [one, ...(behind.get(one) ?? [])])) };
  });
}
