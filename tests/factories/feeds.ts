/** The feed of one thing, read as a reader of feeds reads it. */
import { thingFeed } from '#app/features/open-data/thing-feed.server.tsx';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readXml } from '../routes/xml.ts';

/** The feed and its entries in their order. */
export async function readFeed(ctx: AreaContext, id: string) {
  const { text, updated } = await thingFeed(ctx, id);
  const feed = readXml(text);
  const of = (parent: typeof feed, name: string) => parent.children.find((child) => child.name === name);
  return {
    updated,
    id: of(feed, 'id')?.text,
    title: of(feed, 'title')?.text,
    subtitle: of(feed, 'subtitle')?.text,
    links: feed.children.flatMap(({ name, attributes }) => (name === 'link' ? [attributes['href']] : [])),
    entries: feed.children
      .filter(({ name }) => name === 'entry')
      .map((entry) => ({
        id: of(entry, 'id')?.text,
        title: of(entry, 'title')?.text,
        updated: of(entry, 'updated')?.text,
        summary: of(entry, 'summary')?.text,
        href: of(entry, 'link')?.attributes['href'],
      })),
  };
}
