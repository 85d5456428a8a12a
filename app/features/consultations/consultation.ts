/** A question put to people: its kind, its dates, and where it stands on a day. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { londonMidnight } from '#app/lib/dates.ts';
import { isOverdue, overdueFrom } from '#app/lib/partial-date.ts';

export const consultationKinds = ['inform', 'consult', 'co-design', 'co-produce', 'not-stated'] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** A kind that somebody can declare; the other one is only for a source that does not say. */
export type DeclaredKind = Exclude<ConsultationKind, 'not-stated'>;

export const declaredKinds = [
  'inform',
  'consult',
  'co-design',
  'co-produce',
] as const satisfies readonly DeclaredKind[];

/** While `by-dates`, its dates alone say whether it is planned, open or closed; the others are steps that staff took. */
export type Stage = 'by-dates' | 'under-consideration' | 'decided' | 'reported' | 'withdrawn';

export type ConsultationInput = {
  title: string;
  /** Its last part of the address; made from the title when it is left out. */
  slug?: string;
  kind: ConsultationKind;
  /** The question put to people. */
  purpose: string;
  /** Why it is asked, and why the answer is still open. */
  why: string;
  /** What cannot be changed by taking part. */
  fixed: string;
  decider: Stated<string>;
  decision: StoredDate;
  opens: StoredDate;
  closes: StoredDate;
  audience: Stated<string>;
  contact: Stated<string>;
  /** When people will hear what came of it. */
  hearBack: Stated<string>;
  /** What each option would mean, and for whom. */
  impact: string;
  /** What the equality analysis says, or where it can be read. */
  equality: string;
  /** The date of the equality analysis. */
  equalityAsAt: StoredDate;
  /** In which formats and languages it can be read and answered. */
  formats: string;
  /** Why no option was discarded, where none was. */
  discardedNote: string;
  /** Codes of legal duties (workflow/duties.ts). */
  duties: string[];
  serviceIds: string[];
};

/** What a new one must have; the rest is empty or not stated until somebody says it. */
export type NewConsultation = Pick<ConsultationInput, 'title'> & Partial<Omit<ConsultationInput, 'title'>>;

/** Something that is chosen between. A row that is there already carries its id; one without is new. */
export type OptionInput = {
  id?: string;
  title: string;
  description: string;
  isDiscarded: boolean;
  /** Why it was discarded: needed for a discarded one. */
  reason: string;
};

export const outcomes = ['not-stated', 'chosen', 'partly', 'not-chosen'] as const;

/** What became of an option that was open when people were asked. */
export type Outcome = (typeof outcomes)[number];

export type NewOption = Pick<OptionInput, 'title'> & Partial<Omit<OptionInput, 'title'>>;

/** Only this kind, with its legal duties, is called a consultation on screen; the others say that they are none. */
export function isFormal(kind: ConsultationKind): kind is 'consult' {
  return kind === 'consult';
}

export type Dates = { opens: StoredDate; closes: StoredDate };

/**
 * `undated`: no date says when people can take part. `answered`: it has closed, or has no dates, and what was decided or
 * done is published, though nobody has written down a decision. The stages but `by-dates` are phases of their own.
 */
export type Phase = 'planned' | 'open' | 'closed' | 'answered' | 'undated' | Exclude<Stage, 'by-dates'>;

/**
 * Where it stands on a day (YYYY-MM-DD, Europe/London). A month opens on its first day and closes after its last.
 * @param hasAnswer whether a decision or a change that came of it is public.
 */
export function phaseOn(
  { opens, closes, stage = 'by-dates' }: Dates & { stage?: Stage },
  day: string,
  hasAnswer: boolean,
): Phase {
  if (stage !== 'by-dates') return stage;
  if (opens.state === 'not-stated' && closes.state === 'not-stated') return hasAnswer ? 'answered' : 'undated';
  if (opens.state === 'stated' && day < opens.start) return 'planned';
  if (closes.state === 'stated' && day > closes.end) return hasAnswer ? 'answered' : 'closed';
  return 'open';
}

/** Whether people can no longer take part. */
export function isOver(phase: Phase): boolean {
  return phase !== 'planned' && phase !== 'open' && phase !== 'undated';
}

/** What came of a question in public: whether anything answers it, and how much of it a published decision decides. */
export type CameOf = { isAnswered: boolean; decided: 'nothing' | 'part' | 'whole' };

/** How far its decision is, as a page may truly say it. `begun`: something is decided or done while the rest is not. */
export type DecisionStanding = 'ahead' | 'awaited' | 'begun' | 'answered' | 'decided' | 'called-off';

/** What may be said of the decision in a phase, given what is public: never that nothing is decided beside what was done. */
export function decisionStanding(phase: Phase, { isAnswered, decided }: CameOf): DecisionStanding {
  if (phase === 'withdrawn') return 'called-off';
  if (phase === 'decided' || phase === 'reported' || decided === 'whole') return 'decided';
  if (phase === 'answered') return 'answered';
  if (isAnswered || decided === 'part') return 'begun';
  return isOver(phase) ? 'awaited' : 'ahead';
}

/** Days from a day to the closing day, that day included as 0; null where no exact day is stated or it has passed. */
export function daysLeft(closes: StoredDate, day: string): number | null {
  if (closes.state !== 'stated' || closes.precision !== 'day' || closes.qualifier === 'about') return null;
  const days = Temporal.PlainDate.from(day).until(closes.end, { largestUnit: 'days' }).days;
  return days < 0 ? null : days;
}

/** Whether a decision was due, none about the whole is published, and people can no longer take part. */
export function isDecisionLate(phase: Phase, decision: StoredDate, day: string, decided: CameOf['decided']): boolean {
  const awaitsDecision = phase === 'closed' || phase === 'undated' || phase === 'under-consideration';
  return awaitsDecision && decided !== 'whole' && isOverdue(decision, day);
}

/** The instant at which the day after this one (YYYY-MM-DD) begins in the United Kingdom. */
export function endOfDay(day: string): Date {
  return londonMidnight(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
}

/** When what a page says about these dates changes by itself: it opens, a day fewer is left, it closes, its decision is late. */
export function nextFlip(of: Dates & { decision: StoredDate; stage?: Stage }, day: string): Date | null {
  const { opens, closes, decision } = of;
  const phase = phaseOn(of, day, false);
  if (phase === 'decided' || phase === 'reported' || phase === 'withdrawn') return null;
  if (phase === 'planned') return opens.state === 'stated' ? londonMidnight(opens.start) : null;
  if (phase !== 'open') return overdueFrom(decision, day);
  return daysLeft(closes, day) === null ? overdueFrom(closes, day) : endOfDay(day);
}

/**
 * Whether the decision certainly comes after the last day for taking part: nothing may be decided while people are still
 * being asked (R v Brent LBC, ex p Gunning (1985), the first of the four rules). A decision "by" a day is dated by that day.
 */
export function decidesAfterClosing(decision: StoredDate, closes: StoredDate): boolean {
  if (decision.state !== 'stated' || closes.state !== 'stated') return false;
  return (decision.qualifier === 'by' ? decision.end : decision.start) > closes.end;
}

/** Whether it would close before it opens. */
export function closesBeforeOpening({ opens, closes }: Dates): boolean {
  return opens.state === 'stated' && closes.state === 'stated' && closes.end < opens.start;
}
