/** The pictures of the area that a question can show in Easy Read. */
import { listPictures } from '#app/features/files/reads/pictures.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Picture } from './element-view.server.ts';

/** The most pictures that a list to choose from shows: the newest. */
const most = 200;

/** Ids with what each picture shows. One statement. */
export async function listPicturesForEditor(ctx: AreaContext): Promise<Picture[]> {
  const { pictures } = await listPictures(ctx, null, most);
  return pictures.map(({ id, alt }) => ({ id, alt }));
}
