/** When an equality analysis stands behind a decision (Equality Act 2010, section 149: the duty goes on). Pure. */
import type { StatedDate } from '#app/lib/partial-date.ts';

/** Whether its date has not come on a day (YYYY-MM-DD): nothing can be read that is still to be written. */
export const isAnalysisAhead = (asAt: StatedDate, today: string): boolean =>
  asAt.state === 'stated' && asAt.start > today;

/** Whether it was read again after people had stopped being asked, and no later than the day (YYYY-MM-DD) of the decision. */
export function wasReadAgain(asAt: StatedDate, closes: StatedDate, decidedOn: string): boolean {
  if (asAt.state !== 'stated' || isAnalysisAhead(asAt, decidedOn)) return false;
  return closes.state !== 'stated' || asAt.start > closes.end;
}
