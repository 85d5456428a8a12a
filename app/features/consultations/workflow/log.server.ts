/** Writes down what happened to a question that people can see, and tells its followers in the same transaction. */
import { consultationChanges, consultationSteps } from '#db/schema/consultations/course.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ChangedPart } from './course.ts';
import type { StepEvent } from './stages.ts';

/** What the notices of this feature are called (features/notifications/notices.ts). */
export type CourseNotice =
  | 'consultation-changed'
  | 'consultation-opened'
  | 'consultation-closed'
  | 'consultation-considered'
  | 'consultation-decided'
  | 'consultation-reported'
  | 'consultation-withdrawn'
  | 'consultation-taken-back'
  | 'consultation-back';

const madeBy = (tx: AreaContext) => (tx.actor.kind === 'person' ? tx.actor.personId : null);

/** Tells the followers once, however often it is sent: the key names the event within the area. */
export async function tellFollowersOf(
  tx: AreaContext,
  event: { nodeId: string; kind: CourseNotice; eventKey: string },
): Promise<void> {
  const data = { ...event, areaId: tx.area.id, actorId: madeBy(tx) };
  await tx.enqueue('tell-followers', data, { singletonKey: `${tx.area.id}:${event.eventKey}` });
}

/** What the public is told of a change; `isSmall` for a correction of spelling, which is kept but neither shown nor told. */
export type ChangeNote = { note: string; isSmall: boolean };

type LoggedChange = ChangeNote & { part: ChangedPart; before?: StoredDate; after?: StoredDate };

/** Keeps the changes of one deed and, of something that is public, tells followers once of all of them. */
export async function logChanges(
  tx: AreaContext,
  { id: consultationId, isPublic }: { id: string; isPublic: boolean },
  changes: readonly LoggedChange[],
): Promise<void> {
  const rows = changes.map((change) => ({
    ...change,
    areaId: tx.area.id,
    id: newPublicId(),
    consultationId,
    madeBy: madeBy(tx),
    madeAt: tx.now,
  }));
  if (rows.length === 0) return;
  await tx.db.insert(consultationChanges).values(rows);
  const told = rows.find((row) => !row.isSmall);
  if (!told || !isPublic) return;
  const eventKey = `consultation-changed:${told.id}`;
  await tellFollowersOf(tx, { nodeId: consultationId, kind: 'consultation-changed', eventKey });
}

type LoggedStep = { event: StepEvent; day?: string; reason?: string; onceKey?: string };

/**
 * Keeps one step. With a `onceKey` it is kept once: whoever comes second keeps nothing.
 * @returns its id; null where it was there already.
 */
export async function logStep(
  tx: AreaContext,
  consultationId: string,
  { event, day = londonDay(tx.now), reason = '', onceKey }: LoggedStep,
): Promise<string | null> {
  const id = newPublicId();
  const kept = await tx.db
    .insert(consultationSteps)
    .values({
      areaId: tx.area.id,
      id,
      consultationId,
      event,
      onceKey: onceKey ?? `${event}:${id}`,
      day,
      reason,
      madeBy: madeBy(tx),
      madeAt: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: consultationSteps.id });
  return kept[0]?.id ?? null;
}
