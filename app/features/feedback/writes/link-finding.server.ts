/** Makes published feedback evidence for a finding. */
import { and, eq } from 'drizzle-orm';
import { feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { bringContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** @returns `not-public` for feedback that is not published, `no-finding` for what is no finding of this area. */
export function linkFinding(
  ctx: AreaContext,
  itemId: string,
  findingId: string,
): Promise<'linked' | 'not-public' | 'no-finding'> {
  return inTransaction(ctx, async (tx) => {
    const { areaId, id } = feedbackPublications;
    const [mine] = await tx.db
      .select({ id })
      .from(feedbackPublications)
      .innerJoin(nodes, and(eq(nodes.areaId, areaId), eq(nodes.id, id), eq(nodes.state, 'public')))
      .where(and(eq(areaId, tx.area.id), eq(feedbackPublications.itemId, itemId)));
    if (!mine) return 'not-public';
    const [finding] = await tx.db
      .select({ id: nodes.id })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, findingId), eq(nodes.kind, 'finding')));
    if (!finding) return 'no-finding';
    await linkNodes(tx, { fromId: mine.id, toId: finding.id, kind: 'evidence-for' });
    // Evidence for a finding has been put beside what others said; a second finding changes nothing.
    await bringContributions(tx, [itemId], 'coded');
    return 'linked';
  });
}
