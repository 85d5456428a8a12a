/** The Atom feed of an area's updates. */
import { feedFile } from '#app/features/open-data/atom.ts';
import { progressFeed } from '#app/features/progress/feed.server.tsx';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = publicFileInArea({}, async (ctx) => feedFile(await progressFeed(ctx)));
