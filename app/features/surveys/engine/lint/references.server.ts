/** Looks at every expression of a definition: grammar, functions, what it refers to, loops of visibility. */
import { placedElements } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { offeredFunctions, parseExpression } from '../expressions.server.ts';
import type { Expression } from '../expressions.server.ts';
import { pathOf } from '../json-guard.ts';
import type { Finding } from './findings.ts';
import { namesIn, questionIn } from '../plan.server.ts';

interface PlacedExpression {
  readonly text: string;
  readonly path: string;
  /** The last page whose answers the expression may read. */
  readonly page: number;
  /** The question, panel or page whose visibility it decides; undefined for other expressions. */
  readonly hides?: string;
  /** The question that it makes required; undefined for other expressions. */
  readonly requires?: string;
}

/** Stands for a page in the graph of visibility; no element can have such a name. */
const pageNode = (index: number): string => `page ${index + 1}`;

function* expressionsIn(definition: Definition): Generator<PlacedExpression> {
  for (const [index, page] of definition.pages.entries()) {
    const path = pathOf(['pages', index, 'visibleIf']);
    if (page.visibleIf !== undefined) yield { text: page.visibleIf, path, page: index, hides: pageNode(index) };
  }
  for (const { element, page, path } of placedElements(definition)) {
    const at = (...more: PropertyKey[]): string => pathOf([...path, ...more]);
    if (element.visibleIf !== undefined) {
      yield { text: element.visibleIf, path: at('visibleIf'), page, hides: element.name.toLowerCase() };
    }
    if (element.type === 'panel') continue;
    if (element.requiredIf !== undefined)
      yield { text: element.requiredIf, path: at('requiredIf'), page, requires: element.name.toLowerCase() };
    for (const [index, validator] of (element.validators ?? []).entries()) {
      if (validator.type === 'expression') {
        yield { text: validator.expression, path: at('validators', index, 'expression'), page };
      }
    }
  }
}

const error = (path: string, message: string, mend: string): Finding => ({ level: 'error', path, message, mend });

function functionFindings({ functions }: Expression, path: string): Finding[] {
  return functions
    .filter((name) => !offeredFunctions.includes(name))
    .map((name) =>
      error(path, `The function “${name}” cannot be used here.`, `Use one of: ${offeredFunctions.join(', ')}.`),
    );
}

function referenceFindings(
  { variables }: Expression,
  { path, page, requires }: PlacedExpression,
  pages: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): Finding[] {
  return [...new Set(variables)].flatMap((variable) => {
    const question = questionIn(variable);
    const home = pages.get(question);
    if (home === undefined || !names.has(variable.replace(/\.length$/, '').toLowerCase())) {
      const mend =
        'Check the spelling of the name; write {name}, {name-Comment} for the text beside “other”, or {name.length}.';
      return [error(path, `There is no answer called “${variable.slice(0, 80)}”.`, mend)];
    }
    if (question === requires) {
      const message = 'This condition depends on the answer that it asks for.';
      return [error(path, message, 'Let it ask about another question.')];
    }
    if (home <= page) return [];
    const message = `“${variable}” is asked on page ${home + 1}, after this condition on page ${page + 1} is decided.`;
    return [error(path, message, 'Move that question to this page or an earlier one, or remove the condition.')];
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

/** Each condition whose element is, in the end, shown or hidden by itself. A loop is told once. */
function loopFindings(
  definition: Definition,
  conditions: readonly (PlacedExpression & { variables: readonly string[] })[],
): Finding[] {
  const edges = new Map<string, Set<string>>();
  const link = (from: string, to: string) => edges.set(from, (edges.get(from) ?? new Set()).add(to));
  for (const { element, page, panels } of placedElements(definition)) {
    link(element.name.toLowerCase(), panels.at(-1)?.name.toLowerCase() ?? pageNode(page));
  }
  for (const { hides, variables } of conditions) {
    for (const variable of hides === undefined ? [] : variables) link(hides ?? '', questionIn(variable));
  }
  const told = new Set<string>();
  return conditions.flatMap(({ hides, path }) => {
    const loop = hides === undefined || told.has(hides) ? undefined : loopFrom(hides, edges);
    if (!loop) return [];
    loop.forEach((name) => told.add(name));
    const message =
      loop.length === 1
        ? 'This condition depends on the answer that it shows or hides.'
        : `This condition depends on itself: ${[...loop, hides].join(' → ')}.`;
    return [error(path, message, 'Let the condition ask about a question that is shown without it.')];
  });
}

export interface LintedExpressions {
  readonly findings: readonly Finding[];
  /** Whether the engine can read every expression; SurveyJS's linter throws for some that it cannot. */
  readonly isReadable: boolean;
}

/** What is wrong with the expressions of a definition. */
export function lintExpressions(definition: Definition): LintedExpressions {
  const names = namesIn(definition);
  const pages = new Map([...placedElements(definition)].map(({ element, page }) => [element.name.toLowerCase(), page]));
  const findings: Finding[] = [];
  const conditions: (PlacedExpression & { variables: readonly string[] })[] = [];
  let isReadable = true;
  for (const placed of expressionsIn(definition)) {
    const parsed = parseExpression(placed.text, names);
    if (!parsed.ok) {
      isReadable = false;
      const rest = placed.text.slice(parsed.at, parsed.at + 20);
      const message = rest === '' ? 'The condition ends too soon.' : `The condition cannot be read from “${rest}” on.`;
      findings.push(error(placed.path, message, "Write it like {name} = 'yes' and {other} notempty."));
      continue;
    }
    const { expression } = parsed;
    findings.push(...functionFindings(expression, placed.path), ...referenceFindings(expression, placed, pages, names));
    conditions.push({ ...placed, variables: expression.variables });
  }
  return { findings: [...findings, ...loopFindings(definition, conditions)], isReadable };
}
