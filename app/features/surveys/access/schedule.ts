/** What moving a survey's last day is called. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { SurveyPhase } from '../survey.ts';

export const dateChangeKinds = ['extended', 'reopened', 'shortened'] as const;
export type DateChangeKind = (typeof dateChangeKinds)[number];

/** A change as the public reads it. */
export type DateChange = {
  kind: DateChangeKind;
  before: StoredDate;
  after: StoredDate;
  reason: string;
  /** YYYY-MM-DD, Europe/London. */
  changedOn: string;
};

/** `phase`: as it was before. A first last day of a survey that had none makes it shorter. */
export function dateChangeKind(phase: SurveyPhase, before: StoredDate, day: string): DateChangeKind {
  if (phase === 'closed') return 'reopened';
  return before.state === 'stated' && day > before.end ? 'extended' : 'shortened';
}
