/** Finds sentences that promise a list and give none: "Examples include:" with nothing after it. Pure. */
import type { Block } from './blocks.ts';

const isHeading = (line: string) => /^#{1,6}\s/.test(line);
const leadsIn = (line: string) => /[:\uFF1A]\s*[*_]*$/.test(line);

/**
 * The lead-ins of a text that nothing follows: a line that ends in a colon, then a heading, another lead-in or the end.
 * @param goesOn whether something follows the text itself, such as the list of the next block.
 */
export function danglingLeadIns(text: string, goesOn = false): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '\\');
  return lines.filter((line, index) => {
    if (!leadsIn(line) || isHeading(line)) return false;
    const next = lines[index + 1];
    return next === undefined ? !goesOn : isHeading(next);
  });
}

/** The lead-ins of an update that nothing follows. A block without a heading goes on from the one before it. */
export function danglingInBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const goesOn = next !== undefined && next.heading === '';
    if (block.kind === 'text') return danglingLeadIns(block.markdown, goesOn);
    if (block.kind === 'entries') return block.items.flatMap((item) => danglingLeadIns(item.text));
    return [];
  });
}
