/** Marked rows of pages and their comments, of stories, of news that waits, and of what can be searched. */
import { sql } from 'drizzle-orm';
import { heldNotices } from '#db/schema/notifications.ts';
import * as pageTables from '#db/schema/pages.ts';
import { contributions, nodeKinds } from '#db/schema/record.ts';
import { searchDocuments } from '#db/schema/search.ts';
import { storyPieces, storyReadings, storyShares } from '#db/schema/stories.ts';
import { listKinds, readContent } from '#app/features/pages/blocks.ts';
import { sealPiece } from '#app/features/stories/piece-seal.server.ts';
import { siteKeys } from '#tests/factories/site.ts';
import {
  at,
  hidden,
  hiddenId,
  openBlock,
  openPage,
  openPages,
  rowsOf,
  searched,
  states,
  words,
} from './marker-words.ts';
import type { Rows } from './marker-words.ts';

const draft = readContent({
  title: words,
  summary: words,
  blocks: [{ kind: 'text', id: openBlock, heading: words, markdown: words }],
});

/** What is published in words of its own, and names every hidden thing that it can. */
const published = (title: string) =>
  readContent({
    title,
    summary: 'Open to everybody.',
    parentId: hiddenId('report'),
    blocks: [
      { kind: 'text', id: 'open-words', heading: 'Open words', markdown: 'Anybody may read this.' },
      ...Object.entries(listKinds).map(([kind, kinds]) => ({
        kind,
        id: `open-${kind}`,
        heading: `Open ${kind}`,
        nodeIds: kinds.flatMap((each) => states.map((state) => hiddenId(each, state))),
      })),
    ],
  });

/** The published ones with hidden drafts, hidden renditions of the page, and a report of each hidden state. */
function pageAndVersionRows(areaId: string, personId: string): Rows[] {
  const { pages, pageVersions } = pageTables;
  const inWords = { approvedBy: words, scheduleProblem: words, words, removed: draft.blocks, scheduledBy: personId };
  const page = { areaId, draft, revision: 2, publishedRevision: 1, currentVersion: 1, ...inWords };
  const original = openPage('page');
  const version = { areaId, number: 1, note: words, publishedBy: personId, publishedAt: at };
  return [
    rowsOf(
      pages,
      ...openPages.map((kind) => ({ ...page, id: openPage(kind), rootId: openPage(kind), words: 'Open' })),
      { ...page, id: hiddenId('page'), rootId: original, originalId: original, format: 'easy-read', currentVersion: 0 },
      { ...page, id: hiddenId('page', 'withdrawn'), rootId: original, originalId: original, lang: 'fr' },
      ...states.map((state) => ({ ...page, id: hiddenId('report', state), rootId: hiddenId('report', state) })),
    ),
    rowsOf(
      pageVersions,
      ...openPages.map((kind) => ({ ...version, pageId: openPage(kind), content: published(`Open ${kind}`) })),
      ...openPages.map((kind) => ({ ...version, pageId: hiddenId(kind, 'withdrawn'), content: draft })),
    ),
  ];
}

/** Comments that wait or were turned down on a public page, and one that is shown on a hidden page. */
function commentRows(areaId: string, personId: string): Rows[] {
  const { commentBoxes, comments } = pageTables;
  const boxes = [openPage('page'), hiddenId('page')];
  const decided = { decidedAt: at, decidedBy: personId, reply: words };
  const all = [
    { nodeId: openPage('page'), state: 'waiting' },
    { nodeId: openPage('page'), state: 'refused', rule: words, ...decided },
    { nodeId: openPage('page'), state: 'passed', ...decided },
    { nodeId: hiddenId('page'), state: 'shown', ...decided },
  ].map((comment) => ({ areaId, id: `${hidden}-${comment.state}`, name: words, words, ...comment }));
  return [
    rowsOf(commentBoxes, ...boxes.map((nodeId) => ({ areaId, nodeId, state: 'open' }))),
    rowsOf(
      contributions,
      ...all.map(({ id, nodeId }) => ({
        ...{ areaId, id, activityNodeId: nodeId, channel: 'web', kind: 'post', codeHash: id, day: '2026-02-02' },
      })),
    ),
    rowsOf(comments, ...all),
  ];
}

export const pageRows = (areaId: string, personId: string): Rows[] => [
  ...pageAndVersionRows(areaId, personId),
  ...commentRows(areaId, personId),
];

/** A piece that is shared with this area and no other. */
export function storyRows(areaId: string, personId: string): Rows[] {
  const sealed = sealPiece(siteKeys, personId, { heading: words, body: words });
  const id = `${hidden}-share`;
  return [
    rowsOf(storyPieces, { personId, id: `${hidden}-piece`, position: 0, sealed, changedAt: at }),
    rowsOf(storyShares, {
      ...{ areaId, id, personId, pieceId: `${hidden}-piece`, purpose: words, consent: words, sharedAt: at },
    }),
    rowsOf(storyReadings, {
      ...{ areaId, id: `${hidden}-reading`, shareId: id, readerId: personId, role: words, readOn: '2026-02-03' },
    }),
  ];
}

export function heldRows(areaId: string): Rows[] {
  return [
    rowsOf(heldNotices, {
      ...{ areaId, followId: `${hidden}-follow`, eventKey: hidden, nodeId: hiddenId('update'), kind: 'update' },
      ...{ recipientHash: hidden, createdAt: at },
    }),
  ];
}

/** Documents of hidden things, as they would stand had something been hidden without its document. */
export function searchRows(areaId: string): Rows[] {
  const document = {
    ...{ areaId, title: words, body: words, words: sql`to_tsvector('english', ${words})` },
    ...{ spellings: [hidden, searched], serviceIds: [hiddenId('service')], publishedAt: at, year: 2026 },
    ...{ sourceChangedAt: at, form: 1 },
  };
  return [
    rowsOf(
      searchDocuments,
      ...states.flatMap((state) =>
        nodeKinds.map((kind) => ({
          ...document,
          kind,
          thingId: hiddenId(kind, state),
          slug: hiddenId(kind, state),
        })),
      ),
    ),
  ];
}
