/** Takes a picture down that pages and reports show: it is gone from all of them, old versions among them. */
import { and, eq, not } from 'drizzle-orm';
import { pictures } from '#db/schema/surveys/files.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { findPicture, pictureIsAsked } from '../reads/pictures.server.ts';

/** @returns `asked` for a picture of a survey, which stays. @throws not-found for a picture of another area. */
export async function takeDownPicture(ctx: AreaContext, id: string): Promise<'taken-down' | 'asked'> {
  return inTransaction(ctx, async (tx) => {
    if ((await findPicture(tx, id)) === null) throw notFound();
    const gone = await tx.db
      .delete(pictures)
      .where(and(eq(pictures.areaId, tx.area.id), eq(pictures.id, id), not(pictureIsAsked)))
      .returning({ id: pictures.id });
    if (gone.length === 0) return 'asked';
    await recordActivity(tx, { verb: 'picture.taken-down', detail: { picture: id } });
    await touchArea(tx);
    return 'taken-down';
  });
}
