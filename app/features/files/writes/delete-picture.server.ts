/** Deletes a picture that nothing shows. */
import { and, eq, not } from 'drizzle-orm';
import { pictures } from '#db/schema/surveys/files.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { findPicture, pictureIsUsed } from '../reads/pictures.server.ts';

/** @throws not-found for a picture of another area. */
export async function deletePicture(ctx: AreaContext, id: string): Promise<'deleted' | 'used'> {
  return inTransaction(ctx, async (tx) => {
    if ((await findPicture(tx, id)) === null) throw notFound();
    const gone = await tx.db
      .delete(pictures)
      .where(and(eq(pictures.areaId, tx.area.id), eq(pictures.id, id), not(pictureIsUsed)))
      .returning({ id: pictures.id });
    if (gone.length === 0) return 'used';
    await recordActivity(tx, { verb: 'picture.deleted', detail: { picture: id } });
    return 'deleted';
  });
}
