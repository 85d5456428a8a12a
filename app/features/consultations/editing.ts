/** The parts of the page on which staff prepare a question, and where on it each missing thing is mended. Pure. */
import type { NodeState } from '#app/features/record/node.ts';

export const editParts = [
  'details',
  'reasons',
  'dates',
  'options',
  'ways',
  'surveys',
  'people',
  'duties',
  'opening',
  'course',
  'late',
  'preview',
] as const;
export type EditPart = (typeof editParts)[number];

/** The part that an address asks for; the first for none and for what is none. */
export function editPart(text: string | null): EditPart {
  return editParts.find((part) => part === text) ?? 'details';
}

/** What staff do to the course of a public question: each on a screen of its own, which is left by doing it or by going back. */
export const courseActs = ['step', 'outcomes', 'take-back'] as const;
export type CourseAct = (typeof courseActs)[number];

export const courseAct = (text: string | null): CourseAct | null => courseActs.find((act) => act === text) ?? null;

/** The part that a form names to go on to; null for none and for what is none. */
export function nextPart(fields: Pick<FormData, 'get'>): EditPart | null {
  return editParts.find((part) => part === fields.get('next')) ?? null;
}

/** The parts that a question has in a state: what is not public is opened, what is public goes its course. */
export function partsFor(state: NodeState): readonly EditPart[] {
  const others: readonly EditPart[] = state === 'public' ? ['opening'] : ['course', 'late'];
  return editParts.filter((part) => !others.includes(part));
}

/** Gates of which the name is not that of a field, and the field where each is mended. */
const fields: Record<string, string> = {
  decisionTooSoon: 'decision',
  order: 'closes',
  openedAlready: 'opens',
  closesInPast: 'closes',
  stageFixesDates: 'closes',
  slugTaken: 'slug',
  danglingLeadIn: 'purpose',
  changeNote: 'note',
  kindFixed: 'kind',
  closedAlready: 'closes',
  equalityAhead: 'equalityAsAt',
  dateReason: 'note',
  equalityBeforeDecision: 'equalityAsAt',
};
const ofOptions = ['options', 'onlyOption', 'optionReason', 'discarded', 'optionsFixed', 'optionsUnanswered'];
const ofReasons = ['why', 'fixed', 'impact', 'equality', 'equalityAsAt', 'formats', 'contact'];
const ofDates = ['decider', 'opens', 'closes', 'decision', 'hearBack'];

/** The field of a form of text that a gate is about; null where it is about the options or the opening. */
export function fieldOf(gate: string): string | null {
  return ofOptions.includes(gate) || gate.startsWith('warning:') ? null : (fields[gate] ?? gate);
}

/** Where to mend what a gate refuses: a link within the page of the question. */
export function mendHref(gate: string): string {
  if (gate.startsWith('warning:')) return '?part=opening#opening';
  const field = fieldOf(gate);
  if (field === null) return '?part=options#options';
  if (ofReasons.includes(field)) return `?part=reasons#reasons-${field}`;
  return ofDates.includes(field) ? `?part=dates#dates-${field}` : `?part=details#details-${field}`;
}
