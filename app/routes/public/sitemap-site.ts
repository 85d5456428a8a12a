/** The sitemap of the pages of no area. */
import { sitemapOfSite } from '#app/features/open-data/sitemap.server.ts';
import { publicFile } from '#app/platform/public-file.server.ts';

export const loader = publicFile({}, sitemapOfSite);
