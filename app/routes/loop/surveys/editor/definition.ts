/** A survey's draft as a file: the SurveyJS JSON, byte for byte as it is kept. */
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';

export const loader = guardedInArea('survey.edit', async (ctx, { params }) => {
  const { draft, slug } = await getSurveyForStaff(ctx, params['id'] ?? '');
  if (draft.trim() === '') throw notFound();
  return new Response(draft, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.json"`,
      'Cache-Control': 'no-store',
    },
  });
});
