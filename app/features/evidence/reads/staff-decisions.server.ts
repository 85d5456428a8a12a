/** Records of decisions as their staff see them, in every state. */
import { and, desc, eq } from 'drizzle-orm';
import { decisionAnswers, decisions } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AnswerInput, DecisionInput, EvidencePut } from '../decision.ts';

const isNode = and(eq(decisions.areaId, nodes.areaId), eq(decisions.id, nodes.id));

export type ListedDecision = { id: string; title: string; state: NodeState; scope: DecisionInput['scope'] };

/** The decisions about a consultation, the last changed first. One statement. */
export function listStaffDecisions(ctx: AreaContext, consultationId: string): Promise<ListedDecision[]> {
  return ctx.db
    .select({ id: nodes.id, title: nodes.title, state: nodes.state, scope: decisions.scope })
    .from(decisions)
    .innerJoin(nodes, isNode)
    .where(and(eq(decisions.areaId, ctx.area.id), eq(decisions.consultationId, consultationId)))
    .orderBy(desc(nodes.changedAt), nodes.id);
}

export type EditedDecision = DecisionInput & {
  id: string;
  consultationId: string;
  state: NodeState;
  put: EvidencePut;
  answers: AnswerInput[];
};

/** One with its answers. Two statements. @throws not-found for another consultation's, and for another area's */
export async function getStaffDecision(ctx: AreaContext, consultationId: string, id: string): Promise<EditedDecision> {
  if (!isPublicId(id)) throw notFound();
  const rows = await ctx.db
    .select({ title: nodes.title, state: nodes.state, own: decisions })
    .from(decisions)
    .innerJoin(nodes, isNode)
    .where(and(eq(decisions.areaId, ctx.area.id), eq(decisions.consultationId, consultationId), eq(decisions.id, id)));
  const row = rows[0];
  if (!row) throw notFound();
  const { areaId: _, ...own } = row.own;
  return { ...own, title: row.title, state: row.state, answers: await listAnswers(ctx, id) };
}

/** The answers of one decision, in any order. One statement. */
export async function listAnswers(ctx: AreaContext, decisionId: string): Promise<AnswerInput[]> {
  const rows = await ctx.db
    .select()
    .from(decisionAnswers)
    .where(and(eq(decisionAnswers.areaId, ctx.area.id), eq(decisionAnswers.decisionId, decisionId)));
  return rows.map(
    ({ findingId, optionId, outcome, changed, unchanged, reasonKind, reason, decidedBy, reconsider }) => ({
      about: findingId === null ? ('option' as const) : ('finding' as const),
      aboutId: findingId ?? optionId ?? '',
      ...{ outcome, changed, unchanged, reasonKind, reason, decidedBy, reconsider },
    }),
  );
}
