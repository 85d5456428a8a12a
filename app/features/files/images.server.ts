/** Makes a picture anew from what was sent: no metadata, no hidden parts, a size that is known. One at a time. */
import type { Sharp } from 'sharp';
import { mediaOf } from './media.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Fifty megapixels: what good telephones take. */
const mostPixels = 50_000_000;
const mostSeconds = 20;

/**
 * The only readers of images that this process keeps: whoever sends another format reaches no decoder. SVG is read for this
 * site's own drawings; `mediaOf` knows none that is sent.
 */
const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Svg'].map((format) => `VipsForeignLoad${format}`);

type Open = (bytes: Uint8Array) => Sharp;
let opening: Promise<Open> | undefined;

/** The library is large and few requests need it. */
async function load(): Promise<Open> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: readers });
  const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 } as const;
  return (bytes) => sharp(bytes, options).timeout({ seconds: mostSeconds });
}

export type MadeImage = { body: Uint8Array; width: number; height: number; mediaType: 'image/jpeg' | 'image/webp' };

type Wanted = { format: 'jpeg' | 'webp'; mostSide: number };

async function make(bytes: Uint8Array, { format, mostSide }: Wanted): Promise<MadeImage | null> {
  if (mediaOf(bytes)?.kind !== 'image') return null;
  const open = await (opening ??= load());
  try {
    const fitted = open(bytes)
      // A telephone writes in the metadata which way is up; that goes with the rest.
      .autoOrient()
      .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true });
    const encoded =
      format === 'webp'
        ? fitted.webp({ quality: 82 })
        : fitted.flatten({ background: '#ffffff' }).jpeg({ quality: 84 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { body: new Uint8Array(data), width: info.width, height: info.height, mediaType: `image/${format}` };
  } catch {
    return null;
  }
}

const queue = oneAtATime();

/**
 * The image re-encoded, at most `mostSide` pixels wide and high; null for bytes that are no image that can be opened, or
 * one of too many pixels. Images are made one after the other: each may need hundreds of megabytes while it is open.
 */
export async function remakeImage(bytes: Uint8Array, wanted: Wanted): Promise<MadeImage | null> {
  return queue(() => make(bytes, wanted));
}
