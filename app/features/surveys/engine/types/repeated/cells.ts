/** The questions inside a repeated question: plain ones only, compiled once however many rows they stand in. */
import { z } from 'zod';
import { boolean } from '../boolean.ts';
import { checkbox } from '../checkbox.ts';
import { choiceProperties } from '../choices.ts';
import { comment } from '../comment.ts';
import { dropdown } from '../dropdown.ts';
import { elementName, questionProperties } from '../question-type.ts';
import type { AnswerShape } from '../question-type.ts';
import { radiogroup } from '../radiogroup.ts';
import { rating } from '../rating.ts';
import { text } from '../text.ts';

const types = { text, comment, radiogroup, checkbox, dropdown, boolean, rating };
const typeNames = ['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'boolean', 'rating'] as const;

/** What may stand in a cell or in a repeated panel. */
export const cellSchema = z.discriminatedUnion('type', [
  text.schema,
  comment.schema,
  radiogroup.schema,
  checkbox.schema,
  dropdown.schema,
  boolean.schema,
  rating.schema,
]);

export type CellDefinition = z.output<typeof cellSchema>;

export interface RepeatedCell {
  readonly name: string;
  readonly definition: CellDefinition;
  /** Its fields and columns carry the cell's own name; the repeated question puts its name and the row before them. */
  readonly shape: AnswerShape;
}

/** The most cells of one row. */
export const maxCells = 20;
/** The most rows that anybody may add, and how many when the author does not say. */
export const maxRows = 20;
export const defaultMaxRows = 10;
/** Columns of a stored row that one question may take. */
const maxColumns = 1000;

const cellType = z.enum(typeNames);

/** A column of a grid: a plain question written as SurveyJS writes it, with `cellType` in place of `type`. */
const columnSchema = z.looseObject({
  name: elementName,
  cellType: cellType.optional(),
  // The properties that hold texts stand here by name, so that they can be listed and translated.
  title: questionProperties.title,
  description: questionProperties.description,
  requiredErrorText: questionProperties.requiredErrorText,
  choices: choiceProperties.choices.optional(),
  otherText: choiceProperties.otherText,
  otherErrorText: choiceProperties.otherErrorText,
  noneText: choiceProperties.noneText,
  dontKnowText: choiceProperties.dontKnowText,
  refuseText: choiceProperties.refuseText,
  labelTrue: boolean.schema.shape.labelTrue,
  labelFalse: boolean.schema.shape.labelFalse,
  rateValues: rating.schema.shape.rateValues,
  minRateDescription: rating.schema.shape.minRateDescription,
  maxRateDescription: rating.schema.shape.maxRateDescription,
});

export const gridProperties = {
  /** The type of every column that names none. */
  cellType: cellType.optional(),
  /** Choices of every column that has none of its own. */
  choices: choiceProperties.choices.optional(),
  columns: z.array(columnSchema).min(1).max(maxCells),
};

type Grid = z.output<z.ZodObject<typeof gridProperties>>;

const choosing: ReadonlySet<string> = new Set(['radiogroup', 'checkbox', 'dropdown']);

/** A column as the question that it is, still to be parsed. */
function asQuestion(
  column: Grid['columns'][number],
  grid: Pick<Grid, 'cellType' | 'choices'>,
): Record<string, unknown> {
  const { cellType: own, ...rest } = column;
  const type = own ?? grid.cellType ?? 'dropdown';
  const shared = choosing.has(type) && rest['choices'] === undefined && grid.choices !== undefined;
  return { ...rest, type, ...(shared && { choices: grid.choices }) };
}

/** The questions of a grid's columns. Throws for columns that `refuseColumns` would have refused. */
export const columnQuestions = (grid: Grid): CellDefinition[] =>
  grid.columns.map((column) => cellSchema.parse(asQuestion(column, grid)));

/** Says what is wrong with each column, as with a question that stands alone. */
export function refuseColumns(grid: Grid, context: z.RefinementCtx): boolean {
  let isFit = true;
  grid.columns.forEach((column, index) => {
    const parsed = cellSchema.safeParse(asQuestion(column, grid));
    const issues = [...(parsed.error?.issues ?? [])];
    if (Object.hasOwn(column, 'type'))
      issues.push({ code: 'unrecognized_keys', keys: ['type'], path: [], message: '' });
    for (const issue of issues) {
      isFit = false;
      context.addIssue({ ...issue, path: ['columns', index, ...issue.path] });
    }
  });
  return isFit;
}

/** Refuses cells that carry one name, or so many of them that a stored row would grow beyond measure. */
export function refuseCells(
  cells: readonly CellDefinition[],
  rows: number,
  at: 'columns' | 'templateElements',
  context: z.RefinementCtx,
): void {
  const names = new Set<string>();
  const refuse = (path: PropertyKey[], message: string, mend: string) =>
    context.addIssue({ code: 'custom', path, message, params: { mend } });
  cells.forEach(({ name }, index) => {
    if (names.has(name.toLowerCase())) {
      refuse([at, index, 'name'], `The name “${name}” is used twice here.`, 'Give each a name of its own.');
    }
    names.add(name.toLowerCase());
  });
  if (cells.some((cell) => 'choices' in cell && cell.choices.some(isConditional))) {
    refuse([at], 'Choices inside rows are always offered.', 'Remove visibleIf and enableIf from the choices.');
  }
  const columns = rows * compileCells(cells).reduce((sum, { shape }) => sum + columnCount(shape), 0);
  if (columns > maxColumns) {
    const message = `With all its rows this asks for ${columns} answers; ${maxColumns} are allowed.`;
    refuse([at], message, 'Take fewer rows, fewer cells or fewer choices.');
  }
}

const isConditional = (choice: string | object): boolean =>
  typeof choice === 'object' && ('visibleIf' in choice || 'enableIf' in choice);

const columnCount = (shape: AnswerShape): number => shape.columns.length + (shape.comment ? 1 : 0);

export const compileCells = (definitions: readonly CellDefinition[]): RepeatedCell[] =>
  definitions.map((definition) => ({
    name: definition.name,
    definition,
    shape: types[definition.type].compile(definition as never),
  }));
