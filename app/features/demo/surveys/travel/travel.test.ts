/** Sampleford's survey of school journeys: every channel, every kind of table, and what staff have to do with it. */
import { describe, expect, it } from 'vitest';
import { samplefordSurvey } from '#db/seed/sampleford-survey.ts';
import { checkAll } from '#app/features/surveys/engine/answers.server.ts';
import { parseDefinition } from '#app/features/surveys/engine/definition.ts';
import { compilePlan } from '#app/features/surveys/engine/plan.server.ts';
import { countCollected } from '#app/features/surveys/reads/collecting/collected.server.ts';
import { listKiosks } from '#app/features/surveys/reads/collecting/kiosks.server.ts';
import { findLookalikes } from '#app/features/surveys/reads/responses/lookalikes.server.ts';
import { listResponseFacets } from '#app/features/surveys/reads/responses/facets.server.ts';
import { findSnapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import { listStaffSurveys } from '#app/features/surveys/reads/staff.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { randomAnswers } from '#tests/bench/responses/random-answers.ts';
import { rollback } from '#tests/setup/database.ts';
import { loadPictures } from '../load-pictures.server.ts';
import { rowsSurvey } from '../rows-survey.ts';
import { loadTravelSurvey } from './load-travel-survey.server.ts';
import { travelSurvey } from './travel-survey.ts';

const today = '2026-11-22';

const planOf = (definition: unknown) => {
  const parsed = parseDefinition(JSON.stringify(definition));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
};

describe('answers that are invented in great numbers', () => {
  it.each([
    ['journeys to school', travelSurvey(() => '/sampleford/pictures/0123456789abcdef')],
    ['visits in rows', rowsSurvey],
    ['therapy', samplefordSurvey],
  ])('fit every question of the survey of %s', (_name, definition) => {
    const plan = planOf(definition);
    const next = randomAnswers(plan);
    const all = Array.from({ length: 60 }, next);
    expect(all.flatMap((answers) => checkAll(plan, answers).errors)).toEqual([]);
    const answered = new Set(all.flatMap((answers) => Object.keys(answers)));
    const asked = plan.questions.filter(({ definition: { type } }) => type !== 'file' && type !== 'expression');
    expect(asked.filter(({ name }) => !answered.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the survey of school journeys', () => {
  it('shows every way in, every kind of table, a comparison, and work for staff', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db), { now: new Date(`${today}T10:00:00Z`) });
      const pictures = await loadPictures(ctx);
      await loadTravelSurvey(ctx, pictures, today);
      const [survey] = (await listStaffSurveys(ctx)).surveys;
      const id = survey?.id ?? '';
      const collected = await countCollected(ctx, id);
      expect(Object.fromEntries(collected.map(({ channel, count }) => [channel, count]))).toEqual({
        assisted: 1,
        imported: 12,
        kiosk: 5,
        paper: 10,
        phone: 3,
        web: 64,
      });
      expect(await listKiosks(ctx, id)).toMatchObject([{ place: 'Family hub, Old Library', isRunning: false }]);
      const facets = await listResponseFacets(ctx, id);
      expect(facets).toMatchObject({ renditions: ['cy', 'easyread', 'en'], tags: ['north route'] });
      const alike = await findLookalikes(ctx, { id, anonymity: 'confidential', identityRoles: [] });
      expect(alike?.groups.map(({ ids }) => ids.length)).toEqual([3]);
      const results = (await findSnapshot(ctx, id))?.results;
      const tables = results?.tables ?? [];
      expect(new Set(tables.map(({ kind }) => kind))).toEqual(new Set(['choices', 'figures', 'ranks', 'words']));
      expect(tables.filter(({ isHiddenWhole }) => isHiddenWhole).map(({ key }) => key)).toEqual([]);
      expect(tables.find(({ key }) => key === 'calm')?.title).toContain('[your answer to question 1]');
      expect(results?.cuts?.map(({ key, isHiddenWhole }) => [key, isHiddenWhole])).toEqual([
        ['asked', false],
        ['journeys--on_time', false],
      ]);
      expect(results?.sources).toEqual(['Hillview School, its own form']);
    }));
});
