/** Sets up a shared device for a survey, ends it, and gives up a turn at it. */
import { and, eq, isNull, lt } from 'drizzle-orm';
import { abandonedTurns, surveyKiosks } from '#db/schema/surveys/collecting.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { sealedDays } from '../../files/lifetime.ts';
import { answeringOf } from '../../reads/files/answer-files.server.ts';
import { turnHash } from '../../reads/collecting/kiosks.server.ts';
import { letGoOfFiles } from '../files/keep-file.server.ts';

const hour = 3_600_000;

/** @param hours a whole number, as `kioskForm` checked it. */
export function startKiosk(
  ctx: AreaContext,
  surveyId: string,
  { place, hours }: { place: string; hours: number },
): Promise<{ id: string }> {
  const id = newPublicId();
  return inTransaction(ctx, async (tx) => {
    await tx.db.insert(surveyKiosks).values({
      areaId: tx.area.id,
      id,
      surveyId,
      place,
      startedOn: londonDay(tx.now),
      endsAt: new Date(tx.now.getTime() + hours * hour),
      startedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    });
    await recordActivity(tx, { verb: 'survey.kiosk-started', nodeId: surveyId, detail: { place, hours } });
    return { id };
  });
}

/** Ends a kiosk at once: nobody begins there any more, and whoever is answering is told at the next button until when to finish. @throws not-found for another survey's */
export function stopKiosk(ctx: AreaContext, surveyId: string, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const own = and(eq(surveyKiosks.areaId, tx.area.id), eq(surveyKiosks.id, id), eq(surveyKiosks.surveyId, surveyId));
    const found = await tx.db.select({ id: surveyKiosks.id }).from(surveyKiosks).where(own);
    if (!found[0]) throw notFound();
    const stopped = await tx.db
      .update(surveyKiosks)
      .set({ stoppedAt: tx.now })
      .where(and(own, isNull(surveyKiosks.stoppedAt)))
      .returning({ place: surveyKiosks.place });
    if (!stopped[0]) return;
    await recordActivity(tx, { verb: 'survey.kiosk-stopped', nodeId: surveyId, detail: { place: stopped[0].place } });
  });
}

/** Gives a turn up: what its pages still hold in a browser opens no more. Nothing of an answer is kept, nor a file. */
export async function abandonTurn(ctx: AreaContext, surveyId: string, key: string): Promise<void> {
  const until = londonDay(new Date(ctx.now.getTime() + (sealedDays + 1) * 24 * hour));
  await ctx.db
    .insert(abandonedTurns)
    .values({ areaId: ctx.area.id, id: turnHash(ctx, key), surveyId, until })
    .onConflictDoNothing();
  await letGoOfFiles(ctx, answeringOf(ctx.keys, key));
}

/** Pages older than their seal open nothing anyway. */
export async function sweepAbandonedTurns(ctx: Context): Promise<void> {
  await ctx.db.delete(abandonedTurns).where(lt(abandonedTurns.until, londonDay(ctx.now)));
}
