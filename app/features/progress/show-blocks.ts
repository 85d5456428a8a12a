/** The blocks of an update with what they name in them: what is not public is not there, and leaves no trace. Pure. */
import type { Block } from './blocks.ts';
import { showDate } from './shown-date.ts';
import type { ShownBlock, Thing } from './things.ts';

type Things = ReadonlyMap<string, Thing>;

/** A block as shown; null where nothing that it names is public. */
function showBlock(block: Block, things: Things): ShownBlock | null {
  switch (block.kind) {
    case 'groups': {
      const participation = things.get(block.participationId);
      return participation?.kind === 'participation' ? { kind: 'groups', heading: block.heading, participation } : null;
    }
    case 'list': {
      const shown = block.nodeIds.flatMap((id) => things.get(id) ?? []);
      return shown.length > 0 ? { kind: 'list', heading: block.heading, lead: block.lead, things: shown } : null;
    }
    case 'entries':
      return { ...block, items: block.items.map((item) => ({ ...item, on: showDate(item.on) })) };
    case 'text':
    case 'link':
      return block;
  }
}

/** All blocks as shown, in order. The heading of one that vanished passes to the blocks that went on under it. */
export function showBlocks(blocks: readonly Block[], things: Things): ShownBlock[] {
  const shown: ShownBlock[] = [];
  let orphaned = '';
  for (const block of blocks) {
    const one = showBlock(block, things);
    if (one === null) {
      orphaned = block.heading || orphaned;
      continue;
    }
    shown.push(one.heading === '' && orphaned !== '' ? { ...one, heading: orphaned } : one);
    orphaned = '';
  }
  return shown;
}
