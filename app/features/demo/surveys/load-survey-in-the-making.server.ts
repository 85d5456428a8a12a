/** Loads a survey of Sampleford that is still being made, begun from a template, and two questions kept in its library. */
import { beginFromTemplate, keepHarmonised } from '#app/features/surveys/writes/editor/begin-from-template.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** It stays a draft: only staff see it. */
export async function loadSurveyInTheMaking(tx: AreaContext): Promise<void> {
  const { id } = await createSurvey(tx, { title: 'Becoming an adult in Sampleford' });
  await beginFromTemplate(tx, id, 'adulthood');
  for (const key of ['needs', 'age-of-child']) await keepHarmonised(tx, key);
}
