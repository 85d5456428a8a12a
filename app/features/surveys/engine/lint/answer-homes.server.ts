/** Where each answer that an expression or a text may read is given, and which parts it has. */
import { calculatedValues, questionIn, questionsBehind } from '../values/calculated.server.ts';
import { placedElements } from '../definition.ts';
import type { Definition, ElementDefinition } from '../definition.ts';
import { parseExpression } from '../expressions.server.ts';
import { namesIn } from '../values/names.ts';
import type { Names } from '../values/names.ts';
import { itemOf } from '../types/choices.ts';
import { columnQuestions, defaultMaxRows } from '../types/repeated/cells.ts';
import type { CellDefinition } from '../types/repeated/cells.ts';

export interface AnswerHomes {
  readonly names: Names;
  /** The page by the answer's name in lower case; of a calculated value the last page that it hangs on. */
  pageOf(name: string): number | undefined;
  /** Whether its answer is an order, of which single places can be asked for. */
  isRanked(name: string): boolean;
  /** Whether a reference such as `q`, `q-Comment`, `q.length`, `grid.row` or `children[0].age` stands for something. */
  isKnown(variable: string): boolean;
}

/** Rows and items of a question that its answers can be asked for by; undefined where it has none. */
function partsOf(element: ElementDefinition): readonly string[] | undefined {
  switch (element.type) {
    case 'matrix':
      return element.rows.map((row) => itemOf(row).value);
    case 'multipletext':
      return element.items.map(({ name }) => name);
    case 'matrixdropdown':
      return element.rows.map((row) => (typeof row === 'string' ? row : row.value));
    default:
      return undefined;
  }
}

const isCell = (rows: AddedRows | undefined, number: number, cell: string): boolean =>
  rows !== undefined && number < rows.max && rows.cells.has(cell);

interface AddedRows {
  readonly max: number;
  /** Cells, and the texts beside "other", in lower case. */
  readonly cells: ReadonlySet<string>;
}

const rowsOf = (cells: readonly CellDefinition[], max = defaultMaxRows): AddedRows => ({
  max,
  cells: new Set(
    cells.flatMap((cell) => {
      const name = cell.name.toLowerCase();
      return 'showOtherItem' in cell && cell.showOtherItem ? [name, `${name}-comment`] : [name];
    }),
  ),
});

/** The rows that people add to a question, of which each can be asked for by its number; undefined where there are none. */
function addedRowsOf(element: ElementDefinition): AddedRows | undefined {
  if (element.type === 'paneldynamic') return rowsOf(element.templateElements, element.maxPanelCount);
  return element.type === 'matrixdynamic' ? rowsOf(columnQuestions(element), element.maxRowCount) : undefined;
}

export function answerHomes(definition: Definition): AnswerHomes {
  const names = namesIn(definition);
  const placed = [...placedElements(definition)];
  const pages = new Map(placed.map(({ element, page }) => [element.name.toLowerCase(), page]));
  const parts = new Map(placed.map(({ element }) => [element.name.toLowerCase(), partsOf(element)]));
  const added = new Map(placed.map(({ element }) => [element.name.toLowerCase(), addedRowsOf(element)]));
  const ranked = new Set(
    placed.filter(({ element }) => element.type === 'ranking').map(({ element }) => element.name.toLowerCase()),
  );
  const isReadable = (definition.calculatedValues ?? []).every(
    ({ expression }) => parseExpression(expression, names).ok,
  );
  const behind = isReadable ? questionsBehind(calculatedValues(definition, names)) : new Map<string, Set<string>>();
  for (const { name } of definition.calculatedValues ?? []) {
    const read = [...(behind.get(name.toLowerCase()) ?? [])].map((one) => pages.get(one) ?? 0);
    pages.set(name.toLowerCase(), Math.max(0, ...read));
  }
  return {
    names,
    pageOf: (name) => pages.get(name.toLowerCase()),
    isRanked: (name) => ranked.has(name.toLowerCase()),
    isKnown: (variable) => {
      const whole = variable.replace(/\.length$/, '').toLowerCase();
      if (names.has(whole)) return true;
      const place = /^(\w+)\[\d+\]$/.exec(whole)?.[1];
      if (place !== undefined && ranked.has(place)) return true;
      const [, rows = '', number, cell = ''] = /^(\w+)\[(\d{1,3})\]\.([\w-]+)$/.exec(whole) ?? [];
      if (number !== undefined) return isCell(added.get(rows), Number(number), cell);
      const [head = '', part = ''] = whole.split('.');
      return names.has(head) && (parts.get(questionIn(head)) ?? []).some((key) => key.toLowerCase() === part);
    },
  };
}
