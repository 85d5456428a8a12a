/** Changing the blocks of a draft: each change answers new blocks and leaves the old ones as they were. Pure. */
import { newPublicId } from '#app/lib/public-id.ts';
import { blockSchema } from './blocks.ts';
import type { Block, BlockKind } from './blocks.ts';

/** A block that was taken out, and the one it stood after; empty for the first. */
export type Removed = { block: Block; after: string };

/** Enough to put back what was removed by mistake. */
const mostRemoved = 20;

/** An empty block of a kind. */
export function emptyBlock(kind: BlockKind): Block {
  return blockSchema.parse({ kind, id: newPublicId() });
}

/** With a block after the one with this id; first for an empty id, last for an unknown one. */
export function insertAfter(blocks: readonly Block[], block: Block, after: string): Block[] {
  if (after === '') return [block, ...blocks];
  const place = blocks.findIndex((each) => each.id === after);
  const at = place === -1 ? blocks.length : place + 1;
  return [...blocks.slice(0, at), block, ...blocks.slice(at)];
}

/** With the block in place of the one that has its id; unchanged where there is none. */
export function replaceBlock(blocks: readonly Block[], block: Block): Block[] {
  return blocks.map((each) => (each.id === block.id ? block : each));
}

/** With the block a place up or down; at the end that it would pass, the order stays. */
export function moveBlock(blocks: readonly Block[], id: string, direction: 'up' | 'down'): Block[] {
  const from = blocks.findIndex((each) => each.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = blocks[from];
  if (moved === undefined || to < 0 || to >= blocks.length) return [...blocks];
  const rest = blocks.filter((each) => each.id !== id);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Without the block, which is kept to be put back. */
export function removeBlock(
  blocks: readonly Block[],
  removed: readonly Removed[],
  id: string,
): { blocks: Block[]; removed: Removed[] } {
  const place = blocks.findIndex((each) => each.id === id);
  const block = blocks[place];
  if (block === undefined) return { blocks: [...blocks], removed: [...removed] };
  return {
    blocks: blocks.filter((each) => each.id !== id),
    removed: [{ block, after: blocks[place - 1]?.id ?? '' }, ...removed].slice(0, mostRemoved),
  };
}

/** With a removed block where it stood. */
export function restoreBlock(
  blocks: readonly Block[],
  removed: readonly Removed[],
  id: string,
): { blocks: Block[]; removed: Removed[] } {
  const kept = removed.find((each) => each.block.id === id);
  if (kept === undefined || blocks.some((each) => each.id === id))
    return { blocks: [...blocks], removed: [...removed] };
  return {
    blocks: insertAfter(blocks, kept.block, kept.after),
    removed: removed.filter((each) => each.block.id !== id),
  };
}
