/** What stands against a status wherever it is shown: the forum's dissent, a review that waits, what an owner conceded. Pure. */
import { formatDay } from '#app/lib/dates.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { progressMessages } from './messages.ts';
import { flipAfter } from './status.ts';

/** What is known of a thing that may speak against how it is said to stand. */
export type AgainstFacts = {
  /** The forum dissented from the words that are public now. */
  isDissent: boolean;
  /** The newest review that disputes opened, with what each side has answered; null where there was none. */
  review: {
    /** YYYY-MM-DD: the last day on which a side may answer in time. */
    dueOn: string;
    sides: {
      side: 'owner' | 'forum';
      result: 'stands' | 'more-to-do' | 'reopened' | 'none';
      /** YYYY-MM-DD; null until it is answered. */
      answeredOn: string | null;
    }[];
  } | null;
};

export const againstKinds = ['dissent', 'review', 'review-late', 'taken-up', 'more-to-do'] as const;

/**
 * What stands against a status and is told wherever the status is: `day` (YYYY-MM-DD) is the last day to answer a review,
 * or the day on which an owner answered it; null for the forum's dissent.
 */
export type Against = { kind: (typeof againstKinds)[number]; day: string | null };

type Side = NonNullable<AgainstFacts['review']>['sides'][number];

/** What an owner conceded when it answered the review, the gravest first. */
function concededBy(sides: readonly Side[]): Against[] {
  const owners = sides.filter(({ side }) => side === 'owner');
  const found = (['reopened', 'more-to-do'] as const).flatMap((result) =>
    owners.filter((one) => one.result === result),
  );
  return found
    .slice(0, 1)
    .map(({ result, answeredOn }) => ({ kind: result === 'reopened' ? 'taken-up' : 'more-to-do', day: answeredOn }));
}

/**
 * What stands against how a thing is said to stand, on a day. The forum does not agree where it dissented from the words, or
 * where it answered a review otherwise than owners who let it stand.
 * @param today YYYY-MM-DD in Europe/London.
 */
export function againstOf({ isDissent, review }: AgainstFacts, today: string): Against[] {
  const sides = review?.sides ?? [];
  const conceded = concededBy(sides);
  const isForumAgainst = sides.some(({ side, result }) => side === 'forum' && result !== 'none' && result !== 'stands');
  const against: Against[] = [];
  if (isDissent || (isForumAgainst && conceded.length === 0)) against.push({ kind: 'dissent', day: null });
  if (review !== null && sides.some(({ answeredOn }) => answeredOn === null)) {
    against.push({ kind: today > review.dueOn ? 'review-late' : 'review', day: review.dueOn });
  }
  return [...against, ...conceded];
}

/** In words; where a status stands as plain text, this stands beside it. */
export function againstText(t: Translate<(typeof progressMessages)['english']>, { kind, day }: Against): string {
  return t(`against_${kind}`, { day: day === null ? '' : formatDay(day) });
}

/** When what stands against a thing changes by itself: its review becomes late; null where none waits in time. */
export function againstFlip(against: readonly Against[], today: string): Date | null {
  return flipAfter(against.find(({ kind }) => kind === 'review')?.day ?? null, today);
}
