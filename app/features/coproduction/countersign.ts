/** What the forum is asked to countersign, what may come of it, and where a request stands on a day. Pure. */
import type { CountersignText } from '#db/schema/coproduction.ts';

export const subjects = ['wording', 'codebook', 'you-said', 'closure'] as const;

/** `wording`: a survey's questions. `codebook`: the codes that free text is sorted by. `you-said`: an update. `closure`: how a question was closed. */
export type Subject = (typeof subjects)[number];

export const outcomes = ['open', 'countersigned', 'dissent', 'silence', 'no-forum'] as const;
export type Outcome = (typeof outcomes)[number];

/** Word for word what the forum is shown and the public will read, in order. */
export type ShownText = CountersignText;

export type CountersignSettings = {
  /** What is not published before the forum has answered, or its time has passed. */
  subjects: readonly Subject[];
  /** How long the forum has, at the least. */
  workingDays: number;
};

/** What an area that has chosen nothing asks its forum, and for how long. */
export const usualSettings: CountersignSettings = {
  subjects: ['wording', 'codebook', 'you-said', 'closure'],
  workingDays: 10,
};

/**
 * Where a request stands on a day (YYYY-MM-DD, Europe/London): one that nobody answered is silence from the day after its
 * deadline, whether or not a job has written that down.
 */
export function outcomeOn({ outcome, deadline }: { outcome: Outcome; deadline: string }, today: string): Outcome {
  return outcome === 'open' && today > deadline ? 'silence' : outcome;
}

/** Whether publication may go ahead: the forum has answered, or has let its time pass, or there is none. */
export function isSettled(outcome: Outcome): boolean {
  return outcome !== 'open';
}

/** What the public is told beside a thing: see reads/forum-word.server.ts. */
export type PublicWord =
  'countersigned' | 'dissent' | 'silence' | 'waiting' | 'no-forum' | 'not-asked' | 'demonstration';

/** Whether the forum was asked: then its word stands beside the thing itself, and otherwise below it. */
export function isAsked(word: PublicWord): boolean {
  return word === 'countersigned' || word === 'dissent' || word === 'silence' || word === 'waiting';
}
