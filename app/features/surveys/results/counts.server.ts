/** True counts of one question, put together over the versions that asked it. Nothing of it may reach the public as it is. */
import type { Labels } from '../engine/labels.ts';
import { given, stateOf } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { Option } from '../engine/types/question-type.ts';
import type { Figures, Tally } from '../reads/aggregate.server.ts';
import { answerColumns } from './questions.server.ts';
import type { CountedQuestion, PlannedVersion, QuestionPart } from './questions.server.ts';

export type CountedOption = { code: string; label: string; count: number };

export type QuestionCount = {
  counted: CountedQuestion;
  title: string;
  /** Numbers of the versions whose answers are in it, ascending. */
  versions: number[];
  /** People who answered: the base. */
  base: number;
  options: CountedOption[];
  /** People who gave no answer, by why; only what occurs. */
  missing: Partial<Record<AnswerState, number>>;
  figures: Figures | null;
  /** The mean of a scale's points. */
  mean: number | null;
};

type Sums = { base: number; options: Map<string, number>; missing: Map<AnswerState, number> };

const add = <K>(sums: Map<K, number>, key: K, count: number): void => {
  if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
};

/** Adds one version's counts. A tick column counts people who ticked it; who answered is read from any of them. */
function addPart({ version, question }: QuestionPart, tally: Tally, sums: Sums): void {
  const columns = answerColumns(question);
  const [first] = columns;
  if (!first) return;
  for (const [mark, count] of tally.marks(version.id, first.index)) {
    const state = stateOf(mark);
    if (state) add(sums.missing, state, count);
    else sums.base += count;
  }
  for (const column of columns) {
    if (column.option) add(sums.options, column.option.code, tally.count(version.id, column.index, given));
    for (const option of column.options ?? []) {
      if (option.mark > 0) add(sums.options, option.code, tally.count(version.id, column.index, option.mark));
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

/** The ends of a scale are said beside their points. */
function labelOf({ code, value }: Option, place: 'low' | 'high' | null, labels: Labels, name: string): string {
  const own = labels.questions.get(name);
  const text = own?.options.get(code) ?? code;
  const end = place === null || value === undefined ? '' : (own?.ends[place] ?? '');
  return end === '' ? text : `${text} (${end})`;
}

function labelled(counted: CountedQuestion, counts: ReadonlyMap<string, number>, labels: Labels): CountedOption[] {
  const { question } = counted.parts[0];
  const options = (question.shape.options ?? []).filter(({ mark }) => mark > 0);
  return options.map((option, index) => {
    const place = index === 0 ? 'low' : index === options.length - 1 ? 'high' : null;
    return {
      code: option.code,
      label: labelOf(option, place, labels, question.name),
      count: counts.get(option.code) ?? 0,
    };
  });
}

/**
 * Counts every question that some response was asked, or that the newest version asks.
 * @param versions newest first
 * @param labelsOf the words of a version, in the language of the results
 */
export function countQuestions(
  counted: readonly CountedQuestion[],
  versions: readonly PlannedVersion[],
  tally: Tally,
  labelsOf: (version: PlannedVersion) => Labels,
): QuestionCount[] {
  const total = [...tally.bases.values()].reduce((sum, base) => sum + base, 0);
  const hasAnswers = ({ version }: QuestionPart) => (tally.bases.get(version.id) ?? 0) > 0;
  const isUsed = (part: QuestionPart) => part.version === versions[0] || hasAnswers(part);
  return counted.flatMap((one) => {
    const parts = one.parts.filter(isUsed);
    if (parts.length === 0) return [];
    const sums: Sums = { base: 0, options: new Map(), missing: new Map() };
    for (const part of parts) addPart(part, tally, sums);
    const asked = parts.reduce((sum, { version }) => sum + (tally.bases.get(version.id) ?? 0), 0);
    add(sums.missing, 'notAsked', total - asked);
    const { version, question } = one.parts[0];
    const labels = labelsOf(version);
    return {
      counted: one,
      title: labels.questions.get(question.name)?.title ?? question.name,
      versions: parts
        .filter(hasAnswers)
        .map((part) => part.version.number)
        .sort((a, b) => a - b),
      base: sums.base,
      options: one.kind === 'choices' ? labelled(one, sums.options, labels) : [],
      missing: Object.fromEntries(sums.missing),
      figures: tally.figures.get(one.key) ?? null,
      mean: meanOf(question.shape.options ?? [], sums.options, sums.base),
    };
  });
}
