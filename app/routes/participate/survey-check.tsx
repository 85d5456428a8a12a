/** Checking one's answers and sending them. Without answers in hand there is nothing to check. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { answerPost } from '#app/features/surveys/answer-route.server.ts';
import { webWay } from '#app/features/surveys/collecting/way.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { askedOf } from '#app/features/surveys/renditions/chosen.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage, tongueOf } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request, isPost }) => {
  if (isPost) return { address: url.pathname };
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  throw redirect(`/${ctx.area.slug}/surveys/${survey.slug}/answer${url.search}`, 303);
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return answerPost(ctx, survey, await form(), [], { ...webWay(ctx, survey), asked: askedOf(url) });
});

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => [
  { title: `${translator(tongueOf(matches), answeringMessages)('checkTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyCheckPage() {
  const screen = useActionData<typeof action>();
  return screen === undefined ? null : <AnswerScreen screen={screen} />;
}
