/** Grids of cells: rows that the author wrote, and rows that people add. */
import { z } from 'zod';
import { localised } from '../../text.ts';
import { elementName, expressionValidator, questionProperties } from '../question-type.ts';
import type { QuestionType } from '../question-type.ts';
import {
  columnQuestions,
  compileCells,
  defaultMaxRows,
  gridProperties,
  maxRows,
  refuseCells,
  refuseColumns,
} from './cells.ts';
import { rowsShape } from './rows.ts';

const validators = z.array(expressionValidator).max(10).optional();
const label = localised(200).optional();

/** Rows become keys of plain objects. */
const rowCode = z.custom<string>(
  (value) => typeof value === 'string' && /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/.test(value) && !(value in {}),
  {
    error: 'A row’s value is a code of at most 64 letters without accents, digits, hyphens and underscores.',
    params: {
      mend: 'Write { "value": "mornings", "text": "Mornings" }: the code stays for ever, the text may change.',
    },
  },
);

const rows = z
  .array(z.union([rowCode, z.strictObject({ value: rowCode, text: localised(500).optional() })]))
  .min(1)
  .max(50);

type RowList = z.output<typeof rows>;

const keyOf = (row: RowList[number]): string => (typeof row === 'string' ? row : row.value);

function refuseTwinRows(list: RowList, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  list.forEach((row, index) => {
    const key = keyOf(row).toLowerCase();
    if (seen.has(key)) {
      const params = { mend: 'Give each row a code of its own.' };
      context.addIssue({ code: 'custom', path: ['rows', index], message: `Two rows have the value “${key}”.`, params });
    }
    seen.add(key);
  });
}

const fixedSchema = z
  .strictObject({
    type: z.literal('matrixdropdown'),
    ...questionProperties,
    ...gridProperties,
    rows,
    validators,
  })
  .superRefine((grid, context) => {
    refuseTwinRows(grid.rows, context);
    if (refuseColumns(grid, context)) refuseCells(columnQuestions(grid), grid.rows.length, 'columns', context);
  });

export const matrixdropdown: QuestionType<typeof fixedSchema> = {
  schema: fixedSchema,
  compile: (grid) =>
    rowsShape({
      name: grid.name,
      cells: compileCells(columnQuestions(grid)),
      rows: {
        kind: 'fixed',
        rows: grid.rows.map((row) =>
          typeof row === 'string'
            ? { key: row }
            : { key: row.value, ...(row.text !== undefined && { text: row.text }) },
        ),
      },
    }),
};

const count = z.int().min(0).max(maxRows);

const addedSchema = z
  .strictObject({
    type: z.literal('matrixdynamic'),
    ...questionProperties,
    ...gridProperties,
    /** Rows on screen at the start. */
    rowCount: count.optional(),
    minRowCount: count.optional(),
    maxRowCount: z.int().min(1).max(maxRows).optional(),
    /** The cell that no two rows may answer alike. */
    keyName: elementName.optional(),
    keyDuplicationError: localised(500).optional(),
    addRowText: label,
    removeRowText: label,
    validators,
  })
  .superRefine((grid, context) => {
    refuseLimits(
      { shown: ['rowCount', grid.rowCount], min: ['minRowCount', grid.minRowCount], max: grid.maxRowCount },
      context,
    );
    if (!refuseColumns(grid, context)) return;
    const cells = columnQuestions(grid);
    refuseCells(cells, grid.maxRowCount ?? defaultMaxRows, 'columns', context);
    refuseKey(grid.keyName, cells, context);
  });

type Named = [property: string, value: number | undefined];

/** Refuses a start or a least number of rows above the most. */
export function refuseLimits(
  { shown, min, max = defaultMaxRows }: { shown: Named; min: Named; max: number | undefined },
  context: z.RefinementCtx,
): void {
  for (const [property, value = 0] of [shown, min]) {
    if (value <= max) continue;
    const message = `This is more than the ${max} that people may add.`;
    context.addIssue({ code: 'custom', path: [property], message, params: { mend: 'Lower it, or raise the most.' } });
  }
}

/** Refuses a key that is none of the cells. */
export function refuseKey(
  key: string | undefined,
  cells: readonly { readonly name: string }[],
  context: z.RefinementCtx,
): void {
  if (key === undefined || cells.some(({ name }) => name === key)) return;
  const params = { mend: 'Write the name of one of the questions in it, or remove keyName.' };
  context.addIssue({ code: 'custom', path: ['keyName'], message: `Nothing here is called “${key}”.`, params });
}

/** SurveyJS starts a grid with two rows. */
const defaultRowCount = 2;

export const matrixdynamic: QuestionType<typeof addedSchema> = {
  schema: addedSchema,
  compile: (grid) => {
    const { rowCount, minRowCount: min = 0, maxRowCount: max = defaultMaxRows } = grid;
    const shown = Math.min(max, Math.max(min, rowCount ?? defaultRowCount));
    return rowsShape({
      name: grid.name,
      cells: compileCells(columnQuestions(grid)),
      rows: { kind: 'added', shown, min, max },
    });
  },
};
