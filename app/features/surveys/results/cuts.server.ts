/** One question cut by another for publication: a cross table with its margins, and what must stay as it was published. */
import { confidential, percentCell } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { ruleOf } from '#app/lib/disclosure/presets.ts';
import { discloseTwoWay } from '#app/lib/disclosure/two-way.ts';
import type { ResultGroup } from '../reads/results.server.ts';
import { wholeTitle } from './counts.server.ts';
import type { QuestionCount } from './counts.server.ts';
import { audienceOf, fewestMore, writtenOut } from './disclose.server.ts';
import type { Disclosure } from './disclose.server.ts';
import type { PublishedCut, PublishedTable } from './published.ts';

/** A cut that somebody chose: the key of the question and that of the groups. */
export type CutChoice = { key: string; by: string };

/** Cross tables are of people with one answer each. */
export const mayCut = ({ kind, isMultiple, isRepeated, isWorkedOut }: QuestionCount['counted']): boolean =>
  kind === 'choices' && !isMultiple && !isRepeated && !isWorkedOut;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Whether a count here and the same count in a table of its own differ by so few people that they could be told. */
const differsByFew = (here: number, alone: number): boolean => alone !== here && Math.abs(alone - here) < fewestMore;

function hidden(cut: PublishedCut): PublishedCut {
  return {
    ...cut,
    rows: cut.rows.map((row) => ({
      ...row,
      counts: row.counts.map(() => confidential),
      percents: row.percents.map(() => confidential),
    })),
    bases: cut.bases.map(() => confidential),
    base: confidential,
    isHiddenWhole: true,
    notes: [`rule-${cut.preset}`, 'too-few-answers'],
  };
}

/** @param by the true counts of the question that makes the groups @param count those of the question that is cut */
function discloseCut(
  count: QuestionCount,
  by: QuestionCount,
  groups: readonly ResultGroup[],
  tables: ReadonlyMap<string, PublishedTable>,
  disclosure: Disclosure,
): PublishedCut {
  const inGroups = groups.map(({ counts }) => counts.find(({ counted }) => counted.key === count.counted.key));
  const matrix = count.options.map((_, row) => inGroups.map((one) => one?.options[row]?.count ?? 0));
  const [first, second] = [audienceOf(count, disclosure), audienceOf(by, disclosure)];
  const audience = {
    ...first,
    demographic: first.demographic || second.demographic,
    sensitive: first.sensitive || second.sensitive,
  };
  const disclosed = discloseTwoWay({ ...audience, counts: matrix });
  const share = (cell: Cell, column: number): Cell => percentCell(cell, disclosed.columnTotals[column] ?? confidential);
  const cut: PublishedCut = {
    key: count.counted.key,
    by: by.counted.key,
    title: wholeTitle(count),
    byTitle: by.title,
    groups: groups.map(({ code, label }) => ({ code, label })),
    versions: count.versions.filter((number) => by.versions.includes(number)),
    rows: count.options.map(({ code, label }, row) => ({
      code,
      label,
      counts: disclosed.cells[row] ?? [],
      percents: (disclosed.cells[row] ?? []).map(share),
    })),
    bases: disclosed.columnTotals,
    base: disclosed.total,
    asAt: disclosure.asAt,
    preset: disclosure.preset,
    isHiddenWhole: disclosed.hiddenWhole,
    notes: disclosed.notes,
  };
  const tellsByDifference =
    matrix.some((row, at) => differsByFew(total(row), count.options[at]?.count ?? 0)) ||
    groups.some((_, at) => differsByFew(total(matrix.map((row) => row[at] ?? 0)), by.options[at]?.count ?? 0));
  const isHiddenAlone = [count, by].some(({ counted }) => tables.get(counted.key)?.isHiddenWhole ?? false);
  return tellsByDifference || isHiddenAlone ? hidden(cut) : cut;
}

const valueOf = (cell: Cell | undefined): number | null => (cell?.kind === 'value' ? cell.value : null);

/** A cut published before stays as long as fewer than ten people more or less are in it, or its question's table stands. */
function mustStand(before: PublishedCut, now: number, table: PublishedTable | undefined, asAt: string): boolean {
  const published = valueOf(before.base);
  if (published === null) return false;
  const reach = Math.floor(ruleOf(before.preset).roundTo / 2);
  return Math.abs(now - published) < fewestMore + reach || (table !== undefined && table.asAt !== asAt);
}

/**
 * The cuts to publish, in the order in which they were chosen; those that cannot be made are left out.
 * @param groupsOf true counts in the groups of a question, by its key
 */
export function discloseCuts(
  chosen: readonly CutChoice[],
  counts: readonly QuestionCount[],
  groupsOf: ReadonlyMap<string, readonly ResultGroup[]>,
  tables: readonly PublishedTable[],
  before: readonly PublishedCut[],
  disclosure: Disclosure,
): PublishedCut[] {
  const byKey = new Map(counts.map((count) => [count.counted.key, count]));
  const shown = new Map(tables.map((table) => [table.key, table]));
  return chosen.flatMap(({ key, by }) => {
    const [count, grouping] = [byKey.get(key), byKey.get(by)];
    const groups = groupsOf.get(by) ?? [];
    if (!count || !grouping || key === by || !mayCut(count.counted) || groups.length < 2 || !shown.has(key)) return [];
    const people = total(groups.map((group) => group.counts.find(({ counted }) => counted.key === key)?.base ?? 0));
    const earlier = before.find((cut) => cut.key === key && cut.by === by);
    if (earlier && mustStand(earlier, people, shown.get(key), disclosure.asAt)) {
      const title = writtenOut(earlier.title, wholeTitle(count));
      return [{ ...earlier, title, byTitle: writtenOut(earlier.byTitle, grouping.title) }];
    }
    return [discloseCut(count, grouping, groups, shown, disclosure)];
  });
}
