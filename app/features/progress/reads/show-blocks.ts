/** The blocks of an update with what they name in them: what is not public is not there; words taken back leave the day. Pure. */
import type { Block } from '../blocks.ts';
import { lastDayOf } from '../present.ts';
import type { WordsGone } from './parts.server.ts';
import { showDate } from '../shown-date.ts';
import type { ShownBlock, Thing } from '../things.ts';

type Things = ReadonlyMap<string, Thing>;

/** A block as shown; null where nothing that it names is public or was. */
function showBlock(block: Block, things: Things, gone: readonly WordsGone[]): ShownBlock | null {
  switch (block.kind) {
    case 'groups': {
      const participation = things.get(block.participationId);
      return participation?.kind === 'participation' ? { kind: 'groups', heading: block.heading, participation } : null;
    }
    case 'list': {
      const shown = block.nodeIds.flatMap((id) => things.get(id) ?? []);
      const wordsGoneOn = lastDayOf(gone.filter(({ id }) => block.nodeIds.includes(id)));
      if (shown.length === 0 && wordsGoneOn === null) return null;
      return { kind: 'list', heading: block.heading, lead: block.lead, things: shown, wordsGoneOn };
    }
    case 'entries':
      return { ...block, items: block.items.map((item) => ({ ...item, on: showDate(item.on) })) };
    case 'text':
    case 'link':
      return block;
  }
}

/** All blocks as shown, in order. The heading of one that vanished passes to the blocks that went on under it. */
export function showBlocks(blocks: readonly Block[], things: Things, gone: readonly WordsGone[] = []): ShownBlock[] {
  const shown: ShownBlock[] = [];
  let orphaned = '';
  for (const block of blocks) {
    const one = showBlock(block, things, gone);
    if (one === null) {
      orphaned = block.heading || orphaned;
      continue;
    }
    shown.push(one.heading === '' && orphaned !== '' ? { ...one, heading: orphaned } : one);
    orphaned = '';
  }
  return shown;
}
