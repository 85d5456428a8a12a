/** An area's own pictures: their address, and the form that adds one. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { pictureMessages } from './messages.ts';

/** The most bytes of a picture as it is sent; a form of more than `mostForm` is not read at all. */
export const mostBytes = 2 * 1024 * 1024;
export const mostForm = 8 * 1024 * 1024;
/** Pixels of the longer side of a stored picture. */
export const mostSide = 1600;
/** Pixels across the smaller copies of a picture, for narrow screens and small places. */
export const copyWidths = [480, 960] as const;
/** Enough for whatever is shown beside words, on dense screens too. */
export const [smallCopy] = copyWidths;
const mostAlt = 300;

export type PictureFacts = {
  id: string;
  /** What it shows, in words. */
  alt: string;
  mediaType: string;
  width: number;
  height: number;
  /** Bytes. */
  size: number;
};

/** How large a picture is and the widths of its smaller copies, in pixels: what a page must know to keep its place free. */
export type PictureSize = Pick<PictureFacts, 'width' | 'height'> & { widths: readonly number[] };

/** Ids are made from the content: the first 24 hexadecimal digits of its SHA-256. */
export const isPictureId = (text: string): boolean => /^[0-9a-f]{24}$/.test(text);

/** Where a picture is served; the address stands for one content and never for another. */
export const pictureAddress = (areaSlug: string, id: string): string => `/${areaSlug}/pictures/${id}`;

/** Where a copy of this width is served; the picture itself where it has none, as one that is hardly wider. */
export const copyAddress = (address: string, width: number): string => `${address}?width=${width}`;

/** The widths of the copies that are worth keeping of a picture this wide: never larger, and not nearly the same. */
export const widthsBelow = (width: number): number[] => copyWidths.filter((one) => one * 1.25 <= width);

type Text = Translate<(typeof pictureMessages)['english']>;

export const pictureForm = (t: Text) =>
  z.object({
    alt: z
      .string({ error: t('altMissing') })
      .trim()
      .min(1, t('altMissing'))
      .max(mostAlt, t('altLong', { max: mostAlt })),
  });
