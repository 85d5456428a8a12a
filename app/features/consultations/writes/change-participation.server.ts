/** Changes the record of who was listened to and how. */
import { and, eq } from 'drizzle-orm';
import { participations } from '#db/schema/consultations/consultations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { saveGroups } from '../group-rows.server.ts';
import type { ParticipationInput } from '../participation.ts';

/** Applies the whole input. Refused where a public record would say nothing any more. */
export function changeParticipation(ctx: AreaContext, id: string, input: ParticipationInput): Promise<Changed> {
  const { title, groups, ...own } = input;
  return changeThing(ctx, {
    kind: 'participation',
    id,
    title,
    apply: async (tx) => {
      await tx.db
        .update(participations)
        .set(own)
        .where(and(eq(participations.areaId, tx.area.id), eq(participations.id, id)));
      await saveGroups(tx, id, groups);
      return [];
    },
  });
}
