/** The last published form of every table and cut, from all snapshots of a survey: a question that was left out of one may come back. Pure. */
import type { PublishedCut, PublishedResults, PublishedTable } from './published.ts';

/** @param snapshots what the snapshots hold, the first one first; `publishResults` alone writes them */
export function lastPublished(snapshots: readonly unknown[]): { tables: PublishedTable[]; cuts: PublishedCut[] } {
  const tables = new Map<string, PublishedTable>();
  const cuts = new Map<string, PublishedCut>();
  for (const snapshot of snapshots as readonly PublishedResults[]) {
    for (const table of snapshot.tables) tables.set(table.key, table);
    for (const cut of snapshot.cuts ?? []) cuts.set(`${cut.key} ${cut.by}`, cut);
  }
  return { tables: [...tables.values()], cuts: [...cuts.values()] };
}
