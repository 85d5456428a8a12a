/** Removes a way to take part that nobody has seen yet; one that was public is cancelled with a reason instead. */
import { and, eq } from 'drizzle-orm';
import { consultationActivities } from '#db/schema/consultations/course.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';

/** Removing one that is gone already does nothing. @throws invalid once the consultation was public. */
export function removeActivity(ctx: AreaContext, consultationId: string, activityId: string): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx, { wasPublic }) => {
      if (wasPublic) throw new AppError('invalid');
      await tx.db
        .delete(consultationActivities)
        .where(
          and(
            eq(consultationActivities.areaId, tx.area.id),
            eq(consultationActivities.consultationId, consultationId),
            eq(consultationActivities.id, activityId),
          ),
        );
      return [];
    },
  });
}
