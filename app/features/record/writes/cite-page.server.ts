/** Cites a public page elsewhere, in another area or on another site, as what a thing came from or led to. */
import { and, eq } from 'drizzle-orm';
import { citedPages } from '#db/schema/priorities.ts';
import { nodes } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { isWebAddress } from '#app/lib/web-address.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from './record-activity.server.ts';

export type NewCitation = { nodeId: string; side: 'before' | 'after'; title: string; address: string };

/**
 * Adds a citation. Things of another area are cited by their public address and by nothing else: a link between areas would
 * tell of what is not public there (data-rules 14).
 * @returns `not-an-address` for what is neither a whole web address nor a path of this site.
 * @throws not-found when the thing is not of this area.
 */
export function citePage(ctx: AreaContext, { nodeId, ...page }: NewCitation): Promise<'cited' | 'not-an-address'> {
  return inTransaction(ctx, async (tx) => {
    if (!isWebAddress(page.address)) return 'not-an-address';
    const [node] = await tx.db
      .select({ id: nodes.id })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, nodeId)));
    if (!node) throw notFound();
    const madeBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    await tx.db
      .insert(citedPages)
      .values({ areaId: tx.area.id, id: newPublicId(), nodeId, ...page, madeBy, madeAt: tx.now });
    await recordActivity(tx, { verb: 'page.cited', nodeId, detail: { side: page.side } });
    await touchArea(tx);
    return 'cited';
  });
}

/** Takes a citation of this thing away; one that is gone already does nothing. */
export function uncitePage(ctx: AreaContext, nodeId: string, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(citedPages)
      .where(and(eq(citedPages.areaId, tx.area.id), eq(citedPages.nodeId, nodeId), eq(citedPages.id, id)))
      .returning({ id: citedPages.id });
    if (gone.length === 0) return;
    await recordActivity(tx, { verb: 'page.uncited', nodeId });
    await touchArea(tx);
  });
}
