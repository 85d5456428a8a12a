/** The evidence chain round one thing: what came before it, what came after, and in which order it reads. Pure. */
import type { LinkKind, NodeKind } from '#app/features/record/node.ts';
import { chainOrder } from '#app/features/record/node.ts';

/**
 * Where a thing stands by its own words, so that no page takes a refusal for a promise or a hope for a deed: a promise or
 * its refusal, an outcome, the stage of a service change, the status of an update.
 */
export type Standing =
  | 'promised'
  | 'refused'
  | 'expected'
  | 'achieved'
  | 'planned'
  | 'pilot'
  | 'evaluated'
  | 'approved'
  | 'rolling-out'
  | 'in-place'
  | 'starting'
  | 'under-way'
  | 'done'
  | 'stopped'
  | 'not-stated';

export type ChainNode = {
  id: string;
  kind: NodeKind;
  title: string;
  /** Public path on this site. */
  address: string;
  /** Steps from the thing in the middle: negative before it, 0 itself, positive after it. */
  step: number;
  /** Whether the chain goes on from here, away from the thing in the middle, beyond what is shown. */
  goesOn: boolean;
  /** Null for kinds that promise, hope and do nothing themselves. */
  standing: Standing | null;
};

/** A step of the chain from cause to consequence. `madeOn` is the day on which staff made it: YYYY-MM-DD, Europe/London. */
export type ChainLink = { from: string; to: string; kind: LinkKind; madeOn: string };

/** A public page of another area or site that the thing in the middle came from or led to. */
export type Elsewhere = { id: string; side: 'before' | 'after'; title: string; address: string };

export type Chain = {
  /** The thing whose chain this is. */
  focus: ChainNode;
  /** All public things reached, the focus included, causes first. */
  nodes: ChainNode[];
  links: ChainLink[];
  /** Pages elsewhere, cited by their address. */
  elsewhere: Elsewhere[];
  /** The last direct neighbour shown on each side, where there are more of them than one page shows. */
  more: { before: string | null; after: string | null };
  /** Whether there is more than is shown: the chain goes on beyond the bounds of one page. */
  isCut: boolean;
};

/** They cite what they tell of, so every link ends at them. */
const tellers: readonly NodeKind[] = ['update', 'report', 'page'];

/** What came of what was said, by the order of the chain. */
const results: readonly NodeKind[] = ['measure', 'outcome', 'service-change', 'service'];

/**
 * Steps from a thing to another, negative before it, from the steps by which links are walked. What an update tells of as
 * done is what came of it, not where it came from, although the link leads from the deed to the telling.
 */
export function stepFrom(focus: NodeKind, { kind, step }: Pick<ChainNode, 'kind' | 'step'>): number {
  return tellers.includes(focus) && results.includes(kind) ? Math.abs(step) : step;
}

const byPlace = (a: ChainNode, b: ChainNode) =>
  a.step - b.step ||
  chainOrder.indexOf(a.kind) - chainOrder.indexOf(b.kind) ||
  a.title.localeCompare(b.title, 'en') ||
  a.id.localeCompare(b.id, 'en');

/**
 * Each node after all those that lead to it (Kahn 1962), as far as the links have no circle; between equals by step,
 * then by the order of kinds in the chain. In a circle the one that reads first goes first.
 */
export function inReadingOrder(
  nodes: readonly ChainNode[],
  links: readonly Pick<ChainLink, 'from' | 'to'>[],
): ChainNode[] {
  const left = [...nodes].sort(byPlace);
  const waitsFor = new Map(left.map((node) => [node.id, new Set<string>()]));
  for (const { from, to } of links) if (waitsFor.has(from)) waitsFor.get(to)?.add(from);
  const ordered: ChainNode[] = [];
  while (left.length > 0) {
    const free = left.findIndex((node) => waitsFor.get(node.id)?.size === 0);
    const [next] = left.splice(Math.max(free, 0), 1);
    if (!next) break;
    ordered.push(next);
    for (const waiting of waitsFor.values()) waiting.delete(next.id);
  }
  return ordered;
}

/** What led to the focus, nearest step first. */
export const before = (chain: Chain): ChainNode[] => bySteps(chain, (step) => step < 0);

/** What followed from the focus, nearest step first. */
export const afterwards = (chain: Chain): ChainNode[] => bySteps(chain, (step) => step > 0);

function bySteps({ nodes }: Chain, wanted: (step: number) => boolean): ChainNode[] {
  return nodes
    .filter((node) => wanted(node.step))
    .sort((a, b) => Math.abs(a.step) - Math.abs(b.step) || chainOrder.indexOf(a.kind) - chainOrder.indexOf(b.kind));
}

/** Ids of the things of one kind that led to the focus, nearest first. */
export function idsBefore(chain: Chain, kind: NodeKind): string[] {
  return before(chain).flatMap((node) => (node.kind === kind ? [node.id] : []));
}

/** Ids of the things that lead to the focus by a link of its own, in reading order. */
export function idsBeside({ nodes, links, focus }: Chain): string[] {
  const causes = new Set(links.filter((link) => link.to === focus.id).map((link) => link.from));
  return nodes.flatMap(({ id }) => (causes.has(id) ? [id] : []));
}

/** Ids of the things to which the focus itself has a link of one kind. */
export function idsLinkedBy(chain: Chain, kind: LinkKind): string[] {
  return chain.links.flatMap((link) => (link.from === chain.focus.id && link.kind === kind ? [link.to] : []));
}
