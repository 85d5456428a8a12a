/** The sitemap of an area. */
import { sitemapOfArea } from '#app/features/open-data/sitemap.server.ts';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = publicFileInArea({}, sitemapOfArea);
