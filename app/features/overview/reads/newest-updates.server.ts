/** The newest pairs of what was said and what was done, in every area. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { presentUpdate } from '#app/features/progress/present.ts';
import { againstColumn } from '#app/features/progress/reads/headline.server.ts';
import { followReviews } from '#app/features/progress/reads/things.server.ts';
import { outcomeCounts } from '#app/features/progress/reads/parts.server.ts';
import type { UpdateThing } from '#app/features/progress/things.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { AreaName } from '../open-now.ts';

export type NewestUpdate = UpdateThing & { area: AreaName };

/** Published updates of all areas, newest first. One statement. */
export async function listNewestUpdates(ctx: Context, size = 3): Promise<NewestUpdate[]> {
  const rows = await ctx.db
    .select({
      node: nodeColumns,
      update: updates,
      outcomes: outcomeCounts,
      against: againstColumn(nodes),
      area: { slug: areas.slug, name: areas.name, demonstration: areas.demonstration },
    })
    .from(nodes)
    .innerJoin(updates, and(eq(updates.areaId, nodes.areaId), eq(updates.id, nodes.id)))
    .innerJoin(areas, eq(areas.id, nodes.areaId))
    .where(and(eq(nodes.kind, 'update'), eq(nodes.state, 'public')))
    .orderBy(desc(nodes.publishedAt), asc(nodes.id))
    .limit(size);
  followReviews(ctx, rows);
  const today = londonDay(ctx.now);
  return rows.map(({ area, ...row }) => ({
    ...presentUpdate({ ...row, updateService: null }, { area: area.slug, today }),
    area,
  }));
}
