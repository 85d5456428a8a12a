import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { getChain } from './chain.server.ts';

async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => work(testContext(testServices(db), await makeArea(db)), db));
}

const stepsOf = (chain: Awaited<ReturnType<typeof getChain>>) =>
  Object.fromEntries(chain.nodes.map((node) => [node.title, node.step]));

describe('getChain', () => {
  it('walks to causes and to consequences in one statement, and not to the siblings of either', async () => {
    await inNewArea(async (ctx, db) => {
      const make = (kind: Parameters<typeof makeNode>[2], title: string) => makeNode(db, ctx.area, kind, { title });
      const survey = await make('survey', 'survey');
      const quote = await make('quote', 'quote');
      const finding = await make('finding', 'finding');
      const sibling = await make('finding', 'sibling');
      const commitment = await make('commitment', 'commitment');
      const update = await make('update', 'update');
      await makeLink(db, ctx.area, survey, 'evidence-for', quote);
      await makeLink(db, ctx.area, quote, 'evidence-for', finding);
      await makeLink(db, ctx.area, survey, 'evidence-for', sibling);
      await makeLink(db, ctx.area, finding, 'led-to', commitment);
      await makeLink(db, ctx.area, commitment, 'cites', update);
      await makeLink(db, ctx.area, finding, 'cites', update);
      let chain = await getChain(ctx, finding);
      const statements = await statementsOf(async () => {
        chain = await getChain(ctx, finding);
      });
      expect(statements).toHaveLength(1);
      expect(stepsOf(chain)).toEqual({ survey: -2, quote: -1, finding: 0, commitment: 1, update: 1 });
      expect(chain.nodes.map((node) => node.title)).toEqual(['survey', 'quote', 'finding', 'commitment', 'update']);
      expect(chain.links).toHaveLength(5);
      expect(chain.isCut).toBe(false);
      expect(stepsOf(await getChain(ctx, update))).toMatchObject({ survey: -3, update: 0 });
    });
  });

  it('shows a link only where both ends are public, and walks through nothing that is not', async () => {
    await inNewArea(async (ctx, db) => {
      const quote = await makeNode(db, ctx.area, 'quote', { title: 'quote' });
      const draft = await makeNode(db, ctx.area, 'finding', { title: 'draft', state: 'draft' });
      const commitment = await makeNode(db, ctx.area, 'commitment', { title: 'commitment' });
      await makeLink(db, ctx.area, quote, 'evidence-for', draft);
      await makeLink(db, ctx.area, draft, 'led-to', commitment);
      const chain = await getChain(ctx, commitment);
      expect(chain).toMatchObject({ nodes: [{ title: 'commitment' }], links: [], isCut: false });
      await expect(getChain(ctx, draft)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('never leaves its area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = await makeArea(db);
      const theirs = await makeNode(db, elsewhere, 'finding');
      await expect(getChain(ctx, theirs)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('ends in a circle, and says when it was cut', async () => {
    await inNewArea(async (ctx, db) => {
      const one = await makeNode(db, ctx.area, 'finding', { title: 'one' });
      const other = await makeNode(db, ctx.area, 'finding', { title: 'other' });
      await makeLink(db, ctx.area, one, 'led-to', other);
      await makeLink(db, ctx.area, other, 'led-to', one);
      expect((await getChain(ctx, one)).nodes).toHaveLength(2);

      const hub = await makeNode(db, ctx.area, 'commitment', { title: 'hub' });
      for (let count = 0; count < 90; count += 1) {
        const cause = await makeNode(db, ctx.area, 'finding', { title: `cause ${count}` });
        await makeLink(db, ctx.area, cause, 'led-to', hub);
      }
      const cut = await getChain(ctx, hub);
      expect(cut.nodes).toHaveLength(80);
      expect(cut).toMatchObject({ isCut: true, focus: { title: 'hub' } });
    });
  });
});
