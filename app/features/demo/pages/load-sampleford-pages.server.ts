/** Loads Sampleford's invented report and page, the page in Easy Read, and comments on it: some shown, one waiting, one refused. */
import { addPicture } from '#app/features/files/writes/add-picture.server.ts';
import { addComment } from '#app/features/pages/writes/add-comment.server.ts';
import { addRendition } from '#app/features/pages/writes/add-rendition.server.ts';
import { approveRendition } from '#app/features/pages/writes/approve-rendition.server.ts';
import { createPage, createReport } from '#app/features/pages/writes/create-page.server.ts';
import { decideComment } from '#app/features/pages/writes/decide-comment.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { drawImage, drawings } from '../surveys/drawings.server.ts';
import type { Drawing } from '../surveys/drawings.server.ts';
import { easyReadOf, listenPage, waitingReport } from './sampleford-pages.ts';
import type { DrawnPicture } from './sampleford-pages.ts';

const invented = [
  {
    name: 'a parent',
    words: 'I was at the Saturday meeting. It is the first time I have read afterwards what came of it.',
  },
  { name: '', words: 'Could the meetings be in the evening sometimes?\n\nMany of us work on Saturdays.' },
  { name: 'Grandmother of two', words: 'The Easy Read page helped my grandson read it himself.' },
];

async function loadComments(tx: AreaContext, nodeId: string): Promise<void> {
  await setCommentBox(tx, nodeId, 'open');
  const add = async (name: string, words: string, number: number) => {
    const added = await addComment(tx, {
      nodeId,
      name,
      words,
      key: `demo-${String(number)}`,
      channel: 'demonstration',
    });
    if (added === 'closed') throw new Error('Comments are closed on a page that takes them.');
    return added.id;
  };
  for (const [number, { name, words }] of invented.entries()) {
    await decideComment(tx, await add(name, words, number), { to: 'shown' });
  }
  await decideComment(tx, await add('', 'Buy reading glasses at my shop, ten per cent off.', 10), {
    to: 'refused',
    rule: 'advert',
    reply: 'Comments cannot advertise. You are welcome to say what you think of the page.',
  });
  await add('a dad', 'When will the next meeting be?', 11);
}

/** Drawings of the area's store; one that is there already stays as it is. */
async function drawPictures(tx: AreaContext, wanted: readonly Drawing[]): Promise<DrawnPicture> {
  const ids = new Map<Drawing, string>();
  for (const drawing of wanted) {
    const added = await addPicture(tx, await drawImage(drawing), drawings[drawing]);
    if (!added.isAdded) throw new Error(`The drawing “${drawing}” was refused: ${added.because}.`);
    ids.set(drawing, added.id);
  }
  return (drawing) => ({ kind: 'picture', pictureId: ids.get(drawing) ?? '', alternative: drawings[drawing] });
}

/** After the chain, whose things the blocks show. */
export async function loadSamplefordPages(tx: AreaContext, ids: KeyedIds): Promise<void> {
  const drawn = await drawPictures(tx, ['waiting', 'asking', 'told', 'phone']);
  const report = await createReport(tx, waitingReport(ids, drawn));
  await setCommentBox(tx, report.id, 'open');
  mustBePublished('the report', await publishPage(tx, report.id));
  const page = await createPage(tx, listenPage(ids));
  mustBePublished('the page', await publishPage(tx, page.id));
  const easy = await addRendition(tx, page.id, {
    as: 'easy-read',
    slug: 'how-we-listen-easy-read',
    content: easyReadOf(drawn),
  });
  if (!easy.isAdded) throw new Error(`The page could not have an Easy Read version: ${easy.reason}.`);
  await approveRendition(tx, easy.id, 'Readers of the parent carer forum (invented)');
  mustBePublished('the Easy Read page', await publishPage(tx, easy.id));
  await loadComments(tx, page.id);
  await setCommentBox(tx, ids.get('line-open'), 'open');
}
