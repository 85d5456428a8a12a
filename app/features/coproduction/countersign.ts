/** What the forum is asked to countersign, what may come of it, and where a request stands on a day. Pure. */
import type { CountersignText } from '#db/schema/coproduction.ts';

export const subjects = ['wording', 'codebook', 'you-said', 'closure'] as const;

/** `wording`: a survey's questions. `codebook`: the codes that what people wrote is sorted by. `you-said`: an update. `closure`: how a question was closed. */
export type Subject = (typeof subjects)[number];

/** `no-forum`: the area had none. `nobody-to-ask`: it had one, and nobody who spoke for it here. */
export const outcomes = ['open', 'countersigned', 'dissent', 'silence', 'no-forum', 'nobody-to-ask'] as const;
export type Outcome = (typeof outcomes)[number];

/** Word for word what the forum is shown and the public will read, in order. */
export type ShownText = CountersignText;
export type ShownBlock = ShownText['parts'][number]['blocks'][number];

/**
 * Whether a block is the heading of a list of things that are published on their own: of an update, after what was said and
 * what was done, what has a heading and no words. The heading is countersigned; what stands in the list is not.
 */
export function isListHeading(subject: Subject, part: number, { text, note, choices }: ShownBlock): boolean {
  return subject === 'you-said' && part > 1 && text !== '' && note === '' && choices.length === 0;
}

export type CountersignSettings = {
  /** What is not published before the forum has answered, or its time has passed. */
  subjects: readonly Subject[];
  /** How long the forum has, at the least. */
  workingDays: number;
};

/** What an area that has chosen nothing asks its forum, and for how long. */
export const usualSettings: CountersignSettings = {
  subjects,
  workingDays: 10,
};

/**
 * Where a request stands on a day (YYYY-MM-DD, Europe/London): one that nobody answered is silence from the day after its
 * deadline, whether or not a job has written that down.
 */
export function outcomeOn({ outcome, deadline }: { outcome: Outcome; deadline: string }, today: string): Outcome {
  return outcome === 'open' && today > deadline ? 'silence' : outcome;
}

/** Whether nobody was there to be asked, so that the same words may be asked about later. */
export function isUnheard(outcome: Outcome): boolean {
  return outcome === 'no-forum' || outcome === 'nobody-to-ask';
}

/** Whether publication may go ahead: the forum has answered, or has let its time pass, or there is none. */
export function isSettled(outcome: Outcome): boolean {
  return outcome !== 'open';
}

/** What the public is told beside a thing: see reads/forum-word.server.ts. */
export type PublicWord =
  'countersigned' | 'dissent' | 'silence' | 'waiting' | 'no-forum' | 'nobody-to-ask' | 'not-asked' | 'demonstration';

/** Whether the forum was asked: then its word stands beside the thing itself, and otherwise below it. */
export function isAsked(word: PublicWord): boolean {
  return word === 'countersigned' || word === 'dissent' || word === 'silence' || word === 'waiting';
}
