/** The first page for somebody who came in by a way of their own: made for them alone, and kept nowhere. */
import { data } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { frameOf, textsOf } from '../answer-route.server.ts';
import type { AnswerView } from '../answer-route.server.ts';
import { firstStepAlone } from '../answering.server.ts';
import { webWay } from '../collecting/way.server.ts';
import { pageView } from '../page-view.server.ts';
import { wayIn } from '../renditions/offered.ts';
import { renditionAt } from '../renditions/chosen.server.ts';
import { phaseOn } from '../survey.ts';
import type { SurveyFacts } from '../survey.ts';
import type { Entry } from './entry.server.ts';

/** Whether the survey takes answers today. */
export const isOpenToday = (ctx: AreaContext, survey: SurveyFacts): boolean =>
  phaseOn(survey, londonDay(ctx.now)) === 'open';

/** The first page as the answer of an action. @throws not-found for a survey without a version */
export async function firstPageFor(ctx: AreaContext, survey: SurveyFacts, url: URL, entry?: Entry) {
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  const { plan, step } = await firstStepAlone(ctx, survey, entry);
  const rendition = renditionAt(plan.definition, url);
  const way = wayIn(webWay(ctx, survey), plan.definition, rendition);
  const frame = frameOf(ctx, survey, [], way, step);
  const page = pageView(plan, step, {}, survey.minutes, textsOf(ctx, rendition));
  const screen: AnswerView = { frame, view: { page } };
  return data({ screen }, { headers: { 'Cache-Control': 'no-store' } });
}
