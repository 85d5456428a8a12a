/** Keeps a page while it is typed, for answers that have a link already: a script posts here and shows nothing. */
import { redirect } from '@remix-run/node';
import { keepQuietly } from '#app/features/surveys/collecting/keep-route.server.ts';
import { answerFormLimit } from '#app/features/surveys/files/upload.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { askedOf } from '#app/features/surveys/renditions/chosen.server.ts';
import { openInArea } from '#app/platform/door.server.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  throw redirect(`/${ctx.area.slug}/surveys/${survey.slug}/answer`, 303);
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const isKept = await keepQuietly(ctx, survey, await form(answerFormLimit(request)), askedOf(url));
  return new Response(null, { status: isKept ? 204 : 409, headers: { 'Cache-Control': 'no-store' } });
});
