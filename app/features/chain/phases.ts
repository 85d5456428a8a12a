/** The four steps of the loop that every kind of thing belongs to: said, learned, promised, done. Pure. */
import type { NodeKind } from '#app/features/record/node.ts';
import { before } from '../record/chain.ts';
import type { Chain, ChainNode } from '../record/chain.ts';

export const phases = ['said', 'learned', 'promised', 'did'] as const;
export type Phase = (typeof phases)[number];

const phaseOfKind: Record<NodeKind, Phase> = {
  consultation: 'said',
  participation: 'said',
  survey: 'said',
  quote: 'said',
  figure: 'said',
  feedback: 'said',
  finding: 'learned',
  priority: 'learned',
  recommendation: 'learned',
  decision: 'promised',
  commitment: 'promised',
  measure: 'did',
  outcome: 'did',
  'service-change': 'did',
  service: 'did',
  update: 'did',
  report: 'did',
  page: 'did',
};

const phaseOf = ({ kind }: Pick<ChainNode, 'kind'>): Phase => phaseOfKind[kind];

/** Whether readers who walk back from the thing in the middle find anything that people said, here or on a page elsewhere. */
export function isEvidenceSeen(chain: Chain): boolean {
  const isCited = chain.elsewhere.some(({ side }) => side === 'before');
  return isCited || before(chain).some((node) => phaseOf(node) === 'said');
}

export type PathStep = { phase: Phase; nodes: ChainNode[] };

/** The chain as one sentence: all four steps in order, with what each holds; a step without anything says so. */
export function pathOf(nodes: readonly ChainNode[]): PathStep[] {
  return phases.map((phase) => ({ phase, nodes: nodes.filter((node) => phaseOf(node) === phase) }));
}
