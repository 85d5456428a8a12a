/** The Atom feed of an area's updates. */
import { progressFeed } from '#app/features/progress/feed.server.tsx';
import { openInArea } from '#app/platform/door.server.ts';

export const loader = openInArea(
  async (ctx) =>
    new Response(await progressFeed(ctx), {
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache' },
    }),
);
