/** Versions, planned publications and comments in the database. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { comments, pages, pageVersions } from '#db/schema/pages.ts';
import { areaPeople, roles } from '#db/schema/people.ts';
import { contributions, activityRecords, links, nodes } from '#db/schema/record.ts';
import { removeContribution } from '#app/features/record/writes/remove-contribution.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { heard, makePicture, makeQuote, publishedPage, stateOf } from '#tests/factories/pages.ts';
import { personWith } from '#tests/factories/progress.ts';
import { inNewArea } from '#tests/factories/progress-page.ts';
import { takeDownPicture } from '#app/features/files/writes/take-down-picture.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { readContent } from '../blocks.ts';
import type { NewBlock } from '../blocks.ts';
import { publishPlannedPages } from '../jobs.server.ts';
import { findComments } from '../reads/comments.server.ts';
import { getStaffPage } from '../reads/staff-page.server.ts';
import { compareVersions, listVersions } from '../reads/versions.server.ts';
import type { ComparedWords } from '../reads/versions.server.ts';
import { addComment } from './add-comment.server.ts';
import { addRendition } from './add-rendition.server.ts';
import { approveRendition } from './approve-rendition.server.ts';
import { changePage } from './change-draft.server.ts';
import { createPage } from './create-page.server.ts';
import { decideComment } from './decide-comment.server.ts';
import { publishPage } from './publish-page.server.ts';
import { publishPlanned } from './publish-planned.server.ts';
import { restoreVersion } from './restore-version.server.ts';
import { schedulePage } from './schedule-page.server.ts';
import { setCommentBox } from './set-comment-box.server.ts';

const hour = 3_600_000;
const words: ComparedWords = { gone: '[gone]', picture: (_, alt) => `[${alt ?? 'taken down'}]` };
const later = (ctx: AreaContext, ms: number): AreaContext => ({ ...ctx, now: new Date(ctx.now.getTime() + ms) });

/** A commissioner with an account in the area, and the context in which they act. */
async function withPublisher(ctx: AreaContext): Promise<{ ctx: AreaContext; personId: string }> {
  const actor = personWith(ctx.area, 'commissioner');
  if (actor.kind !== 'person') throw new Error('A person was asked for.');
  await makePerson(ctx.db, `${actor.personId}@example.org`, { id: actor.personId });
  await ctx.db
    .insert(areaPeople)
    .values({ areaId: ctx.area.id, personId: actor.personId, name: 'Priya', createdAt: ctx.now });
  await ctx.db
    .insert(roles)
    .values({ areaId: ctx.area.id, personId: actor.personId, role: 'commissioner', grantedAt: ctx.now });
  return { ctx: { ...ctx, actor }, personId: actor.personId };
}

describe('versions', () => {
  it('keep each publication as it was, while the draft goes on', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'First', summary: 'Support is slow.' });
      await changePage(ctx, id, { title: 'Second', summary: 'Support is quick.' });
      expect((await getStaffPage(ctx, id)).page.title).toBe('First');
      expect((await getStaffPage(ctx, id)).isChanged).toBe(true);
      await publishPage(ctx, id, 'Quicker');
      expect((await getStaffPage(ctx, id)).page.title).toBe('Second');
      expect((await listVersions(ctx, id)).map(({ number, note }) => [number, note])).toEqual([
        [2, 'Quicker'],
        [1, ''],
      ]);
      const { content } = await getStaffPage(ctx, id);
      const difference = await compareVersions(ctx, id, { from: 1, to: 2, draft: content, ...words });
      expect(difference?.summary).toContainEqual({ text: 'quick.', change: 'added' });
      await restoreVersion(ctx, id, 1);
      expect((await getStaffPage(ctx, id)).content.summary).toBe('Support is slow.');
      const [public2] = await ctx.db.select().from(pageVersions).where(eq(pageVersions.number, 2));
      expect(readContent(public2?.content).title).toBe('Second');
      await expect(restoreVersion(ctx, id, 9)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('never show the words of a withdrawn quote', async () => {
    await inNewArea(async (ctx) => {
      const quoteId = await makeQuote(ctx);
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      await changePage(ctx, id, { blocks: [{ kind: 'quotes', nodeIds: [quoteId] }] });
      await publishPage(ctx, id);
      await withdrawItem(ctx, 'quote', quoteId);
      const { content } = await getStaffPage(ctx, id);
      const difference = await compareVersions(ctx, id, { from: 1, to: 2, draft: content, ...words });
      expect(JSON.stringify(difference)).toContain('[gone]');
      expect(JSON.stringify(difference)).not.toContain(heard.slice(0, 20));
    });
  });

  it('name the pictures that came and went, and one that was taken down by nothing that it showed', async () => {
    await inNewArea(async (ctx) => {
      const [first, second] = [
        await makePicture(ctx, '#111111', 'A bus'),
        await makePicture(ctx, '#222222', 'A train'),
      ];
      const show = (pictureId: string): NewBlock[] => [
        { kind: 'picture', id: 'p', pictureId, alternative: 'Transport' },
      ];
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S', blocks: show(first) });
      await changePage(ctx, id, { blocks: show(second) });
      await publishPage(ctx, id);
      const { content } = await getStaffPage(ctx, id);
      const compare = async () =>
        JSON.stringify(await compareVersions(ctx, id, { from: 1, to: 2, draft: content, ...words }));
      expect(await compare()).toMatch(/bus\].*removed.*train\].*added/);
      expect(await takeDownPicture(ctx, first)).toBe('taken-down');
      expect(await compare()).toMatch(/taken down\]/);
      expect(await compare()).not.toContain('bus');
      await restoreVersion(ctx, id, 1);
      expect(await publishPage(ctx, id)).toMatchObject({ isPublished: false, problems: [{ gate: 'pictureMissing' }] });
    });
  });

  it('can be put back when something that they name is gone', async () => {
    await inNewArea(async (ctx, db) => {
      const quote = await makeQuote(ctx);
      const blocks: NewBlock[] = [{ kind: 'quotes', heading: 'Heard', nodeIds: [quote] }];
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S', blocks });
      await changePage(ctx, id, { blocks: [] });
      await db.delete(nodes).where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, quote)));
      await restoreVersion(ctx, id, 1);
      expect((await getStaffPage(ctx, id)).content.blocks).toMatchObject([{ nodeIds: [quote] }]);
    });
  });

  it('refuse a change to a draft that somebody else changed meanwhile', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await createPage(ctx, { kind: 'page', title: 'T' });
      expect(await changePage(ctx, id, { title: 'Mine' }, 1)).toBe('changed');
      expect(await changePage(ctx, id, { title: 'Theirs' }, 1)).toBe('changed-meanwhile');
      expect((await getStaffPage(ctx, id)).content.title).toBe('Mine');
    });
  });

  it('cite what they show and let go of what they show no more', async () => {
    await inNewArea(async (ctx) => {
      const [one, two] = [await makeQuote(ctx), await makeQuote(ctx, 'Other words.')];
      const { id } = await publishedPage(ctx, {
        kind: 'page',
        title: 'T',
        blocks: [{ kind: 'quotes', nodeIds: [one] }],
      });
      const cited = async () =>
        (await ctx.db.select({ from: links.fromId }).from(links).where(eq(links.toId, id))).map((link) => link.from);
      expect(await cited()).toEqual([one]);
      await changePage(ctx, id, { blocks: [{ kind: 'quotes', nodeIds: [two] }] });
      expect(await cited()).toEqual([one]);
      await publishPage(ctx, id);
      expect(await cited()).toEqual([two]);
    });
  });

  it('tell when the original changed after a rendition was approved', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      const easy = await addRendition(ctx, id, { as: 'easy-read' });
      if (!easy.isAdded) throw new Error('Not added.');
      expect(await approveRendition(ctx, easy.id, ' ')).toBe('nobody-named');
      expect(await approveRendition(ctx, id, 'Somebody')).toBe('is-original');
      await approveRendition(ctx, easy.id, 'Readers');
      expect((await getStaffPage(ctx, easy.id)).isBehind).toBe(false);
      await publishPage(ctx, id);
      expect((await getStaffPage(ctx, easy.id)).isBehind).toBe(true);
    });
  });
});

describe('a planned publication', () => {
  it('happens once, also when nothing ran at its time', async () => {
    await inNewArea(async (guest) => {
      const { ctx } = await withPublisher(guest);
      const { id } = await createPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      expect(await schedulePage(ctx, id, ctx.now)).toBe('in-the-past');
      expect(await schedulePage(ctx, id, new Date(ctx.now.getTime() + hour))).toBe('planned');
      await publishPlannedPages({ ...ctx, area: null });
      expect(await stateOf(ctx, id)).toBe('draft');
      const afterOutage = later(ctx, 30 * hour);
      await publishPlannedPages({ ...afterOutage, area: null });
      await publishPlannedPages({ ...afterOutage, area: null });
      expect(await stateOf(ctx, id)).toBe('public');
      expect(await listVersions(ctx, id)).toMatchObject([{ number: 1, by: 'Priya' }]);
      expect(await publishPlanned(afterOutage, id)).toBe('not-due');
    });
  });

  it('is refused with a notice to its author when a check then fails, or the author may no longer publish', async () => {
    await inNewArea(async (guest) => {
      const { ctx, personId } = await withPublisher(guest);
      const { id } = await createPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      const at = new Date(ctx.now.getTime() + hour);
      await schedulePage(ctx, id, at);
      await changePage(ctx, id, { summary: 'Examples include:' });
      const sent: string[] = [];
      const queue = {
        send: (_db: unknown, name: string, data: Record<string, unknown>) => {
          sent.push(`${name} ${String(data['template'])}`);
          return Promise.resolve();
        },
      };
      const then: AreaContext = { ...later(ctx, 2 * hour), services: { ...ctx.services, queue } };
      expect(await publishPlanned(then, id)).toBe('refused');
      expect(sent).toContain('send-mail publication-refused');
      expect(await stateOf(ctx, id)).toBe('draft');
      const staff = await getStaffPage(ctx, id);
      expect([staff.scheduledAt, staff.scheduleProblem]).toEqual([null, expect.stringContaining('Examples include:')]);
      await changePage(ctx, id, { summary: 'Mended.' });
      await schedulePage(ctx, id, at);
      await ctx.db.delete(roles).where(eq(roles.personId, personId));
      expect(await publishPlanned(then, id)).toBe('refused');
      expect((await getStaffPage(ctx, id)).scheduleProblem).toContain('may no longer publish');
    });
  });

  it('is taken back by publishing at once', async () => {
    await inNewArea(async (guest) => {
      const { ctx } = await withPublisher(guest);
      const { id } = await createPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      await schedulePage(ctx, id, new Date(ctx.now.getTime() + hour));
      await publishPage(ctx, id);
      expect(await publishPlanned(later(ctx, 2 * hour), id)).toBe('not-due');
      expect((await listVersions(ctx, id)).length).toBe(1);
    });
  });
});

describe('comments', () => {
  const pageWithBox = async (ctx: AreaContext) => {
    const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
    await setCommentBox(ctx, id, 'open');
    return id;
  };
  const add = async (ctx: AreaContext, nodeId: string, key = 'k', words = 'It helped us.') => {
    const added = await addComment(ctx, { nodeId, name: 'a parent', words, key });
    if (added === 'closed') throw new Error('Closed.');
    return added;
  };

  it('wait until a person lets them in, and are one however often they are sent', async () => {
    await inNewArea(async (ctx) => {
      const nodeId = await pageWithBox(ctx);
      const one = await add(ctx, nodeId);
      expect(await add(ctx, nodeId)).toEqual(one);
      expect(await ctx.db.select().from(comments).where(eq(comments.nodeId, nodeId))).toHaveLength(1);
      expect((await findComments(ctx, nodeId))?.comments).toEqual([]);
      await decideComment(ctx, one.id, { to: 'shown' });
      expect((await findComments(ctx, nodeId))?.comments).toMatchObject([{ name: 'a parent', words: 'It helped us.' }]);
      expect(await decideComment(ctx, one.id, { to: 'shown' })).toBe('decided-meanwhile');
      const [kept] = await ctx.db.select().from(contributions).where(eq(contributions.id, one.id));
      expect(kept).toMatchObject({ state: 'coded', readOn: '2026-03-04', codedOn: '2026-03-04', putOn: null });
    });
  });

  it('leave no record of who sent them', async () => {
    await inNewArea(async (guest) => {
      const nodeId = await pageWithBox(guest);
      const ctx = { ...guest, actor: personWith(guest.area, 'member') };
      const before = await ctx.db.select().from(activityRecords).where(eq(activityRecords.areaId, ctx.area.id));
      await add(ctx, nodeId);
      const after = await ctx.db.select().from(activityRecords).where(eq(activityRecords.areaId, ctx.area.id));
      expect(after).toHaveLength(before.length);
    });
  });

  it('go with their contribution, and are refused where they are closed or never were on', async () => {
    await inNewArea(async (ctx) => {
      const nodeId = await pageWithBox(ctx);
      const { id } = await add(ctx, nodeId);
      await removeContribution(ctx, id);
      expect(await ctx.db.select().from(comments).where(eq(comments.id, id))).toEqual([]);
      await setCommentBox(ctx, nodeId, 'closed');
      expect(await addComment(ctx, { nodeId, name: '', words: 'W', key: 'x' })).toBe('closed');
      const other = await publishedPage(ctx, { kind: 'page', title: 'U', summary: 'S' });
      expect(await addComment(ctx, { nodeId: other.id, name: '', words: 'W', key: 'y' })).toBe('closed');
      expect(await findComments(ctx, other.id)).toBeNull();
    });
  });

  it('are listed on more than one page, each once', async () => {
    await inNewArea(async (ctx) => {
      const nodeId = await pageWithBox(ctx);
      for (let number = 0; number < 53; number += 1) {
        const { id } = await add(ctx, nodeId, String(number), `Comment ${String(number)}`);
        await decideComment(later(ctx, number * 1000), id, { to: 'shown' });
      }
      const first = await findComments(ctx, nodeId);
      const second = await findComments(ctx, nodeId, first?.next ?? '');
      const words = [...(first?.comments ?? []), ...(second?.comments ?? [])].map((comment) => comment.words);
      expect([words.length, new Set(words).size, second?.next]).toEqual([53, 53, null]);
    });
  });
});

describe('another area', () => {
  it('cannot reach a page, its versions or its comments', async () => {
    await inNewArea(async (ctx, db) => {
      const { id } = await publishedPage(ctx, { kind: 'page', title: 'T', summary: 'S' });
      await setCommentBox(ctx, id, 'open');
      const added = await addComment(ctx, { nodeId: id, name: '', words: 'W', key: 'k' });
      if (added === 'closed') throw new Error('Closed.');
      const elsewhere = { ...ctx, area: await makeArea(db) };
      const refused = { code: 'not-found' };
      await expect(getStaffPage(elsewhere, id)).rejects.toMatchObject(refused);
      await expect(changePage(elsewhere, id, { title: 'X' })).rejects.toMatchObject(refused);
      await expect(publishPage(elsewhere, id)).rejects.toMatchObject(refused);
      await expect(restoreVersion(elsewhere, id, 1)).rejects.toMatchObject(refused);
      await expect(setCommentBox(elsewhere, id, 'off')).rejects.toMatchObject(refused);
      await expect(decideComment(elsewhere, added.id, { to: 'shown' })).rejects.toMatchObject(refused);
      expect(await addComment(elsewhere, { nodeId: id, name: '', words: 'W', key: 'z' })).toBe('closed');
      expect(await findComments(elsewhere, id)).toBeNull();
      expect(await listVersions(elsewhere, id)).toEqual([]);
      // No draft takes a thing of another area.
      const foreign = await makeQuote({ ...elsewhere });
      const blocks: NewBlock[] = [{ kind: 'quotes', nodeIds: [foreign] }];
      const models: NewBlock[] = [{ kind: 'levels', tierSetId: foreign }];
      await expect(changePage(ctx, id, { blocks })).rejects.toMatchObject(refused);
      await expect(changePage(ctx, id, { blocks: models })).rejects.toMatchObject(refused);
      await expect(changePage(ctx, id, { parentId: foreign })).rejects.toMatchObject(refused);
      await expect(createPage(ctx, { kind: 'page', title: 'T', blocks })).rejects.toMatchObject(refused);
      const easyRead = { as: 'easy-read' as const, content: { title: 'T', summary: '', blocks } };
      await expect(addRendition(ctx, id, easyRead)).rejects.toMatchObject(refused);
      const rows = await db
        .select()
        .from(pages)
        .where(and(eq(pages.areaId, elsewhere.area.id)));
      expect(rows).toEqual([]);
    });
  });
});
