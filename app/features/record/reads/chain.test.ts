import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { commitments, outcomes, serviceChanges, serviceChangeStages, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import type { Transaction } from '#db/client.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { citePage } from '#app/features/record/writes/cite-page.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { Chain } from '../chain.ts';
import { getChain } from './chain.server.ts';

async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => work(testContext(testServices(db), await makeArea(db)), db));
}

const unstated = { state: 'not-stated' } as const;

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
      const outcome = await make('outcome', 'outcome');
      await makeLink(db, ctx.area, commitment, 'achieves', outcome);
      await makeLink(db, ctx.area, outcome, 'cites', update);
      const told = await getChain(ctx, update);
      expect(stepsOf(told)).toMatchObject({ commitment: -1, outcome: 1 });
      expect(told.nodes.at(-1)?.title).toBe('update');
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

  it('ends in a circle', async () => {
    await inNewArea(async (ctx, db) => {
      const one = await makeNode(db, ctx.area, 'finding', { title: 'one' });
      const other = await makeNode(db, ctx.area, 'finding', { title: 'other' });
      await makeLink(db, ctx.area, one, 'led-to', other);
      await makeLink(db, ctx.area, other, 'led-to', one);
      expect((await getChain(ctx, one)).nodes).toHaveLength(2);
      expect((await getChain(ctx, one)).isCut).toBe(false);
    });
  });

  it('shows a hub page by page, and every neighbour once', async () => {
    await inNewArea(async (ctx, db) => {
      const hub = await makeNode(db, ctx.area, 'commitment', { title: 'hub' });
      const causes: string[] = [];
      for (let count = 0; count < 70; count += 1) {
        causes.push(await makeNode(db, ctx.area, 'finding', { title: `cause ${count}` }));
        await makeLink(db, ctx.area, causes.at(-1) ?? '', 'led-to', hub);
      }
      const draft = await makeNode(db, ctx.area, 'finding', { state: 'draft' });
      await makeLink(db, ctx.area, draft, 'led-to', hub);
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 5; page += 1) {
        const chain: Chain = await getChain(ctx, hub, { before: cursor, after: null });
        seen.push(...chain.nodes.filter((node) => node.step === -1).map((node) => node.id));
        cursor = chain.more.before;
        expect(chain.isCut).toBe(cursor !== null);
        if (cursor === null) break;
      }
      expect(seen.sort()).toEqual(causes.sort());
    });
  });

  it('says where the chain goes on beyond its bounds, and not where it only looks so', async () => {
    await inNewArea(async (ctx, db) => {
      const ids: string[] = [];
      for (let count = 0; count < 9; count += 1) {
        ids.push(await makeNode(db, ctx.area, 'finding', { title: `step ${count}` }));
        if (count > 0) await makeLink(db, ctx.area, ids[count - 1] ?? '', 'led-to', ids[count] ?? '');
      }
      const far = await getChain(ctx, ids[0] ?? '');
      expect(far.nodes.filter((node) => node.goesOn).map((node) => node.title)).toEqual(['step 6']);
      expect(far.isCut).toBe(true);
      const near = await getChain(ctx, ids[3] ?? '');
      expect(near.isCut).toBe(false);
      await db
        .update(nodes)
        .set({ state: 'draft' })
        .where(eq(nodes.id, ids[7] ?? ''));
      expect((await getChain(ctx, ids[0] ?? '')).isCut).toBe(false);
    });
  });

  it('goes on from the parts of a question to what they led to, and not to what else they are part of', async () => {
    await inNewArea(async (ctx, db) => {
      const make = (kind: Parameters<typeof makeNode>[2], title: string) => makeNode(db, ctx.area, kind, { title });
      const question = await make('consultation', 'question');
      const other = await make('consultation', 'other question');
      const survey = await make('survey', 'survey');
      const quote = await make('quote', 'quote');
      const commitment = await make('commitment', 'commitment');
      const findings: string[] = [];
      await makeLink(db, ctx.area, survey, 'part-of', question);
      await makeLink(db, ctx.area, survey, 'part-of', other);
      await makeLink(db, ctx.area, survey, 'evidence-for', quote);
      for (let count = 0; count < 12; count += 1) {
        findings.push(await make('finding', `finding ${count}`));
        await makeLink(db, ctx.area, survey, 'evidence-for', findings[count] ?? '');
      }
      await makeLink(db, ctx.area, findings[0] ?? '', 'led-to', commitment);
      const draft = await makeNode(db, ctx.area, 'survey', { state: 'draft' });
      await makeLink(db, ctx.area, draft, 'part-of', question);
      await makeLink(db, ctx.area, draft, 'evidence-for', await make('finding', 'of a draft'));
      let chain = await getChain(ctx, question);
      const statements = await statementsOf(async () => {
        chain = await getChain(ctx, question);
      });
      expect(statements).toHaveLength(1);
      expect(stepsOf(chain)).toEqual({
        question: 0,
        survey: -1,
        quote: 2,
        commitment: 3,
        ...Object.fromEntries(findings.map((_, count) => [`finding ${count}`, 2])),
      });
      // The survey belongs to another question too, which its own chain shows.
      expect(chain.nodes.filter((node) => node.goesOn).map((node) => node.title)).toEqual(['survey']);
      expect(stepsOf(await getChain(ctx, other))).toMatchObject({ 'finding 11': 2, commitment: 3 });
    });
  });

  it('says of each thing where it stands: no refusal is a promise, no hope or plan a deed', async () => {
    await inNewArea(async (ctx, db) => {
      const finding = await makeNode(db, ctx.area, 'finding', { title: 'finding' });
      const row = async (kind: Parameters<typeof makeNode>[2], title: string) => {
        const id = await makeNode(db, ctx.area, kind, { title });
        await makeLink(db, ctx.area, finding, 'led-to', id);
        return { areaId: ctx.area.id, id };
      };
      const promise = await row('commitment', 'promise');
      const refusal = await row('commitment', 'refusal');
      const why = { decision: 'will-not', reasonKind: 'money', reason: 'It costs too much.' } as const;
      await db.insert(commitments).values([promise, { ...refusal, ...why }]);
      const shown = { certainty: 'achieved', evidence: 'A count.' } as const;
      await db
        .insert(outcomes)
        .values([await row('outcome', 'hope'), { ...(await row('outcome', 'result')), ...shown }]);
      const words = { said: 'said', did: 'did' };
      const update = { ...(await row('update', 'update')), ...words };
      await db.insert(updates).values([update, { ...(await row('update', 'deed')), ...words, status: 'done' }]);
      for (const [title, ...stages] of [
        ['undated'],
        ['plan', 'planned'],
        ['pilot and plan', 'pilot', 'planned'],
        ['change', 'planned', 'in-place'],
      ] as const) {
        const change = await row('service-change', title);
        await db.insert(serviceChanges).values(change);
        for (const [position, stage] of stages.entries()) {
          const of = { areaId: ctx.area.id, id: newPublicId(), changeId: change.id, position, stage };
          await db.insert(serviceChangeStages).values({ ...of, place: unstated, reached: unstated });
        }
      }
      const { nodes: told } = await getChain(ctx, finding);
      expect(Object.fromEntries(told.map((node) => [node.title, node.standing]))).toEqual({
        finding: null,
        promise: 'promised',
        refusal: 'refused',
        hope: 'expected',
        result: 'achieved',
        update: 'not-stated',
        deed: 'done',
        undated: 'not-stated',
        plan: 'planned',
        'pilot and plan': 'pilot',
        change: 'in-place',
      });
    });
  });

  it('says on which day a link was made, and cites pages elsewhere by their address', async () => {
    await inNewArea(async (ctx, db) => {
      const cause = await makeNode(db, ctx.area, 'finding');
      const update = await makeNode(db, ctx.area, 'update');
      await linkNodes(
        { ...ctx, now: new Date('2026-06-30T23:30:00Z') },
        { fromId: cause, toId: update, kind: 'cites' },
      );
      const page = { title: 'A neighbour’s survey', address: '/neighbour/surveys/autumn' };
      expect(await citePage(ctx, { nodeId: update, side: 'before', ...page })).toBe('cited');
      const chain = await getChain(ctx, update);
      expect(chain.links).toEqual([{ from: cause, to: update, kind: 'cites', madeOn: '2026-07-01' }]);
      expect(chain.elsewhere).toMatchObject([{ side: 'before', ...page }]);
      expect((await getChain(ctx, cause)).elsewhere).toEqual([]);
      expect(JSON.stringify(chain)).not.toContain('madeBy');
      expect(await citePage(ctx, { nodeId: update, side: 'before', title: 'x', address: 'javascript:alert(1)' })).toBe(
        'not-an-address',
      );
    });
  });
});
