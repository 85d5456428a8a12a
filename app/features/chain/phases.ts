/** The steps of the loop that every thing belongs to: said, learned, promised, done, and what is none of these. Pure. */
import type { NodeKind } from '#app/features/record/node.ts';
import { before } from '../record/chain.ts';
import type { Chain, ChainNode, Standing } from '../record/chain.ts';

/** In reading order. A refusal is not a promise, and what is hoped for, planned, under way or stopped is not done. */
export const phases = ['said', 'learned', 'promised', 'refused', 'undone', 'did', 'about'] as const;
export type Phase = (typeof phases)[number];

/** The steps that are told also where nothing stands in them. */
const always: readonly Phase[] = ['said', 'learned', 'promised', 'did'];

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
  measure: 'about',
  outcome: 'undone',
  'service-change': 'undone',
  service: 'about',
  update: 'undone',
  report: 'did',
  page: 'did',
};

const deeds: readonly (Standing | null)[] = ['achieved', 'in-place', 'done'];

function phaseOf({ kind, standing }: Pick<ChainNode, 'kind' | 'standing'>): Phase {
  if (standing === 'refused') return 'refused';
  return deeds.includes(standing) ? 'did' : phaseOfKind[kind];
}

/** Whether readers who walk back from the thing in the middle find anything that people said, here or on a page elsewhere. */
export function isEvidenceSeen(chain: Chain): boolean {
  const isCited = chain.elsewhere.some(({ side }) => side === 'before');
  return isCited || before(chain).some((node) => phaseOf(node) === 'said');
}

export type PathStep = { phase: Phase; nodes: ChainNode[] };

/** The chain as one sentence: the steps in order, with what each holds; of the four of the loop the empty ones too. */
export function pathOf(nodes: readonly ChainNode[]): PathStep[] {
  return phases
    .map((phase) => ({ phase, nodes: nodes.filter((node) => phaseOf(node) === phase) }))
    .filter((step) => step.nodes.length > 0 || always.includes(step.phase));
}
