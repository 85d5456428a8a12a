/** Published figures as evidence: only what the results show, following them, and gone with them. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { links, nodes } from '#db/schema/record.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { listFigures, listFiguresById } from '../../reads/results/figures.server.ts';
import { findSnapshot } from '../../reads/snapshots.server.ts';
import { citeFigure, unciteFigure } from '../../writes/figures/cite-figure.server.ts';
import { publishResults } from '../../writes/publish-results.server.ts';
import { publishSurvey } from '../../writes/publish-survey.server.ts';
import { withdrawSurvey } from '../../writes/withdraw-survey.server.ts';
import { citable, readKey, writeKey } from './cited.ts';

const yes = { tableKey: 'waited', rowCode: 'yes' };

type Scene = { ctx: AreaContext; survey: MadeSurvey; finding: string };

/** Twelve of twenty waited; the results are public, and so is a finding. */
function inScene(work: (scene: Scene) => Promise<void>) {
  return rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const survey = await makeSurvey(ctx);
    await respondTimes(ctx, survey, 12, { waited: 'yes' });
    await respondTimes(ctx, survey, 8, { waited: 'no' });
    expect(await publishResults(ctx, survey.id)).toMatchObject({ isPublished: true });
    const { id: finding } = await createFinding(ctx, { title: 'Most people wait', detail: '' });
    await publishItem(ctx, 'finding', finding);
    await work({ ctx, survey, finding });
  });
}

async function nodeOf(ctx: AreaContext, surveyId: string) {
  const [figure] = await listFigures(ctx, surveyId);
  return figure;
}

describe('a figure', () => {
  it('is named by a key that holds any code, and nothing else is one', () => {
    for (const key of [yes, { tableKey: 'a.b[0]', rowCode: '"]' }]) expect(readKey(writeKey(key))).toEqual(key);
    for (const typed of ['', '[]', '[1,2]', '{}', '["a"]', 'null']) expect(readKey(typed)).toBeNull();
  });

  it('is cited as the results show it, once, and joins the survey to what was learned', () =>
    inScene(async ({ ctx, survey, finding }) => {
      expect(await citeFigure(ctx, survey.id, yes, finding)).toBe('cited');
      expect(await citeFigure(ctx, survey.id, yes, finding)).toBe('cited');
      const figures = await listFigures(ctx, survey.id);
      expect(figures).toMatchObject([
        { ...yes, state: 'public', title: '60% answered “Yes” to “Did you wait?” (12 of 20 people)' },
      ]);
      expect(figures[0]?.findings.map(({ id }) => id)).toEqual([finding]);
      const [figure] = figures;
      const joined = await ctx.db.select({ from: links.fromId, to: links.toId }).from(links);
      expect(joined).toEqual(
        expect.arrayContaining([
          { from: survey.id, to: figure?.id },
          { from: figure?.id, to: finding },
        ]),
      );
      expect((await listFiguresById(ctx, [figure?.id ?? ''])).get(figure?.id ?? '')).toMatchObject({
        ...{ question: 'Did you wait?', answer: 'Yes', percent: 60, count: 12, base: 20, asAt: '2026-03-04' },
        survey: { id: survey.id },
      });
    }));

  it('is none where the results hide it, do not know it, or are not public', () =>
    inScene(async ({ ctx, survey, finding }) => {
      const snapshot = await findSnapshot(ctx, survey.id);
      const keys = snapshot === null ? [] : citable(snapshot.results).map(({ tableKey }) => tableKey);
      // Nobody answered the others: a share of nobody is no figure.
      expect(new Set(keys)).toEqual(new Set(['waited']));
      for (const key of [
        { tableKey: 'helped', rowCode: 'forum' },
        { tableKey: 'unknown', rowCode: 'yes' },
      ])
        expect(await citeFigure(ctx, survey.id, key, finding)).toBe('not-shown');
      const other = await makeSurvey(ctx);
      expect(await citeFigure(ctx, other.id, yes, finding)).toBe('not-shown');
      expect(await listFigures(ctx, survey.id)).toEqual([]);
    }));

  it('follows the newest results, and no older number stands anywhere', () =>
    inScene(async ({ ctx, survey, finding }) => {
      await citeFigure(ctx, survey.id, yes, finding);
      await respondTimes(ctx, survey, 20, { waited: 'no' });
      await publishResults(ctx, survey.id);
      expect((await nodeOf(ctx, survey.id))?.title).toBe('30% answered “Yes” to “Did you wait?” (12 of 40 people)');
      const titles = await ctx.db.select({ title: nodes.title }).from(nodes).where(eq(nodes.kind, 'figure'));
      expect(JSON.stringify(titles)).not.toContain('60%');
    }));

  it('goes when a question is left out of the results, when the survey is taken back, and comes back with them', () =>
    inScene(async ({ ctx, survey, finding }) => {
      await citeFigure(ctx, survey.id, yes, finding);
      const state = async () => (await nodeOf(ctx, survey.id))?.state;
      await withdrawSurvey(ctx, survey.id);
      expect(await state()).toBe('withdrawn');
      expect(await listFiguresById(ctx, [(await nodeOf(ctx, survey.id))?.id ?? ''])).toEqual(new Map());
      await publishSurvey(ctx, survey.id);
      expect(await state()).toBe('public');
      await respondTimes(ctx, survey, 15, { waited: 'no', helped: ['school'] });
      await publishResults(ctx, survey.id, { questions: ['helped'], cuts: [] });
      expect(await state()).toBe('withdrawn');
    }));

  it('is taken away from one finding and stays with another; without any it is not public', () =>
    inScene(async ({ ctx, survey, finding }) => {
      const other = await createFinding(ctx, { title: 'Another', detail: '' });
      await citeFigure(ctx, survey.id, yes, finding);
      await citeFigure(ctx, survey.id, yes, other.id);
      const linkTo = async (id: string) =>
        (await nodeOf(ctx, survey.id))?.findings.find((one) => one.id === id)?.linkId ?? '';
      const id = (await nodeOf(ctx, survey.id))?.id ?? '';
      const stateOf = async () => (await ctx.db.select().from(nodes).where(eq(nodes.id, id)))[0]?.state;
      await unciteFigure(ctx, survey.id, await linkTo(finding));
      expect([await stateOf(), (await nodeOf(ctx, survey.id))?.findings.length]).toEqual(['public', 1]);
      await unciteFigure(ctx, survey.id, await linkTo(other.id));
      expect(await stateOf()).toBe('withdrawn');
      expect(await citeFigure(ctx, survey.id, yes, finding)).toBe('cited');
      expect(await stateOf()).toBe('public');
    }));

  it('is of one area', () =>
    inScene(async ({ ctx, survey, finding }) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await citeFigure(ctx, survey.id, yes, finding);
      const [figure] = await listFigures(ctx, survey.id);
      await expect(citeFigure(elsewhere, survey.id, yes, finding)).rejects.toMatchObject({ code: 'not-found' });
      const theirs = await createFinding(elsewhere, { title: 'Theirs', detail: '' });
      await expect(citeFigure(ctx, survey.id, yes, theirs.id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(unciteFigure(elsewhere, survey.id, figure?.findings[0]?.linkId ?? '')).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await listFigures(elsewhere, survey.id)).toEqual([]);
      expect(await listFiguresById(elsewhere, [figure?.id ?? ''])).toEqual(new Map());
    }));
});
