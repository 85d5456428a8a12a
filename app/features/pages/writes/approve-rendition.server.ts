/** Records who approved a rendition as it stands now: a change of it afterwards needs a new approval. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { lockPage } from './change-draft.server.ts';

/** @param by who approved it, in words that are published with it: "Readers of the parent carer forum". */
export function approveRendition(
  ctx: AreaContext,
  id: string,
  by: string,
): Promise<'approved' | 'nobody-named' | 'is-original'> {
  return inTransaction(ctx, async (tx) => {
    const page = await lockPage(tx, id);
    if (page.originalId === null) return 'is-original';
    if (by.trim() === '') return 'nobody-named';
    const [original] = await tx.db
      .select({ version: pages.currentVersion })
      .from(pages)
      .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, page.originalId)));
    await tx.db
      .update(pages)
      .set({
        approvedBy: by.trim(),
        approvedRevision: page.revision,
        approvedAt: tx.now,
        originalVersion: original?.version ?? 0,
      })
      .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
    await recordActivity(tx, { verb: 'page.rendition-approved', nodeId: id });
    return 'approved';
  });
}
