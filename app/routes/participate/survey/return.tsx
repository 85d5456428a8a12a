/** A link back to answers that were kept: GET says what it opens, POST opens it, sends it or deletes what it holds. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  ForgottenScreen,
  GoneScreen,
  ReturnScreen,
} from '#app/features/surveys/collecting/components/return-screen.tsx';
import { returnPost, returnView } from '#app/features/surveys/collecting/return-route.server.ts';
import { collectingMessages } from '#app/features/surveys/collecting/messages.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { answerFormLimit } from '#app/features/surveys/files/upload.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return returnView(ctx, survey, params['code'] ?? '', url.searchParams.get('kept') === '1');
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return returnPost(ctx, survey, params['code'] ?? '', await form(answerFormLimit(request)));
});

type Shown = { surveyTitle: string; surveyAddress: string };

export const handle = definePage<() => Promise<Shown>>({
  width: 'narrow',
  breadcrumb: ({ surveyTitle, surveyAddress }) => [{ href: surveyAddress, label: surveyTitle }],
});

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders;

export const meta: MetaFunction = ({ matches }) => [
  { title: `${translator(tongueOf(matches), collectingMessages)('returnTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyReturnPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.screen) return <AnswerScreen screen={answer.screen} />;
  if (answer?.isForgotten) return <ForgottenScreen {...answer} />;
  if (view.found === null || answer?.isGone) return <GoneScreen {...view} />;
  return <ReturnScreen found={view.found} asked={answer?.asked ?? null} />;
}
