/** A picture of the area's store. Its address stands for its content, so whoever has it need not ask again. */
import { copyWidths } from '#app/features/files/picture.ts';
import { findPictureBody } from '#app/features/files/reads/pictures.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';

export const loader = openInArea(async (ctx, { params, url }) => {
  const id = params['id'] ?? '';
  const width = copyWidths.find((one) => String(one) === url.searchParams.get('width')) ?? null;
  const found = await findPictureBody(ctx, id, width);
  if (found === null) throw notFound();
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: width === null ? `"${id}"` : `"${id}-${width}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  return new Response(new Uint8Array(found.body), { headers: { ...headers, 'Content-Type': found.mediaType } });
});
