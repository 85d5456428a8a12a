/** Changes a commitment with its owners and targets; a date that moves, a target that changes and a promise given up leave a trace. */
import { and, eq } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import type { Change } from '../changes.ts';
import { keepChanges, keepExplained, readPromise } from '../rows/keep-changes.server.ts';
import type { Promised } from '../rows/keep-changes.server.ts';
import type { CommitmentInput } from '../items.ts';
import { tellOfPromise } from '../rows/tell-of-promise.server.ts';
import { saveNote } from '../rows/save-note.server.ts';
import { saveOwners } from '../rows/save-owners.server.ts';
import { saveTargets } from '../rows/save-targets.server.ts';

type Given = Pick<CommitmentInput, 'decision' | 'reason' | 'owners'> & { changedBecause: string };

/**
 * Keeps that a public promise is given up, or a refusal taken back, with how late its owners were by then, and tells its
 * followers. A refusal has its own reason; taking one back needs one.
 */
async function keepTurn(tx: AreaContext, id: string, before: Promised, given: Given): Promise<ChangeProblem[]> {
  const { decision, reason, changedBecause } = given;
  const change = { part: 'decision', before, after: { decision } } as const;
  await tellOfPromise(tx, id, 'progress');
  if (decision === 'will') return keepExplained(tx, id, [change], changedBecause);
  await keepChanges(tx, id, [change], reason);
  return [];
}

/** Keeps how late an owner was who stops its part after its day: stopped, it is not overdue any more. */
async function keepLateStops(tx: AreaContext, id: string, { late }: Promised, { owners }: Given): Promise<void> {
  for (const one of late) {
    const after = owners.find((owner) => owner.id === one.ownerId);
    if (after?.status !== 'stopped') continue;
    const change: Change = { part: 'stop', rowId: one.ownerId, before: { late: [one] }, after: null };
    await keepChanges(tx, id, [change], after.stoppedBecause ?? '');
  }
}

async function keepPromise(tx: AreaContext, id: string, given: Given): Promise<ChangeProblem[]> {
  const before = await readPromise(tx, id);
  if (!before) return [];
  if (before.decision !== given.decision) return keepTurn(tx, id, before, given);
  await keepLateStops(tx, id, before, given);
  return [];
}

/**
 * Applies the whole input. Refused where a public due date moves without a reason (the problem names the owner's row), where
 * a public target changes or goes without one, and where promised news is put off without any.
 */
export function changeCommitment(ctx: AreaContext, id: string, input: CommitmentInput): Promise<Changed> {
  const { title, owners, targets, note = '', changedBecause = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'commitment',
    id,
    title,
    apply: async (tx, before) => {
      const wasPublic = before.publishedAt !== null;
      const unturned = wasPublic ? await keepPromise(tx, id, { ...own, owners, changedBecause }) : [];
      const unsaid = await saveNote(tx, { commitmentId: id, nextUpdate: own.nextUpdate, note, wasPublic });
      await tx.db
        .update(commitments)
        .set(own)
        .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, id)));
      const { changed } = await saveTargets(tx, id, targets);
      const changes = wasPublic ? changed.map((row) => ({ part: 'target' as const, ...row })) : [];
      const unexplained = unturned.length > 0 ? unturned : await keepExplained(tx, id, changes, changedBecause);
      return [...unexplained, ...unsaid, ...(await saveOwners(tx, { commitmentId: id, owners, wasPublic }))];
    },
  });
}
