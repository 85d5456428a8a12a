/** Keeps the owners of a commitment as given, and the history of due dates that moved. */
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { areaOrganisations } from '#db/schema/areas.ts';
import { commitmentOwners, commitmentSlips } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { ChangeProblem } from '../changing.server.ts';
import type { NewOwner } from '../items.ts';
import { gateMessages } from '../messages-gates.ts';
import { isSlip } from './slips.ts';

type OwnerRow = typeof commitmentOwners.$inferSelect;

const notStated = { state: 'not-stated' } as const;

/** Organisations are known to the whole platform; only those joined to this area may own a promise here. */
async function checkOrganisations(tx: AreaContext, owners: readonly NewOwner[]): Promise<void> {
  const wanted = [...new Set(owners.map((owner) => owner.organisationId))];
  if (wanted.length === 0) return;
  const found = await tx.db
    .select({ id: areaOrganisations.organisationId })
    .from(areaOrganisations)
    .where(and(eq(areaOrganisations.areaId, tx.area.id), inArray(areaOrganisations.organisationId, wanted)));
  if (found.length < wanted.length) throw notFound();
}

/** What is stored of an owner as it is given. */
const ownerColumns = ({ organisationId, status = 'not-stated', due = notStated, ...owner }: NewOwner) => ({
  organisationId,
  status,
  due,
  contact: owner.contact?.trim() ?? '',
  stoppedBecause: status === 'stopped' ? (owner.stoppedBecause?.trim() ?? '') : '',
});

/** Rows of owners who stopped in public and do not say why. */
function unexplainedStops(tx: AreaContext, owners: readonly NewOwner[]): ChangeProblem[] {
  return owners.flatMap((owner, row) => {
    const { status, stoppedBecause } = ownerColumns(owner);
    const isUnexplained = status === 'stopped' && stoppedBecause === '';
    return isUnexplained ? [{ gate: 'stoppedReason', message: tx.t(gateMessages)('stoppedReason'), row }] : [];
  });
}

/** Adds owners to a new commitment, in order. */
export async function addOwners(tx: AreaContext, commitmentId: string, owners: readonly NewOwner[]): Promise<void> {
  await checkOrganisations(tx, owners);
  if (owners.length === 0) return;
  await tx.db.insert(commitmentOwners).values(
    owners.map((owner, position) => ({
      areaId: tx.area.id,
      id: newPublicId(),
      commitmentId,
      position,
      ...ownerColumns(owner),
    })),
  );
}

/** Owners whose dates slipped: their history would go with them, so they stay. */
async function idsWithHistory(tx: AreaContext, held: readonly OwnerRow[]): Promise<Set<string>> {
  if (held.length === 0) return new Set();
  const ids = held.map((owner) => owner.id);
  const rows = await tx.db
    .select({ ownerId: commitmentSlips.ownerId })
    .from(commitmentSlips)
    .where(and(eq(commitmentSlips.areaId, tx.area.id), inArray(commitmentSlips.ownerId, ids)));
  return new Set(rows.map((row) => row.ownerId));
}

/** Whose public date would vanish without a trace with the row. */
const isDated = ({ due }: OwnerRow) => due.state === 'stated';

type Move = { row: number; before: OwnerRow; after: NewOwner };

const movesIn = (held: readonly OwnerRow[], owners: readonly NewOwner[]): Move[] =>
  owners.flatMap((after, row) => {
    const before = held.find((owner) => owner.id === after.id);
    return before ? [{ row, before, after }] : [];
  });

type SavedOwners = { problems: ChangeProblem[]; isMoved: boolean };

const refuse = (problems: ChangeProblem[]): SavedOwners => ({ problems, isMoved: false });

/**
 * Brings the owners of a commitment to those given: rows with a known id are changed, others added, missing ones removed.
 * @param wasPublic whether the dates were ever public: only then is a move a slip, which needs a reason.
 * @returns what is refused: a slip or a stop without a reason, and taking away an owner whose dates have a history; and
 * whether a date or a status moved.
 */
export async function saveOwners(
  tx: AreaContext,
  { commitmentId, owners, wasPublic }: { commitmentId: string; owners: readonly NewOwner[]; wasPublic: boolean },
): Promise<SavedOwners> {
  await checkOrganisations(tx, owners);
  const all = and(eq(commitmentOwners.areaId, tx.area.id), eq(commitmentOwners.commitmentId, commitmentId));
  const held = await tx.db.select().from(commitmentOwners).where(all).for('update');
  const moves = movesIn(held, owners);
  const withHistory = await idsWithHistory(tx, held);
  const t = tx.t(gateMessages);
  const kept = new Map(moves.map((move) => [move.before.id, move.after.organisationId]));
  const lost = held.filter((owner) => withHistory.has(owner.id) && kept.get(owner.id) !== owner.organisationId);
  if (lost.length > 0) return refuse([{ gate: 'ownerHistory', message: t('ownerHistory') }]);
  const dropped = held.filter((owner) => isDated(owner) && kept.get(owner.id) !== owner.organisationId);
  if (wasPublic && dropped.length > 0) return refuse([{ gate: 'ownerDated', message: t('ownerDated') }]);

  const slips = moves.filter(({ before, after }) => isSlip(before.due, after.due ?? notStated, wasPublic));
  const unexplained = slips.filter(({ after }) => !after.slipReason?.trim());
  if (unexplained.length > 0) {
    return refuse(unexplained.map(({ row }) => ({ gate: 'slipReason', message: t('slipReason'), row })));
  }

  const stops = wasPublic ? unexplainedStops(tx, owners) : [];
  if (stops.length > 0) return refuse(stops);

  const keptIds = [...kept.keys()];
  await tx.db
    .delete(commitmentOwners)
    .where(keptIds.length > 0 ? and(all, notInArray(commitmentOwners.id, keptIds)) : all);
  for (const [position, owner] of owners.entries()) {
    const row = { position, ...ownerColumns(owner) };
    const known = owner.id !== undefined && kept.has(owner.id) ? owner.id : null;
    if (known === null) {
      await tx.db.insert(commitmentOwners).values({ areaId: tx.area.id, id: newPublicId(), commitmentId, ...row });
    } else {
      await tx.db
        .update(commitmentOwners)
        .set(row)
        .where(and(all, eq(commitmentOwners.id, known)));
    }
  }
  for (const { before, after } of slips) {
    await tx.db.insert(commitmentSlips).values({
      areaId: tx.area.id,
      id: newPublicId(),
      ownerId: before.id,
      from: before.due,
      to: after.due ?? notStated,
      reason: after.slipReason?.trim() ?? '',
      at: tx.now,
    });
  }
  const isMoved =
    slips.length > 0 || moves.some(({ before, after }) => before.status !== (after.status ?? 'not-stated'));
  return { problems: [], isMoved };
}
