/** Typing a form in: a survey, a post as the page makes it, and what was stored. */
import { expect } from 'vitest';
import { responses, responseTexts } from '#db/schema/surveys/surveys.ts';
import { enterPost } from '#app/features/surveys/collecting/paper/enter-route.server.ts';
import { fromRow } from '#app/features/surveys/engine/row.server.ts';
import { getPlan } from '#app/features/surveys/reads/plan.server.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { rollback } from '#tests/setup/database.ts';
import { makeArea } from './areas.ts';
import { testServices } from './services.ts';
import { makeSurvey, shortDefinition, staffContext } from './surveys.ts';
import type { MadeSurvey } from './surveys.ts';

export type Setting = { ctx: AreaContext; survey: MadeSurvey };

export async function withSurvey(
  body: (setting: Setting) => Promise<void>,
  changes: Partial<SurveySettings> = {},
  definition: unknown = shortDefinition,
) {
  await rollback(async (db) => {
    const ctx = staffContext(testServices(db), await makeArea(db), ['analyst', 'commissioner']);
    await body({ ctx, survey: await makeSurvey(ctx, definition, changes) });
  });
}

const about = { _channel: 'paper', _day: '2/3/2026', _serial: '', _help: 'family' };
let count = 0;
export const newKey = () => `key-${String((count += 1)).padStart(18, '0')}`;

export const enter = ({ ctx, survey }: Setting, fields: Record<string, string>) =>
  enterPost(ctx, survey.id, new URLSearchParams(), new URLSearchParams({ _key: newKey(), ...about, ...fields }));

export const refused = (answer: Awaited<ReturnType<typeof enter>>) => {
  if (!('data' in answer)) throw new Error('It was stored.');
  expect(answer.init?.status).toBe(400);
  return answer.data;
};

export async function storedAnswers({ ctx, survey }: Setting) {
  const plan = await getPlan(ctx, survey.id, survey.versionId);
  const rows = await ctx.db.select().from(responses);
  const texts = await ctx.db.select().from(responseTexts);
  return rows.map(({ marks, numbers }) => fromRow(plan, { marks, numbers, texts }));
}
