/** A report as one web page with everything in it, drawn from what is public at the time of asking. */
import { PageArticle } from '#app/features/pages/components/page-article.tsx';
import { htmlFile } from '#app/features/pages/downloads/download.server.tsx';
import { getPublicPage, presentPage } from '#app/features/pages/reads/public-page.server.ts';
import { PageThings } from '#app/features/progress/components/page-things.tsx';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { openInArea } from '#app/platform/door.server.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const read = await getPublicPage(ctx, 'report', params['report'] ?? '', { url, request });
  const page = presentPage(read, await listThings(ctx, read.cited));
  return htmlFile(ctx, page, <PageArticle page={page} showThings={(things) => <PageThings things={things} />} />);
});
