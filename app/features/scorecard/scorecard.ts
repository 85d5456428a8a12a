/** The figures of the scorecard, in order, each with the base it stands on; computed, never typed. Pure. */
import type { CommitmentCounts } from '#app/features/progress/reads/commitments.server.ts';
import type { SlipCounts } from '#app/features/progress/reads/promise-counts.server.ts';
import type { ConfirmationTotals } from '#app/features/confirmations/reads/totals.server.ts';

/** What was said, and how much of it has an answer. */
export type Answered = {
  said: number;
  answered: number;
  /** Median whole days from publication to the first answer, of those that have one; null for none. */
  medianDays: number | null;
};

export const figureNames = [
  'answered',
  'medianDays',
  'done',
  'underWay',
  'refused',
  'stopped',
  'overdue',
  'noStatus',
  'undated',
  'slipped',
  'givenUpLate',
  'newsLate',
  'updatesLate',
  'confirmed',
  'reviewsOverdue',
] as const;
export type FigureName = (typeof figureNames)[number];

/** `base` is what the value is out of; null where it is not a part of anything. A null value cannot be computed. */
export type Figure = { name: FigureName; value: number | null; base: number | null };

/** What one bar of the chart counts; together they are all commitments. */
export const barNames = ['done', 'underWay', 'overdue', 'refused', 'stopped', 'noStatus'] as const;

export type Parts = {
  /** Null for one organisation: what was said is answered by the area together. */
  answered: Answered | null;
  counts: CommitmentCounts;
  slips: SlipCounts;
  confirmations: ConfirmationTotals;
};

/** Planned and starting are under way to be kept; each commitment is counted once, at its headline. */
export function figuresOf({ answered, counts, slips, confirmations }: Parts): Figure[] {
  const { byHeadline, total, undated, newsLate } = counts;
  const at = (...names: (keyof typeof byHeadline)[]) => names.reduce((sum, name) => sum + (byHeadline[name] ?? 0), 0);
  const { done, answered: published, confirmed, reviewsOpen, reviewsOverdue, reviewsAnswered } = confirmations;
  const values: Record<FigureName, Omit<Figure, 'name'> | null> = {
    answered: answered && { value: answered.answered, base: answered.said },
    medianDays: answered && { value: answered.medianDays, base: answered.answered },
    done: { value: at('done'), base: total },
    underWay: { value: at('planned', 'starting', 'under-way'), base: total },
    refused: { value: at('will-not'), base: total },
    stopped: { value: at('stopped'), base: total },
    overdue: { value: at('overdue'), base: total },
    noStatus: { value: at('not-stated'), base: total },
    undated: { value: undated, base: total },
    slipped: { value: slips.slipped, base: total },
    givenUpLate: { value: slips.givenUpLate, base: null },
    newsLate: { value: newsLate, base: total },
    updatesLate: answered && { value: slips.updatesLate, base: null },
    confirmed: { value: published === 0 ? null : confirmed, base: done },
    reviewsOverdue: { value: reviewsOverdue, base: reviewsOpen + reviewsOverdue + reviewsAnswered },
  };
  return figureNames.flatMap((name) => {
    const found = values[name];
    return found === null ? [] : [{ name, ...found }];
  });
}
