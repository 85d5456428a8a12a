/** Asks Sampleford's invented forum about a text before it is published, and lets it answer, dissent or stay silent. */
import { Temporal } from 'temporal-polyfill';
import type { Subject } from '#app/features/coproduction/countersign.ts';
import type { ReadText } from '#app/features/coproduction/gates.server.ts';
import { hasForum } from '#app/features/coproduction/reads/settings.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** The forum's word, invented; `silence` lets the time pass. */
export type InventedWord = { word: 'countersigned' | 'dissent'; words: string } | { word: 'silence' };

/** What a text gets about which nothing else is invented. */
const plainWord: InventedWord = { word: 'countersigned', words: '' };

const hour = 3_600_000;

/** The same context at ten in the morning of the day so many days before `today`. */
export function daysBefore(tx: AreaContext, today: string, days: number): AreaContext {
  const day = Temporal.PlainDate.from(today).subtract({ days }).toString();
  return { ...tx, now: new Date(londonMidnight(day).getTime() + 10 * hour) };
}

type Hearing = {
  subject: Subject;
  nodeId: string;
  read: ReadText;
  today: string;
  said?: InventedWord | undefined;
  /** How many days ago it is asked. */
  ago?: number;
};

/** Asks thirty days ago, or as long ago as is said, and answers a week later. Does nothing in an area that has no forum to ask. */
export async function hearForum(
  tx: AreaContext,
  { subject, nodeId, read, today, said, ago = 30 }: Hearing,
): Promise<void> {
  if (!hasForum(tx)) return;
  const text = await read(tx, nodeId);
  if (text === null) throw new Error('There is no text to show to the forum.');
  const asked = await askCountersign(daysBefore(tx, today, ago), { nodeId, subject, text });
  const answer = said ?? plainWord;
  if (asked.outcome !== 'asked' || answer.word === 'silence') return;
  const given = await giveWord(daysBefore(tx, today, ago - 7), asked.id, { ...answer, publicName: '' });
  if (given !== 'given') throw new Error(`The forum’s word was refused: ${given}.`);
}
