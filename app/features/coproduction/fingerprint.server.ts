/** The fingerprint of a text: the same for the same words in the same order, another after any edit. */
import { createHash } from 'node:crypto';
import type { ShownText } from './countersign.ts';

/** SHA-256 of the author's words, as hexadecimal. The site's own labels are left out: they may be worded anew. */
export function fingerprintOf({ title, parts }: ShownText): string {
  const words = parts.map(({ blocks }) => blocks.map(({ text, note, choices }) => [text, note, choices]));
  return createHash('sha256')
    .update(JSON.stringify([title, words]))
    .digest('hex');
}
