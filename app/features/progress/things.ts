/** The things of the chain as public pages, their JSON and the feed show them: dates as exactly as stated, counts computed. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { Against } from './against.ts';
import type { Certainty, Level, ReasonKind, SetKind, Wording } from './items.ts';
import type { ShownChange } from './changes.ts';
import type { Comparison } from './measures/comparison.ts';
import type { ShownDate } from './shown-date.ts';
import type { StageName, StagePosition } from './stages.ts';
import type { Decision, Headline, Status } from './status.ts';

/** Another thing, named and addressed. */
export type Reference = { id: string; title: string; address: string };

type Shown<Kind extends NodeKind> = {
  id: string;
  kind: Kind;
  title: string;
  /** Public path on this site. */
  address: string;
  /** ISO 8601, UTC. */
  publishedAt: string | null;
};

/** `wordsGoneOn`: the last day (YYYY-MM-DD) on which words that were quoted here were taken back; null for none. */
export type FindingThing = Shown<'finding'> & { detail: string; wordsGoneOn: string | null };

export type QuoteThing = Shown<'quote'> & { body: string; attribution: string; wording: Wording };

/** A set as it is counted: what its source states, and how many of it are listed here. */
export type CountedSet = {
  id: string;
  holds: SetKind;
  title: string;
  /** How many there are by the source. */
  stated: Stated<number>;
  source: Stated<string>;
  /** How many are public here, computed. */
  listed: number;
};

export type PriorityThing = Shown<'priority'> & {
  detail: string;
  /** The groups that said so; empty where it is not stated. */
  saidBy: string[];
  set: CountedSet | null;
  /** Its place in the set, from 1; null where it has none. */
  place: number | null;
};

export type RecommendationThing = Shown<'recommendation'> & {
  detail: string;
  /** Empty where the source does not say at which level. */
  levels: Level[];
  addressedTo: Stated<string>;
  set: CountedSet | null;
  place: number | null;
};

export type OwnerThing = {
  id: string;
  organisation: string;
  /** Null where the organisation has no page here. */
  address: string | null;
  status: Headline;
  due: ShownDate;
  /** A role or a team and how the public reaches it; empty where it is not stated. */
  contact: string;
  /** Why its part is stopped; empty unless it is. */
  stoppedBecause: string;
  slips: { from: ShownDate; to: ShownDate; reason: string; at: string }[];
};

/** `joinedOn` is YYYY-MM-DD in Europe/London. */
export type JoinedMeasure = Reference & {
  joinedOn: string;
  /** The target says something else since, and nobody has said that the measure still answers it. */
  isChangedSince: boolean;
};

export type TargetThing = {
  id: string;
  statement: string;
  value: Stated<number>;
  unit: Stated<string>;
  due: ShownDate;
  /** Measures that a person joined to this target, public ones only, each with the day on which that was done. */
  measures: JoinedMeasure[];
};

export type NoteThing = {
  id: string;
  /** YYYY-MM-DD, the day it was said. */
  on: string;
  body: string;
  /** By when it had been promised. */
  promised: ShownDate;
  /** It came after the promised date had passed. */
  wasLate: boolean;
};

export type CommitmentThing = Shown<'commitment'> & {
  detail: string;
  decision: Decision;
  /** The worst of its owners on the day the page was made. */
  headline: Headline;
  /** What stands against that; empty where nothing does. */
  against: Against[];
  reasonKind: ReasonKind;
  reason: string;
  reconsider: string;
  decidedBy: Stated<string>;
  decidedOn: ShownDate;
  nextUpdate: ShownDate;
  /** The news promised by `nextUpdate` is late on the day the page was made. */
  isNewsLate: boolean;
  /** What was said about how it goes, the newest first. */
  notes: NoteThing[];
  /** Empty: who owns it is not stated, and neither is when it is due. */
  owners: OwnerThing[];
  targets: TargetThing[];
  /** What it said in public before it was changed, the newest first. */
  changes: ShownChange[];
};

export type ReadingThing = {
  id: string;
  value: Stated<number>;
  asAt: ShownDate;
};

/** A target of a public commitment that a person joined to a measure. */
export type JoinedTarget = Pick<TargetThing, 'id' | 'statement' | 'value' | 'unit' | 'due'> & {
  commitment: Reference;
  /** The day on which a person joined them: YYYY-MM-DD in Europe/London. */
  joinedOn: string;
  /** The target says something else since, and nobody has said that the measure still answers it. */
  isChangedSince: boolean;
  /** Where the latest reading lies. */
  comparison: Comparison;
};

export type MeasureThing = Shown<'measure'> & {
  unit: Stated<string>;
  numerator: Stated<string>;
  denominator: Stated<string>;
  source: Stated<string>;
  readings: ReadingThing[];
  targets: JoinedTarget[];
  /** What it said in public before it was changed, the newest first. */
  changes: ShownChange[];
};

export type OutcomeThing = Shown<'outcome'> & { detail: string; certainty: Certainty; evidence: string };

export type StageThing = {
  id: string;
  stage: StageName;
  position: StagePosition;
  place: Stated<string>;
  reached: ShownDate;
  note: string;
};

export type ServiceChangeThing = Shown<'service-change'> & {
  detail: string;
  service: Reference | null;
  stages: StageThing[];
  /** What it said in public before it was changed, the newest first. */
  changes: ShownChange[];
  /** What stands against the stage that it has reached; empty where nothing does. */
  against: Against[];
};

export type UpdateThing = Shown<'update'> & {
  said: string;
  did: string;
  /** Whose voice, such as "Parents and carers"; empty where it is not stated. */
  saidBy: string;
  status: Status;
  /** What stands against that, or against the words; empty where nothing does. */
  against: Against[];
  service: Reference | null;
  /** How many public outcomes it cites, as hopes and as facts. */
  outcomes: { expected: number; achieved: number };
};

export type ParticipationThing = Shown<'participation'> & {
  methods: Stated<string>;
  place: Stated<string>;
  total: Stated<number>;
  held: ShownDate;
  groups: { id: string; label: string; count: Stated<number> }[];
};

/** Kinds that other features own: their page says the rest. */
export const otherKinds = [
  'consultation',
  'survey',
  'figure',
  'feedback',
  'decision',
  'report',
  'page',
  'service',
] as const;
export type OtherThing = Shown<(typeof otherKinds)[number]>;

export type Thing =
  | FindingThing
  | QuoteThing
  | PriorityThing
  | RecommendationThing
  | CommitmentThing
  | MeasureThing
  | OutcomeThing
  | ServiceChangeThing
  | UpdateThing
  | ParticipationThing
  | OtherThing;

/** A block of an update as it is shown: what it names is in it, and what is not public is not. */
export type ShownBlock =
  | { kind: 'text'; heading: string; markdown: string }
  | { kind: 'groups'; heading: string; participation: ParticipationThing }
  /** `wordsGoneOn`: the last day (YYYY-MM-DD) on which words that stood in it were taken back; null for none. */
  | { kind: 'list'; heading: string; lead: string; things: Thing[]; wordsGoneOn: string | null }
  | { kind: 'entries'; heading: string; items: { text: string; status: Status; on: ShownDate }[] }
  | { kind: 'link'; heading: string; text: string; href: string };

/** An update as its own page and its feed entry show it. */
export type WholeUpdate = UpdateThing & {
  blocks: ShownBlock[];
  nextUpdate: ShownDate;
  /** The date of the promised next update has passed on the day the page was made. */
  isNextDue: boolean;
  source: string;
};
