/** What the ledger, the decision records and the tracking codes need to know of the consultation that they belong to. */
import { and, eq } from 'drizzle-orm';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { withdrawalTerms } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type Asked = {
  id: string;
  title: string;
  slug: string;
  state: NodeState;
  kind: (typeof consultations.$inferSelect)['kind'];
  stage: (typeof consultations.$inferSelect)['stage'];
  /** The date of its own equality analysis. */
  equalityAsAt: StoredDate;
  closes: StoredDate;
  decision: StoredDate;
  hearBack: Stated<string>;
  decider: Stated<string>;
  /** YYYY-MM-DD: the last day for taking back what one said; null where none is stated. */
  until: string | null;
};

/** The consultation with an id, in any state; null for another area's and for what is none. One statement. */
export async function findAsked(ctx: AreaContext, id: string): Promise<Asked | null> {
  if (!isPublicId(id)) return null;
  const rows = await ctx.db
    .select({
      id: nodes.id,
      title: nodes.title,
      slug: nodes.slug,
      state: nodes.state,
      kind: consultations.kind,
      stage: consultations.stage,
      equalityAsAt: consultations.equalityAsAt,
      closes: consultations.closes,
      decision: consultations.decision,
      hearBack: consultations.hearBack,
      decider: consultations.decider,
      until: withdrawalTerms.until,
    })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .leftJoin(
      withdrawalTerms,
      and(eq(withdrawalTerms.areaId, nodes.areaId), eq(withdrawalTerms.consultationId, nodes.id)),
    )
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  const row = rows[0];
  return row ? { ...row, slug: row.slug ?? row.id } : null;
}

/** The same. @throws not-found */
export async function getAsked(ctx: AreaContext, id: string): Promise<Asked> {
  const asked = await findAsked(ctx, id);
  if (asked === null) throw notFound();
  return asked;
}
