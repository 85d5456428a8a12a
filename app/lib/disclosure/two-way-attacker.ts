/**
 * The attacker check of a two-way table: the range of values that each cell can have for a reader who knows the
 * margins and the bounds of every cell.
 *
 * Interval propagation along single rows and columns misses what several of them tell together (rows 1 and 2 less
 * columns 1 and 2 can leave one cell). So the ranges are exact: the table is a circulation (all → row → column → all)
 * whose arcs are cells and margins; how far one cell can move from its true value is the largest flow back through the
 * rest of the network. Whole-number bounds give whole-number ranges without holes.
 */
import type { Range } from '#app/lib/disclosure/ranges.ts';

/** A true number and the bounds that a reader knows for it. A published number has both bounds at its value. */
export interface Bounded extends Range {
  value: number;
}

export interface BoundedTable {
  cells: readonly (readonly Bounded[])[];
  rowTotals: readonly Bounded[];
  columnTotals: readonly Bounded[];
  total: Bounded;
}

/** `capacity[from][to]`: how much more can flow from one node to another. */
type Residual = number[][];

/** The exact range of the cell at a row and column (from 0), given everything else that is known. */
export function rangeOfCell(table: BoundedTable, row: number, column: number): Range {
  const cell = table.cells[row]?.[column];
  if (!cell) throw new RangeError(`no cell at row ${row}, column ${column}`);
  const columnNode = table.rowTotals.length + column;
  const rest = residualOf(table);
  setCapacity(rest, row, columnNode, 0);
  setCapacity(rest, columnNode, row, 0);
  const more = Math.min(cell.high - cell.value, largestFlow(rest, columnNode, row));
  const less = Math.min(cell.value - cell.low, largestFlow(rest, row, columnNode));
  return { low: cell.value - less, high: cell.value + more };
}

/** Nodes: the rows, then the columns, then "all" on the rows' side and "all" on the columns' side. */
function residualOf({ cells, rowTotals, columnTotals, total }: BoundedTable): Residual {
  const rows = rowTotals.length;
  const allOfRows = rows + columnTotals.length;
  const allOfColumns = allOfRows + 1;
  const residual: Residual = Array.from({ length: allOfColumns + 1 }, () => Array<number>(allOfColumns + 1).fill(0));
  const join = (from: number, to: number, { value, low, high }: Bounded): void => {
    setCapacity(residual, from, to, high - value);
    setCapacity(residual, to, from, value - low);
  };
  cells.forEach((line, row) => line.forEach((cell, column) => join(row, rows + column, cell)));
  rowTotals.forEach((margin, row) => join(allOfRows, row, margin));
  columnTotals.forEach((margin, column) => join(rows + column, allOfColumns, margin));
  join(allOfColumns, allOfRows, total);
  return residual;
}

/** The largest flow between two nodes, by shortest augmenting paths (Edmonds and Karp). Leaves its argument alone. */
function largestFlow(residual: Residual, from: number, to: number): number {
  const left = residual.map((line) => [...line]);
  let flow = 0;
  for (let path = shortestPath(left, from, to); path; path = shortestPath(left, from, to)) {
    const amount = Math.min(...path.map(([a, b]) => capacity(left, a, b)));
    for (const [a, b] of path) {
      setCapacity(left, a, b, capacity(left, a, b) - amount);
      setCapacity(left, b, a, capacity(left, b, a) + amount);
    }
    flow += amount;
  }
  return flow;
}

function shortestPath(residual: Residual, from: number, to: number): [number, number][] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (let node = queue.shift(); node !== undefined && !cameFrom.has(to); node = queue.shift()) {
    for (const next of residual.keys()) {
      if (cameFrom.has(next) || capacity(residual, node, next) <= 0) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  if (!cameFrom.has(to)) return null;
  const path: [number, number][] = [];
  for (let node = to; node !== from;) {
    const before = cameFrom.get(node) ?? from;
    path.unshift([before, node]);
    node = before;
  }
  return path;
}

function capacity(residual: Residual, from: number, to: number): number {
  return residual[from]?.[to] ?? 0;
}

function setCapacity(residual: Residual, from: number, to: number, amount: number): void {
  const line = residual[from];
  if (line) line[to] = amount;
}
