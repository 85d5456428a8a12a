/** The shape of a demonstration area's content: plain data, joined by keys, loaded through the same writes as the screens. */
import type { LinkKind } from '../schema/record.ts';

/** A date as people write it ("by May 2024"), or days from the first start ("+30", "-12"); empty is "not stated". */
export type SeedDate = string;

export type SeedOrganisation = {
  key: string;
  name: string;
  kind: 'council' | 'nhs' | 'forum' | 'education' | 'charity' | 'research' | 'other';
  website?: string;
  summary?: string;
};

export type SeedStage = {
  stage: 'planned' | 'pilot' | 'evaluated' | 'approved' | 'rolling-out' | 'in-place' | 'stopped';
  place?: string;
  reached?: SeedDate;
  note?: string;
};

export type SeedStatus = 'not-stated' | 'planned' | 'starting' | 'under-way' | 'done' | 'stopped';

export type SeedCommitment = {
  key: string;
  title: string;
  detail?: string;
  refusal?: {
    reasonKind: 'money' | 'law' | 'not-ours' | 'evidence' | 'other-plan' | 'safety';
    reason: string;
    decidedBy: string;
    decidedOn: SeedDate;
    reconsider: string;
  };
  nextUpdate?: SeedDate;
  owners?: { organisation: string; status: SeedStatus; due: SeedDate; contact?: string; stoppedBecause?: string }[];
  targets?: { statement: string; value?: number; unit?: string; due?: SeedDate }[];
};

export type SeedMeasure = {
  key: string;
  title: string;
  unit?: string;
  numerator?: string;
  denominator?: string;
  source?: string;
  readings: { value: number; asAt?: SeedDate }[];
  /** Commitment key and the place of its target: joined because a person said so. */
  answers?: { commitment: string; target: number };
};

/** What a source counts ("seven priorities"), whether or not it names them all. */
export type SeedSet = {
  key: string;
  holds: 'priority' | 'recommendation';
  title: string;
  statedCount?: number;
  source?: string;
};

export type SeedPriority = {
  key: string;
  title: string;
  detail?: string;
  set?: string;
  /** Its place in the set, from 1. */
  place?: number;
  /** The groups that said so, as the source names them. */
  saidBy?: string[];
};

export type SeedRecommendation = {
  key: string;
  title: string;
  detail?: string;
  set?: string;
  place?: number;
  levels?: ('setting' | 'local' | 'network' | 'regional' | 'national')[];
  addressedTo?: string;
};

/** Blocks of an update in the author's order; things are named by key. */
export type SeedBlock =
  | { kind: 'text'; heading?: string; markdown: string }
  | { kind: 'groups'; heading?: string; participation: string }
  | { kind: 'list'; heading?: string; lead?: string; things: string[] }
  | { kind: 'entries'; heading?: string; items: { text: string; status: SeedStatus; on?: SeedDate }[] }
  | { kind: 'link'; heading?: string; text: string; href: string };

/** Blocks of a page or report in the author's order; things, organisations and sets of levels are named by key. */
export type SeedPageBlock = { heading?: string; level?: 2 | 3 } & (
  | { kind: 'text'; markdown: string; frame?: 'aside' }
  | {
      kind:
        | 'findings'
        | 'priorities'
        | 'recommendations'
        | 'quotes'
        | 'participation'
        | 'outcomes'
        | 'changes'
        | 'services'
        | 'links';
      lead?: string;
      things: string[];
    }
  | { kind: 'levels'; lead?: string; tierSet: string }
  | { kind: 'timeline'; lead?: string; items: { text: string; status: SeedStatus; on?: SeedDate }[] }
  | { kind: 'people'; lead?: string; items: { name: string; role: string; organisation?: string }[] }
  | { kind: 'partners'; lead?: string; organisations: string[] }
  | { kind: 'event'; name: string; on?: SeedDate; heldBy: string; place?: string; attended: string[]; outcome: string }
  | { kind: 'comments' }
);

export type SeedPage = {
  key: string;
  kind: 'page' | 'report';
  title: string;
  slug: string;
  summary?: string;
  source: string;
  /** Whether readers may leave a comment. */
  takesComments?: boolean;
  blocks: SeedPageBlock[];
  /** What a term means on this page, where its author uses it differently. */
  overrides?: { term: string; expansion: string }[];
};

export type SeedParticipation = {
  key: string;
  title: string;
  methods?: string;
  place?: string;
  total?: number;
  held?: SeedDate;
  /** Groups in order; how many of each is not published in any source we have. */
  groups: string[];
};

export type SeedUpdate = {
  key: string;
  title: string;
  slug?: string;
  said: string;
  did: string;
  saidBy?: string;
  status: SeedStatus;
  service?: string;
  nextUpdate?: SeedDate;
  source?: string;
  blocks: SeedBlock[];
};

export type SeedActivity = {
  kind: 'event' | 'discussion' | 'focus-group' | 'interview' | 'paper' | 'desk-evidence';
  title: string;
  how?: string;
  held?: SeedDate;
  place?: string;
  minutes?: number;
};

export type SeedConsultation = {
  key: string;
  title: string;
  slug?: string;
  kind: 'inform' | 'consult' | 'co-design' | 'co-produce' | 'not-stated';
  purpose: string;
  why?: string;
  fixed?: string;
  decider?: string;
  decision?: SeedDate;
  opens?: SeedDate;
  closes?: SeedDate;
  audience?: string;
  contact?: string;
  hearBack?: string;
  impact?: string;
  equality?: string;
  equalityAsAt?: SeedDate;
  formats?: string;
  /** Codes of legal duties. */
  duties?: string[];
  /** The day on which it was published; the day of the first start where it is left out. */
  published?: SeedDate;
  activities?: SeedActivity[];
  services?: string[];
  options?: { title: string; description?: string; discardedBecause?: string }[];
  participations?: SeedParticipation[];
};

export type AreaSeed = {
  area: {
    slug: string;
    name: string;
    summary: string;
    demonstration: 'published-page' | 'invented';
    forumName?: string;
    forumAddress?: string;
    safetyReader?: string;
    safetyHours?: string;
    contact?: string;
  };
  organisations: SeedOrganisation[];
  tierSets: {
    key?: string;
    name: string;
    summary?: string;
    levels: { key: string; name: string; strapline?: string; description?: string }[];
  }[];
  services: { key: string; title: string; description: string; organisation?: string; levels?: string[] }[];
  glossary: { term: string; expansion?: string; definition?: string }[];
  consultations: SeedConsultation[];
  /** Listening that belonged to no consultation of the source. */
  participations?: SeedParticipation[];
  findings: { key: string; title: string; detail?: string }[];
  sets?: SeedSet[];
  priorities?: SeedPriority[];
  recommendations?: SeedRecommendation[];
  quotes: { key: string; body: string; attribution: string; wording: 'verbatim' | 'reported' }[];
  commitments: SeedCommitment[];
  measures: SeedMeasure[];
  outcomes: { key: string; title: string; detail?: string; certainty: 'expected' | 'achieved'; evidence?: string }[];
  changes: { key: string; title: string; detail?: string; service?: string; stages: SeedStage[] }[];
  updates: SeedUpdate[];
  pages?: SeedPage[];
  /** From cause to consequence. */
  links: [from: string, kind: LinkKind, to: string][];
  /** What a term means on one page, where its author uses it differently. */
  overrides?: { update: string; term: string; expansion: string }[];
};
