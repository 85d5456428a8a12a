/** A representative gives the forum's word on a text, or takes it back while the text is not public. */
import { and, eq } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { addWorkingDays } from '../working-days.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { outcomeOn } from '../countersign.ts';
import type { Outcome } from '../countersign.ts';
import { tellForum } from './tell-forum.server.ts';

export type Word = {
  word: 'countersigned' | 'dissent';
  /** Needed for a dissent; published beside the text. */
  words: string;
  /** The representative's name as it is to be published; empty for none. */
  publicName: string;
};

/** `asked-it`: whoever asks for the forum's word does not give it. */
export type WordGiven = 'given' | 'words-missing' | 'answered-already' | 'time-passed' | 'asked-it';

/** How long the forum has at the least once a word is taken back, in working days. */
const daysAfterTakingBack = 2;

async function lockRequest(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({
      nodeId: countersigns.nodeId,
      subject: countersigns.subject,
      outcome: countersigns.outcome,
      deadline: countersigns.deadline,
      publishedAt: countersigns.publishedAt,
      askedBy: countersigns.askedBy,
      state: nodes.state,
    })
    .from(countersigns)
    .innerJoin(nodes, and(eq(nodes.areaId, countersigns.areaId), eq(nodes.id, countersigns.nodeId)))
    .where(and(eq(countersigns.areaId, tx.area.id), eq(countersigns.id, id)))
    .for('update', { of: countersigns });
  if (!rows[0]) throw notFound();
  return rows[0];
}

const own = (tx: AreaContext, id: string) => and(eq(countersigns.areaId, tx.area.id), eq(countersigns.id, id));

const refusals: Partial<Record<Outcome, WordGiven>> = { silence: 'time-passed', open: 'given' };

/** Gives the word. @throws not-found for a request of another area */
export function giveWord(ctx: AreaContext, id: string, { word, words, publicName }: Word): Promise<WordGiven> {
  return inTransaction(ctx, async (tx) => {
    const { nodeId, subject, state, askedBy, ...request } = await lockRequest(tx, id);
    const today = londonDay(tx.now);
    const answeredBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    if (answeredBy !== null && answeredBy === askedBy) return 'asked-it';
    const stands = outcomeOn(request, today);
    if (stands !== 'open') return refusals[stands] ?? 'answered-already';
    if (word === 'dissent' && words.trim() === '') return 'words-missing';
    await tx.db
      .update(countersigns)
      .set({
        outcome: word,
        words: words.trim(),
        publicName: publicName.trim(),
        answeredOn: today,
        answeredBy,
      })
      .where(own(tx, id));
    await recordActivity(tx, { verb: `countersign.${word}`, nodeId, detail: { subject } });
    if (word === 'dissent') await tellForum(tx, id, 'dissent');
    if (state === 'public') await touchArea(tx);
    return 'given';
  });
}

export type WordTakenBack = 'taken-back' | 'published' | 'not-given';

/**
 * Takes a countersign or a dissent back before publication; the request is open again, for two working days at the least.
 * @throws not-found for a request of another area
 */
export function takeWordBack(ctx: AreaContext, id: string): Promise<WordTakenBack> {
  return inTransaction(ctx, async (tx) => {
    const { nodeId, subject, outcome, deadline, publishedAt, state } = await lockRequest(tx, id);
    if (outcome !== 'countersigned' && outcome !== 'dissent') return 'not-given';
    if (publishedAt !== null) return 'published';
    const least = addWorkingDays(londonDay(tx.now), daysAfterTakingBack);
    await tx.db
      .update(countersigns)
      .set({
        outcome: 'open',
        words: '',
        publicName: '',
        answeredOn: null,
        answeredBy: null,
        deadline: deadline > least ? deadline : least,
      })
      .where(own(tx, id));
    await recordActivity(tx, { verb: 'countersign.taken-back', nodeId, detail: { subject } });
    if (state === 'public') await touchArea(tx);
    return 'taken-back';
  });
}
