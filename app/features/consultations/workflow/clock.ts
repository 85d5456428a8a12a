/** What the clock does to a question that is public: it opens and it closes, each once for each date. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';

export type ClockStep = {
  event: 'opened' | 'closed';
  /** First day on which people could take part, or the last. */
  day: string;
  /** A date that is moved is another opening or closing. */
  onceKey: string;
  /** It is where the question stands now: what has passed long since is written down and told to nobody. */
  isCurrent: boolean;
};

/** The steps that the clock has taken up to a day (YYYY-MM-DD, Europe/London). It closes when its last day has ended. */
export function clockSteps({ opens, closes }: { opens: StoredDate; closes: StoredDate }, today: string): ClockStep[] {
  const steps: ClockStep[] = [];
  if (opens.state === 'stated' && opens.start <= today)
    steps.push({ event: 'opened', day: opens.start, onceKey: `opened:${opens.start}`, isCurrent: true });
  const hasOpened = opens.state === 'not-stated' || opens.start <= today;
  if (hasOpened && closes.state === 'stated' && closes.end < today) {
    for (const step of steps) step.isCurrent = false;
    steps.push({ event: 'closed', day: closes.end, onceKey: `closed:${closes.end}`, isCurrent: true });
  }
  return steps;
}
