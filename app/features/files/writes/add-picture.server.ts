/** Adds a picture to the area's store, made anew from what was sent. */
import { createHash } from 'node:crypto';
import { pictures, pictureSizes } from '#db/schema/surveys/files.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { remakeImage } from '../images.server.ts';
import type { MadeImage } from '../images.server.ts';
import { mediaOf } from '../media.ts';
import { mostBytes, mostSide, widthsBelow } from '../picture.ts';

export type Added = { isAdded: true; id: string } | { isAdded: false; because: 'large' | 'wrong' | 'broken' };

type Copy = { width: number; body: Uint8Array };

/** The picture made smaller, once for each width that is worth it. */
async function makeCopies({ body, width, height }: MadeImage): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const wanted of widthsBelow(width)) {
    const side = Math.max(wanted, Math.ceil((wanted * height) / width));
    const copy = await remakeImage(body, { format: 'webp', mostSide: side });
    if (copy !== null) copies.push({ width: wanted, body: copy.body });
  }
  return copies;
}

/** The same picture sent again keeps its id and takes the new words. */
export async function addPicture(ctx: AreaContext, sent: Uint8Array, alt: string): Promise<Added> {
  if (sent.length > mostBytes) return { isAdded: false, because: 'large' };
  if (mediaOf(sent)?.kind !== 'image') return { isAdded: false, because: 'wrong' };
  const made = await remakeImage(sent, { format: 'webp', mostSide });
  if (made === null) return { isAdded: false, because: 'broken' };
  const { body, width, height } = made;
  const copies = await makeCopies(made);
  const id = createHash('sha256').update(body).digest('hex').slice(0, 24);
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(pictures)
      .values({
        areaId: tx.area.id,
        id,
        alt,
        mediaType: 'image/webp',
        width,
        height,
        size: body.length,
        addedOn: londonDay(tx.now),
        body,
      })
      .onConflictDoUpdate({ target: [pictures.areaId, pictures.id], set: { alt } });
    if (copies.length > 0)
      await tx.db
        .insert(pictureSizes)
        .values(copies.map((copy) => ({ ...copy, areaId: tx.area.id, pictureId: id })))
        .onConflictDoNothing();
    await recordActivity(tx, { verb: 'picture.added', detail: { picture: id } });
  });
  return { isAdded: true, id };
}
