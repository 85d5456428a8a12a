/** A record of a decision: who decided what and when, what was read before, and an answer to each finding and option. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { EvidencePut } from '#db/schema/evidence.ts';
import { isWebAddress } from '#app/lib/web-address.ts';

export type { EvidencePut };

/** `interim`: part of the question is decided while the rest stays open. */
export const scopes = ['final', 'interim'] as const;
export type Scope = (typeof scopes)[number];

export const outcomes = ['accepted', 'in-part', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why not; `none` is no reason. */
export const refusalKinds = ['money', 'law', 'not-ours', 'evidence', 'other-plan', 'safety'] as const;
export type RefusalKind = (typeof refusalKinds)[number] | 'none';

export const equalityStates = ['not-stated', 'considered', 'not-needed'] as const;
export type EqualityState = (typeof equalityStates)[number];

export type DecisionInput = {
  title: string;
  scope: Scope;
  summary: string;
  decidedBy: Stated<string>;
  decided: StoredDate;
  meeting: Stated<string>;
  minutes: string;
  isEvidenceRead: boolean;
  readBy: Stated<string>;
  readHow: string;
  equality: EqualityState;
  equalityNote: string;
  equalityAddress: string;
};

export type AnswerInput = {
  about: 'finding' | 'option';
  /** The finding or the option that it answers. */
  aboutId: string;
  outcome: Outcome;
  changed: string;
  unchanged: string;
  reasonKind: RefusalKind;
  reason: string;
  /** Who decided this part; not stated where it is who decided the whole. */
  decidedBy: Stated<string>;
  /** What would change the answer. */
  reconsider: string;
};

export type AnswerField = 'outcome' | 'changed' | 'unchanged' | 'reasonKind' | 'reason' | 'decidedBy' | 'reconsider';

/** A field of an answer and the key of the sentence that says how to mend it. */
export type AnswerProblem = {
  field: AnswerField;
  key: 'changedMissing' | 'unchangedMissing' | 'reasonKindMissing' | 'reasonMissing' | 'reconsiderMissing';
};

const isBlank = (text: string) => text.trim() === '';

/** What an answer still lacks: what changed, what did not, and for whatever did not, why and what would change it. */
export function answerProblems(answer: AnswerInput): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const { outcome } = answer;
  if (outcome !== 'refused' && isBlank(answer.changed)) problems.push({ field: 'changed', key: 'changedMissing' });
  if (outcome === 'accepted') return problems;
  if (outcome === 'in-part' && isBlank(answer.unchanged))
    problems.push({ field: 'unchanged', key: 'unchangedMissing' });
  if (answer.reasonKind === 'none') problems.push({ field: 'reasonKind', key: 'reasonKindMissing' });
  if (isBlank(answer.reason)) problems.push({ field: 'reason', key: 'reasonMissing' });
  if (isBlank(answer.reconsider)) problems.push({ field: 'reconsider', key: 'reconsiderMissing' });
  return problems;
}

/** What an accepted answer cannot have. */
export function settled(answer: AnswerInput): AnswerInput {
  if (answer.outcome !== 'accepted') return answer;
  return { ...answer, unchanged: '', reasonKind: 'none', reason: '', reconsider: '' };
}

/** Whether minutes and analysis may be linked to where the text is an address of the web; other text is shown as it is. */
export const linkTo = (text: string): string | null => (isWebAddress(text) ? text : null);

/** Something that a decision answers, or should. */
export type Answerable = { about: 'finding' | 'option'; id: string; title: string; isPublic: boolean };

export type Unanswered = { findings: { id: string; title: string }[]; options: { id: string; title: string }[] };

/** Below this a number of survey responses is not told (methods.md, disclosure control). */
export const leastShown = 10;
