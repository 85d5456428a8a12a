/** What every change here shares: refusals undo it whole, and what is public already passes its gates again. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { NodeState } from '#app/features/record/node.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { consultationGates, participationGates } from './gates.server.ts';

/** Why a change was refused; `row` names the row of a list, such as the second option, counted from zero. */
export type ChangeProblem = GateProblem & { row?: number };

export type Changed = { isChanged: true } | { isChanged: false; problems: ChangeProblem[] };

const gatesOf = { consultation: consultationGates, participation: participationGates };

/** Carries refusals out of a transaction, so that nothing of the change stays. */
class Refused extends AppError {
  readonly problems: ChangeProblem[];

  constructor(problems: ChangeProblem[]) {
    super('invalid', { reason: problems.map((one) => one.message).join(' ') });
    this.problems = problems;
  }
}

type Change = {
  kind: keyof typeof gatesOf;
  id: string;
  /** Its new title; as it was where it is left out. */
  title?: string;
  /** Changes the rows of the thing; what it answers is refused. */
  apply: (tx: AreaContext, state: NodeState) => Promise<ChangeProblem[]>;
};

/** Locks the thing, so that two people who change it at once do so one after the other. */
async function lockThing(tx: AreaContext, kind: Change['kind'], id: string) {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, kind)))
    .for('update');
  if (!rows[0]) throw notFound();
  return rows[0];
}

async function applyChange(tx: AreaContext, { kind, id, title, apply }: Change): Promise<void> {
  const { state } = await lockThing(tx, kind, id);
  const refused = await apply(tx, state);
  if (refused.length > 0) throw new Refused(refused);
  await changeNode(tx, id, title === undefined ? {} : { title });
  if (state !== 'public') return;
  const again = await publish(tx, kind, id, gatesOf[kind]);
  if (!again.isPublished) throw new Refused(again.problems);
}

/**
 * Applies a change in one transaction.
 * @throws not-found when the thing is not of this area and kind; AppError `invalid` when the caller's own transaction
 * must be undone for a refusal to hold.
 */
export async function changeThing(ctx: AreaContext, change: Change): Promise<Changed> {
  try {
    await inTransaction(ctx, (tx) => applyChange(tx, change));
    return { isChanged: true };
  } catch (error) {
    if (error instanceof Refused && !ctx.inTransaction) return { isChanged: false, problems: error.problems };
    throw error;
  }
}
