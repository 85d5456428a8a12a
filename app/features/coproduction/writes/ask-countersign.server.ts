/** Asks the forum to countersign a text, exactly as it stands, and tells its representatives. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { addWorkingDays } from '../working-days.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { isUnheard } from '../countersign.ts';
import type { ShownText, Subject } from '../countersign.ts';
import { fingerprintOf } from '../fingerprint.server.ts';
import { countRepresentatives } from '../reads/representatives.server.ts';
import { getCountersignSettings, hasForum } from '../reads/settings.server.ts';
import { tellRepresentatives } from './tell-representatives.server.ts';

export type CountersignAsk = {
  nodeId: string;
  subject: Subject;
  /** What is shown: the whole of it, as the gate will read it. */
  text: ShownText;
  /** The last day (YYYY-MM-DD) for the answer; the earliest allowed one when it is left out. */
  deadline?: string;
};

export type Asked =
  | { outcome: 'asked'; id: string; deadline: string }
  /** The forum has been asked about these very words before; its answer stands. */
  | { outcome: 'asked-before'; id: string }
  | { outcome: 'no-forum' }
  /** Nobody speaks for the forum here, so there would be nobody to be silent. */
  | { outcome: 'nobody-to-ask' }
  | { outcome: 'too-soon'; earliest: string };

async function getNode(tx: AreaContext, nodeId: string) {
  const rows = await tx.db
    .select({ title: nodes.title, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, nodeId)))
    .for('update');
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Earlier requests that wait for an answer about words that no longer stand: nobody is held to have been silent on those. */
async function dropOvertaken(tx: AreaContext, { nodeId, subject }: CountersignAsk, fingerprint: string): Promise<void> {
  const gone = await tx.db
    .delete(countersigns)
    .where(
      and(
        eq(countersigns.areaId, tx.area.id),
        eq(countersigns.nodeId, nodeId),
        eq(countersigns.subject, subject),
        eq(countersigns.outcome, 'open'),
        isNull(countersigns.publishedAt),
        ne(countersigns.fingerprint, fingerprint),
      ),
    )
    .returning({ id: countersigns.id });
  for (const { id } of gone) {
    await recordActivity(tx, { verb: 'countersign.overtaken', nodeId, detail: { subject, request: id } });
  }
}

/** The first day that may be the last for an answer to what is asked now. */
async function earliestDeadline(ctx: AreaContext): Promise<string> {
  return addWorkingDays(londonDay(ctx.now), (await getCountersignSettings(ctx)).workingDays);
}

/**
 * Makes the request. The same words are asked about once; other words make a request of their own.
 * @throws not-found when the thing is not of this area.
 */
export function askCountersign(ctx: AreaContext, ask: CountersignAsk): Promise<Asked> {
  return inTransaction(ctx, async (tx) => {
    const { nodeId, subject, text } = ask;
    const node = await getNode(tx, nodeId);
    if (!hasForum(tx)) return { outcome: 'no-forum' };
    if ((await countRepresentatives(tx)) === 0) return { outcome: 'nobody-to-ask' };
    const earliest = await earliestDeadline(tx);
    const deadline = ask.deadline ?? earliest;
    if (deadline < earliest) return { outcome: 'too-soon', earliest };
    const fingerprint = fingerprintOf(text);
    const same = { areaId: tx.area.id, nodeId, subject, fingerprint };
    const aboutSame = and(
      eq(countersigns.areaId, same.areaId),
      eq(countersigns.nodeId, nodeId),
      eq(countersigns.subject, subject),
      eq(countersigns.fingerprint, fingerprint),
    );
    const heard = { id: countersigns.id, outcome: countersigns.outcome, publishedAt: countersigns.publishedAt };
    const [known] = await tx.db.select(heard).from(countersigns).where(aboutSame);
    if (known && !(isUnheard(known.outcome) && known.publishedAt === null)) {
      return { outcome: 'asked-before', id: known.id };
    }
    if (known) await tx.db.delete(countersigns).where(aboutSame);
    await dropOvertaken(tx, ask, fingerprint);
    const id = newPublicId();
    const askedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    await tx.db.insert(countersigns).values({ ...same, id, shown: text, askedBy, askedAt: tx.now, deadline });
    await recordActivity(tx, { verb: 'countersign.asked', nodeId, detail: { subject, deadline } });
    await tellRepresentatives(tx, { id, title: node.title, deadline, isReminder: false });
    if (node.state === 'public') await touchArea(tx);
    return { outcome: 'asked', id, deadline };
  });
}
