/** Finds the lead-ins of an update that nothing follows: "Examples include:" at the end of the last block. Pure. */
import { danglingLeadIns } from '#app/features/areas/lead-ins.ts';
import type { Block } from './blocks.ts';

/** A block without a heading goes on from the one before it, so that a list may follow its lead-in as a block of its own. */
export function danglingInBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'entries') return block.items.flatMap((item) => danglingLeadIns(item.text));
    if (block.kind !== 'text') return [];
    const goesOn = next !== undefined && next.heading === '';
    return danglingLeadIns(goesOn ? `${block.markdown}\n…` : block.markdown);
  });
}
