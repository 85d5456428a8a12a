/** Feedback: what is said, how far it has come, and what an answer must hold before it may be given. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { FeedbackConsent, FeedbackReasonKind, FeedbackRelation, FeedbackStatus } from '#db/schema/feedback.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { daysUntil } from '#app/lib/dates.ts';

export type { FeedbackConsent, FeedbackReasonKind, FeedbackRelation, FeedbackStatus };

export const consents = ['yes', 'summary', 'no'] as const satisfies readonly FeedbackConsent[];

export const relations = [
  'family',
  'young-person',
  'practitioner',
  'not-stated',
] as const satisfies readonly FeedbackRelation[];

/** In the order in which they are reached; the last five are answers. */
export const statuses = [
  'received',
  'read',
  'change-planned',
  'change-made',
  'cannot',
  'elsewhere',
  'thanks',
] as const satisfies readonly FeedbackStatus[];

export const answerStatuses = ['thanks', 'change-planned', 'change-made', 'cannot', 'elsewhere'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** Why something cannot be done; `none` is no reason. */
export const reasonKinds = ['money', 'law', 'not-ours', 'evidence', 'other-plan', 'safety'] as const;

export const isStatus = (text: string | null): text is FeedbackStatus => statuses.some((status) => status === text);

/** The longest text that is taken, in characters. */
export const limits = { words: 10_000, line: 400, reason: 4000 } as const;

/** The kinds of published thing that an answer may speak of: each says itself what was or will be done. */
export const aboutKinds = ['commitment', 'service-change', 'update'] as const satisfies readonly NodeKind[];

export type NewAnswer = {
  status: AnswerStatus;
  words: string;
  reasonKind: FeedbackReasonKind;
  reason: string;
  decidedBy: Stated<string>;
  reconsider: string;
  due: StoredDate;
  /** The published commitment, service change or update that it speaks of. */
  aboutId: string | null;
};

export type AnswerField = 'status' | 'words' | 'reasonKind' | 'reason' | 'decidedBy' | 'reconsider' | 'due' | 'about';

/** A field and the key of the sentence that says how to mend it. */
export type AnswerProblem = {
  field: AnswerField;
  key:
    | 'answerWordsMissing'
    | 'reasonKindMissing'
    | 'reasonMissing'
    | 'decidedByMissing'
    | 'reconsiderMissing'
    | 'planNeeds'
    | 'madeNeeds'
    | 'aboutUnknown';
};

const isBlank = (text: string) => text.trim() === '';

function refusalProblems(answer: NewAnswer): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (answer.reasonKind === 'none') problems.push({ field: 'reasonKind', key: 'reasonKindMissing' });
  if (isBlank(answer.reason)) problems.push({ field: 'reason', key: 'reasonMissing' });
  if (answer.decidedBy.state !== 'stated' || isBlank(answer.decidedBy.value))
    problems.push({ field: 'decidedBy', key: 'decidedByMissing' });
  if (isBlank(answer.reconsider)) problems.push({ field: 'reconsider', key: 'reconsiderMissing' });
  return problems;
}

/**
 * What an answer still lacks. "Cannot" says why, who decided and what would change the answer (product rule 5); a planned
 * change names a commitment or a date; a change that was made is shown, not claimed.
 * @param about the kind of the published thing it names, null where that is not public here.
 */
export function answerProblems(answer: NewAnswer, about: NodeKind | null): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const hasAbout = answer.aboutId !== null && aboutKinds.some((kind) => kind === about);
  if (isBlank(answer.words)) problems.push({ field: 'words', key: 'answerWordsMissing' });
  if (answer.aboutId !== null && !hasAbout) problems.push({ field: 'about', key: 'aboutUnknown' });
  if (answer.status === 'cannot') problems.push(...refusalProblems(answer));
  if (answer.status === 'change-planned') {
    const isPlan = hasAbout && about !== 'update';
    if (!isPlan && answer.due.state !== 'stated') problems.push({ field: 'due', key: 'planNeeds' });
  }
  if (answer.status === 'change-made' && answer.aboutId === null) problems.push({ field: 'about', key: 'madeNeeds' });
  return problems;
}

/** Days from the day it was received to the first answer; null before there is one. */
export function daysToAnswer(day: string, answeredOn: string | null): number | null {
  return answeredOn === null ? null : Math.max(0, daysUntil(answeredOn, day));
}

/** How its first words stand for it where it is listed. */
export function openingOf(words: string, room = 70): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= room) return flat;
  const cut = flat.slice(0, room + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')} …`;
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether a cleared wording says anything else than what was written; line breaks do not count. */
export const isEdited = (words: string, wording: string): boolean => flat(words) !== flat(wording);
