/** Looks at every expression of a definition: grammar, functions, what it refers to, loops of visibility. */
import { questionIn } from '../values/calculated.server.ts';
import { placedElements } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { offeredFunctions, parseExpression } from '../expressions.server.ts';
import type { ConditionNode, Expression } from '../expressions.server.ts';
import { cellIn, namesInRow } from '../types/repeated/conditions.server.ts';
import { answerHomes } from './answer-homes.server.ts';
import type { AnswerHomes } from './answer-homes.server.ts';
import { cellNode, expressionsIn, pageNode } from './expressions-in.ts';
import type { PlacedExpression } from './expressions-in.ts';
import type { Finding } from './findings.ts';

const error = (path: string, message: string, mend: string): Finding => ({ level: 'error', path, message, mend });

function functionFindings({ functions }: Expression, path: string): Finding[] {
  return functions
    .filter((name) => !offeredFunctions.includes(name))
    .map((name) =>
      error(path, `The function “${name}” cannot be used here.`, `Use one of: ${offeredFunctions.join(', ')}.`),
    );
}

function lateFinding(variable: string, home: number, { path, page, isEarlier }: PlacedExpression): Finding {
  if (isEarlier === true && home === page + 1) {
    const message = `“${variable}” is asked on the same page, where it is not known yet what this decides.`;
    return error(path, message, 'Move that question to an earlier page.');
  }
  const here = isEarlier === true ? page + 2 : page + 1;
  const message = `“${variable}” is asked on page ${home + 1}, after this condition on page ${here} is decided.`;
  return error(path, message, 'Move that question to this page or an earlier one, or remove the condition.');
}

/** Whether an order is compared with a list as a whole: such a comparison takes no notice of the order. */
function comparesOrder(node: ConditionNode, homes: AnswerHomes): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.some((part) => comparesOrder(part, homes));
    case 'not':
      return comparesOrder(node.part, homes);
    case 'compare':
      return node.isMany && /(not)?equal$/.test(node.operator) && homes.isRanked(node.name);
    default:
      return false;
  }
}

function orderFindings({ tree }: Expression, { path }: PlacedExpression, homes: AnswerHomes): Finding[] {
  if (!comparesOrder(tree, homes)) return [];
  const mend = 'Ask for single places: {name[0]} is what stands first, {name[1]} second.';
  return [error(path, 'An order cannot be compared with a list as a whole.', mend)];
}

/** What shows or opens a cell is decided before the rows are whole. */
function ownRowsFinding({ path, row }: PlacedExpression): Finding {
  const message = 'A condition inside a row cannot ask about the other rows, or about how many there are.';
  return error(path, message, `Write {${row?.word ?? 'row'}.name} for a question of the same row.`);
}

function referenceFindings({ variables }: Expression, placed: PlacedExpression, homes: AnswerHomes): Finding[] {
  const { path, page, requires, row, decides } = placed;
  return [...new Set(variables)].flatMap((variable) => {
    const cell = row && cellIn(variable, row.word);
    if (cell !== undefined) {
      if (row?.cells.has(cell)) return [];
      const mend = `Check the spelling; inside a row write {${row?.word ?? 'row'}.name} for a question of the same row.`;
      return [error(path, `There is no question called “${cell.slice(0, 80)}” in this row.`, mend)];
    }
    const question = questionIn(variable);
    const home = homes.pageOf(question);
    if (row?.of === question && decides !== undefined) return [ownRowsFinding(placed)];
    if (home === undefined || !homes.isKnown(variable)) {
      const mend =
        'Check the spelling of the name; write {name}, {name-Comment} for the text beside “other”, {name.row}, {name.length}, or {name[0].cell} for the first of rows that people add.';
      return [error(path, `There is no answer called “${variable.slice(0, 80)}”.`, mend)];
    }
    if (question === requires) {
      const message = 'This condition depends on the answer that it asks for.';
      return [error(path, message, 'Let it ask about another question.')];
    }
    return home > page ? [lateFinding(variable, home, placed)] : [];
  });
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of one loop that starts and ends at `start`, or undefined. Every node is entered once. */
function loopFrom(start: string, edges: Edges): string[] | undefined {
  const entered = new Set<string>();
  const waiting: string[][] = [[start]];
  for (let trail = waiting.pop(); trail; trail = waiting.pop()) {
    for (const next of edges.get(trail.at(-1) ?? '') ?? []) {
      if (next === start) return trail;
      if (!entered.has(next)) waiting.push([...trail, next]);
      entered.add(next);
    }
  }
  return undefined;
}

type Linted = PlacedExpression & { readonly variables: readonly string[] };

function loopMessage(loop: readonly string[], { decides = '', isValue }: Linted): string {
  const what = isValue === true ? 'This value' : 'This condition';
  if (loop.length > 1) return `${what} depends on itself: ${[...loop, decides].join(' → ')}.`;
  return isValue === true ? 'This value depends on itself.' : `${what} depends on the answer that it shows or hides.`;
}

/** Each expression that decides, in the end, on what it is decided by. A loop is told once. */
function loopFindings(definition: Definition, conditions: readonly Linted[]): Finding[] {
  const edges = new Map<string, Set<string>>();
  const link = (from: string, to: string) => edges.set(from, (edges.get(from) ?? new Set()).add(to));
  for (const { element, page, panels } of placedElements(definition)) {
    link(element.name.toLowerCase(), panels.at(-1)?.name.toLowerCase() ?? pageNode(page));
  }
  for (const { decides, variables, row } of conditions) {
    if (decides === undefined) continue;
    if (row) link(row.of, decides);
    for (const variable of variables) {
      const cell = row && cellIn(variable, row.word);
      const question = questionIn(variable);
      // Reading the other rows is told already.
      if (question !== row?.of) link(decides, row && cell !== undefined ? cellNode(row.of, cell) : question);
    }
  }
  const told = new Set<string>();
  return conditions.flatMap((condition) => {
    const { decides, path } = condition;
    const loop = decides === undefined || told.has(decides) ? undefined : loopFrom(decides, edges);
    if (!loop) return [];
    loop.forEach((name) => told.add(name));
    return [error(path, loopMessage(loop, condition), 'Let it ask about a question that does not hang on it.')];
  });
}

export interface LintedExpressions {
  readonly findings: readonly Finding[];
  /** Whether the engine can read every expression; SurveyJS's linter throws for some that it cannot. */
  readonly isReadable: boolean;
}

/** What is wrong with the expressions of a definition. */
export function lintExpressions(definition: Definition): LintedExpressions {
  const homes = answerHomes(definition);
  const findings: Finding[] = [];
  const conditions: Linted[] = [];
  let isReadable = true;
  for (const placed of expressionsIn(definition)) {
    const names = placed.row ? namesInRow(homes.names, placed.row.word) : homes.names;
    const parsed = parseExpression(placed.text, names);
    if (!parsed.ok) {
      isReadable = false;
      const rest = placed.text.slice(parsed.at, parsed.at + 20);
      const message = rest === '' ? 'The condition ends too soon.' : `The condition cannot be read from “${rest}” on.`;
      findings.push({
        ...error(placed.path, message, "Write it like {name} = 'yes' and {other} notempty."),
        at: parsed.at,
      });
      continue;
    }
    const { expression } = parsed;
    findings.push(
      ...functionFindings(expression, placed.path),
      ...referenceFindings(expression, placed, homes),
      ...orderFindings(expression, placed, homes),
    );
    conditions.push({ ...placed, variables: expression.variables });
  }
  return { findings: [...findings, ...loopFindings(definition, conditions)], isReadable };
}
