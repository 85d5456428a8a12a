/** Published results of one snapshot as a file: what disclosure control let through, with its symbols. Pure. */
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { csvFile } from '#app/lib/csv.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { Snapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import type { packMessages } from './messages.ts';

type Text = Translate<(typeof packMessages)['english']>;

type PublishedTable = Snapshot['results']['tables'][number];

const written = (cell: Cell, { preset }: PublishedTable): string | number =>
  cell.kind === 'value' ? cell.value : cellSymbol(cell.kind, preset);

const titleOf = ({ title, part = '' }: PublishedTable): string => (part === '' ? title : `${title}: ${part}`);

function linesOf(table: PublishedTable, t: Text): (string | number)[][] {
  const rest = [written(table.base, table), table.asAt, table.preset];
  const figure = (name: 'csv_mean' | 'csv_median', cell: Cell | null) =>
    cell === null ? [] : [[titleOf(table), t(name), written(cell, table), '', ...rest]];
  const rows = table.rows.map((row) => [
    titleOf(table),
    row.label,
    written(row.count, table),
    written(row.percent, table),
    ...rest,
  ]);
  const figures = [...figure('csv_mean', table.mean), ...figure('csv_median', table.median)];
  const lines = [...rows, ...figures];
  return lines.length > 0 ? lines : [[titleOf(table), '', '', '', ...rest]];
}

/** One record an answer of a question, in the order of the page. */
export function resultsCsv(results: Snapshot['results'], t: Text): string {
  const head = ['question', 'option', 'count', 'percent', 'base', 'asAt', 'rule'] as const;
  return csvFile([head.map((name) => t(`csv_${name}`)), ...results.tables.flatMap((table) => linesOf(table, t))]);
}
