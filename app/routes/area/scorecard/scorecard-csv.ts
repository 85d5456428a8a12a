/** The scorecard as a file for a spreadsheet, with methods and bases. */
import { scorecardMessages } from '#app/features/scorecard/messages.ts';
import { getScorecard } from '#app/features/scorecard/reads/scorecard.server.ts';
import { scorecardCsv } from '#app/features/scorecard/scorecard-csv.ts';
import { openInArea } from '#app/platform/door.server.ts';

export const loader = openInArea(async (ctx, { url }) => {
  const slug = url.searchParams.get('organisation') ?? '';
  const card = await getScorecard(ctx, slug === '' ? null : slug);
  return new Response(scorecardCsv({ area: ctx.area, ...card }, ctx.t(scorecardMessages)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="scorecard-${ctx.area.slug}.csv"`,
      'Cache-Control': 'no-cache',
    },
  });
});
