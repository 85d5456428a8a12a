/** What a tracking code shows: how far one contribution has come, and what came of what everybody said. Pure. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { ContributionChannel, ContributionKind, ContributionState } from '#app/features/record/contribution.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { ReasonKind } from '#app/features/progress/items.ts';
import type { FeedbackTrail } from '#app/features/feedback/reads/trail.server.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { Area } from '#app/platform/services.server.ts';

/** A public thing that the chain leads to. */
export type TrailStep = {
  id: string;
  kind: NodeKind;
  title: string;
  address: string;
  /** An outcome that is hoped for: expected is not achieved. */
  isExpected: boolean;
  /** Why not, of a commitment that is a refusal: what will not happen was not promised. */
  refusal: Refusal | null;
};

export type Refusal = { reasonKind: ReasonKind; reason: string; decidedBy: Stated<string>; reconsider: string };

/** Something that a contribution belongs to; the address is null where it is not public. */
export type TrailPlace = { id: string; title: string; address: string | null };

/** The question that it is about; `codes` is the address of the codes by which it is sorted, where they are public. */
export type AskedPlace = TrailPlace & { decision: ShownDate; hearBack: Stated<string>; codes: string | null };

/** Until when it can be taken back: `until` is null where no last day is stated, and then it is never over. */
export type Terms = { until: string | null; isOver: boolean };

export type ContributionTrail = {
  source: 'response' | 'entry';
  area: Area;
  kind: ContributionKind | 'response';
  /** How an entry came; null for a response. */
  channel: ContributionChannel | null;
  /** The survey of a response; the meeting or event of an entry, where there is one. */
  activity: TrailPlace | null;
  consultation: AskedPlace | null;
  /** Days, YYYY-MM-DD; null for a step that has not been taken. */
  receivedOn: string;
  readOn: string | null;
  codedOn: string | null;
  putOn: string | null;
  /** Day of the first published results that counted a response. */
  countedOn: string | null;
  state: ContributionState;
  isLate: boolean;
  /** Answers of a survey for children, who are never asked for an address. */
  isOfChild: boolean;
  terms: Terms;
  steps: TrailStep[];
};

export type Trail =
  ContributionTrail | ({ source: 'feedback'; terms: Terms; steps: TrailStep[] } & Omit<FeedbackTrail, 'leadsTo'>);

/** Whether the last day for taking back has passed. Both are YYYY-MM-DD. */
export function termsOn(until: string | null, today: string): Terms {
  return { until, isOver: until !== null && today > until };
}

/** What an address for mail may follow; the id is null for the whole area. */
type Followed = { id: string | null; title: string };

/**
 * The activity, never the contribution (data-rules 4); null where nothing is public, and for children. Of feedback the
 * service, or else the area: its published wording is the contribution itself, which an address beside it would tell of.
 */
export function followable(trail: Trail): Followed | null {
  if (trail.source === 'feedback') return trail.service ?? { id: null, title: trail.area.name };
  if (trail.isOfChild) return null;
  const { consultation, activity } = trail;
  if (consultation?.address) return consultation;
  return activity?.address ? activity : null;
}
