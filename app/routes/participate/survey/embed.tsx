/** Answering in a frame on another site: no session is read, and only the sites that the area lists may show it. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FramedScreen } from '#app/features/surveys/collecting/components/framed-screen.tsx';
import { framedPost, framedView } from '#app/features/surveys/collecting/framed-route.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { answerFormLimit } from '#app/features/surveys/files/upload.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request, isPost }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return framedView(ctx, survey, url.searchParams, isPost);
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return framedPost(ctx, survey, url.searchParams, await form(answerFormLimit(request)));
});

export const handle = definePage<() => Promise<{ framedBy: string[] }>>({
  bare: true,
  framedBy: ({ framedBy }) => framedBy,
});

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.surveyTitle ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyEmbedPage() {
  const view = useLoaderData<typeof loader>();
  const screen = useActionData<typeof action>();
  return (
    <div className="sd-framed">
      {screen === undefined ? <FramedScreen view={view} /> : <AnswerScreen screen={screen} />}
    </div>
  );
}
