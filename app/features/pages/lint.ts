/** What must be mended before a page may be published, and what its author should look at again. Pure. */
import { danglingLeadIns } from '#app/features/areas/lead-ins.ts';
import { isListKind, mostPictures } from './blocks.ts';
import type { Block, PageContent } from './blocks.ts';

export type FaultKey =
  | 'titleMissing'
  | 'nothingWritten'
  | 'danglingLeadIn'
  | 'headingSkips'
  | 'textEmpty'
  | 'listEmpty'
  | 'levelsEmpty'
  | 'timelineEmpty'
  | 'chartEmpty'
  | 'chartSource'
  | 'peopleEmpty'
  | 'partnersEmpty'
  | 'eventEmpty'
  | 'pictureMissing'
  | 'pictureAlternative'
  | 'picturesMany'
  | 'documentEmpty'
  | 'documentAlternative'
  | 'linkEmpty'
  | 'commentsTwice'
  | 'partlyPublic';

/** `blockId` is empty for the page as a whole. What does not block is said to the author and no more. */
export type Fault = { blockId: string; key: FaultKey; detail: string; isBlocking: boolean };

const blank = (text: string) => text.trim() === '';

/** What a block of this kind cannot be without. */
function emptinessOf(block: Block, shown: ReadonlySet<string>): FaultKey | null {
  switch (block.kind) {
    case 'text':
      return blank(block.markdown) ? 'textEmpty' : null;
    case 'levels':
      return blank(block.tierSetId) || !shown.has(block.tierSetId) ? 'levelsEmpty' : null;
    case 'timeline':
      return block.items.every((item) => blank(item.text)) ? 'timelineEmpty' : null;
    case 'chart':
      if (block.items.every((item) => item.value === null) || blank(block.title)) return 'chartEmpty';
      return blank(block.source) ? 'chartSource' : null;
    case 'people':
      return block.items.every((person) => blank(person.name)) ? 'peopleEmpty' : null;
    case 'partners':
      return block.organisationIds.some((id) => shown.has(id)) ? null : 'partnersEmpty';
    case 'event':
      return blank(block.name) ? 'eventEmpty' : null;
    case 'picture':
      if (!shown.has(block.pictureId)) return 'pictureMissing';
      return block.purpose === 'informs' && blank(block.alternative) ? 'pictureAlternative' : null;
    case 'document':
      if (blank(block.title) || blank(block.href)) return 'documentEmpty';
      return blank(block.alternative) ? 'documentAlternative' : null;
    case 'link':
      return blank(block.text) || blank(block.href) ? 'linkEmpty' : null;
    case 'comments':
      return null;
    default:
      return block.nodeIds.some((id) => shown.has(id)) ? null : 'listEmpty';
  }
}

/** Lead-ins that nothing follows. A block without a heading goes on from the one before it. */
function leadInsOf(block: Block, next: Block | undefined): string[] {
  const goesOn = next !== undefined && next.heading === '' && next.kind !== 'comments';
  if (block.kind === 'text') return danglingLeadIns(goesOn ? `${block.markdown}\n…` : block.markdown);
  if (block.kind === 'timeline') return block.items.flatMap((item) => danglingLeadIns(item.text));
  if (block.kind === 'event') return danglingLeadIns(goesOn ? `${block.outcome}\n…` : block.outcome);
  return [];
}

function faultsOf(block: Block, next: Block | undefined, shown: ReadonlySet<string>): Fault[] {
  const fault = (key: FaultKey, detail: string, isBlocking = true): Fault => ({
    blockId: block.id,
    key,
    detail,
    isBlocking,
  });
  const empty = emptinessOf(block, shown);
  const faults = empty === null ? [] : [fault(empty, block.heading)];
  if (empty === null && isListKind(block.kind) && 'nodeIds' in block && block.nodeIds.some((id) => !shown.has(id)))
    faults.push(fault('partlyPublic', block.heading, false));
  return [...faults, ...leadInsOf(block, next).map((line) => fault('danglingLeadIn', line))];
}

/** Headings go down a step at a time: a part of a part needs a part above it. */
function skippedHeadings(blocks: readonly Block[]): Fault[] {
  const headed = blocks.filter((block) => block.heading !== '');
  const first = headed[0];
  return first?.level === 3
    ? [{ blockId: first.id, key: 'headingSkips', detail: first.heading, isBlocking: true }]
    : [];
}

/**
 * All that is wrong with a draft, in the order of its blocks.
 * @param shown ids of the nodes that are public, and of the tier sets, organisations and pictures that the area has.
 */
export function lintContent(content: PageContent, shown: ReadonlySet<string>): Fault[] {
  const whole = (key: FaultKey, detail = ''): Fault => ({ blockId: '', key, detail, isBlocking: true });
  const { title, summary, blocks } = content;
  const faults: Fault[] = [];
  if (blank(title)) faults.push(whole('titleMissing'));
  if (blank(summary) && blocks.every((block) => block.kind === 'comments')) faults.push(whole('nothingWritten'));
  faults.push(...danglingLeadIns(summary).map((line) => whole('danglingLeadIn', line)));
  const comments = blocks.filter((block) => block.kind === 'comments');
  if (comments.length > 1) faults.push(whole('commentsTwice'));
  if (blocks.filter((block) => block.kind === 'picture').length > mostPictures)
    faults.push(whole('picturesMany', String(mostPictures)));
  return [
    ...faults,
    ...blocks.flatMap((block, index) => faultsOf(block, blocks[index + 1], shown)),
    ...skippedHeadings(blocks),
  ];
}
