/** How one thing may be linked to another, seen from the thing in hand: it led to the other, or the other led to it. Pure. */
import { chainOrder, linkKindsBetween } from '#app/features/record/node.ts';
import type { LinkKind, NodeKind } from '#app/features/record/node.ts';

export type Relation = { direction: 'in' | 'out'; kind: LinkKind };

/** The links that the chain allows between the thing in hand and another, those along its order from cause to consequence first. */
export function relationsBetween(mine: NodeKind, theirs: NodeKind): Relation[] {
  const out = linkKindsBetween(mine, theirs).map((kind): Relation => ({ direction: 'out', kind }));
  const back = linkKindsBetween(theirs, mine).map((kind): Relation => ({ direction: 'in', kind }));
  return chainOrder.indexOf(theirs) < chainOrder.indexOf(mine) ? [...back, ...out] : [...out, ...back];
}

/** The kinds of thing that may be linked to one of this kind at all. */
export function linkableKinds(mine: NodeKind): NodeKind[] {
  return chainOrder.filter((kind) => relationsBetween(mine, kind).length > 0);
}

/** As a value of a form: `out:led-to`. */
export const writeRelation = ({ direction, kind }: Relation): string => `${direction}:${kind}`;

/** The relation that a form names, if the chain allows it between these kinds. */
export function readRelation(text: unknown, mine: NodeKind, theirs: NodeKind): Relation | null {
  return relationsBetween(mine, theirs).find((relation) => writeRelation(relation) === text) ?? null;
}
