/** What the area's questions are called by both sides, for representatives of the parent carer forum. */
import { and, desc, eq, asc, ne } from 'drizzle-orm';
import { consultationForumKinds } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { ConsultationKind, DeclaredKind } from '../consultation.ts';

export type KindLine = {
  id: string;
  title: string;
  purpose: string;
  state: NodeState;
  kind: ConsultationKind;
  forumKind: DeclaredKind | null;
  reason: string;
};

const select = (ctx: AreaContext) =>
  ctx.db
    .select({
      id: nodes.id,
      title: nodes.title,
      purpose: consultations.purpose,
      state: nodes.state,
      kind: consultations.kind,
      forumKind: consultationForumKinds.kind,
      reason: consultationForumKinds.reason,
    })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .leftJoin(
      consultationForumKinds,
      and(eq(consultationForumKinds.areaId, nodes.areaId), eq(consultationForumKinds.consultationId, nodes.id)),
    )
    .$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

const show = ({ reason, ...row }: Row): KindLine => ({ ...row, reason: reason ?? '' });

/** The newest, drafts included: a kind is best agreed before people are asked. One statement. */
export async function listKinds(ctx: AreaContext, size = 100): Promise<KindLine[]> {
  const rows = await select(ctx)
    .where(and(eq(nodes.areaId, ctx.area.id), ne(nodes.state, 'withdrawn')))
    .orderBy(desc(nodes.createdAt), asc(nodes.id))
    .limit(size);
  return rows.map(show);
}

/** @throws not-found for what is unknown, taken back, or another area's. */
export async function getKinds(ctx: AreaContext, id: string): Promise<KindLine> {
  const rows = await select(ctx).where(
    and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id), ne(nodes.state, 'withdrawn')),
  );
  if (!rows[0]) throw notFound();
  return show(rows[0]);
}
