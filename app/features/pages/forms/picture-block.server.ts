/** What the form of a picture asks of the store: that the picture is there, and its words where an author wrote none. */
import { findPicture } from '#app/features/files/reads/pictures.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { BlockOf } from '../blocks.ts';
import type { ReadBlock } from './block-form.ts';

/** The block as it is stored: a decoration without words, any other with them. One statement. */
export async function settlePicture(ctx: AreaContext, block: BlockOf<'picture'>): Promise<ReadBlock> {
  const picture = await findPicture(ctx, block.pictureId);
  if (picture === null) return { ok: false, faults: { pictureId: 'pictureUnknown' } };
  const alternative = block.purpose === 'decoration' ? '' : block.alternative || picture.alt;
  return { ok: true, block: { ...block, alternative } };
}
