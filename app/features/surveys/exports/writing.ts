/** What the writers of all kinds of file are given: whose responses, in which columns, under which names. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Countable } from '../reads/results.server.ts';
import type { Scope } from '../results/where.server.ts';
import type { ExportColumn } from './columns.server.ts';
import type { ExportChoice } from './formats.ts';
import type { Cell, SheetFacts } from './sheet.server.ts';

export type Writing = {
  ctx: AreaContext;
  scope: Scope;
  countable: Countable;
  columns: readonly ExportColumn[];
  choice: ExportChoice;
  facts: SheetFacts;
  /** Names of the sheets of a workbook, and its second sheet. */
  book: { answers: string; codebook: string; rows: readonly (readonly Cell[])[] };
  took: (rows: number) => void;
};
