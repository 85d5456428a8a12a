/** What an address asks to be exported: which responses of which versions. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { readCountable } from '../reads/results.server.ts';
import type { Countable } from '../reads/results.server.ts';
import { questionsToCount } from '../results/questions.server.ts';
import { readFilters } from '../results/filters.ts';
import type { ResultFilters } from '../results/filters.ts';
import { knownFilters } from '../results/staff-page.server.ts';

export type ExportScope = { all: Countable; countable: Countable; filters: ResultFilters };

/** One version in the address gives its columns alone; otherwise all versions are joined where questions kept their meaning. */
export async function readExportScope(
  ctx: AreaContext,
  surveyId: string,
  query: URLSearchParams,
): Promise<ExportScope> {
  const all = await readCountable(ctx, surveyId);
  const filters = knownFilters(readFilters(query), all);
  const only = all.versions.filter(({ number }) => filters.versions.includes(number));
  const versions = only.length > 0 ? only : all.versions;
  const countable = { versions, counted: questionsToCount(versions) };
  // The keys of filters are those of all versions together.
  return { all, countable: { versions, counted: only.length > 0 ? all.counted : countable.counted }, filters };
}
