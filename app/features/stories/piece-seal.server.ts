/** The words of a piece as they are stored: sealed for one person, so that a copy of the table tells nothing. */
import { open, seal } from '#app/lib/seal.server.ts';
import type { Keys } from '#app/platform/services.server.ts';

type Words = { heading: string; body: string };

const purposeOf = (personId: string) => `story:${personId}`;

export function sealPiece(keys: Pick<Keys, 'seals'>, personId: string, words: Words): string {
  return seal(keys.seals, purposeOf(personId), words);
}

/** @throws when the installation's key is another than the one that sealed it. */
export function openPiece(keys: Pick<Keys, 'seals'>, personId: string, sealed: string, now: Date): Words {
  const opened = open<Words>(keys.seals, purposeOf(personId), sealed, now);
  if (!opened.ok) throw new Error('A piece of a story cannot be opened with this installation’s key.');
  return opened.value;
}
