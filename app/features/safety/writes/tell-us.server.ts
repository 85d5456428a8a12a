/** Takes in what somebody tells us, with a snapshot of what it is about that later edits cannot touch. */
import { and, eq } from 'drizzle-orm';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { addressOf } from '#app/features/record/node.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Lane } from '../safety.ts';
import { tellHandlers } from './tell-handlers.server.ts';

export type Told = { lane: Lane; about: string; words: string; contact: string; isDangerNow: boolean };

/** The public thing at an address of this area, as it is now. */
async function snapshotOf(ctx: AreaContext, about: string): Promise<Record<string, unknown>> {
  const last = about.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  const rows = await ctx.db
    .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title, changedAt: nodes.changedAt })
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .where(and(eq(nodeSlugs.areaId, ctx.area.id), eq(nodeSlugs.slug, last), eq(nodes.state, 'public')));
  const node = rows.find((row) => about.startsWith(addressOf(ctx.area.slug, row)));
  return node ? { title: node.title, kind: node.kind, changedAt: node.changedAt.toISOString() } : {};
}

/** Stores it and answers its number. Nobody's account is kept with it: who wants to be reached says so. */
export async function tellUs(ctx: AreaContext, told: Told): Promise<{ id: string }> {
  const id = newPublicId();
  const snapshot = await snapshotOf(ctx, told.about);
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(safetyItems)
      .values({ areaId: tx.area.id, id, ...told, source: 'form', snapshot, createdAt: tx.now });
    await tellHandlers(tx, told.lane, id);
  });
  return { id };
}
