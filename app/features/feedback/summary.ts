/** A year's feedback in numbers as everybody may read it: counts by status, through the area's disclosure rule. Pure. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { discloseOneWay } from '#app/lib/disclosure/one-way.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { statuses } from './feedback.ts';
import type { FeedbackStatus } from './feedback.ts';

export type PublishedSummary = {
  year: number;
  /** YYYY-MM-DD. */
  asAt: string;
  preset: Preset;
  base: Cell;
  rows: { status: FeedbackStatus; count: Cell; percent: Cell }[];
};

/** Items count once each; how many people could have written is never known, so it counts as few. */
export function summarise(
  counts: ReadonlyMap<FeedbackStatus, number>,
  preset: Preset,
): Pick<PublishedSummary, 'base' | 'rows'> {
  const options = statuses.map((status) => ({ code: status, count: counts.get(status) ?? 0 }));
  const base = options.reduce((sum, { count }) => sum + count, 0);
  const { base: shownBase, rows } = discloseOneWay({
    preset,
    base,
    options,
    multiple: false,
    eligiblePopulation: null,
    demographic: false,
    sensitive: false,
  });
  const shown = statuses.flatMap((status) => {
    const row = rows.find(({ code }) => code === status);
    return row ? [{ status, count: row.count, percent: row.percent }] : [];
  });
  return { base: shownBase, rows: shown };
}
