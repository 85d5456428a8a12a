/** True counts of one table, put together over the versions that asked it. Nothing of it may reach the public as it is. */
import type { Labels } from '../engine/labels.ts';
import { given, stateOf } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { Option } from '../engine/types/question-type.ts';
import type { Tally, ValueCount } from '../reads/results/tally.server.ts';
import { binsOf, countIn, figuresOf } from './figures.ts';
import type { Bin, Figures } from './figures.ts';
import type { CountedQuestion, PlannedVersion, QuestionPart } from './questions.server.ts';
import { optionTexts, partTitle } from './units.ts';

export type CountedOption = {
  code: string;
  label: string;
  count: number;
  /** Of a class of values, in words: where it begins and ends, and what lies beyond either. */
  ends?: { from: string; to: string; upward: string; downward: string };
};

export type QuestionCount = {
  counted: CountedQuestion;
  title: string;
  /** The row, item or cell; empty for the whole question. */
  part: string;
  /** Numbers of the versions whose answers are in it, ascending. */
  versions: number[];
  /** People who answered: the base. Rows, where people could add them. */
  base: number;
  /** Options, classes of values, or places of a ranking. */
  options: CountedOption[];
  /** People who gave no answer, by why; only what occurs. */
  missing: Partial<Record<AnswerState, number>>;
  figures: Figures | null;
  /** The mean of a scale's points, or of an item's places. */
  mean: number | null;
};

/** The title of a table with the row, item or cell that it is of. */
export const wholeTitle = ({ title, part }: Pick<QuestionCount, 'title' | 'part'>): string =>
  part === '' ? title : `${title}: ${part}`;

/** Words that are the site's own, in the language of the results. */
export type CountWords = {
  locale: string;
  labelsOf: (version: PlannedVersion) => Labels;
  /** The title of a calculated value, and its options by code: it has no texts of its own. */
  workedOut: (name: string) => string;
  options: Readonly<Record<string, string>>;
  rows: string;
  place: (place: number) => string;
  notRanked: string;
};

type Sums = { base: number; options: Map<string, number>; missing: Map<AnswerState, number> };

const add = <K>(sums: Map<K, number>, key: K, count: number): void => {
  if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
};

/** Adds one version's counts. A tick column counts people who ticked it; who answered is read from the first. */
function addPart({ version, unit }: QuestionPart, tally: Tally, group: number, sums: Sums): void {
  for (const set of unit.sets) {
    const [lead] = set;
    if (!lead) continue;
    for (const [mark, count] of tally.marks(version.id, lead.index, group)) {
      const state = stateOf(mark);
      if (state) add(sums.missing, state, count);
      else sums.base += count;
      if (lead.kind === 'rank' && !state) add(sums.options, String(mark), count);
    }
    for (const column of set) {
      const marks = tally.marks(version.id, column.index, group);
      if (column.kind === 'tick' && column.option) add(sums.options, column.option.code, marks.get(given) ?? 0);
      for (const option of column.options ?? []) {
        if (option.mark > 0) add(sums.options, option.code, marks.get(option.mark) ?? 0);
      }
    }
  }
}

/** A scale's mean over its points; null where nobody answered or the question is no scale. */
function meanOf(options: readonly Option[], counts: ReadonlyMap<string, number>, base: number): number | null {
  const points = options.filter((option) => option.value !== undefined);
  if (points.length === 0 || base === 0) return null;
  const total = points.reduce((sum, { code, value = 0 }) => sum + value * (counts.get(code) ?? 0), 0);
  return total / base;
}

/** The mean place among those who gave the item one. */
function meanPlace(counts: ReadonlyMap<string, number>): number | null {
  const places = [...counts].filter(([place]) => place !== '0');
  const ranked = places.reduce((sum, [, count]) => sum + count, 0);
  return ranked === 0 ? null : places.reduce((sum, [place, count]) => sum + Number(place) * count, 0) / ranked;
}

/** What can be chosen in a table: options that are answers, those of tick columns in their order. */
function optionsIn({ parts }: CountedQuestion): Option[] {
  const columns = parts[0].unit.sets[0] ?? [];
  const options = columns.flatMap(({ options: own, option }) => [...(own ?? []), ...(option ? [option] : [])]);
  return options.filter(({ mark }) => mark > 0);
}

/** The options of a table in words; the ends of a scale are said beside their points. */
export function labelledOptions(counted: CountedQuestion, labels: Labels): { code: string; label: string }[] {
  const { question, unit } = counted.parts[0];
  const texts = optionTexts(unit, labels);
  const ends = labels.questions.get(question.name)?.ends ?? { low: '', high: '' };
  const options = optionsIn(counted);
  return options.map(({ code, value }, index) => {
    const text = texts.get(code) ?? code;
    const end = value === undefined ? '' : index === 0 ? ends.low : index === options.length - 1 ? ends.high : '';
    return { code, label: end === '' ? text : `${text} (${end})` };
  });
}

function rankOptions(
  counted: CountedQuestion,
  counts: ReadonlyMap<string, number>,
  words: CountWords,
): CountedOption[] {
  const items = counted.parts[0].question.columns.filter(({ kind }) => kind === 'rank').length;
  const places = Array.from({ length: items }, (_, at) => at + 1);
  return [...places, 0].map((place) => ({
    code: String(place),
    label: place === 0 ? words.notRanked : words.place(place),
    count: counts.get(String(place)) ?? 0,
  }));
}

const number = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { maximumFractionDigits: 4 }).format(value);

/** A class of values in words, as a whole and by its ends; one of dates is a month or a year. */
function binWords({ code, from, to }: Bin, kind: CountedQuestion['kind'], locale: string) {
  if (kind === 'figures') {
    const [low, high] = [number(from, locale), number(to, locale)];
    const ends = { from: low, to: high, upward: `${low} or more`, downward: `up to ${high}` };
    return { label: from === to ? low : `${low} to ${high}`, ends };
  }
  const label = dateWords(code, locale);
  return { label, ends: { from: label, to: label, upward: `${label} or later`, downward: `${label} or earlier` } };
}

function dateWords(code: string, locale: string): string {
  if (!/^\d{4}-\d{2}$/.test(code)) return code;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${code}-01T00:00:00Z`));
}

const scaleOf = (counted: CountedQuestion) => {
  const column = counted.parts[0].unit.sets[0]?.[0];
  return counted.kind === 'dates' ? (column?.unit ?? 'day') : 'number';
};

/** Values of all groups put together, so that every group has the same classes. */
function allValues(key: string, tally: Tally, groups: number): ValueCount[] {
  const sums = new Map<number, number>();
  for (let group = 0; group < groups; group += 1) {
    for (const { value, count } of tally.values(key, group)) add(sums, value, count);
  }
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function countOne(
  counted: CountedQuestion,
  parts: readonly QuestionPart[],
  tally: Tally,
  { group, groups }: { group: number; groups: number },
  words: CountWords,
): QuestionCount {
  const sums: Sums = { base: 0, options: new Map(), missing: new Map() };
  for (const part of parts) addPart(part, tally, group, sums);
  const bases = tally.bases(group);
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const asked = sum(parts.map(({ version }) => bases.get(version.id) ?? 0));
  add(sums.missing, 'notAsked', counted.isRepeated ? 0 : sum(bases.values()) - asked);
  const { version, question, unit } = counted.parts[0];
  const labels = words.labelsOf(version);
  const isValued = counted.kind === 'figures' || counted.kind === 'dates';
  const bins = isValued ? binsOf(allValues(counted.key, tally, groups), scaleOf(counted)) : [];
  const inBins = countIn(bins, tally.values(counted.key, group));
  const listed = {
    choices: () =>
      labelledOptions(counted, labels).map(({ code, label }) => ({
        code,
        label: counted.isWorkedOut ? (words.options[code] ?? label) : label,
        count: sums.options.get(code) ?? 0,
      })),
    ranks: () => rankOptions(counted, sums.options, words),
    figures: () =>
      bins.map((bin, at) => ({
        code: bin.code,
        ...binWords(bin, counted.kind, words.locale),
        count: inBins[at] ?? 0,
      })),
    words: () => [],
  };
  const kind = counted.kind === 'dates' ? 'figures' : counted.kind === 'files' ? 'words' : counted.kind;
  return {
    counted,
    title: counted.isWorkedOut
      ? words.workedOut(question.name)
      : (labels.questions.get(question.name)?.title ?? question.name),
    part: partTitle(unit, labels, words.locale, words.rows),
    versions: parts
      .filter((part) => (bases.get(part.version.id) ?? 0) > 0)
      .map((part) => part.version.number)
      .sort((a, b) => a - b),
    base: sums.base,
    options: listed[kind](),
    missing: Object.fromEntries(sums.missing),
    figures: isValued ? figuresOf(tally.values(counted.key, group)) : null,
    mean: counted.kind === 'ranks' ? meanPlace(sums.options) : meanOf(optionsIn(counted), sums.options, sums.base),
  };
}

/**
 * Counts every question that some response was asked, or that the newest version asks: one list of counts a group.
 * @param versions newest first
 */
export function countQuestions(
  counted: readonly CountedQuestion[],
  versions: readonly PlannedVersion[],
  tally: Tally,
  words: CountWords,
  groups = 1,
): QuestionCount[][] {
  const all = Array.from({ length: groups }, (_, group) => group);
  const hasAnswers = ({ version }: QuestionPart) => all.some((group) => (tally.bases(group).get(version.id) ?? 0) > 0);
  const isUsed = (part: QuestionPart) => part.version === versions[0] || hasAnswers(part);
  const used = counted.flatMap((one) => {
    const parts = one.parts.filter(isUsed);
    return parts.length === 0 ? [] : [{ one, parts }];
  });
  return all.map((group) => used.map(({ one, parts }) => countOne(one, parts, tally, { group, groups }, words)));
}
