/** Tracking codes of every kind: the trail they show, and taking back before and after the last day. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ledgerEntries, ledgerSenders, responseProgress, withdrawalTerms } from '#db/schema/evidence.ts';
import { commitments, outcomes, quotes } from '#db/schema/progress.ts';
import { contributions, nodes } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { advanceMatching } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { submitFeedback } from '#app/features/feedback/writes/submit-feedback.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respond } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { findTrail, isKnownCode } from './reads/trail.server.ts';
import { followable } from './trail.ts';
import type { ContributionTrail } from './trail.ts';
import { detachContribution, withdrawContribution } from './writes/withdraw-contribution.server.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

async function trailOf(ctx: AreaContext, code: string): Promise<ContributionTrail> {
  const trail = await findTrail(ctx, code);
  if (trail === null || trail.source === 'feedback') throw new Error('There is no such trail.');
  return trail;
}

async function makeScene(ctx: AreaContext) {
  const id = await makeConsultation(ctx, {
    decision: dateOf('May 2026'),
    hearBack: { state: 'stated', value: 'In June' },
  });
  const survey = await makeSurvey(ctx, undefined, { consultationId: id });
  const finding = await makeNode(ctx.db, ctx.area, 'finding', { title: 'Learned', slug: null });
  const decision = await makeNode(ctx.db, ctx.area, 'decision', { title: 'Decided', slug: null });
  await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', finding);
  await makeLink(ctx.db, ctx.area, finding, 'answers', decision);
  const answered = await respond(ctx, survey, { words: 'Be quicker.' });
  const entry = await makeEntry(ctx, id, { senderName: 'Rosa Lind' });
  return { id, survey, answered, entry };
}

const setUntil = (ctx: AreaContext, consultationId: string, until: string) =>
  ctx.db.insert(withdrawalTerms).values({ areaId: ctx.area.id, consultationId, until });

/** A quote from a contribution of either kind. */
async function quoteFrom(ctx: AreaContext, responseId: string): Promise<string> {
  const said = { body: 'Be quicker.', attribution: 'A parent', wording: 'verbatim', consent: 'given' } as const;
  const { id } = await createQuote(ctx, { ...said, responseId });
  await ctx.db.update(nodes).set({ state: 'public', publishedAt: ctx.now }).where(eq(nodes.id, id));
  return id;
}

const quoteState = async (ctx: AreaContext, id: string) =>
  (
    await ctx.db
      .select({ state: nodes.state, body: quotes.body })
      .from(quotes)
      .innerJoin(nodes, eq(nodes.id, quotes.id))
      .where(eq(quotes.id, id))
  )[0];

describe('the trail', () => {
  it('of a response and of a letter says what has happened, what has not, and when it is expected', () =>
    inNewArea(async (ctx) => {
      const { id, answered, entry } = await makeScene(ctx);
      for (const [code, source] of [
        [answered, 'response'],
        [entry.code, 'entry'],
      ] as const) {
        expect(await trailOf(ctx, code)).toMatchObject({
          source,
          readOn: null,
          codedOn: null,
          putOn: null,
          consultation: { id, decision: { text: 'May 2026' }, hearBack: { value: 'In June' } },
          terms: { until: null, isOver: false },
        });
      }
      await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, 'read', stepGates);
      expect((await trailOf(ctx, entry.code)).consultation).toMatchObject({ codes: null });
      await makeCodebook(ctx, id);
      await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, 'coded', stepGates);
      for (const code of [answered, entry.code]) {
        const trail = await trailOf(ctx, code);
        expect(trail).toMatchObject({ readOn: '2026-03-04', codedOn: '2026-03-04', putOn: null });
        expect(trail.consultation?.codes).toBe(`${trail.consultation?.address ?? ''}/codebook`);
        expect(
          trail.steps.filter(({ kind }) => kind === 'finding' || kind === 'decision').map(({ title }) => title),
        ).toEqual(expect.arrayContaining(['Learned', 'Decided']));
        expect(followable(trail)?.id).toBe(id);
      }
    }));

  it('tells a hope from what was achieved', () =>
    inNewArea(async (ctx) => {
      const { survey, answered } = await makeScene(ctx);
      for (const certainty of ['expected', 'achieved'] as const) {
        const id = await makeNode(ctx.db, ctx.area, 'outcome', { title: certainty, slug: null });
        await ctx.db.insert(outcomes).values({ areaId: ctx.area.id, id, certainty, evidence: 'Counted.' });
        await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', id);
      }
      const { steps } = await trailOf(ctx, answered);
      const told = steps.filter(({ kind }) => kind === 'outcome').map((step) => [step.title, step.isExpected]);
      expect(told.sort()).toEqual([
        ['achieved', false],
        ['expected', true],
      ]);
    }));

  it('tells a refusal from a promise, with the reason', () =>
    inNewArea(async (ctx) => {
      const { survey, answered } = await makeScene(ctx);
      const finding = await makeNode(ctx.db, ctx.area, 'finding', { slug: null });
      await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', finding);
      const refusal = {
        reasonKind: 'money',
        reason: 'Two posts are not funded.',
        decidedBy: { state: 'stated', value: 'The board' },
        reconsider: 'If they are.',
      } as const;
      for (const decision of ['will', 'will-not'] as const) {
        const id = await makeNode(ctx.db, ctx.area, 'commitment', { title: decision, slug: null });
        await ctx.db.insert(commitments).values({ areaId: ctx.area.id, id, decision, ...refusal });
        await makeLink(ctx.db, ctx.area, finding, 'led-to', id);
      }
      const { steps } = await trailOf(ctx, answered);
      const told = steps.filter(({ kind }) => kind === 'commitment').map((step) => [step.title, step.refusal]);
      expect(told.sort()).toEqual([
        ['will', null],
        ['will-not', refusal],
      ]);
    }));

  it('of feedback is its own, and mail follows the area, never what was said', () =>
    inNewArea(async (ctx) => {
      const { code } = await submitFeedback(ctx, {
        ...{ serviceId: null, relation: 'family', words: 'Thank you.', consent: 'no', key: 'a-key-of-a-form' },
        ...{ day: '2026-03-03', channel: 'web' },
      });
      const trail = await findTrail(ctx, code);
      expect(trail).toMatchObject({ source: 'feedback', receivedOn: '2026-03-03', readOn: null, answers: [] });
      expect(trail && followable(trail)).toEqual({ id: null, title: ctx.area.name });
      expect(await withdrawContribution(ctx, code)).toBe('withdrawn');
      expect(await findTrail(ctx, code)).toBeNull();
    }));

  it('of a child is followed by nobody’s mail', () =>
    inNewArea(async (ctx) => {
      const survey = await makeSurvey(ctx, undefined, { audience: 'child' });
      const trail = await findTrail(ctx, await respond(ctx, survey, { words: 'More swings.' }));
      expect(trail).toMatchObject({ activity: { id: survey.id }, isOfChild: true });
      expect(trail && followable(trail)).toBeNull();
    }));

  it('tells neither words nor who sent them', () =>
    inNewArea(async (ctx) => {
      const { answered, entry } = await makeScene(ctx);
      for (const code of [answered, entry.code]) {
        expect(JSON.stringify(await trailOf(ctx, code))).not.toMatch(/Rosa|ten months|Be quicker|Letter about/);
      }
    }));
});

describe('taking back', () => {
  it('deletes a response or a letter with all that hangs on it; the code then is like one that never was', () =>
    inNewArea(async (ctx) => {
      const { id, answered, entry } = await makeScene(ctx);
      await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, 'read', stepGates);
      const [response] = await ctx.db.select({ id: responses.id }).from(responses);
      const fromResponse = await quoteFrom(ctx, response?.id ?? '');
      const fromLetter = await quoteFrom(ctx, entry.id);
      await setUntil(ctx, id, '2026-03-04');
      expect(await withdrawContribution(ctx, answered)).toBe('withdrawn');
      expect(await withdrawContribution(ctx, entry.code)).toBe('withdrawn');
      for (const table of [responses, contributions, ledgerEntries, ledgerSenders, responseProgress]) {
        expect(await ctx.db.select().from(table)).toEqual([]);
      }
      for (const quote of [fromResponse, fromLetter]) {
        expect(await quoteState(ctx, quote)).toEqual({ state: 'withdrawn', body: '' });
      }
      expect(await withdrawContribution(ctx, answered)).toBe('gone');
      expect(await findTrail(ctx, answered)).toBeNull();
      expect(await isKnownCode(ctx, entry.code)).toBe(false);
    }));

  it('is refused after the last day, when names and quotations can still go', () =>
    inNewArea(async (ctx) => {
      const { id, answered, entry } = await makeScene(ctx);
      await setUntil(ctx, id, '2026-03-03');
      const quote = await quoteFrom(ctx, entry.id);
      expect((await trailOf(ctx, entry.code)).terms).toEqual({ until: '2026-03-03', isOver: true });
      expect(await withdrawContribution(ctx, answered)).toBe('too-late');
      expect(await withdrawContribution(ctx, entry.code)).toBe('too-late');
      expect(await detachContribution(ctx, entry.code)).toBe(true);
      expect(await ctx.db.select().from(ledgerSenders)).toEqual([]);
      expect(await quoteState(ctx, quote)).toEqual({ state: 'withdrawn', body: '' });
      expect(await ctx.db.select().from(ledgerEntries)).toHaveLength(1);
      expect(await trailOf(ctx, entry.code)).toMatchObject({ source: 'entry' });
    }));

  it('reaches no contribution of another area', () =>
    inNewArea(async (ctx) => {
      const { entry, answered } = await makeScene(ctx);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      expect(await withdrawContribution(elsewhere, entry.code)).toBe('gone');
      expect(await withdrawContribution(elsewhere, answered)).toBe('gone');
      expect(await detachContribution(elsewhere, entry.code)).toBe(false);
      expect(parseCode(entry.code).ok).toBe(true);
      expect(await isKnownCode(ctx, entry.code)).toBe(true);
    }));
});
