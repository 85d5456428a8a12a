/** Finds where the chain breaks off: what was learned without an answer, what was told without evidence, and the like. Pure. */
import type { NodeKind, NodeState } from '#app/features/record/node.ts';

/** In the order of the loop: what was heard, learned, promised, measured, told. */
export const deadEndKinds = [
  'reported-unheard',
  'consent-gone',
  'quote-alone',
  'finding-without-evidence',
  'finding-without-answer',
  'priority-without-evidence',
  'priority-without-answer',
  'recommendation-without-evidence',
  'recommendation-without-answer',
  'set-not-listed',
  'commitment-without-evidence',
  'commitment-without-owner',
  'commitment-without-date',
  'outcome-without-measure',
  'measure-without-reading',
  'update-without-evidence',
  'evidence-not-public',
  'lead-in',
] as const;
export type DeadEndKind = (typeof deadEndKinds)[number];

/** What is known of one thing that is not withdrawn, or of a quote whose consent is. */
export type ChainFacts = {
  id: string;
  kind: NodeKind;
  title: string;
  state: NodeState;
  /** Kinds of the things that it led to directly, withdrawn ones left out. */
  consequences: NodeKind[];
  /** Whether anything that people said stands before it, however far back. */
  hasEvidence: boolean;
  /** Whether readers can walk back to any of it: all that stands between is public. */
  hasPublicEvidence: boolean;
  /** Of a commitment: whether it is a promise, has an owner, has a stated due date. */
  isPromise: boolean;
  hasOwner: boolean;
  hasDate: boolean;
  /** Of an outcome: whether it is only hoped for, and whether a measure follows it. */
  isExpected: boolean;
  hasMeasure: boolean;
  hasReading: boolean;
  /** Of a quote: whether its consent was withdrawn, and whether anything is still linked to it. */
  isConsentGone: boolean;
  isLinked: boolean;
  /** Of a quote: whether a response or an activity is known in which it was said. */
  hasSource: boolean;
  /** Lines of its texts that promise a list and give none. */
  leadIns: string[];
};

/** A set that its source counts and that is not listed whole. */
export type SetFacts = { id: string; title: string; stated: number | null; listed: number };

export type DeadEnd = {
  deadEnd: DeadEndKind;
  id: string;
  title: string;
  /** Null for a set, which is no thing of the chain. */
  kind: NodeKind | null;
  state: NodeState | null;
  /** The line that promises a list, or the counts of a set; empty where the kind says it all. */
  lines: string[];
  counts: { listed: number; stated: number } | null;
};

/** What answers something learned: anything later in the loop that somebody decided, did, expected or told. */
const answers: readonly NodeKind[] = [
  'priority',
  'recommendation',
  'decision',
  'commitment',
  'outcome',
  'service-change',
  'update',
  'report',
];

const answersPriority: readonly NodeKind[] = answers.filter((kind) => kind !== 'priority');
const answersRecommendation: readonly NodeKind[] = answersPriority.filter((kind) => kind !== 'recommendation');

const leadsTo = ({ consequences }: ChainFacts, kinds: readonly NodeKind[]) =>
  consequences.some((kind) => kinds.includes(kind));

/** Kinds that say what people need or what is done for them; readers ask of each who said so. */
export const restOnEvidence: readonly NodeKind[] = ['finding', 'priority', 'recommendation', 'commitment', 'update'];

const lacksEvidence = (kind: NodeKind) => (facts: ChainFacts) => facts.kind === kind && !facts.hasEvidence;

const isEvidenceUnseen = ({ kind, state, hasEvidence, hasPublicEvidence }: ChainFacts) =>
  restOnEvidence.includes(kind) && state === 'public' && hasEvidence && !hasPublicEvidence;

const rules: Record<Exclude<DeadEndKind, 'set-not-listed' | 'reported-unheard'>, (facts: ChainFacts) => boolean> = {
  'consent-gone': (facts) => facts.isConsentGone && facts.isLinked,
  'quote-alone': (facts) =>
    facts.kind === 'quote' && facts.state === 'public' && !facts.hasSource && !leadsTo(facts, ['finding']),
  'finding-without-evidence': lacksEvidence('finding'),
  'finding-without-answer': (facts) => facts.kind === 'finding' && !leadsTo(facts, answers),
  'priority-without-evidence': lacksEvidence('priority'),
  'priority-without-answer': (facts) => facts.kind === 'priority' && !leadsTo(facts, answersPriority),
  'recommendation-without-evidence': lacksEvidence('recommendation'),
  'recommendation-without-answer': (facts) => facts.kind === 'recommendation' && !leadsTo(facts, answersRecommendation),
  'commitment-without-evidence': lacksEvidence('commitment'),
  'commitment-without-owner': (facts) => facts.kind === 'commitment' && facts.isPromise && !facts.hasOwner,
  'commitment-without-date': (facts) => facts.kind === 'commitment' && facts.isPromise && !facts.hasDate,
  'outcome-without-measure': (facts) => facts.kind === 'outcome' && facts.isExpected && !facts.hasMeasure,
  'measure-without-reading': (facts) => facts.kind === 'measure' && !facts.hasReading,
  'update-without-evidence': lacksEvidence('update'),
  'evidence-not-public': isEvidenceUnseen,
  'lead-in': (facts) => facts.leadIns.length > 0,
};

/** The dead ends at one thing, in the order of the loop. A withdrawn thing has none but the consent that is gone. */
export function deadEndsAt(facts: ChainFacts): DeadEnd[] {
  const { id, title, kind, state } = facts;
  return (Object.keys(rules) as (keyof typeof rules)[])
    .filter((deadEnd) => (state !== 'withdrawn' || deadEnd === 'consent-gone') && rules[deadEnd](facts))
    .map((deadEnd) => ({
      deadEnd,
      id,
      title,
      kind,
      state,
      lines: deadEnd === 'lead-in' ? facts.leadIns : [],
      counts: null,
    }));
}

/** What would be dead ends at a thing if it were public as it is now, whatever its state. */
export const deadEndsOncePublic = (facts: ChainFacts): DeadEnd[] => deadEndsAt({ ...facts, state: 'public' });

/** A set of which the source counts more than are listed. */
export function deadEndOfSet({ id, title, stated, listed }: SetFacts): DeadEnd[] {
  if (stated === null || stated <= listed) return [];
  return [{ deadEnd: 'set-not-listed', id, title, kind: null, state: null, lines: [], counts: { listed, stated } }];
}

/** A public question that is reported although no finding and no quote of it is public. */
export const deadEndOfReported = ({ id, title }: { id: string; title: string }): DeadEnd => ({
  ...{ deadEnd: 'reported-unheard', id, title, kind: 'consultation', state: 'public', lines: [], counts: null },
});

export type DeadEndGroup = { deadEnd: DeadEndKind; found: DeadEnd[] };

/** Dead ends by kind, in the order of the loop; kinds without any are left out. */
export function byKind(found: readonly DeadEnd[]): DeadEndGroup[] {
  return deadEndKinds
    .map((deadEnd) => ({ deadEnd, found: found.filter((one) => one.deadEnd === deadEnd) }))
    .filter((group) => group.found.length > 0);
}
