/** Answering at a device that many people share: one address for the start, every page, and the code. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KioskScreen } from '#app/features/surveys/collecting/components/kiosk-screen.tsx';
import { kioskPost, kioskView } from '#app/features/surveys/collecting/kiosk-route.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { answerFormLimit } from '#app/features/surveys/files/upload.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request, isPost }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return kioskView(ctx, survey, url.searchParams, isPost);
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return kioskPost(ctx, survey, url.searchParams, await form(answerFormLimit(request)));
});

export const handle = definePage({ bare: true });

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders, errorHeaders }) =>
  errorHeaders ?? (actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.surveyTitle ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
  ...(data?.at === 'done' ? [{ httpEquiv: 'refresh', content: `${String(data.seconds)};url=${data.home}` }] : []),
];

export default function SurveyKioskPage() {
  const view = useLoaderData<typeof loader>();
  const screen = useActionData<typeof action>();
  return (
    <div className="sd-kiosk">
      {screen === undefined ? <KioskScreen view={view} /> : <AnswerScreen screen={screen} />}
    </div>
  );
}
