/** Answering a survey, one page a screen: GET is the first page, POST moves on, back or to the check. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerPost, frameOf, textsOf } from '#app/features/surveys/answer-route.server.ts';
import { firstStep } from '#app/features/surveys/answering.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { pageView } from '#app/features/surveys/page-view.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { nextPhaseDay, phaseOn } from '#app/features/surveys/survey.ts';
import { listPieces } from '#app/features/stories/reads/own-story.server.ts';
import { offersOf, withPiece } from '#app/features/stories/use-piece.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import { openInArea, publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { params, url, request, isPost }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  if (isPost) return { frame: frameOf(ctx, survey), view: null };
  const today = londonDay(ctx.now);
  if (phaseOn(survey, today) !== 'open') {
    throw redirect(`/${ctx.area.slug}/surveys/${survey.slug}`, 303);
  }
  const flips = nextPhaseDay(survey, today);
  ctx.validUntil(flips === null ? null : londonMidnight(flips));
  const { plan, step } = await firstStep(ctx, survey);
  return { frame: frameOf(ctx, survey), view: { page: pageView(plan, step, {}, survey.minutes, textsOf(ctx)) } };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const fields = await form();
  // Of anonymous answers nothing may ever meet a person, not even what that person wrote elsewhere.
  if (ctx.actor.kind === 'guest' || survey.anonymity === 'anonymous') return answerPost(ctx, survey, fields);
  const pieces = await listPieces(ctx, ctx.actor.personId);
  return answerPost(ctx, survey, withPiece(fields, pieces), offersOf(pieces));
});

export const handle = definePage<typeof loader>({
  public: {},
  width: 'narrow',
  breadcrumb: ({ frame }) => [{ href: frame.address, label: frame.surveyTitle }],
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.frame.surveyTitle ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyAnswerPage() {
  const first = useLoaderData<typeof loader>();
  const screen = useActionData<typeof action>() ?? first;
  return screen.view === null ? null : <AnswerScreen screen={screen} />;
}
