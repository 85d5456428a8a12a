/** One rendition of a survey as a file for a translator. */
import { renditionCsv, renditionJson } from '#app/features/surveys/renditions/exchange.ts';
import { getGrid } from '#app/features/surveys/reads/renditions/renditions.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { rows, state, id } = await getGrid(ctx, params['id'] ?? '', params['rendition'] ?? '');
  const isJson = url.searchParams.get('as') === 'json';
  const type = isJson ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8';
  return new Response(isJson ? renditionJson(rows) : renditionCsv(rows), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${id}-${state.key}.${isJson ? 'json' : 'csv'}"`,
      'Cache-Control': 'no-store',
    },
  });
});
