/** The kinds of thing that staff write here, and what each is made of. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { NewBlock } from './blocks.ts';
import type { StageName } from './stages.ts';
import type { Decision, Status } from './status.ts';

export const itemKinds = [
  'finding',
  'quote',
  'priority',
  'recommendation',
  'commitment',
  'measure',
  'outcome',
  'service-change',
  'update',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export function isItemKind(kind: string | undefined): kind is ItemKind {
  return itemKinds.some((one) => one === kind);
}

export type FindingInput = { title: string; detail: string };

export type Wording = 'verbatim' | 'reported';
/** What an author may claim; withdrawn consent is recorded by the withdrawal alone and never taken back here. */
export type Consent = 'given' | 'published-source';

/** A quote taken from a response says nothing of consent until somebody has looked for it. */
export type ConsentSoFar = Consent | 'not-said';

/** Words of a group, never of a named person. A quote has no title of its own: its first words stand for it. */
export type QuoteInput = {
  body: string;
  /** The group that said it, such as "Parents and carers". */
  attribution: string;
  wording: Wording;
  consent: Consent;
};

/** What people said matters most; a set says how many there are by its source, and the list is counted. */
export type PriorityInput = {
  title: string;
  detail: string;
  setId: string | null;
  /** Its place in the set, from 1; 0 where it has none. */
  position: number;
  /** The groups that said so; none where it is not stated. */
  saidBy: string[];
};

/** Where a recommendation is to be carried out, nearest first. */
export const levels = ['setting', 'local', 'network', 'regional', 'national'] as const;
export type Level = (typeof levels)[number];

export type RecommendationInput = {
  title: string;
  detail: string;
  setId: string | null;
  position: number;
  /** Any number of levels; none where the source does not say. */
  levels: Level[];
  addressedTo: Stated<string>;
};

/** What a set may hold: one kind of thing, counted by its source. */
export const setKinds = ['priority', 'recommendation'] as const;
export type SetKind = (typeof setKinds)[number];

export type SetInput = { title: string; holds: SetKind; statedCount: Stated<number>; source: Stated<string> };

/** A row that is there already carries its id; one without is new. */
export type OwnerInput = {
  id?: string;
  organisationId: string;
  status: Status;
  due: StoredDate;
  /** Why the due date moved; needed when a date that was public changes. */
  slipReason?: string;
  /** A role or a team of the organisation and how the public reaches it, such as "Therapy line, 020 7946 0100". */
  contact?: string;
  /** Why its part is stopped; needed where the status says so. */
  stoppedBecause?: string;
};

export type TargetInput = {
  id?: string;
  statement: string;
  value: Stated<number>;
  unit: Stated<string>;
  due: StoredDate;
};

export const reasonKinds = ['none', 'money', 'law', 'not-ours', 'evidence', 'other-plan', 'safety'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type CommitmentInput = {
  title: string;
  detail: string;
  decision: Decision;
  /** `none` unless the decision is `will-not`. */
  reasonKind: ReasonKind;
  reason: string;
  decidedBy: Stated<string>;
  decidedOn: StoredDate;
  /** What would change the answer. */
  reconsider: string;
  nextUpdate: StoredDate;
  /** What is new, said in public with the day; needed when a public promise of news is moved. */
  note?: string;
  /** Why something that was public changed: a target, or a refusal that is taken back. */
  changedBecause?: string;
  owners: OwnerInput[];
  targets: TargetInput[];
};

export type ReadingInput = { value: Stated<number>; asAt: StoredDate };

/** Its title is the statement, word for word as its source has it. */
export type MeasureInput = {
  title: string;
  unit: Stated<string>;
  numerator: Stated<string>;
  denominator: Stated<string>;
  source: Stated<string>;
  readings: ReadingInput[];
  /** Why a reading that was public changed. */
  changedBecause?: string;
};

export type Certainty = 'expected' | 'achieved';

export type OutcomeInput = { title: string; detail: string; certainty: Certainty; evidence: string };

export type StageInput = { stage: StageName; place: Stated<string>; reached: StoredDate; note: string };

export type ServiceChangeInput = {
  title: string;
  detail: string;
  serviceId: string | null;
  stages: StageInput[];
  /** Why a stage that was public changed. */
  changedBecause?: string;
};

export type UpdateInput = {
  title: string;
  /** Its last part of the address; made from the title when it is left out. */
  slug?: string;
  said: string;
  did: string;
  saidBy: string;
  status: Status;
  serviceId: string | null;
  blocks: NewBlock[];
  nextUpdate: StoredDate;
  source: string;
};

export type ItemInputs = {
  finding: FindingInput;
  quote: QuoteInput;
  priority: PriorityInput;
  recommendation: RecommendationInput;
  commitment: CommitmentInput;
  measure: MeasureInput;
  outcome: OutcomeInput;
  'service-change': ServiceChangeInput;
  update: UpdateInput;
};

/** An input of which only some parts must be given; the rest is empty or not stated. */
export type Given<Input, Required extends keyof Input> = Pick<Input, Required> & Partial<Omit<Input, Required>>;

/** A given row of a list, with the same freedom. */
export type NewOwner = Given<OwnerInput, 'organisationId'>;
export type NewTarget = Given<TargetInput, 'statement'>;
export type NewStage = Given<StageInput, 'stage'>;

/** Who said a quote, as a heading begins with it: whatever its author wrote, a capital first and no full stop after it. */
export function speakerOf(attribution: string): string {
  const who = attribution
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
  return who.slice(0, 1).toLocaleUpperCase('en-GB') + who.slice(1);
}

/** The words that stand for a quote where it is listed: all of them, or as many whole words as fit. */
export function quoteTitle(body: string, room = 110): string {
  const words = body.replace(/\s+/g, ' ').trim();
  if (words.length <= room) return words;
  const cut = words.slice(0, room + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')} …`;
}
