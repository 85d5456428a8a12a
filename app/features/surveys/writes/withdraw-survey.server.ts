/** Takes a survey back from the public: it leaves every page at once with the figures that are cited from it, and nobody can answer it. Its responses stay. */
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { alignFigures } from './figures/align-figures.server.ts';

/** @throws not-found for a survey of another area. */
export function withdrawSurvey(ctx: AreaContext, surveyId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await withdraw(tx, 'survey', surveyId);
    await alignFigures(tx, surveyId);
  });
}
