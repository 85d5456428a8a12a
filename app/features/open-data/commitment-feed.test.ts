/** The feed of a promise: its dates that moved and what came of it, newest first, and nothing that is not public. */
import { describe, expect, it } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { readFeed } from '#tests/factories/feeds.ts';
import { makePromise, putOff } from '#tests/factories/loop/promise.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { inNewArea, link } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { withdrawPage } from '#app/features/pages/writes/withdraw-page.server.ts';
import { publishedPage } from '#tests/factories/pages.ts';
import { thingFeed } from './thing-feed.server.tsx';

const title = 'Shorter waits & fewer forms';

const at = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

/** An update that tells what came of the promise; it rests on a finding, as every update must. */
async function tellOf(ctx: AreaContext, id: string, title: string): Promise<string> {
  const update = await createUpdate(ctx, { title, said: 'We wait too long.', did: 'We hired two people.' });
  await link(ctx, await makeFinding(ctx, `Evidence for ${title}`), 'cites', update.id);
  await link(ctx, id, 'cites', update.id);
  return update.id;
}

describe('the feed of a promise', () => {
  it('begins with the promise itself, under the address of its page', async () => {
    await inNewArea(async (ctx) => {
      const id = await makePromise(ctx, title);
      const feed = await readFeed(ctx, id);
      const href = `${ctx.origin}/${ctx.area.slug}/commitments/${id}`;
      expect(feed).toMatchObject({
        title: `${title}: what came of it`,
        subtitle: 'Testshire',
        entries: [{ title: `Commitment: ${title}`, href }],
      });
      expect(feed.links.sort()).toEqual([`${ctx.origin}/${ctx.area.slug}/chain/${id}/feed.atom`, href]);
    });
  });

  it('tells each date that moved with both dates and why, and what was told of it, newest first', async () => {
    await inNewArea(async (ctx) => {
      const id = await makePromise(ctx, title);
      await putOff(at(ctx, '2026-03-05'), id, { title, to: 'by June 2098', reason: 'Two posts are empty.' });
      const updateId = await tellOf(ctx, id, 'Two people start in June');
      expect(await publishItem(at(ctx, '2026-03-06'), 'update', updateId)).toEqual({ isPublished: true });
      await putOff(at(ctx, '2026-03-07'), id, { title, to: 'by September 2098', reason: 'One of them left.' });
      const { entries, updated } = await readFeed(ctx, id);
      expect(entries.map(({ title }) => title)).toEqual([
        `A date moved: ${title}`,
        expect.stringContaining('Two people start in June'),
        `A date moved: ${title}`,
        `Commitment: ${title}`,
      ]);
      expect(entries.map(({ summary }) => summary)).toEqual([
        'The council: from by June 2098 to by September 2098. One of them left.',
        'We wait too long. We hired two people.',
        'The council: from by May 2098 to by June 2098. Two posts are empty.',
        '',
      ]);
      expect(entries[0]?.href).toBe(`${ctx.origin}/${ctx.area.slug}/commitments/${id}`);
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(4);
      expect(updated).toEqual(new Date('2026-03-07T10:00:00Z'));
    });
  });

  it('keeps the ids of its entries when the promise gets another title, and tells of that', async () => {
    await inNewArea(async (ctx) => {
      const id = await makePromise(ctx, title);
      await putOff(at(ctx, '2026-03-05'), id, { title, to: 'by June 2098', reason: 'Two posts are empty.' });
      const before = await readFeed(ctx, id);
      await putOff(ctx, id, { title: 'Renamed', to: 'by June 2098' });
      const after = await readFeed(ctx, id);
      expect(after.title).toBe('Renamed: what came of it');
      const kept = after.entries.filter((entry) => entry.title !== 'Changed: Renamed');
      expect(after.entries).toHaveLength(kept.length + 1);
      expect([after.id, kept.map((entry) => entry.id)]).toEqual([before.id, before.entries.map((entry) => entry.id)]);
    });
  });

  it('leaves out what is a draft or was withdrawn, and costs two statements however much there is', async () => {
    await inNewArea(async (ctx) => {
      const id = await makePromise(ctx, title);
      await tellOf(ctx, id, 'A draft');
      const goneId = await tellOf(ctx, id, 'Taken back');
      expect(await publishItem(ctx, 'update', goneId)).toEqual({ isPublished: true });
      expect((await readFeed(ctx, id)).entries).toHaveLength(2);
      await withdrawItem(ctx, 'update', goneId);
      expect((await readFeed(ctx, id)).entries).toHaveLength(1);
      for (const title of ['One', 'Two', 'Three']) {
        expect(await publishItem(ctx, 'update', await tellOf(ctx, id, title))).toEqual({ isPublished: true });
      }
      const statements = await statementsOf(async () => {
        expect((await readFeed(ctx, id)).entries).toHaveLength(4);
      });
      expect(statements).toHaveLength(2);
    });
  });

  it('gives a report in its own opening words, for one statement more, and nothing of one that was withdrawn', async () => {
    await inNewArea(async (ctx) => {
      const id = await makePromise(ctx, title);
      const blocks = [{ kind: 'actions' as const, nodeIds: [id] }];
      const given = { kind: 'report' as const, title: 'The year', summary: 'Waits are **shorter** now.', blocks };
      const report = await publishedPage(ctx, given);
      const statements = await statementsOf(async () => {
        const { entries } = await readFeed(ctx, id);
        expect(entries.find((entry) => entry.title === 'Report: The year')?.summary).toBe('Waits are shorter now.');
      });
      expect(statements).toHaveLength(3);
      await withdrawPage(ctx, report.id);
      expect((await thingFeed(ctx, id)).text).not.toContain('shorter');
    });
  });

  it('is unknown for a draft, for what was withdrawn and in another area', async () => {
    await inNewArea(async (ctx, db) => {
      const id = await makePromise(ctx, title);
      const { id: draftId } = await createCommitment(ctx, { title: 'Not yet' });
      const elsewhere = testContext(ctx.services, await makeArea(db));
      await expect(thingFeed(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(thingFeed(ctx, draftId)).rejects.toMatchObject({ code: 'not-found' });
      await withdrawItem(ctx, 'commitment', id);
      await expect(thingFeed(ctx, id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
