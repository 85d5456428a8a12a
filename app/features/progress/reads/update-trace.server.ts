/** What an update's page says of its own past: how it was worded before, and when what it rested on was taken back. */
import { and, eq, sql } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { showChange } from '../changes.ts';
import type { ShownChange } from '../changes.ts';
import { changeParts } from './parts.server.ts';
import { ofNode } from './thing-rows.server.ts';

type UpdateTrace = {
  /** What it said in public before it was changed, the newest first. */
  changes: ShownChange[];
  /** The last day (YYYY-MM-DD) on which something that it rested on in public was taken back; null for none. */
  takenBackOn: string | null;
};

/** When what stood before the thing in public was last taken back: what it cites, and what that rests on, a few steps back. */
const takenBackAt = sql<string | null>`(
  with recursive up(id, step) as (
    select ${nodes.id}::text, 0
    union
    select l.from_id, up.step + 1 from up
    join links l on l.area_id = ${nodes.areaId} and l.to_id = up.id
    join nodes b on b.area_id = l.area_id and b.id = l.from_id and b.state = 'public'
    where up.step < 6
  )
  select max(coalesce((
    select max(c.at) from thing_changes c where c.area_id = g.area_id and c.node_id = g.id and c.part = 'publication'
  ), g.changed_at))
  from (select distinct id from up limit 300) u
  join links l on l.area_id = ${nodes.areaId} and l.to_id = u.id
  join nodes g on g.area_id = l.area_id and g.id = l.from_id and g.state = 'withdrawn' and g.published_at is not null
)`;

/** One statement. */
export async function readUpdateTrace(ctx: AreaContext, id: string): Promise<UpdateTrace> {
  const [row] = await ctx.db
    .select({ changes: changeParts, takenBackAt })
    .from(nodes)
    .innerJoin(updates, ofNode(updates))
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const at = row?.takenBackAt ?? null;
  return { changes: row?.changes.map(showChange) ?? [], takenBackOn: at === null ? null : londonDay(new Date(at)) };
}
