/** What keeping answers for later does with a post: the link's own page, or nothing to see where a script keeps a page. */
import { redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readForKeeping } from '../answering.server.ts';
import { inRendition } from '../renditions/offered.ts';
import type { SurveyFacts } from '../survey.ts';
import { keepAnswers } from '../writes/collecting/keep-answers.server.ts';
import { surveyAddress } from './way.server.ts';

type Fields = FormData | URLSearchParams;

export const returnAddress = (ctx: AreaContext, survey: Pick<SurveyFacts, 'slug'>, code: string): string =>
  `${surveyAddress(ctx, survey)}/return/${code}`;

/** Keeps what was typed and leads to the page of its link. */
export async function keepForLater(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: Fields,
  asked: string | null = null,
): Promise<Response> {
  const kept = await readForKeeping(ctx, survey, form, asked);
  const code = (await keepAnswers(ctx, survey, kept)) ?? kept.sealed.keptAs ?? '';
  const page = `${returnAddress(ctx, survey, code)}?kept=1`;
  return redirect(asked === null ? page : inRendition(page, asked), 303);
}

/**
 * Keeps a page while it is typed. Only answers that have a link already, and never anonymous ones: each keeping would leave
 * a trace of the time.
 */
export async function keepQuietly(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: Fields,
  asked: string | null,
): Promise<boolean> {
  if (survey.anonymity === 'anonymous') return false;
  const kept = await readForKeeping(ctx, survey, form, asked);
  return kept.sealed.keptAs !== undefined && (await keepAnswers(ctx, survey, kept)) !== null;
}
