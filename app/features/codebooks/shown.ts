/** What public pages and their JSON show of a codebook: the newest version, and what each version changed. Pure. */
import { londonDay } from '#app/lib/dates.ts';
import { changesBetween } from './codebook.ts';
import type { Code, Version, VersionChanges } from './codebook.ts';

export type ShownCodebook = {
  number: number;
  /** YYYY-MM-DD. */
  on: string;
  codes: Code[];
  nothingToSort: string;
  /** The newest first. */
  history: (VersionChanges & { number: number; on: string; note: string })[];
};

/** A version as it was published, by its day. */
export function showVersion({ publishedAt, ...version }: Version) {
  return { ...version, on: londonDay(publishedAt) };
}

/** @param versions all of them, the newest first; null where there is none. */
export function showCodebook(versions: readonly Version[]): ShownCodebook | null {
  const [newest] = versions;
  if (newest === undefined) return null;
  const { number, codes, nothingToSort } = newest;
  const history = versions.map((version, index) => ({
    ...{ number: version.number, on: londonDay(version.publishedAt), note: version.note },
    ...changesBetween(versions[index + 1]?.codes ?? [], version.codes),
  }));
  return { number, on: londonDay(newest.publishedAt), codes, nothingToSort, history };
}
