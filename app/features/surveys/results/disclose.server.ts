/** From true counts to what may be published: disclosure control, figures that stay as they were, and bases that would tell. */
import type { Stated } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import { confidential, meanCell, notAvailable } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { discloseOneWay } from '#app/lib/disclosure/one-way.ts';
import type { OneWayTable } from '#app/lib/disclosure/one-way.ts';
import { ruleOf } from '#app/lib/disclosure/presets.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { mayShowInterval, wilsonInterval } from '#app/lib/methods/statistics.ts';
import type { AnswerState } from '../engine/states.ts';
import type { CountedOption, QuestionCount } from './counts.server.ts';
import { blank } from '../engine/values/piping.ts';
import { tellsHidden } from './hidden-paths.server.ts';
import type { MissingPart, PublishedRow, PublishedTable } from './published.ts';

/** Under which rule, for whom and on which day (YYYY-MM-DD) the results are published. */
export type Disclosure = {
  preset: Preset;
  eligiblePopulation: number | null;
  samplingFrame: string | null;
  asAt: string;
};

/** How the results of a survey are disclosed on the day of an instant. */
export function disclosureOf(
  survey: { eligiblePopulation: Stated<number>; samplingFrame: Stated<string> },
  preset: Preset,
  now: Date,
): Disclosure {
  const { eligiblePopulation: population, samplingFrame: frame } = survey;
  return {
    preset,
    eligiblePopulation: population.state === 'stated' ? population.value : null,
    samplingFrame: frame.state === 'stated' ? frame.value : null,
    asAt: londonDay(now),
  };
}

/** Fewer people than this between two published tables could be told by their difference (data-rules 7). */
export const fewestMore = 10;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Demographic in any version is demographic in all that are counted together, and so for sensitive. */
export function audienceOf({ counted }: QuestionCount, { preset, eligiblePopulation }: Disclosure) {
  const questions = counted.parts.map(({ question }) => question);
  return {
    preset,
    eligiblePopulation,
    demographic: questions.some(({ isEquality, definition }) => isEquality || definition.subject !== undefined),
    sensitive: questions.some(({ isSensitive }) => isSensitive),
  };
}

/** The people without an answer, by why; null when any of these counts would have to be hidden. */
function missingParts(count: QuestionCount, audience: ReturnType<typeof audienceOf>): MissingPart[] | null {
  const missing = Object.entries(count.missing) as [AnswerState, number][];
  const parts = [
    { code: 'answered', count: count.base },
    ...missing.map(([code, number]) => ({ code, count: number })),
  ];
  const base = parts.reduce((sum, part) => sum + part.count, 0);
  const disclosed = discloseOneWay({ ...audience, base, options: parts, multiple: false });
  if (disclosed.rows.some((row) => row.count.kind !== 'value')) return null;
  return disclosed.rows.slice(1).map((row) => ({ state: row.code as AnswerState, count: row.count }));
}

/** From the published count in the published base, so that it says no more than they do. */
function intervalOf(count: Cell, base: Cell, { samplingFrame }: Disclosure): PublishedRow['interval'] {
  if (!mayShowInterval(samplingFrame) || count.kind !== 'value' || base.kind !== 'value' || base.value < 1) return null;
  const { low, high } = wilsonInterval(count.value, base.value);
  return { low: Math.round(low * 100), high: Math.round(high * 100) };
}

type Class = { first: CountedOption; last: CountedOption; count: number };

/** A class in words. One that was put together at either end does not say how far it goes: somebody stands there alone. */
function classOf({ first, last, count }: Class, at: number, all: readonly Class[]): CountedOption {
  if (first === last) return { code: first.code, label: first.label, count };
  const isFirst = at === 0;
  const isLast = at === all.length - 1;
  const { from, upward } = first.ends ?? { from: first.label, upward: first.label };
  const { to, downward } = last.ends ?? { to: last.label, downward: last.label };
  const within = isLast ? upward : `${from} to ${to}`;
  return {
    code: `${isFirst ? '' : first.code}/${isLast ? '' : last.code}`,
    label: isFirst ? downward : within,
    count,
  };
}

/**
 * Classes of values with at least ten people in each: a small one joins the next, the last small one the one before.
 * None where fewer than two are left.
 */
function joinClasses(options: readonly CountedOption[]): CountedOption[] {
  const classes: Class[] = [];
  let open: Class | null = null as Class | null;
  for (const option of options) {
    open = { first: open?.first ?? option, last: option, count: (open?.count ?? 0) + option.count };
    if (open.count < fewestMore) continue;
    classes.push(open);
    open = null;
  }
  const before = classes.at(-1);
  if (open && before) {
    classes[classes.length - 1] = { first: before.first, last: open.last, count: before.count + open.count };
  }
  return classes.length < 2 ? [] : classes.map(classOf);
}

function discloseQuestion(count: QuestionCount, disclosure: Disclosure): PublishedTable {
  const { counted, title, part, versions, base } = count;
  const isValued = counted.kind === 'figures' || counted.kind === 'dates';
  const options = isValued ? joinClasses(count.options) : count.options;
  const audience = audienceOf(count, disclosure);
  const table: OneWayTable = { ...audience, base, options, multiple: counted.isMultiple };
  const { rows, hiddenWhole, notes, base: shownBase } = discloseOneWay(table);
  const labels = new Map(options.map(({ code, label }) => [code, label]));
  const isWhole = rows.every((row) => row.count.kind === 'value');
  const isFigures = counted.kind === 'figures';
  // Classes of values are shown all or none: a gap, or the names of the classes, would tell who stands out.
  const shown = isValued && !isWhole ? [] : rows;
  const figure = (value: number | undefined): Cell =>
    value === undefined ? notAvailable : meanCell(disclosure.preset, base, oneDecimal(value));
  return {
    key: counted.key,
    of: counted.of,
    kind: counted.kind,
    title,
    part,
    isMultiple: counted.isMultiple,
    subject: counted.parts[0].question.definition.subject ?? null,
    versions,
    asAt: disclosure.asAt,
    preset: disclosure.preset,
    base: shownBase,
    rows: shown.map((row) => ({
      ...row,
      label: labels.get(row.code) ?? row.code,
      interval: intervalOf(row.count, shownBase, disclosure),
    })),
    isHiddenWhole: hiddenWhole,
    notes,
    // A mean beside hidden counts would give back what they hide.
    mean: isFigures ? figure(count.figures?.mean) : count.mean !== null && isWhole ? figure(count.mean) : null,
    median: isFigures ? figure(count.figures?.median) : null,
    quartiles: isFigures ? { low: figure(count.figures?.low), high: figure(count.figures?.high) } : null,
    missing: hiddenWhole ? null : missingParts(count, audience),
  };
}

/** The table as one that is too small looks. */
function hideWhole(table: PublishedTable): PublishedTable {
  return {
    ...table,
    base: confidential,
    rows: table.rows.map((row) => ({ ...row, count: confidential, percent: confidential, interval: null })),
    isHiddenWhole: true,
    notes: [...table.notes.filter((note) => note !== 'small-counts-hidden' && note !== 'rounded'), 'too-few-answers'],
    mean: table.mean && confidential,
    median: table.median && confidential,
    quartiles: table.quartiles && { low: confidential, high: confidential },
    missing: null,
  };
}

/**
 * Whether the table published before must stand: fewer than ten people more or less have answered since, so that the
 * difference of the two tables could be told to be theirs. What was hidden whole before has told nothing.
 */
function mustStand(before: PublishedTable | undefined, base: number): before is PublishedTable {
  if (!before || before.base.kind !== 'value') return false;
  const reach = Math.floor(ruleOf(before.preset).roundTo / 2);
  return Math.abs(base - before.base.value) < fewestMore + reach;
}

/**
 * A title that was published while it had a gap for the answer it refers to is written out as it is now; its figures stay. Titles
 * without one stay as they were.
 */
export const writtenOut = (before: string, now: string): string => (before.includes(blank) ? now : before);

/** Hides tables whose base would tell what others hide, until none is left; those published before stand. */
function hideTelling(
  tables: PublishedTable[],
  counts: ReadonlyMap<string, QuestionCount>,
  standing: ReadonlySet<string>,
): PublishedTable[] {
  const hidden = new Map<string, Set<string>>();
  for (const { key, rows } of tables) {
    const name = counts.get(key)?.counted.parts[0].question.name ?? key;
    const codes = rows.filter((row) => row.count.kind !== 'value').map((row) => row.code);
    hidden.set(name, new Set([...(hidden.get(name) ?? []), ...codes]));
  }
  const nothing = new Set<string>();
  const isTelling = ({ key, isHiddenWhole }: PublishedTable): boolean => {
    const parts = counts.get(key)?.counted.parts ?? [];
    if (isHiddenWhole || standing.has(key)) return false;
    return parts.some(({ version, question }) =>
      tellsHidden(version.plan, question, (name) => hidden.get(name) ?? nothing),
    );
  };
  if (!tables.some(isTelling)) return tables;
  return hideTelling(
    tables.map((table) => (isTelling(table) ? hideWhole(table) : table)),
    counts,
    standing,
  );
}

/**
 * The tables to publish. A table of the snapshot before stays, with its own date, as long as fewer than ten people have
 * answered its question since.
 */
export function discloseQuestions(
  counts: readonly QuestionCount[],
  before: readonly PublishedTable[],
  disclosure: Disclosure,
): PublishedTable[] {
  const earlier = new Map(before.map((table) => [table.key, table]));
  const standing = new Set<string>();
  // Added rows are no people: no rule of ten people holds for them. A calculated value may tell what the answers it reads hide.
  const ofPeople = counts.filter(({ counted }) => !counted.isRepeated && !counted.isWorkedOut);
  const tables = ofPeople.map((count) => {
    const published = earlier.get(count.counted.key);
    if (!mustStand(published, count.base)) return discloseQuestion(count, disclosure);
    standing.add(count.counted.key);
    return { ...published, title: writtenOut(published.title, count.title) };
  });
  return hideTelling(tables, new Map(counts.map((count) => [count.counted.key, count])), standing);
}
