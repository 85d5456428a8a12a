/** Answering a survey, one page a screen: GET is the first page, POST moves on, back or to the check. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerPost, frameOf, textsOf } from '#app/features/surveys/answer-route.server.ts';
import { firstStep } from '#app/features/surveys/answering.server.ts';
import { webWay } from '#app/features/surveys/collecting/way.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { answerFormLimit } from '#app/features/surveys/files/upload.ts';
import { pageView } from '#app/features/surveys/page-view.server.ts';
import { isSurveyFull } from '#app/features/surveys/reads/access/quotas.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { askedOf, renditionAt } from '#app/features/surveys/renditions/chosen.server.ts';
import { inRendition, wayIn } from '#app/features/surveys/renditions/offered.ts';
import { titleOn } from '#app/features/surveys/renditions/page.server.ts';
import { nextPhaseDay, phaseOn } from '#app/features/surveys/survey.ts';
import { listPieces } from '#app/features/stories/reads/own-story.server.ts';
import { offersOf, withPiece } from '#app/features/stories/use-piece.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import { isKnownRendition } from '#app/lib/languages.ts';
import { openInArea, publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

/** The survey's own page in the rendition that this one is in. */
function homeOf(address: string, url: URL): string {
  const asked = askedOf(url);
  return asked !== null && isKnownRendition(asked) ? inRendition(address, asked) : address;
}

export const loader = publicPageInArea(async (ctx, { params, url, request, isPost }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  if (isPost) {
    const { title } = await titleOn(ctx, survey, askedOf(url));
    const frame = { ...frameOf(ctx, survey), surveyTitle: title };
    return { frame, view: null, home: homeOf(frame.address, url) };
  }
  const today = londonDay(ctx.now);
  if (phaseOn(survey, today) !== 'open' || survey.entry !== 'link') {
    throw redirect(`/${ctx.area.slug}/surveys/${survey.slug}`, 303);
  }
  if (survey.isGated) {
    ctx.validUntil(new Date(ctx.now.getTime() + 20_000));
    if (await isSurveyFull(ctx, survey.id)) throw redirect(`/${ctx.area.slug}/surveys/${survey.slug}`, 303);
  }
  const flips = nextPhaseDay(survey, today);
  ctx.validUntil(flips === null ? null : londonMidnight(flips));
  const { plan, step } = await firstStep(ctx, survey);
  const rendition = renditionAt(plan.definition, url);
  const way = wayIn(webWay(ctx, survey), plan.definition, rendition);
  const frame = frameOf(ctx, survey, [], way, step);
  const page = pageView(plan, step, {}, survey.minutes, textsOf(ctx, rendition));
  return { frame, view: { page }, home: homeOf(frame.address, url) };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const fields = await form(answerFormLimit(request));
  const way = { ...webWay(ctx, survey), asked: askedOf(url) };
  // Of anonymous answers nothing may ever meet a person, not even what that person wrote elsewhere.
  if (ctx.actor.kind === 'guest' || survey.anonymity === 'anonymous') return answerPost(ctx, survey, fields, [], way);
  const pieces = await listPieces(ctx, ctx.actor.personId);
  return answerPost(ctx, survey, withPiece(fields, pieces), offersOf(pieces), way);
});

export const handle = definePage<typeof loader>({
  public: { query: ['lang'] },
  width: 'narrow',
  breadcrumb: ({ frame, home }) => [{ href: home, label: frame.surveyTitle }],
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
