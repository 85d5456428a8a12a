/** What the author says to people who have sent their answers. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { answeringMessages } from '../messages.ts';
import { getPlan } from '../reads/plan.server.ts';
import type { SurveyFacts } from '../survey.ts';
import { labelWords } from './words.server.ts';

/** Clean markup in a rendition; empty where the newest version says nothing. */
export async function completedText(ctx: AreaContext, survey: SurveyFacts, rendition: string): Promise<string> {
  if (survey.currentVersionId === null) return '';
  const plan = await getPlan(ctx, survey.id, survey.currentVersionId);
  return plan.labels(rendition, labelWords(ctx.t(answeringMessages))).completed;
}
