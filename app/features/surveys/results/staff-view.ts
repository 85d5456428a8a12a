/** True counts as the staff's page draws them: tables by question, in groups where a comparison is asked for. Plain data, pure. */
import { mayShowInterval, wilsonInterval } from '#app/lib/methods/statistics.ts';
import type { AnswerState } from '../engine/states.ts';
import { testDifferences } from './differences.ts';
import type { QuestionCount } from './counts.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { staffResultMessages } from './messages.ts';
import type { TableKind } from './published.ts';

export type StaffColumn = { label: string; base: number; isSmall: boolean };

export type StaffRow = {
  code: string;
  label: string;
  /** One a column: all, or every group. Null shares are of groups too small to speak of. */
  cells: { count: number; percent: number | null; interval: { low: number; high: number } | null }[];
  /** Address of the page with only those who answered so; null where it cannot be filtered by. */
  filter: string | null;
};

/** Why answers are missing; `filter` leads to those alone, or back. */
export type MissingRow = { state: AnswerState; counts: number[]; filter: { href: string; isOn: boolean } | null };

export type StaffTable = {
  key: string;
  of: string;
  kind: TableKind;
  title: string;
  part: string;
  isMultiple: boolean;
  isRepeated: boolean;
  versions: number[];
  columns: StaffColumn[];
  rows: StaffRow[];
  /** One a column. */
  summaries: { mean: number | null; median: number | null; low: number | null; high: number | null }[];
  missing: MissingRow[];
  /** Sentences on differences that are more than chance. */
  differences: string[];
  /** Where its words can be read; null where it has none. */
  texts: string | null;
  /** Can be the groups of a comparison. */
  mayGroup: boolean;
  mayCut: boolean;
};

export type StaffView = {
  /** The label of each column and its number of responses; one without a label where nothing is compared. */
  groups: { label: string; counts: readonly QuestionCount[] }[];
  samplingFrame: string | null;
  filterAddress: (key: string, code: string) => string;
  mayFilter: (count: QuestionCount) => boolean;
  missingFilter: (key: string, state: AnswerState) => { href: string; isOn: boolean };
  textsAddress: (key: string) => string;
  mayGroup: (count: QuestionCount) => boolean;
  mayCut: (count: QuestionCount) => boolean;
  t: Translate<(typeof staffResultMessages)['english']>;
};

/** Shares of fewer people than this are not told, not even to staff: they would be taken for more than they are. */
const fewest = 10;

const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10) / 10;

const percentOf = (count: number, base: number): number | null =>
  base < fewest ? null : Math.round((100 * count) / base);

function intervalOf(count: number, base: number, frame: string | null, isShares: boolean) {
  if (!isShares || base < fewest || count > base || !mayShowInterval(frame)) return null;
  const { low, high } = wilsonInterval(count, base);
  return { low: Math.round(low * 100), high: Math.round(high * 100) };
}

function differencesOf(counts: readonly QuestionCount[], { groups, samplingFrame, t }: StaffView): string[] {
  if (groups.length < 2 || !mayShowInterval(samplingFrame) || counts[0]?.counted.isRepeated) return [];
  const tests = testDifferences(
    counts.map(({ options }) => options.map(({ count }) => count)),
    counts.map(({ base }) => base),
  );
  return tests.flatMap(({ option, first, second, a, b, holds }) =>
    holds
      ? [
          t('difference', {
            answer: counts[0]?.options[option]?.label ?? '',
            first: groups[first]?.label ?? '',
            second: groups[second]?.label ?? '',
            a: Math.round((100 * a.count) / a.base),
            b: Math.round((100 * b.count) / b.base),
          }),
        ]
      : [],
  );
}

function tableOf(counts: readonly QuestionCount[], first: QuestionCount, view: StaffView): StaffTable {
  const { counted } = first;
  const mayFilter = view.mayFilter(first);
  const isFilter = counted.kind === 'choices' && mayFilter;
  const hasShares = counted.kind === 'choices' && !counted.isRepeated;
  const states = [...new Set(counts.flatMap(({ missing }) => Object.keys(missing)))] as AnswerState[];
  return {
    key: counted.key,
    of: counted.of,
    kind: counted.kind,
    title: first.title,
    part: first.part,
    isMultiple: counted.isMultiple,
    isRepeated: counted.isRepeated,
    versions: first.versions,
    columns: counts.map(({ base }, at) => ({ label: view.groups[at]?.label ?? '', base, isSmall: base < fewest })),
    rows: first.options.map(({ code, label }, row) => ({
      code,
      label,
      cells: counts.map(({ options, base }) => {
        const count = options[row]?.count ?? 0;
        return {
          count,
          percent: percentOf(count, base),
          interval: intervalOf(count, base, view.samplingFrame, hasShares),
        };
      }),
      filter: isFilter ? view.filterAddress(counted.key, code) : null,
    })),
    summaries: counts.map(({ figures, mean }) => ({
      mean: round(counted.kind === 'dates' ? null : (figures?.mean ?? mean)),
      median: round(counted.kind === 'figures' ? figures?.median : null),
      low: round(counted.kind === 'figures' ? figures?.low : null),
      high: round(counted.kind === 'figures' ? figures?.high : null),
    })),
    missing: states.map((state) => ({
      state,
      counts: counts.map(({ missing }) => missing[state] ?? 0),
      filter: mayFilter ? view.missingFilter(counted.key, state) : null,
    })),
    differences: hasShares ? differencesOf(counts, view) : [],
    texts: counted.kind === 'words' ? view.textsAddress(counted.key) : null,
    mayGroup: view.mayGroup(first),
    mayCut: view.mayCut(first),
  };
}

/** Every table with one column a group, in the order of the survey. */
export function staffTables(view: StaffView): StaffTable[] {
  const [lead] = view.groups;
  return (lead?.counts ?? []).map((first, at) =>
    tableOf(
      view.groups.flatMap(({ counts }) => counts[at] ?? []),
      first,
      view,
    ),
  );
}
