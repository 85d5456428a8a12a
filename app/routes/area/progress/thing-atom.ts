/** The Atom feed of what came of one thing: a consultation, a commitment, a service. */
import { feedFile } from '#app/features/open-data/atom.ts';
import { thingFeed } from '#app/features/open-data/thing-feed.server.tsx';
import { publicFileInArea } from '#app/platform/public-file.server.ts';

export const loader = publicFileInArea({}, async (ctx, { params }) =>
  feedFile(await thingFeed(ctx, params['id'] ?? '')),
);
