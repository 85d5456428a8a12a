/** Staff at pages and reports: the whole way by plain forms, what each role may do, and comments let in. */
import { describe, expect, it, vi } from 'vitest';
import { getStaffPage } from '#app/features/pages/reads/staff-page.server.ts';
import { findComments } from '#app/features/pages/reads/comments.server.ts';
import { addComment } from '#app/features/pages/writes/add-comment.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import { everyBlock, makePicture, publishedPage, stateOf } from '#tests/factories/pages.ts';
import { personWith } from '#tests/factories/progress.ts';
import { atDesk, statusOf } from '#tests/factories/progress-desk.ts';
import type { Desk, Shown } from '#tests/factories/progress-desk.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as blockPage from './page-block.tsx';
import * as commentsPage from './page-comments.tsx';
import * as editor from './page.tsx';
import * as listPage from './pages.tsx';
import * as preview from './page-preview.tsx';
import * as versions from './page-versions.tsx';

const shown: Shown = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

const idAt = (to: string | null) => /\/pages\/(\w{10})/.exec(to ?? '')?.[1] ?? '';
const blocksOf = async ({ ctx }: Desk, id: string) => (await getStaffPage(ctx, id)).content.blocks;

describe('a commissioner', () => {
  it('begins a page, writes blocks, moves and removes them, puts one back, and publishes', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const refused = await desk.post(listPage, {}, { title: ' ', kind: 'page' });
      expect([refused.status, refused.html.includes('Write a title.')]).toEqual([400, true]);
      const id = idAt((await desk.post(listPage, {}, { title: 'Our approach', kind: 'page' })).to);
      const at = (block = '') => ({ id, block });
      for (const kind of ['text', 'timeline']) {
        const added = await desk.post(editor, at(), { intent: 'add', kind, after: 'last' });
        expect(added.to).toMatch(/\/blocks\/\w{10}$/);
      }
      const [text, timeline] = await blocksOf(desk, id);
      const wrong = await desk.post(blockPage, at(timeline?.id), {
        intent: 'save',
        revision: '3',
        heading: 'Progress',
        'items.0.text': 'Began',
        'items.0.on': 'one day',
      });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('value="one day"');
      expect(await htmlProblems(wrong.html)).toEqual([]);
      const more = await desk.post(blockPage, at(timeline?.id), { intent: 'more', 'items.0.text': 'Began' });
      expect(more.html).toContain('items.8.text');
      const unfinished = await desk.post(editor, at(), { intent: 'publish' });
      expect(unfinished.status).toBe(400);
      expect(textOf(unfinished.html)).toContain(
        'A timeline ( without a heading ) has no lines.'.replace('( ', '(').replace(' )', ')'),
      );
      await desk.post(blockPage, at(timeline?.id), { intent: 'save', revision: '3', 'items.0.text': 'Began in May' });
      await desk.post(blockPage, at(text?.id), { intent: 'save', revision: '4', heading: 'Why', markdown: 'Because.' });
      await desk.post(editor, at(), { intent: 'down', block: text?.id ?? '' });
      expect((await blocksOf(desk, id)).map((block) => block.kind)).toEqual(['timeline', 'text']);
      await desk.post(editor, at(), { intent: 'remove', block: timeline?.id ?? '' });
      expect((await desk.see(editor, `/pages/${id}`, at())).includes('Removed blocks')).toBe(true);
      await desk.post(editor, at(), { intent: 'restore', block: timeline?.id ?? '' });
      expect((await blocksOf(desk, id)).map((block) => block.kind)).toEqual(['timeline', 'text']);
      expect((await desk.post(editor, at(), { intent: 'publish', note: 'First' })).to).toContain('done=published');
      expect(await stateOf(desk.ctx, id)).toBe('public');
      expect(await htmlProblems(await desk.see(editor, `/pages/${id}`, at()))).toEqual([]);
      expect(await htmlProblems(await desk.see(listPage, '/pages'))).toEqual([]);
      expect(await htmlProblems(await desk.see(versions, `/pages/${id}/versions?from=1`, at()))).toEqual([]);
    });
  });

  it('keeps typed words when somebody else changed the draft meanwhile', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const { id } = await createPage(desk.ctx, { kind: 'page', title: 'T' });
      await desk.post(editor, { id }, { intent: 'about', revision: '1', title: 'Mine' });
      const late = await desk.post(editor, { id }, { intent: 'about', revision: '1', title: 'Theirs' });
      expect([late.status, late.html.includes('value="Theirs"')]).toEqual([400, true]);
    });
  });

  it('sees a form for every kind of block that is valid, and the preview of them all', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const { blocks } = await everyBlock(desk.ctx);
      const { id } = await createPage(desk.ctx, { kind: 'report', title: 'T', summary: 'S', blocks });
      for (const block of await blocksOf(desk, id)) {
        if (block.kind === 'comments') continue;
        const html = await desk.see(blockPage, `/pages/${id}/blocks/${block.id}`, { id, block: block.id });
        expect([block.kind, await htmlProblems(html)]).toEqual([block.kind, []]);
      }
      const html = await desk.see(preview, `/pages/${id}/preview`, { id });
      expect(textOf(html)).toContain('Speech and Language Therapy');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });

  it('chooses a picture, whose kept words stand where nothing else is written, and is told where none is chosen', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const pictureId = await makePicture(desk.ctx, '#336699', 'A workshop in May');
      const { id } = await createPage(desk.ctx, { kind: 'page', title: 'T', blocks: [{ kind: 'picture' }] });
      const [block] = await blocksOf(desk, id);
      const at = { id, block: block?.id ?? '' };
      const form = await desk.see(blockPage, `/pages/${id}/blocks/x`, at);
      expect(form).toContain(`src="/${desk.ctx.area.slug}/pictures/${pictureId}?width=480"`);
      expect(await htmlProblems(form)).toEqual([]);
      const typed = { intent: 'save', revision: '1', purpose: 'informs', caption: 'In May' };
      for (const wrong of ['', 'f'.repeat(24)]) {
        const refused = await desk.post(blockPage, at, { ...typed, pictureId: wrong });
        expect([refused.status, refused.html.includes('Choose a picture of this area.')]).toEqual([400, true]);
        expect(refused.html).toContain('value="In May"');
        expect(await htmlProblems(refused.html)).toEqual([]);
      }
      expect((await desk.post(blockPage, at, { ...typed, pictureId })).status).toBe(303);
      expect(await blocksOf(desk, id)).toMatchObject([
        { pictureId, alternative: 'A workshop in May', caption: 'In May' },
      ]);
      const decoration = { ...typed, revision: '2', purpose: 'decoration', pictureId, alternative: 'Nothing' };
      await desk.post(blockPage, at, decoration);
      expect(await blocksOf(desk, id)).toMatchObject([{ purpose: 'decoration', alternative: '' }]);
    });
  });

  it('plans a publication, takes it back, begins another form and records its approval', async () => {
    await atDesk(shown, 'commissioner', async (desk) => {
      const { id } = await publishedPage(desk.ctx, { kind: 'page', title: 'T', summary: 'S' });
      const past = await desk.post(editor, { id }, { intent: 'schedule', day: '2020-01-01', time: '09:00' });
      expect([past.status, past.html.includes('2020-01-01')]).toEqual([400, true]);
      await desk.post(editor, { id }, { intent: 'schedule', day: '2999-01-01', time: '09:00' });
      expect((await getStaffPage(desk.ctx, id)).scheduledAt?.toISOString()).toBe('2999-01-01T09:00:00.000Z');
      await desk.post(editor, { id }, { intent: 'unschedule' });
      expect((await getStaffPage(desk.ctx, id)).scheduledAt).toBeNull();
      const easy = idAt((await desk.post(editor, { id }, { intent: 'rendition', as: 'easy-read' })).to);
      const twice = await desk.post(editor, { id }, { intent: 'rendition', as: 'easy-read' });
      expect([twice.status, twice.html.includes('There is one already.')]).toEqual([400, true]);
      expect((await desk.post(editor, { id: easy }, { intent: 'publish' })).status).toBe(400);
      await desk.post(editor, { id: easy }, { intent: 'approve', by: 'Readers of the forum' });
      expect((await desk.post(editor, { id: easy }, { intent: 'publish' })).status).toBe(303);
      expect(await htmlProblems(await desk.see(editor, `/pages/${easy}`, { id: easy }))).toEqual([]);
      const address = await desk.post(editor, { id }, { intent: 'address', slug: 'Not good' });
      expect(address.status).toBe(400);
      await desk.post(editor, { id }, { intent: 'withdraw' });
      expect(await stateOf(desk.ctx, id)).toBe('withdrawn');
    });
  });
});

describe('an analyst', () => {
  it('writes drafts and cannot publish, plan, approve or withdraw', async () => {
    await atDesk(shown, 'analyst', async (desk) => {
      const { id } = await createPage(desk.ctx, { kind: 'page', title: 'T', summary: 'S' });
      expect((await desk.post(editor, { id }, { intent: 'about', revision: '1', title: 'U' })).to).toContain('saved');
      for (const intent of ['publish', 'schedule', 'unschedule', 'approve', 'withdraw', 'address'])
        await expect(desk.post(editor, { id }, { intent })).rejects.toSatisfy(
          (thrown) => statusOf(thrown as object) === 403,
        );
    });
  });
});

describe('a block of comments', () => {
  const warned = 'Comments are switched off for this page';

  it.each([
    ['commissioner', false],
    ['administrator', true],
  ] as const)('warns a %s while comments are off, and stops nothing', async (role, mayOpen) => {
    await atDesk(shown, role, async (desk) => {
      const { ctx } = desk;
      const { id } = await createPage(ctx, { kind: 'page', title: 'T', summary: 'S', blocks: [{ kind: 'comments' }] });
      const look = () => desk.see(editor, `/pages/${id}`, { id });
      const off = await look();
      // At the block, and where the page is published.
      expect(textOf(off).split(warned)).toHaveLength(3);
      expect(textOf(off)).toContain('a facilitator or an administrator can switch them on');
      expect(off.includes(`href="/${ctx.area.slug}/manage/comments"`)).toBe(mayOpen);
      expect(textOf(off)).toContain('Nothing stands in the way of publishing.');
      expect(await htmlProblems(off)).toEqual([]);
      await setCommentBox(ctx, id, 'open');
      expect(await look()).not.toContain(warned);
    });
  });
});

describe('a facilitator', () => {
  it('lets comments in, refuses with a rule, passes one to safeguarding, and takes one off', async () => {
    await atDesk(shown, 'facilitator', async (desk) => {
      const { ctx } = desk;
      const page = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      await setCommentBox(ctx, page.id, 'open');
      const add = async (key: string) => {
        const added = await addComment(ctx, { nodeId: page.id, name: '', words: `Words ${key}`, key });
        if (added === 'closed') throw new Error('Closed.');
        return added.id;
      };
      const [one, two, three] = [await add('a'), await add('b'), await add('c')];
      expect(await htmlProblems(await desk.see(commentsPage, '/comments'))).toEqual([]);
      await desk.post(commentsPage, {}, { intent: 'approve', id: one });
      const missing = await desk.post(
        commentsPage,
        {},
        { intent: 'refuse', id: two, reply: 'Please leave the name out.' },
      );
      expect([missing.status, missing.html.includes('Please leave the name out.')]).toEqual([400, true]);
      expect(await htmlProblems(missing.html)).toEqual([]);
      await desk.post(commentsPage, {}, { intent: 'refuse', id: two, rule: 'names-a-child', reply: 'Please.' });
      expect((await desk.post(commentsPage, {}, { intent: 'pass', id: three, why: '' })).status).toBe(400);
      await desk.post(commentsPage, {}, { intent: 'pass', id: three, why: 'A child may be at risk.' });
      expect((await findComments(ctx, page.id))?.comments.map((comment) => comment.words)).toEqual(['Words a']);
      await desk.post(commentsPage, {}, { intent: 'hide', id: one });
      expect((await findComments(ctx, page.id))?.comments).toEqual([]);
      await desk.post(commentsPage, {}, { intent: 'box', id: page.id, state: 'off' });
      expect(await findComments(ctx, page.id)).toBeNull();
      await expect(
        desk.post(commentsPage, {}, { intent: 'approve', id: one }, personWith(ctx.area, 'analyst')),
      ).rejects.toSatisfy((thrown) => statusOf(thrown as object) === 403);
    });
  });
});
