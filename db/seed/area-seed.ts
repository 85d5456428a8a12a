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
  owners?: { organisation: string; status: SeedStatus; due: SeedDate }[];
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

/** Blocks of an update in the author's order; things are named by key. */
export type SeedBlock =
  | { kind: 'text'; heading?: string; markdown: string }
  | { kind: 'groups'; heading?: string; participation: string }
  | { kind: 'list'; heading?: string; lead?: string; things: string[] }
  | { kind: 'entries'; heading?: string; items: { text: string; status: SeedStatus; on?: SeedDate }[] }
  | { kind: 'link'; heading?: string; text: string; href: string };

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
  services?: string[];
  options?: { title: string; description?: string; discardedBecause?: string }[];
  participations?: {
    key: string;
    title: string;
    methods?: string;
    place?: string;
    /** Groups in order; how many of each is not published in any source we have. */
    groups: string[];
  }[];
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
    name: string;
    summary?: string;
    levels: { key: string; name: string; strapline?: string; description?: string }[];
  }[];
  services: { key: string; title: string; description: string; organisation?: string; levels?: string[] }[];
  glossary: { term: string; expansion?: string; definition?: string }[];
  consultations: SeedConsultation[];
  findings: { key: string; title: string; detail?: string }[];
  quotes: { key: string; body: string; attribution: string; wording: 'verbatim' | 'reported' }[];
  commitments: SeedCommitment[];
  measures: SeedMeasure[];
  outcomes: { key: string; title: string; detail?: string; certainty: 'expected' | 'achieved'; evidence?: string }[];
  changes: { key: string; title: string; detail?: string; service?: string; stages: SeedStage[] }[];
  updates: SeedUpdate[];
  /** From cause to consequence. */
  links: [from: string, kind: LinkKind, to: string][];
  /** What a term means on one page, where its author uses it differently. */
  overrides?: { update: string; term: string; expansion: string }[];
};
