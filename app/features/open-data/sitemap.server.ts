/** The sitemap for search engines (sitemaps.org 0.9): an index, and one list an area with the day each thing was published. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { listAreas } from '#app/platform/area.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { PublicFile } from '#app/platform/public-file.server.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Kinds with a page of their own that says more than the chain. */
const kinds: NodeKind[] = [
  'consultation',
  'survey',
  'finding',
  'priority',
  'recommendation',
  'commitment',
  'service-change',
  'update',
  'report',
  'page',
  'service',
];

/** The most addresses that one list may hold. */
const most = 50_000;

const sections = ['', '/consultations', '/progress', '/commitments', '/services', '/support', '/glossary'];
const siteWide = ['/', '/accessibility', '/privacy', '/terms', '/moderation', '/complaints'];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Entry = { address: string; changed: Date | null };

const timeOf = (changed: Date | null) => (changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`);

function fileOf(root: 'urlset' | 'sitemapindex', item: 'url' | 'sitemap', entries: readonly Entry[]): PublicFile {
  const lines = entries.map(
    ({ address, changed }) => `<${item}><loc>${escape(address)}</loc>${timeOf(changed)}</${item}>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('\n')}\n</${root}>\n`;
  return { type: 'application/xml; charset=utf-8', text };
}

/** The index: the pages of no area, and a list for each area. Two statements. */
export async function sitemapIndex(ctx: Context): Promise<PublicFile> {
  const newest = await ctx.db
    .select({ areaId: nodes.areaId, at: sql<Date>`max(${nodes.publishedAt})`.mapWith(nodes.publishedAt) })
    .from(nodes)
    .where(eq(nodes.state, 'public'))
    .groupBy(nodes.areaId);
  const lists = (await listAreas(ctx.db)).map(({ id, slug }) => ({
    address: `${ctx.origin}/${slug}/sitemap.xml`,
    changed: newest.find((one) => one.areaId === id)?.at ?? null,
  }));
  return fileOf('sitemapindex', 'sitemap', [{ address: `${ctx.origin}/sitemap-site.xml`, changed: null }, ...lists]);
}

/** The pages of no area. */
export async function sitemapOfSite(ctx: Context): Promise<PublicFile> {
  const entries = siteWide.map((path) => ({ address: ctx.origin + path, changed: null }));
  return Promise.resolve(fileOf('urlset', 'url', entries));
}

/** The public pages of an area, newest first. One statement. */
export async function sitemapOfArea(ctx: AreaContext): Promise<PublicFile> {
  const { slug, id } = ctx.area;
  const rows = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, publishedAt: nodes.publishedAt })
    .from(nodes)
    .where(and(eq(nodes.areaId, id), eq(nodes.state, 'public'), inArray(nodes.kind, kinds)))
    .orderBy(desc(nodes.publishedAt), nodes.id)
    .limit(most - sections.length);
  const changed = rows[0]?.publishedAt ?? null;
  return fileOf('urlset', 'url', [
    ...sections.map((path) => ({ address: `${ctx.origin}/${slug}${path}`, changed })),
    ...rows.map((row) => ({ address: ctx.origin + addressOf(slug, row), changed: row.publishedAt })),
  ]);
}
