/** Stores what a decision answers, whole; each finding that it answers leads to it in the chain. */
import { and, eq, inArray } from 'drizzle-orm';
import { decisionAnswers, decisions } from '#db/schema/evidence.ts';
import { links, nodes } from '#db/schema/record.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { settled } from '../decision.ts';
import type { AnswerInput } from '../decision.ts';
import { listAnswerable } from '../reads/answerable.server.ts';
import { putCited } from './put-cited.server.ts';

async function checkKnown(tx: AreaContext, decisionId: string, answers: readonly AnswerInput[]): Promise<void> {
  const rows = await tx.db
    .select({ consultationId: decisions.consultationId })
    .from(decisions)
    .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.id, decisionId)));
  const known = await listAnswerable(tx, rows[0]?.consultationId ?? '');
  const isKnown = ({ about, aboutId }: AnswerInput) => known.some((one) => one.about === about && one.id === aboutId);
  if (!answers.every(isKnown)) throw notFound();
}

async function isPublic(tx: AreaContext, decisionId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, decisionId)));
  return rows[0]?.state === 'public';
}

/** The links from findings to the decision follow its answers. */
async function alignLinks(tx: AreaContext, decisionId: string, findingIds: readonly string[]): Promise<void> {
  const held = await tx.db
    .select({ id: links.id, fromId: links.fromId })
    .from(links)
    .innerJoin(nodes, and(eq(nodes.areaId, links.areaId), eq(nodes.id, links.fromId), eq(nodes.kind, 'finding')))
    .where(and(eq(links.areaId, tx.area.id), eq(links.toId, decisionId), inArray(links.kind, ['answers'])));
  for (const { id, fromId } of held) if (!findingIds.includes(fromId)) await unlinkNodes(tx, id);
  for (const fromId of findingIds) {
    if (held.some((link) => link.fromId === fromId)) continue;
    await linkNodes(tx, { fromId, toId: decisionId, kind: 'answers' });
  }
}

/**
 * What is left out has no answer any more. Drafts may be incomplete in all but the reason of a refusal, which the table
 * itself asks for; a public decision passes its gates again.
 * @throws not-found for a finding or option that is not of its consultation.
 */
export function saveAnswers(ctx: AreaContext, decisionId: string, answers: readonly AnswerInput[]): Promise<Changed> {
  return changeThing(ctx, decisionId, null, async (tx) => {
    await checkKnown(tx, decisionId, answers);
    const own = and(eq(decisionAnswers.areaId, tx.area.id), eq(decisionAnswers.decisionId, decisionId));
    await tx.db.delete(decisionAnswers).where(own);
    for (const { about, aboutId, ...answer } of answers.map(settled)) {
      await tx.db.insert(decisionAnswers).values({
        areaId: tx.area.id,
        id: newPublicId(),
        decisionId,
        findingId: about === 'finding' ? aboutId : null,
        optionId: about === 'option' ? aboutId : null,
        ...answer,
      });
    }
    const findingIds = answers.filter(({ about }) => about === 'finding').map(({ aboutId }) => aboutId);
    await alignLinks(tx, decisionId, findingIds);
    if (await isPublic(tx, decisionId)) await putCited(tx, decisionId);
  });
}
