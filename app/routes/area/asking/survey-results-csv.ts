/** The published results of a survey as a file for a spreadsheet. */
import { publishedCsv } from '#app/features/surveys/reads/results/published-csv.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const { id, slug } = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return new Response(await publishedCsv(ctx, id), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="results-${slug}.csv"`,
      'Cache-Control': 'no-cache',
    },
  });
});
