/** Keeps the kind of asking that the parent carer forum sees in a question, beside the one that the area declares. */
import { and, eq, ne } from 'drizzle-orm';
import { consultationForumKinds } from '#db/schema/consultations/course.ts';
import { nodes } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { DeclaredKind } from '../consultation.ts';

/** The newest declaration stands; the record says who made each. @throws not-found when it is not of this area. */
export function declareForumKind(
  ctx: AreaContext,
  consultationId: string,
  declared: { kind: DeclaredKind; reason: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [node] = await tx.db
      .select({ state: nodes.state })
      .from(nodes)
      .where(
        and(
          eq(nodes.areaId, tx.area.id),
          eq(nodes.id, consultationId),
          eq(nodes.kind, 'consultation'),
          ne(nodes.state, 'withdrawn'),
        ),
      );
    if (!node) throw notFound();
    const declaredBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const values = { ...declared, declaredBy, declaredAt: tx.now };
    await tx.db
      .insert(consultationForumKinds)
      .values({ areaId: tx.area.id, consultationId, ...values })
      .onConflictDoUpdate({
        target: [consultationForumKinds.areaId, consultationForumKinds.consultationId],
        set: values,
      });
    await recordActivity(tx, {
      verb: 'consultation.kind-declared',
      nodeId: consultationId,
      detail: { kind: declared.kind },
    });
    if (node.state === 'public') await touchArea(tx);
  });
}
