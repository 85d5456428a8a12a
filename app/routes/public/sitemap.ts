/** The index of the sitemaps. */
import { sitemapIndex } from '#app/features/open-data/sitemap.server.ts';
import { publicFile } from '#app/platform/public-file.server.ts';

export const loader = publicFile({}, sitemapIndex);
