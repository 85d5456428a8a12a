/** The thing that a text belongs to, in any state, for staff and for the forum's representatives. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** @throws not-found for what is unknown, of another area, or of another kind. */
export async function getThing(ctx: AreaContext, kind: NodeKind, id: string) {
  const rows = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id), eq(nodes.kind, kind)));
  if (!rows[0]) throw notFound();
  return rows[0];
}
