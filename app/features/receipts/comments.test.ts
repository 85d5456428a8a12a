/** Comments on pages as contributions: which question they count for, how far they come, and what their author can still do. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withdrawalTerms } from '#db/schema/evidence.ts';
import { comments } from '#db/schema/pages.ts';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { getEntry } from '#app/features/evidence/reads/entry.server.ts';
import { listLedgerRecords } from '#app/features/evidence/reads/ledger.server.ts';
import { countPut } from '#app/features/evidence/reads/put.server.ts';
import { advanceMatching } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { findLedgerComment } from '#app/features/pages/reads/comment-in-ledger.server.ts';
import { findComments } from '#app/features/pages/reads/comments.server.ts';
import { findCountsFor } from '#app/features/pages/reads/counts-for.server.ts';
import { addComment } from '#app/features/pages/writes/add-comment.server.ts';
import { decideComment } from '#app/features/pages/writes/decide-comment.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea, makeLink } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation } from '#tests/factories/evidence.ts';
import { publishedPage } from '#tests/factories/pages.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { findTrail } from './reads/trail.server.ts';
import { detachContribution, withdrawContribution } from './writes/withdraw-contribution.server.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

/** A page with comments that shows these questions; the day of the context is 4 March 2026. */
async function pageAbout(ctx: AreaContext, ...consultations: string[]): Promise<string> {
  const { id } = await publishedPage(ctx, { kind: 'page', title: 'Short breaks so far', summary: 'S' });
  await setCommentBox(ctx, id, 'open');
  for (const asked of consultations) await makeLink(ctx.db, ctx.area, asked, 'cites', id);
  return id;
}

const ask = (ctx: AreaContext, opens: string, closes: string) =>
  makeConsultation(ctx, { opens: dateOf(opens), closes: dateOf(closes), decision: dateOf('May 2026') });

async function comment(ctx: AreaContext, nodeId: string, key = 'k') {
  const added = await addComment(ctx, { nodeId, name: 'a parent', words: 'Evenings suit us.', key });
  if (added === 'closed') throw new Error('Comments are closed.');
  return added;
}

const everything = { channel: null, state: null, isLate: false };

describe('a comment on a page that shows an open question', () => {
  it('is in its ledger, comes as far as any contribution, and its code says so', () =>
    inNewArea(async (ctx) => {
      const asked = await ask(ctx, 'February 2026', 'March 2026');
      const page = await pageAbout(ctx, asked);
      expect(await findCountsFor(ctx, page)).toMatchObject({ id: asked, title: 'Short breaks' });
      const { id, code } = await comment(ctx, page);
      expect(await listLedgerRecords(ctx, asked)).toMatchObject([
        { id, kind: 'post', channel: 'web', state: 'received' },
      ]);
      expect(await findLedgerComment(ctx, id)).toEqual({ state: 'waiting', words: null });
      await decideComment(ctx, id, { to: 'refused', rule: 'advert', reply: '' });
      expect(await getEntry(ctx, asked, id)).toMatchObject({ state: 'read', said: null });
      expect(await findLedgerComment(ctx, id)).toEqual({ state: 'refused', words: 'Evenings suit us.' });
      await makeCodebook(ctx, asked);
      for (const to of ['coded', 'put-to-decision-maker'] as const)
        expect(await advanceMatching(ctx, asked, everything, to, stepGates)).toEqual({ isAdvanced: true, count: 1 });
      expect((await countPut(ctx, asked)).lines).toEqual([{ channel: 'web', count: 1 }]);
      const trail = await findTrail(ctx, code);
      expect(trail).toMatchObject({
        ...{ source: 'entry', kind: 'post', readOn: '2026-03-04', codedOn: '2026-03-04', putOn: '2026-03-04' },
        consultation: { id: asked, decision: { text: 'May 2026' } },
      });
    }));

  it('is read and put beside the others once it is shown, also after staff had marked it', () =>
    inNewArea(async (ctx) => {
      const asked = await ask(ctx, 'February 2026', 'March 2026');
      const { id } = await comment(ctx, await pageAbout(ctx, asked));
      await advanceMatching(ctx, asked, everything, 'read', stepGates);
      await decideComment(ctx, id, { to: 'shown' });
      expect(await getEntry(ctx, asked, id)).toMatchObject({ state: 'coded' });
      await advanceMatching(ctx, asked, everything, 'put-to-decision-maker', stepGates);
      await decideComment(ctx, id, { to: 'waiting' });
      await decideComment(ctx, id, { to: 'shown' });
      expect(await getEntry(ctx, asked, id)).toMatchObject({ state: 'put-to-decision-maker' });
    }));

  it('never shows its words in the ledger once it was passed to safeguarding', () =>
    inNewArea(async (ctx) => {
      const asked = await ask(ctx, 'February 2026', 'March 2026');
      const { id } = await comment(ctx, await pageAbout(ctx, asked));
      await decideComment(ctx, id, { to: 'passed' });
      expect(await findLedgerComment(ctx, id)).toEqual({ state: 'passed', words: null });
    }));

  it('can be taken off the page after the last day for taking back, and stays among what is weighed', () =>
    inNewArea(async (ctx) => {
      const asked = await ask(ctx, 'February 2026', 'March 2026');
      const page = await pageAbout(ctx, asked);
      const { id, code } = await comment(ctx, page);
      await decideComment(ctx, id, { to: 'shown' });
      await ctx.db.insert(withdrawalTerms).values({ areaId: ctx.area.id, consultationId: asked, until: '2026-03-03' });
      expect(await withdrawContribution(ctx, code)).toBe('too-late');
      expect(await detachContribution(ctx, code)).toBe(true);
      expect((await findComments(ctx, page))?.comments).toEqual([]);
      expect(await ctx.db.select().from(comments).where(eq(comments.id, id))).toMatchObject([
        { state: 'refused', name: '', words: 'Evenings suit us.' },
      ]);
      expect(await listLedgerRecords(ctx, asked)).toHaveLength(1);
    }));
});

describe('a comment is about the page alone', () => {
  it.each([
    ['before the question opens', ['April 2026', 'May 2026']],
    ['after its last day', ['January 2026', 'February 2026']],
    ['where its days are not stated', ['', '']],
  ] as const)('%s', (_, [opens, closes]) =>
    inNewArea(async (ctx) => {
      const asked = await ask(ctx, opens, closes);
      const page = await pageAbout(ctx, asked);
      expect(await findCountsFor(ctx, page)).toBeNull();
      const { id, code } = await comment(ctx, page);
      expect(await listLedgerRecords(ctx, asked)).toEqual([]);
      await decideComment(ctx, id, { to: 'shown' });
      expect(await findTrail(ctx, code)).toMatchObject({ consultation: null, codedOn: '2026-03-04', putOn: null });
    }),
  );

  it('where two questions are open on it, and where it is not of this area', () =>
    inNewArea(async (ctx) => {
      const both = [await ask(ctx, 'March 2026', 'April 2026'), await ask(ctx, 'March 2026', 'May 2026')];
      const page = await pageAbout(ctx, ...both);
      expect(await findCountsFor(ctx, page)).toBeNull();
      const mine = await pageAbout(ctx, both[0] ?? '');
      const elsewhere = testContext(ctx.services, await makeArea(ctx.db));
      expect(await findCountsFor(elsewhere, mine)).toBeNull();
    }));
});
