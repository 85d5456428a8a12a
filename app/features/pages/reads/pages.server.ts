/** The published pages or reports of an area, newest first. */
import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { pages, pageVersions } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Format, PageKind } from '../renditions.ts';

export type PageLine = {
  id: string;
  title: string;
  address: string;
  format: Format;
  /** Markdown: the page in short. */
  summary: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
};

/** Where the next page of the list begins. */
export type PageKey = { at: Date; id: string };

/** A key as part of an address. */
export const writePageKey = ({ at, id }: PageKey): string => `${String(at.getTime())}.${id}`;

/** Reads a key; null for none and for text that is none: the list then begins at its start. */
export function readPageKey(typed: string | null): PageKey | null {
  const parts = /^(\d{1,15})\.([0-9a-z]{10})$/.exec(typed ?? '');
  return parts?.[1] && parts[2] ? { at: new Date(Number(parts[1])), id: parts[2] } : null;
}

/** One page of the list. Language versions are not listed: they stand at the address of their original. One statement. */
export async function listPages(
  ctx: AreaContext,
  kind: PageKind,
  after: PageKey | null,
  size = 20,
): Promise<{ lines: PageLine[]; next: string | null }> {
  const older = after
    ? or(lt(nodes.publishedAt, after.at), and(eq(nodes.publishedAt, after.at), lt(nodes.id, after.id)))
    : undefined;
  const rows = await ctx.db
    .select({
      id: nodes.id,
      kind: nodes.kind,
      slug: nodes.slug,
      title: nodes.title,
      publishedAt: nodes.publishedAt,
      format: pages.format,
      summary: sql<string>`coalesce(${pageVersions.content} ->> 'summary', '')`,
    })
    .from(nodes)
    .innerJoin(pages, and(eq(pages.areaId, nodes.areaId), eq(pages.id, nodes.id)))
    .innerJoin(
      pageVersions,
      and(
        eq(pageVersions.areaId, pages.areaId),
        eq(pageVersions.pageId, pages.id),
        eq(pageVersions.number, pages.currentVersion),
      ),
    )
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        eq(nodes.kind, kind),
        eq(nodes.state, 'public'),
        sql`not exists (select 1 from pages o where o.area_id = ${pages.areaId} and o.id = ${pages.originalId} and o.lang <> ${pages.lang})`,
        older,
      ),
    )
    .orderBy(desc(nodes.publishedAt), desc(nodes.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    lines: shown.map(({ publishedAt, slug, ...row }) => ({
      id: row.id,
      title: row.title,
      address: addressOf(ctx.area.slug, { id: row.id, kind, slug }),
      format: row.format,
      summary: row.summary,
      publishedAt: (publishedAt ?? new Date(0)).toISOString(),
    })),
    next: last?.publishedAt ? writePageKey({ at: last.publishedAt, id: last.id }) : null,
  };
}
