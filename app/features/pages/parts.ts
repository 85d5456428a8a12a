/** The parts of a page: a main heading begins one, and the blocks after it go on in it. Pure. */
import { slugify } from '#app/lib/slug.ts';
import type { NamedThing, ShownBlock } from './things.ts';

export type Part<T extends NamedThing = NamedThing> = {
  /** The anchor of the part, unique on the page; the same as long as its heading is. */
  id: string;
  /** Empty for what stands before the first heading. */
  heading: string;
  blocks: ShownBlock<T>[];
};

function freeAnchor(heading: string, taken: ReadonlySet<string>): string {
  const base = `part-${slugify(heading) || 'text'}`;
  let anchor = base;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${String(count)}`;
  return anchor;
}

export function partsOf<T extends NamedThing>(blocks: readonly ShownBlock<T>[]): Part<T>[] {
  const parts: Part<T>[] = [];
  const taken = new Set<string>();
  for (const block of blocks) {
    const last = parts.at(-1);
    // Comments stand by themselves: their section has a heading of its own.
    const isApart = block.kind === 'comments' || last?.blocks.at(-1)?.kind === 'comments';
    const begins = block.kind !== 'comments' && block.heading !== '' && block.level === 2;
    if (last && !begins && !isApart) {
      last.blocks.push(block);
      continue;
    }
    const heading = begins ? block.heading : '';
    const id = freeAnchor(heading, taken);
    taken.add(id);
    parts.push({ id, heading, blocks: [block] });
  }
  return parts;
}
