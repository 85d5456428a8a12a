/** What every change of a decision shares: refusals undo it whole, and a public one passes its gates again. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { decisionGates } from './gates.server.ts';

export type Changed = { isChanged: true } | { isChanged: false; problems: GateProblem[] };

/** Carries refusals out of a transaction, so that nothing of the change stays. */
class Refused extends AppError {
  readonly problems: GateProblem[];

  constructor(problems: GateProblem[]) {
    super('invalid', { reason: problems.map((one) => one.message).join(' ') });
    this.problems = problems;
  }
}

async function applyChange(
  tx: AreaContext,
  id: string,
  title: string | null,
  apply: (tx: AreaContext) => Promise<void>,
): Promise<void> {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, 'decision')))
    .for('update');
  const node = rows[0];
  if (!node) throw notFound();
  await apply(tx);
  await changeNode(tx, id, title === null ? {} : { title });
  if (node.state !== 'public') return;
  const again = await publish(tx, 'decision', id, decisionGates);
  if (!again.isPublished) throw new Refused(again.problems);
}

/**
 * Applies a change in one transaction; two people who change one decision at once do so one after the other.
 * @param title its new title; null leaves it.
 * @throws not-found
 */
export async function changeThing(
  ctx: AreaContext,
  id: string,
  title: string | null,
  apply: (tx: AreaContext) => Promise<void>,
): Promise<Changed> {
  try {
    await inTransaction(ctx, (tx) => applyChange(tx, id, title, apply));
    return { isChanged: true };
  } catch (error) {
    if (error instanceof Refused && !ctx.inTransaction) return { isChanged: false, problems: error.problems };
    throw error;
  }
}
