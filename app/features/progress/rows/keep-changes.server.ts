/** Keeps what a public thing said before it was changed: with the day and the reason, for good. */
import { and, eq } from 'drizzle-orm';
import { organisations } from '#db/schema/areas.ts';
import { commitmentOwners, commitments } from '#db/schema/progress.ts';
import { thingChanges } from '#db/schema/thing-changes.ts';
import { daysUntil, londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ChangeProblem } from '../changing.server.ts';
import { gateMessages } from '../messages-gates.ts';
import { ownerHeadline } from '../status.ts';
import type { OwnerState } from '../status.ts';
import type { Change, Late } from '../changes.ts';

/** Writes the changes down, in order. */
export async function keepChanges(
  tx: AreaContext,
  nodeId: string,
  changes: readonly Change[],
  reason: string,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.db.insert(thingChanges).values(
    changes.map(({ part, rowId = null, before, after }) => ({
      areaId: tx.area.id,
      id: newPublicId(),
      nodeId,
      part,
      rowId,
      before,
      after,
      reason: reason.trim(),
      at: tx.now,
    })),
  );
}

/** The same, where a reason must be given. @returns the refusal where it is not. */
export async function keepExplained(
  tx: AreaContext,
  nodeId: string,
  changes: readonly Change[],
  reason: string,
): Promise<ChangeProblem[]> {
  if (changes.length === 0) return [];
  if (reason.trim() === '') return [{ gate: 'changeReason', message: tx.t(gateMessages)('changeReason') }];
  await keepChanges(tx, nodeId, changes, reason);
  return [];
}

type Owner = OwnerState & { ownerId: string; organisationId: string; organisation: string };

/** The owners whose stated day has passed and was not kept. @param today YYYY-MM-DD in Europe/London. */
function lateOwners(owners: readonly Owner[], today: string): Late[] {
  return owners.flatMap(({ ownerId, organisationId, organisation, status, due }) =>
    due.state === 'stated' && ownerHeadline({ status, due }, today) === 'overdue'
      ? [{ ownerId, organisationId, organisation, due, days: daysUntil(today, due.end) }]
      : [],
  );
}

export type Promised = Exclude<Awaited<ReturnType<typeof readPromise>>, null>;

/** What a commitment says now, before it is changed; null for what is none. One statement each for it and its owners. */
export async function readPromise(tx: AreaContext, id: string) {
  const [row] = await tx.db
    .select({ decision: commitments.decision, reasonKind: commitments.reasonKind, reason: commitments.reason })
    .from(commitments)
    .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, id)));
  if (!row) return null;
  const owners = await tx.db
    .select({
      ownerId: commitmentOwners.id,
      organisationId: organisations.id,
      organisation: organisations.name,
      status: commitmentOwners.status,
      due: commitmentOwners.due,
    })
    .from(commitmentOwners)
    .innerJoin(organisations, eq(organisations.id, commitmentOwners.organisationId))
    .where(and(eq(commitmentOwners.areaId, tx.area.id), eq(commitmentOwners.commitmentId, id)))
    .orderBy(commitmentOwners.position);
  return { ...row, late: row.decision === 'will' ? lateOwners(owners, londonDay(tx.now)) : [] };
}
