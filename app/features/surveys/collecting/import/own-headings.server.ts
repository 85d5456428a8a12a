/** Recognises this site's own exports by their headings, and which version their answers are for. Pure. */
import { exportColumns } from '../../exports/columns.server.ts';
import type { ColumnWords } from '../../exports/columns.server.ts';
import { provenanceName } from '../../exports/provenance.ts';
import type { PlannedVersion } from '../../results/questions.server.ts';
import { columnKey } from './targets.ts';

const versionHeading = provenanceName('version');

export const isOwnExport = (headers: readonly string[]): boolean => headers.includes(versionHeading);

/** The version that the first line of an export says; undefined where it says none that there is. */
export function versionIn(
  headers: readonly string[],
  first: readonly string[],
  versions: readonly PlannedVersion[],
): PlannedVersion | undefined {
  const at = headers.indexOf(versionHeading);
  return at < 0 ? undefined : versions.find(({ number }) => String(number) === first[at]);
}

/**
 * Where the headings of an export go: to columns of the stored row. An export of all versions joined has other names for
 * questions that changed their meaning, so it is known by having them all.
 */
export function ownHeadings(
  headers: readonly string[],
  version: PlannedVersion,
  versions: readonly PlannedVersion[],
  words: ColumnWords,
): Map<string, string> {
  const known = new Set(headers);
  const joined = exportColumns(versions, words);
  const columns = joined.every(({ name }) => known.has(name)) ? joined : exportColumns([version], words);
  return new Map(
    columns.flatMap(({ name, kind, at }) => {
      const column = at.get(version.id);
      return column && kind !== 'file' ? [[name, columnKey(column.index)] as const] : [];
    }),
  );
}
