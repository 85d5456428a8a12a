/** Changes a commitment with its owners and targets; a date that moves, a target that changes and a promise given up leave a trace. */
import { and, eq } from 'drizzle-orm';
import { commitments } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import { retitled } from '../changes.ts';
import type { Change } from '../changes.ts';
import { keepChanges, keepExplained, readPromise } from '../rows/keep-changes.server.ts';
import type { Promised } from '../rows/keep-changes.server.ts';
import type { CommitmentInput } from '../items.ts';
import { saveNote } from '../rows/save-note.server.ts';
import { saveOwners } from '../rows/save-owners.server.ts';
import { saveTargets } from '../rows/save-targets.server.ts';
import { tellOfMove } from '../rows/tell-of-move.server.ts';

type Given = Pick<CommitmentInput, 'decision' | 'reason' | 'owners'> & { changedBecause: string };

/**
 * Keeps that a public promise is given up, or a refusal taken back, with how late its owners were by then. A refusal has its
 * own reason; taking one back needs one.
 */
async function keepTurn(tx: AreaContext, id: string, before: Promised, given: Given): Promise<ChangeProblem[]> {
  const { decision, reason, changedBecause } = given;
  const change = { part: 'decision', before, after: { decision } } as const;
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

type Kept = { problems: ChangeProblem[]; isTurned: boolean };

async function keepPromise(tx: AreaContext, id: string, given: Given): Promise<Kept> {
  const before = await readPromise(tx, id);
  if (before && before.decision !== given.decision)
    return { problems: await keepTurn(tx, id, before, given), isTurned: true };
  if (before) await keepLateStops(tx, id, before, given);
  return { problems: [], isTurned: false };
}

const draft: Kept = { problems: [], isTurned: false };

/**
 * Applies the whole input. Refused where a public due date moves without a reason (the problem names the owner's row), where
 * its public title is reworded or a public target changes or goes without one, and where promised news is put off without
 * any. Followers are told once of a public promise that was turned, or whose dates, status or targets differ.
 */
export function changeCommitment(ctx: AreaContext, id: string, input: CommitmentInput): Promise<Changed> {
  const { title, owners, targets, note = '', changedBecause = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'commitment',
    id,
    title,
    apply: async (tx, before) => {
      const wasPublic = before.publishedAt !== null;
      const turn = wasPublic ? await keepPromise(tx, id, { ...own, owners, changedBecause }) : draft;
      const unsaid = await saveNote(tx, { commitmentId: id, nextUpdate: own.nextUpdate, note, wasPublic });
      await tx.db
        .update(commitments)
        .set(own)
        .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, id)));
      const { changed, isMoved } = await saveTargets(tx, id, targets);
      const rows = changed.map((row) => ({ part: 'target' as const, ...row }));
      const changes = wasPublic ? [...retitled(before.title, title), ...rows] : [];
      const unexplained =
        turn.problems.length > 0 ? turn.problems : await keepExplained(tx, id, changes, changedBecause);
      const saved = await saveOwners(tx, { commitmentId: id, owners, wasPublic });
      const problems = [...unexplained, ...unsaid, ...saved.problems];
      const isNews = turn.isTurned || isMoved || saved.isMoved;
      if (wasPublic && isNews && problems.length === 0) await tellOfMove(tx, id, 'progress');
      return problems;
    },
  });
}
