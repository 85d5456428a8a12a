/** The opening words of public pages and reports, as their pages describe themselves. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { pages, pageVersions } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { opening } from '#app/features/areas/service.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * By id, from what is published now. What is another form of something that is not public is left out. One statement;
 * none where nothing is asked for.
 */
export async function listOpenings(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: nodes.id, summary: sql<string>`coalesce(${pageVersions.content} ->> 'summary', '')` })
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
        inArray(nodes.id, [...ids]),
        eq(nodes.state, 'public'),
        sql`not exists (select 1 from nodes o where o.area_id = ${pages.areaId} and o.id = ${pages.originalId} and o.state <> 'public')`,
      ),
    );
  return new Map(rows.map(({ id, summary }) => [id, opening(summary)]));
}
