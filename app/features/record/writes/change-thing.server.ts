/** What every change of a thing shares: refusals undo it whole, and what is public already passes its gates again. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { NodeKind, NodeState } from '../node.ts';
import { changeNode } from './change-node.server.ts';
import { publish } from './publish.server.ts';
import type { Gate, GateProblem } from './publish.server.ts';

/** Why a change was refused; `row` names the row of a list, such as the second owner, counted from zero. */
export type ChangeProblem = GateProblem & { row?: number };

export type Changed = { isChanged: true } | { isChanged: false; problems: ChangeProblem[] };

/** What a change needs to know of the thing before it: a public one keeps the history of its title and dates. */
export type Before = { title: string; state: NodeState; publishedAt: Date | null };

export type Change = {
  kind: NodeKind;
  id: string;
  /** Its new title; as it was where it is left out. */
  title?: string;
  /** What a public thing passes again with the change. */
  gates: readonly Gate[];
  /** Changes the rows of the thing; what it answers is refused. */
  apply: (tx: AreaContext, before: Before) => Promise<ChangeProblem[]>;
  /** What follows once a public thing has passed its gates again. */
  settle?: (tx: AreaContext) => Promise<void>;
};

/** Carries refusals out of a transaction, so that nothing of the change stays. */
class Refused extends AppError {
  readonly problems: ChangeProblem[];

  constructor(problems: ChangeProblem[]) {
    super('invalid', { reason: problems.map((one) => one.message).join(' ') });
    this.problems = problems;
  }
}

/** The thing, locked, so that two people who change it at once do so one after the other. */
async function lockThing(tx: AreaContext, { kind, id }: Change): Promise<Before> {
  const rows = await tx.db
    .select({ title: nodes.title, state: nodes.state, publishedAt: nodes.publishedAt })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, kind)))
    .for('update');
  if (!rows[0]) throw notFound();
  return rows[0];
}

async function applyChange(tx: AreaContext, change: Change): Promise<void> {
  const { kind, id, title, gates, apply, settle } = change;
  const before = await lockThing(tx, change);
  const refused = await apply(tx, before);
  if (refused.length > 0) throw new Refused(refused);
  await changeNode(tx, id, title === undefined ? {} : { title });
  if (before.state !== 'public') return;
  const again = await publish(tx, kind, id, gates);
  if (!again.isPublished) throw new Refused(again.problems);
  await settle?.(tx);
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
