/** Keeps the groups that took part, in order. */
import { and, eq } from 'drizzle-orm';
import { participationGroups } from '#db/schema/consultations/consultations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { NewParticipation } from './participation.ts';

/** Replaces all groups: nothing refers to one. */
export async function saveGroups(
  tx: AreaContext,
  participationId: string,
  groups: NonNullable<NewParticipation['groups']>,
): Promise<void> {
  const all = and(eq(participationGroups.areaId, tx.area.id), eq(participationGroups.participationId, participationId));
  await tx.db.delete(participationGroups).where(all);
  if (groups.length === 0) return;
  await tx.db.insert(participationGroups).values(
    groups.map(({ label, count }, position) => ({
      areaId: tx.area.id,
      id: newPublicId(),
      participationId,
      position,
      label,
      count,
    })),
  );
}
