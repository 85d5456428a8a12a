/** Changes a commitment with its owners and targets; a due date that moves leaves a trace. */
import { and, eq } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { CommitmentInput } from '../items.ts';
import { saveNote } from '../rows/save-note.server.ts';
import { saveOwners } from '../rows/save-owners.server.ts';
import { saveTargets } from '../rows/save-targets.server.ts';

/**
 * Applies the whole input. Refused where a public due date moves without a reason (the problem names the owner's row), and
 * where promised news is put off without any.
 */
export function changeCommitment(ctx: AreaContext, id: string, input: CommitmentInput): Promise<Changed> {
  const { title, owners, targets, note = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'commitment',
    id,
    title,
    apply: async (tx, before) => {
      const wasPublic = before.publishedAt !== null;
      const unsaid = await saveNote(tx, { commitmentId: id, nextUpdate: own.nextUpdate, note, wasPublic });
      await tx.db
        .update(commitments)
        .set(own)
        .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, id)));
      await saveTargets(tx, id, targets);
      return [...unsaid, ...(await saveOwners(tx, { commitmentId: id, owners, wasPublic }))];
    },
  });
}
