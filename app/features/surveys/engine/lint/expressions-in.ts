/** Every expression of a definition with its place, and how far it may look. */
import { placedElements } from '../definition.ts';
import type { Definition, PlacedElement } from '../definition.ts';
import { pathOf } from '../json-guard.ts';
import { isDisplay } from '../types/display/display.ts';
import type { QuestionDefinition } from '../types/registry.ts';
import { columnQuestions } from '../types/repeated/cells.ts';

export interface PlacedExpression {
  readonly text: string;
  readonly path: string;
  /** The last page whose answers the expression may read. */
  readonly page: number;
  /** Decided before its page is drawn, so that it asks about earlier pages only. */
  readonly isEarlier?: boolean;
  /** The question, panel, page or value that it shows, hides or works out, in lower case; undefined for other expressions. */
  readonly decides?: string;
  /** Whether it works a value out, rather than showing or hiding. */
  readonly isValue?: boolean;
  /** The question that it makes required; undefined for other expressions. */
  readonly requires?: string;
  /** The repeated row that it stands in: its question, the word for it, and the cells it may ask about, in lower case. */
  readonly row?: { readonly of: string; readonly word: 'row' | 'panel'; readonly cells: ReadonlySet<string> };
}

/** Stands for a page in the graph of visibility; no element can have such a name. */
export const pageNode = (index: number): string => `page ${index + 1}`;

/** Stands for a cell of a repeated question in the same graph. */
export const cellNode = (question: string, cell: string): string => `${question}, ${cell}`;

interface OfferedChoice {
  readonly value: string;
  readonly visibleIf?: string | undefined;
  readonly enableIf?: string | undefined;
}

type At = (...more: PropertyKey[]) => string;

function* ofQuestion(element: QuestionDefinition, page: number, at: At): Generator<PlacedExpression> {
  const name = element.name.toLowerCase();
  const earlier = { page: page - 1, isEarlier: true };
  if (element.requiredIf !== undefined)
    yield { text: element.requiredIf, path: at('requiredIf'), page, requires: name };
  if (element.enableIf !== undefined) yield { text: element.enableIf, path: at('enableIf'), ...earlier };
  if (element.type === 'expression') {
    yield { text: element.expression, path: at('expression'), page, decides: name, isValue: true };
  }
  for (const [index, validator] of (element.validators ?? []).entries()) {
    if (validator.type !== 'expression') continue;
    yield { text: validator.expression, path: at('validators', index, 'expression'), page };
  }
  const choices: readonly (string | OfferedChoice)[] = 'choices' in element ? (element.choices ?? []) : [];
  for (const [index, choice] of choices.entries()) {
    if (typeof choice === 'string') continue;
    for (const key of ['visibleIf', 'enableIf'] as const) {
      const text = choice[key];
      if (text !== undefined) yield { text, path: at('choices', index, key), ...earlier };
    }
  }
}

/** Conditions and rules of the cells of a repeated question, decided as far as the row is answered. */
function* ofCells(element: QuestionDefinition, page: number, at: At): Generator<PlacedExpression> {
  const isPanel = element.type === 'paneldynamic';
  if (!isPanel && element.type !== 'matrixdropdown' && element.type !== 'matrixdynamic') return;
  const cells = isPanel ? element.templateElements : columnQuestions(element);
  const of = element.name.toLowerCase();
  const names = new Set(cells.map(({ name }) => name.toLowerCase()));
  const row = { of, word: isPanel ? 'panel' : 'row', cells: names } as const;
  for (const [index, cell] of cells.entries()) {
    const atCell: At = (...more) => at(isPanel ? 'templateElements' : 'columns', index, ...more);
    const decides = cellNode(of, cell.name.toLowerCase());
    const { visibleIf, enableIf, ...rest } = cell;
    if (visibleIf !== undefined) yield { text: visibleIf, path: atCell('visibleIf'), page, row, decides };
    if (enableIf !== undefined) yield { text: enableIf, path: atCell('enableIf'), page, row, decides };
    for (const { requires: _, ...placed } of ofQuestion(rest, page, atCell)) yield { ...placed, row };
  }
}

function* ofElement({ element, page, path }: PlacedElement): Generator<PlacedExpression> {
  const at: At = (...more) => pathOf([...path, ...more]);
  if (element.visibleIf !== undefined) {
    yield { text: element.visibleIf, path: at('visibleIf'), page, decides: element.name.toLowerCase() };
  }
  if (element.type === 'panel' || isDisplay(element)) return;
  yield* ofQuestion(element, page, at);
  yield* ofCells(element, page, at);
}

/** Pages first, then elements in their order, then what the whole survey works out. */
export function* expressionsIn(definition: Definition): Generator<PlacedExpression> {
  for (const [index, page] of definition.pages.entries()) {
    const path = pathOf(['pages', index, 'visibleIf']);
    if (page.visibleIf !== undefined) yield { text: page.visibleIf, path, page: index, decides: pageNode(index) };
  }
  for (const placed of placedElements(definition)) yield* ofElement(placed);
  const last = definition.pages.length - 1;
  for (const [index, { name, expression: text }] of (definition.calculatedValues ?? []).entries()) {
    const path = pathOf(['calculatedValues', index, 'expression']);
    yield { text, path, page: last, decides: name.toLowerCase(), isValue: true };
  }
  for (const [index, { expression: text }] of (definition.triggers ?? []).entries()) {
    yield { text, path: pathOf(['triggers', index, 'expression']), page: last };
  }
}
