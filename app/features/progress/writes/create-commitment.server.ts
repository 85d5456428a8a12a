/** Makes a commitment, as a draft: what will be done, or will not and why. */
import { commitments } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { CommitmentInput, Given, NewOwner, NewTarget } from '../items.ts';
import { saveNote } from '../rows/save-note.server.ts';
import { addOwners } from '../rows/save-owners.server.ts';
import { saveTargets } from '../rows/save-targets.server.ts';

const notStated = { state: 'not-stated' } as const;

export type NewCommitment = Omit<Given<CommitmentInput, 'title'>, 'owners' | 'targets'> & {
  owners?: NewOwner[];
  targets?: NewTarget[];
};

/**
 * Owners are organisations of this area, each with a status and a due date of its own; without any the page says so.
 * A refusal needs its reason from the start.
 * @returns the ids of its targets in order, which a person may join to measures.
 */
export function createCommitment(ctx: AreaContext, input: NewCommitment): Promise<{ id: string; targetIds: string[] }> {
  const { title, owners = [], targets = [], note = '', ...own } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'commitment', title });
    await tx.db.insert(commitments).values({ areaId: tx.area.id, id, ...own });
    await saveNote(tx, { commitmentId: id, nextUpdate: own.nextUpdate ?? notStated, note, wasPublic: false });
    await addOwners(tx, id, owners);
    const { ids } = await saveTargets(tx, id, targets);
    return { id, targetIds: ids };
  });
}
