/** Adds a way to take part, or changes one. */
import { and, count, eq } from 'drizzle-orm';
import { consultationActivities } from '#db/schema/consultations/course.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem, Standing } from '../changing.server.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import type { ActivityInput, NewActivity } from '../workflow/activities.ts';
import { logChanges } from '../workflow/log.server.ts';
import type { ChangeNote } from '../workflow/log.server.ts';

/** Of what was public people are told what changed; a new way in needs no more words than its own. */
async function tell(
  tx: AreaContext,
  { id, isPublic }: Pick<Standing, 'isPublic'> & { id: string },
  title: string,
  note?: ChangeNote,
): Promise<ChangeProblem[]> {
  const words = note?.note.trim() ?? '';
  if (words === '') {
    return [{ gate: 'activityPublicNote', message: tx.t(consultationGateMessages)('activityPublicNote') }];
  }
  await logChanges(tx, { id, isPublic }, [{ part: 'ways', note: `${title}: ${words}`, isSmall: false }]);
  return [];
}

/** @throws not-found when the consultation is not of this area. */
export function addActivity(
  ctx: AreaContext,
  consultationId: string,
  input: NewActivity,
  note?: ChangeNote,
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx, { isPublic, wasPublic }) => {
      const refused = wasPublic ? await tell(tx, { id: consultationId, isPublic }, input.title, note) : [];
      if (refused.length > 0) return refused;
      const own = and(
        eq(consultationActivities.areaId, tx.area.id),
        eq(consultationActivities.consultationId, consultationId),
      );
      const [held] = await tx.db.select({ position: count() }).from(consultationActivities).where(own);
      await tx.db
        .insert(consultationActivities)
        .values({ ...input, areaId: tx.area.id, id: newPublicId(), consultationId, position: held?.position ?? 0 });
      return [];
    },
  });
}

/** @throws not-found when the consultation is not of this area, or the activity not of it. */
export function changeActivity(
  ctx: AreaContext,
  consultationId: string,
  activityId: string,
  input: ActivityInput,
  note?: ChangeNote,
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx, { isPublic, wasPublic }) => {
      const refused = wasPublic ? await tell(tx, { id: consultationId, isPublic }, input.title, note) : [];
      if (refused.length > 0) return refused;
      const changed = await tx.db
        .update(consultationActivities)
        .set(input)
        .where(
          and(
            eq(consultationActivities.areaId, tx.area.id),
            eq(consultationActivities.consultationId, consultationId),
            eq(consultationActivities.id, activityId),
          ),
        )
        .returning({ id: consultationActivities.id });
      if (changed.length === 0) throw notFound();
      return [];
    },
  });
}
