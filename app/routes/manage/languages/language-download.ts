/** The texts of a language as JSON, for a translator. */
import { exportTexts } from '#app/features/languages/reads/tongues.server.ts';
import { guarded } from '#app/platform/door.server.ts';

export const loader = guarded('platform.operate', async (ctx, { params }) => {
  const language = params['language'] ?? '';
  return new Response(`${JSON.stringify(await exportTexts(ctx, language), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="said-and-done-${language}.json"`,
      'Cache-Control': 'no-store',
    },
  });
});
