/** The pictures of an article for a file that somebody keeps: in the HTML itself, or as JPEG, which every Word reads. */
import { remakeImage } from '#app/features/files/images.server.ts';
import type { MadeImage } from '#app/features/files/images.server.ts';
import { findPictureBodies } from '#app/features/files/reads/pictures.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** What the components of a page write for a picture of the store; other images stand in no article. */
const image = /<img [^>]*?src="(\/[a-z0-9-]+\/pictures\/([0-9a-f]{24}))"[^>]*>/g;

/** The article with its pictures in it; one that is no longer in the store is left out. */
export async function withPictures(ctx: AreaContext, markup: string): Promise<string> {
  const bodies = await findPictureBodies(
    ctx,
    [...markup.matchAll(image)].map(([, , id]) => id ?? ''),
  );
  return markup.replace(image, (tag: string, address: string, id: string) => {
    const body = bodies.get(id);
    if (body === undefined) return '';
    // The store keeps WebP and nothing else; smaller copies are on the site alone.
    return tag
      .replace(/ (srcset|sizes)="[^"]*"/gi, '')
      .replace(address, `data:image/webp;base64,${Buffer.from(body).toString('base64')}`);
  });
}

/** Pixels of the longer side of a picture on paper: 180 to the inch over the width of a sheet. */
const mostSide = 1200;

/**
 * Made once while it is asked for again and again: an id stands for one content, and what is not in the store is not
 * looked up here.
 */
const made = new Map<string, MadeImage>();
const mostKept = 40;

async function jpegOf(id: string, body: Uint8Array): Promise<MadeImage | null> {
  const known = made.get(id) ?? (await remakeImage(body, { format: 'jpeg', mostSide }));
  if (known === null) return null;
  made.delete(id);
  made.set(id, known);
  const oldest = made.size > mostKept ? made.keys().next().value : undefined;
  if (oldest !== undefined) made.delete(oldest);
  return known;
}

/** The pictures of an article by the address that it gives them. */
export async function documentPictures(ctx: AreaContext, markup: string): Promise<Map<string, MadeImage>> {
  const found = [...markup.matchAll(image)].map(([, address = '', id = '']) => ({ address, id }));
  const bodies = await findPictureBodies(
    ctx,
    found.map(({ id }) => id),
  );
  const pictures = new Map<string, MadeImage>();
  for (const { address, id } of found) {
    const body = bodies.get(id);
    const jpeg = body === undefined ? null : await jpegOf(id, body);
    if (jpeg !== null) pictures.set(address, jpeg);
  }
  return pictures;
}
