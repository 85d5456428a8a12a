/** The true results of a survey, for staff and for the write that publishes them. Never for the public. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { resultMessages } from '../messages-results.ts';
import { answeringMessages } from '../messages.ts';
import { labelWords } from '../view/words.server.ts';
import { countQuestions, labelledOptions } from '../results/counts.server.ts';
import type { CountWords, QuestionCount } from '../results/counts.server.ts';
import { noFilters } from '../results/filters.ts';
import type { ResultFilters } from '../results/filters.ts';
import { questionsToCount, valuesToCount } from '../results/questions.server.ts';
import type { CountedQuestion, PlannedVersion } from '../results/questions.server.ts';
import { tallyResponses } from './results/tally.server.ts';
import { listPlans } from './plan.server.ts';

export type TrueResults = {
  /** Responses that are no tests. */
  base: number;
  counts: QuestionCount[];
};

export type ResultGroup = { code: string; label: string } & TrueResults;

/** What a survey can be counted by: its versions with their plans, and its tables, last those of calculated values. One statement. */
export type Countable = { versions: PlannedVersion[]; counted: CountedQuestion[] };

export async function readCountable(ctx: AreaContext, surveyId: string): Promise<Countable> {
  const versions = await listPlans(ctx, surveyId);
  return { versions, counted: [...questionsToCount(versions), ...valuesToCount(versions)] };
}

/** The words in which counts are told. */
export function wordsOf(ctx: AreaContext): CountWords {
  const words = labelWords(ctx.t(answeringMessages));
  const t = ctx.t(resultMessages);
  return {
    locale: ctx.language,
    labelsOf: ({ plan }) => plan.labels(ctx.language, words),
    workedOut: (name) => t('workedOut', { name }),
    options: { true: words.yes, false: words.no },
    rows: t('rowsAdded'),
    place: (place) => t('rankPlace', { place }),
    notRanked: t('rankNone'),
  };
}

const sum = (bases: ReadonlyMap<string, number>): number => [...bases.values()].reduce((all, base) => all + base, 0);

/** Counts what a survey was answered, with its plans at hand. One statement, whatever the number of questions and responses. */
export async function countScope(
  ctx: AreaContext,
  surveyId: string,
  { versions, counted }: Countable,
  { filters = noFilters, isSnapshotted = false }: { filters?: ResultFilters; isSnapshotted?: boolean } = {},
): Promise<TrueResults> {
  const tally = await tallyResponses(ctx, { surveyId, filters, isSnapshotted }, versions, counted);
  const [counts = []] = countQuestions(counted, versions, tally, wordsOf(ctx));
  return { base: sum(tally.bases(0)), counts };
}

/** The same in groups by a question of one answer; none for a table that has no groups. One statement. */
export async function countGroups(
  ctx: AreaContext,
  surveyId: string,
  { versions, counted }: Countable,
  by: string,
  { filters = noFilters, isSnapshotted = false }: { filters?: ResultFilters; isSnapshotted?: boolean } = {},
): Promise<ResultGroup[]> {
  const grouping = counted.find((one) => one.key === by && mayGroup(one));
  if (!grouping) return [];
  const words = wordsOf(ctx);
  const groups = labelledOptions(grouping, words.labelsOf(grouping.parts[0].version));
  const codes = groups.map(({ code }) => code);
  const scope = { surveyId, filters, isSnapshotted };
  const tally = await tallyResponses(ctx, scope, versions, counted, { by: grouping, codes });
  const all = countQuestions(counted, versions, tally, words, groups.length);
  return groups.map((group, at) => ({ ...group, base: sum(tally.bases(at)), counts: all[at] ?? [] }));
}

const mostGroups = 12;

/** Whether a table can part the answers into groups: one answer each, and few enough to stand beside each other. */
export function mayGroup({ kind, isMultiple, isRepeated, isWorkedOut, parts }: CountedQuestion): boolean {
  if (isWorkedOut) return false;
  const options = (parts[0].unit.sets[0]?.[0]?.options ?? []).filter(({ mark }) => mark > 0);
  return kind === 'choices' && !isMultiple && !isRepeated && options.length >= 2 && options.length <= mostGroups;
}

/**
 * Counts a survey's responses question by question. Two statements, whatever the number of questions and responses.
 * @param snapshotted only responses that a snapshot has counted
 */
export async function countResults(
  ctx: AreaContext,
  surveyId: string,
  { snapshotted = false }: { snapshotted?: boolean } = {},
): Promise<TrueResults> {
  return countScope(ctx, surveyId, await readCountable(ctx, surveyId), { isSnapshotted: snapshotted });
}
