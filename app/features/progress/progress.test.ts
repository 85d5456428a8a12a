/** The pure rules of progress: blocks, lead-ins, dates, cursors, addresses, quotes and stages. */
import { describe, expect, it } from 'vitest';
import { dateOf } from '#tests/factories/progress.ts';
import { isWebAddress } from '#app/lib/web-address.ts';
import { blocksSchema, citedIds } from './blocks.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readUpdateFilter } from './filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { quoteTitle, speakerOf } from './items.ts';
import { danglingInBlocks } from './lint.ts';
import { mayChange, mayPublish } from './policy.ts';
import { proseHtml } from '#app/lib/prose-html.ts';
import { showBlocks } from './reads/show-blocks.ts';
import { showDate } from './shown-date.ts';
import { isSlip } from './rows/slips.ts';
import { stagePosition } from './stages.ts';
import type { Thing } from './things.ts';
import { personWith } from '#tests/factories/progress.ts';
import { guest } from '#app/lib/actor.ts';

describe('blocks', () => {
  it('keep their order and fill in what an author leaves out', () => {
    const blocks = blocksSchema.parse([
      { kind: 'entries', items: [{ text: 'Done that.' }] },
      { kind: 'text', heading: 'First', markdown: 'Words' },
    ]);
    expect(blocks).toEqual([
      {
        kind: 'entries',
        heading: '',
        items: [{ text: 'Done that.', status: 'not-stated', on: { state: 'not-stated' } }],
      },
      { kind: 'text', heading: 'First', markdown: 'Words' },
    ]);
  });

  it.each([
    [{ kind: 'link', text: 'T', href: 'javascript:alert(1)' }],
    [{ kind: 'link', text: 'T', href: '//elsewhere.example' }],
    [{ kind: 'list', nodeIds: [] }],
    [
      {
        kind: 'entries',
        items: [{ text: 'T', on: { state: 'stated', start: 'May', end: 'May', precision: 'month', qualifier: 'by' } }],
      },
    ],
    [{ kind: 'chart' }],
  ])('refuse %o', (block) => {
    expect(blocksSchema.safeParse([block]).success).toBe(false);
  });

  it('name what they show once each', () => {
    const blocks = blocksSchema.parse([
      { kind: 'list', nodeIds: ['a', 'b'] },
      { kind: 'groups', participationId: 'p' },
      { kind: 'list', nodeIds: ['b', 'c'] },
    ]);
    expect(citedIds(blocks)).toEqual(['a', 'b', 'p', 'c']);
  });

  it('lose what is not public without a trace, and pass a heading on to what stood under it', () => {
    const finding: Thing = {
      id: 'f',
      kind: 'finding',
      title: 'F',
      address: '/a/findings/f',
      publishedAt: null,
      detail: '',
      wordsGoneOn: null,
    };
    const blocks = blocksSchema.parse([
      { kind: 'list', heading: 'Gone', nodeIds: ['x'] },
      { kind: 'list', heading: 'Half', nodeIds: ['x', 'f'] },
      { kind: 'list', heading: 'Progress to date', nodeIds: ['x'] },
      { kind: 'entries', items: [{ text: 'Done.', status: 'done' }] },
    ]);
    expect(showBlocks(blocks, new Map([['f', finding]]))).toEqual([
      { kind: 'list', heading: 'Half', lead: '', things: [finding], wordsGoneOn: null },
      {
        kind: 'entries',
        heading: 'Progress to date',
        items: [{ text: 'Done.', status: 'done', on: { state: 'not-stated' } }],
      },
    ]);
  });
});

describe('lead-ins', () => {
  const lint = (blocks: unknown[]) => danglingInBlocks(blocksSchema.parse(blocks));

  it('dangle where nothing follows', () => {
    expect(lint([{ kind: 'text', markdown: 'Support may include:' }])).toEqual(['Support may include:']);
    expect(
      lint([
        { kind: 'text', heading: 'A', markdown: 'Examples include:' },
        { kind: 'text', heading: 'B', markdown: 'Other words.' },
      ]),
    ).toEqual(['Examples include:']);
    expect(lint([{ kind: 'entries', items: [{ text: 'This includes:' }] }])).toEqual(['This includes:']);
  });

  it('do not where the next block goes on, or the list stands in the text', () => {
    expect(
      lint([
        { kind: 'text', markdown: 'We listened to:' },
        { kind: 'groups', participationId: 'p' },
        { kind: 'text', heading: 'Next', markdown: 'It includes:\n\n- one\n- two' },
      ]),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('are shown as exactly as they are stated, without the days of their range', () => {
    const shown = showDate(dateOf('by May 2024'));
    expect(shown).toEqual({
      state: 'stated',
      text: 'by May 2024',
      edtf: '2024-05',
      precision: 'month',
      qualifier: 'by',
    });
    expect(JSON.stringify(shown)).not.toContain('2024-05-');
    expect(showDate({ state: 'not-stated' })).toEqual({ state: 'not-stated' });
  });

  it('slip when they were public and stated and are another now', () => {
    const may = dateOf('by May 2026');
    expect(isSlip(may, dateOf('by June 2026'), true)).toBe(true);
    expect(isSlip(may, dateOf('about May 2026'), true)).toBe(true);
    expect(isSlip(may, dateOf(''), true)).toBe(true);
    expect(isSlip(may, dateOf('by May 2026'), true)).toBe(false);
    expect(isSlip(dateOf(''), may, true)).toBe(false);
    expect(isSlip(may, dateOf('by June 2026'), false)).toBe(false);
  });
});

describe('addresses', () => {
  it('lead to the web or to this site', () => {
    expect(['/a/progress', 'https://example.org/x', 'http://example.org'].every(isWebAddress)).toBe(true);
    expect(['//x', '/\\x', 'javascript:alert(1)', 'data:text/html,x', 'progress', ''].some(isWebAddress)).toBe(false);
  });

  it('carry filters there and back, and ignore what is none', () => {
    const filter = { status: 'done', service: 'speech', voice: 'Parents & carers', outcome: null } as const;
    const address = withQuery('/a/progress', filter);
    expect(address).toBe('/a/progress?status=done&service=speech&voice=Parents+%26+carers');
    expect(readUpdateFilter(new URL(address, 'http://x').searchParams)).toEqual(filter);
    expect(readUpdateFilter(new URLSearchParams('status=late&outcome=maybe&voice='))).toEqual({
      status: null,
      service: null,
      voice: null,
      outcome: null,
    });
  });

  it('carry a place in a list there and back', () => {
    const cursor = { publishedAt: new Date('2026-03-04T10:00:00.123Z'), id: '0a1b2c3d4e' };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    for (const text of [null, '', 'x', '1-2', 'zzzzzzzzzz-0a1b2c3d4e']) expect(readCursor(text)).toBeNull();
  });
});

describe('prose', () => {
  it('shows no raw HTML, no images and no script addresses, and begins headings below those of the page', () => {
    const html = proseHtml('# Big\n\n<script>x</script> ![i](https://example.org/i.png) [a](javascript:x) [b](/a/b)');
    expect(html).toContain('<h3>Big</h3>');
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('<a href="/a/b">b</a>');
  });
});

it.each([
  ['A parent in the survey', 'A parent in the survey'],
  ['a parent,  at a coffee morning.', 'A parent, at a coffee morning'],
  ['SEND parents', 'SEND parents'],
  ['Élan', 'Élan'],
])('begins a heading with who said a quote: “%s”', (attribution, who) => {
  expect(speakerOf(attribution)).toBe(who);
});

it('stands for a quote by whole words', () => {
  expect(quoteTitle('  We wait\n too long. ')).toBe('We wait too long.');
  const long = quoteTitle(`${'word '.repeat(40)}end`);
  expect(long.length).toBeLessThanOrEqual(112);
  expect(long).toMatch(/word …$/);
});

it('says where a change stands by what was recorded, and nothing of what was not', () => {
  expect(
    (['pilot', 'approved', 'rolling-out'] as const).map((_, index, all) => stagePosition([...all], index)),
  ).toEqual(['past', 'past', 'current']);
  expect(stagePosition(['pilot', 'stopped'], 1)).toBe('stopped');
  const planned = ['pilot', 'approved', 'planned'] as const;
  expect(planned.map((_, index) => stagePosition(planned, index))).toEqual(['past', 'current', 'future']);
  expect(stagePosition(['planned'], 0)).toBe('current');
});

it('lets editors write drafts, and only those who publish change what is public', () => {
  const area = { id: 'a' };
  const analyst = personWith(area, 'analyst');
  const commissioner = personWith(area, 'commissioner');
  expect(mayChange(analyst, 'a', 'draft')).toBe(true);
  expect(mayChange(analyst, 'a', 'public')).toBe(false);
  expect(mayChange(commissioner, 'a', 'public')).toBe(true);
  expect(mayChange(commissioner, 'b', 'draft')).toBe(false);
  expect([guest, analyst, commissioner].map((actor) => mayPublish(actor, 'a'))).toEqual([false, false, true]);
});
