/** The scorecard: every figure from the database, each with its base, for an area and for one organisation, apart from others. */
import { describe, expect, it } from 'vitest';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { OwnerInput } from '#app/features/progress/items.ts';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { publishAnswers } from '#app/features/confirmations/writes/publish-answers.server.ts';
import { commitmentOwners } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { eq } from 'drizzle-orm';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { as, codesSay, inDoneScene, say } from '#tests/factories/loop/done-scene.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeFinding, makeOrganisation, makeUpdate } from '#tests/factories/progress.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { scorecardMessages } from './messages.ts';
import { countAnswered } from './reads/answered.server.ts';
import { getScorecard } from './reads/scorecard.server.ts';
import { scorecardCsv } from './scorecard-csv.ts';

const figuresOf = async (ctx: AreaContext, organisation: string | null = null) =>
  Object.fromEntries(
    (await getScorecard(ctx, organisation)).figures.map(({ name, value, base }) => [name, [value, base]]),
  );

const publishedOn = (ctx: AreaContext, id: string, day: string) =>
  ctx.db
    .update(nodes)
    .set({ publishedAt: new Date(`${day}T12:00:00Z`) })
    .where(eq(nodes.id, id));

describe('said and answered', () => {
  it('follows links to a decision, promise, refusal, change or update, through priorities, and stops where nothing is public', async () => {
    await inNewArea(async (ctx, db) => {
      const { area } = ctx;
      const refusal = { decision: 'will-not', reasonKind: 'money', reason: 'No money.' } as const;
      const promise = await published(ctx, 'commitment', createCommitment(ctx, { title: 'P' }));
      const no = await published(ctx, 'commitment', createCommitment(ctx, { title: 'N', ...refusal }));
      const direct = await makeFinding(ctx, 'Direct');
      const through = await makeFinding(ctx, 'Through a priority');
      const open = await makeFinding(ctx, 'Open');
      const drafted = await makeFinding(ctx, 'Answered by a draft');
      const priority = await makeNode(db, area, 'priority');
      const draft = await makeNode(db, area, 'decision', { state: 'draft', publishedAt: null });
      await makeLink(db, area, direct, 'led-to', promise);
      await makeLink(db, area, through, 'led-to', priority);
      await makeLink(db, area, priority, 'led-to', no);
      await makeLink(db, area, drafted, 'led-to', draft);
      await makeUpdate(ctx);
      for (const id of [direct, through, open]) await publishedOn(ctx, id, '2026-01-01');
      await publishedOn(ctx, promise, '2026-01-11');
      await publishedOn(ctx, no, '2026-01-05');
      // The update's own finding was answered on the day it was published.
      expect(await countAnswered(ctx)).toEqual({ said: 5, answered: 3, medianDays: 4 });
      const elsewhere = testContext(ctx.services, await makeArea(db));
      expect(await countAnswered(elsewhere)).toEqual({ said: 0, answered: 0, medianDays: null });
    });
  });
});

describe('promises', () => {
  it('are counted where they stand, for the area and for each owner’s own parts', async () => {
    await inNewArea(async (ctx, db) => {
      const council = await makeOrganisation(ctx, 'The council', 'council');
      const trust = await makeOrganisation(ctx, 'The trust', 'trust');
      const owner = (organisationId: string, status: OwnerInput['status'], due = '') => ({
        organisationId,
        status,
        due: dateOf(due),
      });
      const make = (title: string, owners: ReturnType<typeof owner>[], next = '') =>
        published(ctx, 'commitment', createCommitment(ctx, { title, owners, nextUpdate: dateOf(next) }));
      await make('Late with one', [owner(council, 'done', '2025'), owner(trust, 'under-way', 'January 2026')]);
      await make('Undated', [owner(council, 'planned')], 'February 2026');
      const slipping = await make('Slips', [owner(trust, 'under-way', 'May 2026')]);
      const refusal = { decision: 'will-not', reasonKind: 'law', reason: 'The law.' } as const;
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'No', ...refusal }));
      const [row] = await db.select().from(commitmentOwners).where(eq(commitmentOwners.commitmentId, slipping));
      await changeCommitment(ctx, slipping, {
        ...bareCommitment('Slips'),
        owners: [{ id: row?.id ?? '', ...owner(trust, 'under-way', 'July 2026'), slipReason: 'Illness.' }],
      });
      expect(await figuresOf(ctx)).toMatchObject({
        done: [0, 4],
        underWay: [2, 4],
        refused: [1, 4],
        overdue: [1, 4],
        undated: [1, 4],
        slipped: [1, 4],
        newsLate: [1, 4],
        updatesLate: [0, null],
        confirmed: [null, 0],
      });
      expect(await figuresOf(ctx, 'council')).toMatchObject({
        done: [1, 2],
        underWay: [1, 2],
        overdue: [0, 2],
        slipped: [0, 2],
      });
      expect(await figuresOf(ctx, 'trust')).toMatchObject({ done: [0, 2], overdue: [1, 2], slipped: [1, 2] });
      expect(await figuresOf(ctx, 'trust')).not.toHaveProperty('answered');
      await expect(getScorecard(ctx, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('count an update whose next one is late until a later one on the same things keeps its word', async () => {
    await inNewArea(async (ctx, db) => {
      const { findingId } = await makeUpdate(ctx, { nextUpdate: dateOf('February 2026') });
      expect((await figuresOf(ctx))['updatesLate']).toEqual([1, null]);
      const next = await makeUpdate({ ...ctx, now: new Date('2026-03-05T10:00:00Z') }, { title: 'Next' });
      await makeLink(db, ctx.area, findingId, 'cites', next.id);
      expect((await figuresOf(ctx))['updatesLate']).toEqual([0, null]);
    });
  });
});

describe('confirmations', () => {
  it('count from published figures alone, and reviews by whether they are answered', async () => {
    await inDoneScene(async (s) => {
      await codesSay(s, 'yes', 9);
      for (let other = 0; other < 12; other += 1) await say(s.ctx, s.id, { answer: 'yes' });
      await publishAnswers(s.ctx, s.id);
      expect((await figuresOf(s.ctx))['confirmed']).toEqual([null, 1]);
      await codesSay(s, 'no', 5);
      await publishAnswers(s.ctx, s.id);
      expect(await figuresOf(s.ctx)).toMatchObject({ confirmed: [1, 1], reviewsOverdue: [0, 1] });
      expect(await figuresOf(s.ctx, 'council')).toMatchObject({ confirmed: [1, 1] });
      await say(as(s.ctx, 'member'), s.id, { answer: 'no' });
      expect(await figuresOf({ ...s.ctx, now: new Date('2026-06-01T10:00:00Z') })).toMatchObject({
        reviewsOverdue: [1, 1],
      });
    });
  });
});

describe('the file', () => {
  it('says what the page says, with methods, and that a demonstration is one', async () => {
    await inNewArea(async (ctx) => {
      const card = await getScorecard(ctx, null);
      const area = { name: 'Sampleford', demonstration: 'invented' } as const;
      const lines = scorecardCsv({ area, ...card }, ctx.t(scorecardMessages))
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(card.figures.length + 1);
      expect(lines[1]).toContain('Sampleford (Demonstration: a fictional area, everything is invented)');
      expect(lines[1]).toContain('2026-03-04,Things said that have an answer,0,0,');
    });
  });
});
