/** The pure rules of pages: changing blocks, comparing versions, checks before publication, forms, and hints to commenters. */
import { describe, expect, it } from 'vitest';
import { blockKinds, mostPictures, readContent, withIds } from './blocks.ts';
import type { Block, BlockOf, NewBlock } from './blocks.ts';
import { hintsIn } from './comment.ts';
import { compareContent, compareTexts } from './diff.ts';
import { emptyBlock, insertAfter, moveBlock, removeBlock, replaceBlock, restoreBlock } from './editing.ts';
import { readBlock, textsOf } from './forms/block-form.ts';
import { londonInstant } from './forms/london-time.ts';
import { lintContent } from './lint.ts';
import { partsOf } from './parts.ts';
import { directionOf, isLanguageCode, renditionAddress } from './renditions.ts';
import type { Rendition } from './renditions.ts';

const blocksOf = (...given: NewBlock[]): Block[] => readContent({ title: 'T', blocks: withIds(given) }).blocks;
const text = (id: string, markdown: string, heading = ''): NewBlock => ({ kind: 'text', id, markdown, heading });
const ids = (blocks: readonly Block[]) => blocks.map((block) => block.id);

describe('changing blocks', () => {
  const blocks = blocksOf(text('a', 'One'), text('b', 'Two'), text('c', 'Three'));

  it('puts a block first, after another or last', () => {
    const block = { ...emptyBlock('text'), id: 'x' };
    expect(ids(insertAfter(blocks, block, ''))).toEqual(['x', 'a', 'b', 'c']);
    expect(ids(insertAfter(blocks, block, 'a'))).toEqual(['a', 'x', 'b', 'c']);
    expect(ids(insertAfter(blocks, block, 'gone'))).toEqual(['a', 'b', 'c', 'x']);
  });

  it('moves a block a place and stops at the ends', () => {
    expect(ids(moveBlock(blocks, 'b', 'up'))).toEqual(['b', 'a', 'c']);
    expect(ids(moveBlock(blocks, 'c', 'down'))).toEqual(['a', 'b', 'c']);
    expect(ids(moveBlock(blocks, 'gone', 'up'))).toEqual(['a', 'b', 'c']);
  });

  it('puts a removed block back where it stood, once', () => {
    const after = removeBlock(blocks, [], 'b');
    expect(ids(after.blocks)).toEqual(['a', 'c']);
    const again = restoreBlock(after.blocks, after.removed, 'b');
    expect(again).toEqual({ blocks, removed: [] });
    expect(restoreBlock(again.blocks, after.removed, 'b').blocks).toEqual(blocks);
  });

  it('replaces the block with the same id', () => {
    const [changed] = blocksOf(text('b', 'Other'));
    expect(changed && replaceBlock(blocks, changed)[1]).toEqual(changed);
  });
});

describe('comparing versions', () => {
  const content = (blocks: Block[], summary = '') => readContent({ title: 'T', summary, blocks });

  it('marks the words that came and went', () => {
    expect(compareTexts('Support is slow today', 'Support is quick today')).toEqual([
      { text: 'Support is ', change: 'same' },
      { text: 'slow ', change: 'removed' },
      { text: 'quick ', change: 'added' },
      { text: 'today', change: 'same' },
    ]);
  });

  it('tells added, removed, changed and moved blocks apart', () => {
    const before = content(blocksOf(text('a', 'One'), text('b', 'Two'), text('c', 'Three'), text('d', 'Four')));
    const after = content(blocksOf(text('c', 'Three'), text('b', 'Two and more'), text('d', 'Four'), text('e', 'New')));
    const { blocks, isNone } = compareContent(before, after, (id) => id);
    expect(isNone).toBe(false);
    expect(blocks.map(({ id, change }) => [id, change])).toEqual([
      ['c', 'moved'],
      ['b', 'changed'],
      ['e', 'added'],
      ['a', 'removed'],
    ]);
  });

  it('names what a list shows and says when nothing changed', () => {
    const quotes = (nodeIds: string[]): NewBlock => ({ kind: 'quotes', id: 'q', nodeIds });
    const one = content(blocksOf(quotes(['1'])));
    const { blocks } = compareContent(one, content(blocksOf(quotes(['1', '2']))), (id) => `quote ${id}`);
    expect(blocks[0]?.stretches).toContainEqual({ text: 'quote 2', change: 'added' });
    expect(compareContent(one, one, (id) => id).isNone).toBe(true);
  });
});

describe('checks before publication', () => {
  const faults = (given: NewBlock[], shown: string[] = [], summary = 'Short.') =>
    lintContent(readContent({ title: 'T', summary, blocks: withIds(given) }), new Set(shown)).map((fault) => fault.key);

  it('find an empty block of every kind but comments', () => {
    for (const kind of blockKinds) {
      const found = faults([{ kind, id: 'x' }]);
      expect([kind, found.length > 0]).toEqual([kind, kind !== 'comments']);
    }
  });

  it('find lead-ins that nothing follows, and let a list be what follows', () => {
    expect(faults([text('a', 'Examples include:')])).toEqual(['danglingLeadIn']);
    expect(faults([text('a', 'Examples include:'), text('b', 'More.', 'Next')])).toEqual(['danglingLeadIn']);
    expect(faults([text('a', 'They told us:'), { kind: 'findings', nodeIds: ['f'] }], ['f'])).toEqual([]);
  });

  it('find a smaller heading first, a document without words for it, comments twice, and nothing at all', () => {
    expect(faults([{ ...text('a', 'Words.', 'Part'), level: 3 }])).toEqual(['headingSkips']);
    expect(faults([{ kind: 'document', title: 'D', href: 'https://example.org' }])).toEqual(['documentAlternative']);
    expect(faults([{ kind: 'comments' }, { kind: 'comments' }])).toEqual(['commentsTwice']);
    expect(faults([{ kind: 'comments' }], [], '')).toEqual(['nothingWritten']);
  });

  it('find a picture that is gone, one without words that is no decoration, and more than a copy can hold', () => {
    const picture = (given: Partial<BlockOf<'picture'>> = {}): NewBlock => ({
      kind: 'picture',
      pictureId: 'p',
      ...given,
    });
    expect(faults([picture({ alternative: 'A bus' })])).toEqual(['pictureMissing']);
    expect(faults([picture()], ['p'])).toEqual(['pictureAlternative']);
    expect(faults([picture({ purpose: 'decoration' }), picture({ alternative: 'A bus' })], ['p'])).toEqual([]);
    const many = Array.from({ length: mostPictures + 1 }, () => picture({ purpose: 'decoration' }));
    expect(faults(many, ['p'])).toEqual(['picturesMany']);
    expect(faults(many.slice(1), ['p'])).toEqual([]);
  });

  it('say so where only some of a list is public, and do not stop for it', () => {
    const content = readContent({ title: 'T', blocks: withIds([{ kind: 'findings', nodeIds: ['f', 'g'] }]) });
    expect(lintContent(content, new Set(['f']))).toMatchObject([{ key: 'partlyPublic', isBlocking: false }]);
  });
});

describe('the form of a block', () => {
  it('gives back what it was drawn from, for every kind', () => {
    const blocks = blocksOf(
      text('a', 'One\n\nTwo', 'Heading'),
      { kind: 'quotes', id: 'b', lead: 'They said:', nodeIds: ['0123456789', 'abcdefghjk'] },
      { kind: 'levels', id: 'c', tierSetId: '0123456789', levelIds: [] },
      {
        kind: 'timeline',
        id: 'd',
        items: [
          {
            text: 'Done',
            status: 'done',
            on: { state: 'stated', start: '2024-05-01', end: '2024-05-31', precision: 'month', qualifier: 'by' },
          },
        ],
      },
      { kind: 'chart', id: 'e', title: 'T', unit: '%', source: 'S', items: [{ label: 'L', value: 12.5 }] },
      { kind: 'people', id: 'f', items: [{ name: 'N', role: 'R', organisationId: null, organisation: 'O' }] },
      { kind: 'event', id: 'g', name: 'Conference', attended: ['parents', 'staff'] },
      { kind: 'link', id: 'h', text: 'T', href: '/sampleford' },
      { kind: 'picture', id: 'i', pictureId: 'f'.repeat(24), alternative: 'A', caption: 'C', credit: 'D' },
      { kind: 'picture', id: 'j', pictureId: 'f'.repeat(24), purpose: 'decoration' },
    );
    for (const block of blocks) expect(readBlock(block.kind, block.id, textsOf(block))).toEqual({ ok: true, block });
  });

  it('says what cannot be read at its field, and leaves blank rows out', () => {
    const read = readBlock('timeline', 'x', {
      'items.0.text': 'A',
      'items.0.on': 'soonish',
      'items.1.status': 'planned',
      'items.2.text': 'B',
      'items.2.on': '31 February 2024',
    });
    expect(read).toEqual({ ok: false, faults: { 'items.0.on': 'dateWrong', 'items.2.on': 'noSuchDay' } });
    expect(readBlock('link', 'x', { href: 'javascript:alert(1)' })).toEqual({
      ok: false,
      faults: { href: 'addressWrong' },
    });
    expect(readBlock('chart', 'x', { 'items.0.label': 'A', 'items.0.value': 'many' })).toMatchObject({
      faults: { 'items.0.value': 'numberWrong' },
    });
  });

  it('takes a figure that is not stated, left empty or in words, and tells it from zero', () => {
    const read = readBlock('chart', 'x', {
      'items.0.label': 'A',
      'items.1.label': 'B',
      'items.1.value': 'Not stated',
      'items.2.label': 'C',
      'items.2.value': '0',
    });
    expect(read).toMatchObject({ ok: true, block: { items: [{ value: null }, { value: null }, { value: 0 }] } });
    if (read.ok) expect(textsOf(read.block)).toMatchObject({ 'items.0.value': '', 'items.2.value': '0' });
  });
});

describe('parts of a page', () => {
  it('give each main heading an anchor of its own', () => {
    const shown = blocksOf(text('a', '1'), text('b', '2', 'Why?'), text('c', '3'), text('d', '4', 'Why?'));
    const parts = partsOf(shown.filter((block) => block.kind === 'text'));
    expect(parts.map((part) => [part.id, part.blocks.length])).toEqual([
      ['part-text', 1],
      ['part-why', 2],
      ['part-why-2', 1],
    ]);
  });
});

describe('renditions', () => {
  const base: Rendition = {
    id: 'a',
    kind: 'page',
    slug: 'one',
    title: 'One',
    state: 'public',
    format: 'standard',
    lang: 'en',
    dir: 'ltr',
    originalId: null,
  };
  const easy: Rendition = { ...base, id: 'b', slug: 'one-easy', format: 'easy-read', originalId: 'a' };
  const welshEasy: Rendition = { ...easy, id: 'c', slug: 'one-easy-cy', lang: 'cy', originalId: 'b' };
  const family = [base, easy, welshEasy];

  it('stand at an address of their own or, for a language, at that of their original', () => {
    expect(family.map((one) => renditionAddress('x', one, family))).toEqual([
      '/x/pages/one',
      '/x/pages/one-easy',
      '/x/pages/one-easy?lang=cy',
    ]);
  });

  it('know codes of languages and which way they are written', () => {
    expect(['cy', 'zh-Hant', 'EN', 'c', 'cy"'].map(isLanguageCode)).toEqual([true, true, false, false, false]);
    expect([directionOf('ur'), directionOf('cy')]).toEqual(['rtl', 'ltr']);
  });
});

describe('a planned time', () => {
  it('is a time in the United Kingdom, summer time included', () => {
    expect(londonInstant('2026-07-01', '09:30')?.toISOString()).toBe('2026-07-01T08:30:00.000Z');
    expect(londonInstant('2026-12-01', '09:30')?.toISOString()).toBe('2026-12-01T09:30:00.000Z');
    expect([londonInstant('2026-02-30', '09:30'), londonInstant('soon', '')]).toEqual([null, null]);
  });
});

describe('hints before a comment is sent', () => {
  it('notice a named child and ways to reach somebody', () => {
    expect(hintsIn('My son Alex waited a year. Ring 0161 496 0000.')).toEqual(['child', 'phone']);
    expect(hintsIn('My son waited. In March we were told.')).toEqual([]);
  });
});
