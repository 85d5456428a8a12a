import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { findings, updates } from '#db/schema/progress.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createPriority, createPrioritySet } from '#app/features/progress/writes/create-priorities.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { inNewArea, link } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { listDeadEnds } from './dead-ends.server.ts';

const found = async (ctx: AreaContext, options = {}) =>
  (await listDeadEnds(ctx, options)).found.map(({ deadEnd, title }) => `${deadEnd}: ${title}`).sort();

describe('listDeadEnds', () => {
  it('finds a chain that is whole without fault, however long the way back to what people said', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const survey = await makeNode(ctx.db, ctx.area, 'survey');
      const finding = await createFinding(ctx, { title: 'Waits' });
      const priority = await createPriority(ctx, { title: 'Sooner' });
      const commitment = await createCommitment(ctx, {
        title: 'Hire',
        owners: [{ organisationId, due: dateOf('by May 2027') }],
      });
      const outcome = await createOutcome(ctx, { title: 'Shorter waits' });
      const measure = await createMeasure(ctx, {
        title: 'Weeks',
        readings: [{ value: { state: 'stated', value: 7 } }],
      });
      const update = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D' });
      await link(ctx, survey, 'evidence-for', finding.id);
      await link(ctx, finding.id, 'led-to', priority.id);
      await link(ctx, priority.id, 'answers', commitment.id);
      await link(ctx, commitment.id, 'expects', outcome.id);
      await link(ctx, commitment.id, 'measures', measure.id);
      await link(ctx, commitment.id, 'cites', update.id);
      expect(await found(ctx)).toEqual([]);
      const statements = await statementsOf(() => listDeadEnds(ctx));
      expect(statements).toHaveLength(2);
    });
  });

  it('names an update once the only evidence behind it is taken back, whatever it was', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owners = [{ organisationId, due: dateOf('by May 2027') }];
      const words = { body: 'We wait.', attribution: 'Parents', wording: 'verbatim', consent: 'given' } as const;
      const quote = await createQuote(ctx, { ...words, responseId: 'response00' });
      const finding = await createFinding(ctx, { title: 'Waits' });
      await link(ctx, await makeNode(ctx.db, ctx.area, 'survey'), 'evidence-for', finding.id);
      const commitment = await createCommitment(ctx, { title: 'Hire', owners });
      for (const [kind, { id }] of [
        ['quote', quote],
        ['finding', finding],
        ['commitment', commitment],
      ] as const)
        expect(await publishItem(ctx, kind, id)).toEqual({ isPublished: true });
      await link(ctx, finding.id, 'led-to', commitment.id);
      for (const [title, source] of [
        ['Of a quote', quote],
        ['Of a finding', commitment],
      ] as const) {
        const { id } = await createUpdate(ctx, { title, said: 'S', did: 'D' });
        await link(ctx, source.id, 'cites', id);
        expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
      }
      expect(await found(ctx)).toEqual([]);
      await withdrawQuotesOfResponse(ctx, 'response00');
      expect(await found(ctx)).toContain('update-without-evidence: Of a quote');
      expect(await found(ctx)).not.toContain('update-without-evidence: Of a finding');
      await withdrawItem(ctx, 'finding', finding.id, 'It was miscounted.');
      expect(await found(ctx)).toContain('update-without-evidence: Of a finding');
    });
  });

  it('finds every kind of break in drafts and in public, and nothing of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      await createFinding(elsewhere, { title: 'Theirs' });
      await createPrioritySet(elsewhere, {
        holds: 'priority',
        title: 'Their set',
        statedCount: { state: 'stated', value: 3 },
      });
      const alone = await createFinding(ctx, { title: 'Alone' });
      await publishItem(ctx, 'finding', alone.id);
      await createCommitment(ctx, { title: 'Ownerless' });
      await createCommitment(ctx, { title: 'Refused', decision: 'will-not', reasonKind: 'money', reason: 'No money.' });
      await createOutcome(ctx, { title: 'Hope' });
      await createMeasure(ctx, { title: 'Unread' });
      const set = { title: 'Seven', statedCount: { state: 'stated' as const, value: 7 } };
      const { id: setId } = await createPrioritySet(ctx, { holds: 'priority', ...set });
      await createPriority(ctx, { title: 'One of seven', setId });
      const update = await createUpdate(ctx, { title: 'Told', said: 'S', did: 'D' });
      await db.update(updates).set({ did: 'This includes:' }).where(eq(updates.id, update.id));
      await db.update(findings).set({ detail: 'Fine.\n\n- one' }).where(eq(findings.id, alone.id));
      const words = { body: 'We wait.', attribution: 'Parents', wording: 'verbatim', consent: 'given' } as const;
      const quote = await createQuote(ctx, { ...words, responseId: 'response00' });
      await link(ctx, quote.id, 'evidence-for', alone.id);
      await withdrawQuotesOfResponse(ctx, 'response00');
      expect(await found(ctx)).toEqual(
        [
          'commitment-without-date: Ownerless',
          'commitment-without-evidence: Ownerless',
          'commitment-without-evidence: Refused',
          'commitment-without-owner: Ownerless',
          'consent-gone: Quote taken back by the person who said it',
          'finding-without-answer: Alone',
          'finding-without-evidence: Alone',
          'priority-without-evidence: One of seven',
          'lead-in: Told',
          'measure-without-reading: Unread',
          'outcome-without-measure: Hope',
          'priority-without-answer: One of seven',
          'set-not-listed: Seven',
          'update-without-evidence: Told',
        ].sort(),
      );
    });
  });

  it('names a public quote that nothing is joined to, until it is joined to where it was said or to a finding', async () => {
    await inNewArea(async (ctx) => {
      const words = { attribution: 'Parents', wording: 'verbatim', consent: 'given' } as const;
      const alone = await createQuote(ctx, { ...words, body: 'We wait.' });
      expect(await found(ctx)).toEqual([]);
      await publishItem(ctx, 'quote', alone.id);
      await publishItem(
        ctx,
        'quote',
        (await createQuote(ctx, { ...words, body: 'Told.', responseId: 'response00' })).id,
      );
      expect(await found(ctx)).toEqual(['quote-alone: We wait.']);
      await link(ctx, await makeNode(ctx.db, ctx.area, 'survey'), 'evidence-for', alone.id);
      expect(await found(ctx)).toEqual([]);
    });
  });

  it('names a reported question until something heard is public', async () => {
    await inNewArea(async (ctx) => {
      const asked = await makeNode(ctx.db, ctx.area, 'consultation', { title: 'Buses' });
      await ctx.db.insert(consultations).values({ areaId: ctx.area.id, id: asked, stage: 'decided' });
      const isAsked = eq(consultations.id, asked);
      expect(await found(ctx)).toEqual([]);
      await ctx.db.update(consultations).set({ stage: 'reported' }).where(isAsked);
      expect(await found(ctx)).toEqual(['reported-unheard: Buses']);
      const heard = await createFinding(ctx, { title: 'No bus' });
      await link(ctx, asked, 'evidence-for', heard.id);
      expect(await found(ctx)).toContain('reported-unheard: Buses');
      await publishItem(ctx, 'finding', heard.id);
      expect(await found(ctx)).not.toContain('reported-unheard: Buses');
    });
  });

  it('looks at what came of one activity only, its parts included, and page by page', async () => {
    await inNewArea(async (ctx) => {
      const asked = await makeNode(ctx.db, ctx.area, 'consultation');
      const survey = await makeNode(ctx.db, ctx.area, 'survey');
      const heard = await createFinding(ctx, { title: 'Heard' });
      await createFinding(ctx, { title: 'From elsewhere' });
      await link(ctx, survey, 'part-of', asked);
      await link(ctx, survey, 'evidence-for', heard.id);
      expect(await found(ctx, { activity: asked })).toEqual(['finding-without-answer: Heard']);
      const first = await listDeadEnds(ctx, { size: 1 });
      expect(first).toMatchObject({ looked: 1, next: expect.any(String) as string });
      const second = await listDeadEnds(ctx, { size: 1, after: first.next });
      expect(second).toMatchObject({ looked: 1, next: null });
      const titles = [...first.found, ...second.found].map((one) => one.title);
      expect([...new Set(titles)].sort()).toEqual(['From elsewhere', 'Heard']);
    });
  });
});
