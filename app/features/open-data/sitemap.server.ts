/** The sitemap for search engines (sitemaps.org 0.9): an index, and one list an area with when each page last changed. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { organisationAddress } from '#app/features/areas/shown.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { listPublishedOf } from '#app/features/surveys/reads/snapshots.server.ts';
import type { PublishedOf } from '#app/features/surveys/reads/snapshots.server.ts';
import { listAreas } from '#app/platform/area.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { PublicFile } from '#app/platform/public-file.server.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Kinds with a page of their own that says more than the chain. */
const kinds: NodeKind[] = [
  'consultation',
  'survey',
  'feedback',
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

const sections = [
  '',
  '/consultations',
  '/surveys',
  '/progress',
  '/commitments',
  '/priorities',
  '/recommendations',
  '/scorecard',
  '/feedback/published',
  '/reports',
  '/pages',
  '/services',
  '/support',
  '/glossary',
  '/open-data',
];
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
    .select({ areaId: nodes.areaId, at: sql<Date>`max(${nodes.changedAt})`.mapWith(nodes.changedAt) })
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

/** The results of surveys, and of consultations with their newest. */
function resultsOf(area: string, published: readonly PublishedOf[]): { path: string; changed: Date | null }[] {
  const newest = new Map<string, Date | null>();
  const add = (kind: 'survey' | 'consultation', slug: string | null, at: Date | null) => {
    if (slug === null) return;
    const path = `${addressOf(area, { id: slug, kind, slug })}/results`;
    const known = newest.get(path) ?? null;
    newest.set(path, known === null || (at !== null && at > known) ? at : known);
  };
  for (const { survey, consultation, at } of published) {
    add('survey', survey, at);
    add('consultation', consultation, at);
  }
  return [...newest].map(([path, changed]) => ({ path, changed }));
}

/** The public pages of an area, those that changed last first. Three statements. */
export async function sitemapOfArea(ctx: AreaContext): Promise<PublicFile> {
  const { slug, id } = ctx.area;
  const rows = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, changed: nodes.changedAt })
    .from(nodes)
    .where(and(eq(nodes.areaId, id), eq(nodes.state, 'public'), inArray(nodes.kind, kinds)))
    .orderBy(desc(nodes.changedAt), nodes.id)
    .limit(most);
  const results = resultsOf(slug, await listPublishedOf(ctx));
  const organisations = await listOrganisations(ctx);
  const newest = rows[0]?.changed ?? null;
  const entries = [
    ...sections.map((path) => ({ path: `/${slug}${path}`, changed: newest })),
    ...organisations.map((one) => ({ path: organisationAddress(slug, one.slug), changed: null })),
    ...results,
    ...rows.map((row) => ({ path: addressOf(slug, row), changed: row.changed })),
  ];
  const listed = entries.slice(0, most).map(({ path, changed }) => ({ address: ctx.origin + path, changed }));
  return fileOf('urlset', 'url', listed);
}
