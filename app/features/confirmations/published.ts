/** What is published of answers and reviews. Plain data: it is the page, its JSON and its CSV. Pure. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { DisclosureNote } from '#app/lib/disclosure/one-way.ts';
import type { Answer, Group, ReviewResult } from './confirmation.ts';

/** One group's answers in one snapshot, as disclosure control lets them through. */
export type PublishedAnswers = {
  base: Cell;
  rows: { answer: Answer; count: Cell; percent: Cell }[];
  notes: DisclosureNote[];
};

export type PublishedGroup = PublishedAnswers & { group: Group; /** YYYY-MM-DD. */ asAt: string };

export type ShownSide = {
  id: string;
  side: 'owner' | 'forum';
  /** Null for the forum, and where no organisation is named as owner. */
  organisation: string | null;
  result: ReviewResult | null;
  body: string;
  /** YYYY-MM-DD, or null until it is answered. */
  answeredOn: string | null;
  isOverdue: boolean;
};

export type ShownReview = {
  id: string;
  openedOn: string;
  dueOn: string;
  disputeCount: number;
  disputePercent: number;
  state: 'open' | 'overdue' | 'answered';
  sides: ShownSide[];
};

/** What stands on the page of a thing. */
export type ShownConfirmation = {
  /** Where to answer; null where the thing is no longer said to be done. */
  ask: string | null;
  groups: PublishedGroup[];
  words: { id: string; text: string }[];
  reviews: ShownReview[];
  threshold: { count: number; percent: number };
  /** Names of the area and of its forum; the forum's is empty where it has none. */
  names: { area: string; forum: string };
};
