/** The steps that staff take with a question put to people, and which may follow which. Pure. */
import { isFormal } from '../consultation.ts';
import type { ConsultationKind, Phase, Stage } from '../consultation.ts';

/** Every step of a consultation's course: by publication, by the clock, or by staff. */
export type StepEvent = 'published' | 'taken-back' | 'opened' | 'closed' | 'resumed' | Exclude<Stage, 'by-dates'>;

/** Where each phase may go. A decision is not withdrawn any more: it is revisited, with a reason. */
const moves: Record<Phase, readonly Stage[]> = {
  planned: ['withdrawn'],
  open: ['withdrawn'],
  undated: ['under-consideration', 'withdrawn'],
  closed: ['under-consideration', 'withdrawn'],
  answered: ['under-consideration', 'withdrawn'],
  'under-consideration': ['decided', 'by-dates', 'withdrawn'],
  decided: ['reported', 'under-consideration'],
  reported: ['decided'],
  withdrawn: ['by-dates'],
};

/** The stages that may follow, in the order in which staff are offered them. */
export function nextStages(phase: Phase): readonly Stage[] {
  return moves[phase];
}

const rank: Record<Stage, number> = { 'by-dates': 0, 'under-consideration': 1, decided: 2, reported: 3, withdrawn: 4 };

/** Whether the step goes back, for which the public is told why. */
export function isBackward(from: Stage, to: Stage): boolean {
  return rank[to] < rank[from];
}

/** Whether the step needs words for the public: why it goes back or ends, or what was decided. */
export function needsReason(from: Stage, to: Stage): boolean {
  return isBackward(from, to) || to === 'withdrawn' || to === 'decided';
}

/** What the record calls a step to a stage. */
export function eventOf(to: Stage): StepEvent {
  return to === 'by-dates' ? 'resumed' : to;
}

/** Only a formal consultation owes an equality analysis that was read again before the decision. */
export function owesEqualityAnalysis(kind: ConsultationKind): boolean {
  return isFormal(kind);
}
