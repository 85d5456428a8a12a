/** Ties the forum's word to a publication, in its transaction: what was said of these words is what the public is shown. */
import { and, eq, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isUnheard, outcomeOn } from '../countersign.ts';
import type { Subject } from '../countersign.ts';
import { fingerprintOf } from '../fingerprint.server.ts';
import type { ReadText } from '../gates.server.ts';
import { countRepresentatives } from '../reads/representatives.server.ts';
import { asksForum, hasForum } from '../reads/settings.server.ts';
import { recordSilence } from './record-silences.server.ts';
import { tellForum } from './tell-forum.server.ts';

type About = { nodeId: string; subject: Subject; fingerprint: string };

/** What is said of words about which nobody could be asked; null where somebody could have been, or need not have been. */
async function whyUnasked(tx: AreaContext, subject: Subject): Promise<'no-forum' | 'nobody-to-ask' | null> {
  if (!hasForum(tx)) return 'no-forum';
  if (!(await asksForum(tx, subject))) return null;
  return (await countRepresentatives(tx)) === 0 ? 'nobody-to-ask' : null;
}

/** Said on the record, so that it stays true when a forum is founded, or somebody speaks for it, later. */
async function recordUnasked(tx: AreaContext, same: About, outcome: 'no-forum' | 'nobody-to-ask') {
  const today = londonDay(tx.now);
  await tx.db
    .insert(countersigns)
    .values({
      ...same,
      areaId: tx.area.id,
      id: newPublicId(),
      // Nobody was shown anything.
      shown: { title: '', parts: [] },
      askedAt: tx.now,
      deadline: today,
      outcome,
      answeredOn: today,
    })
    .onConflictDoNothing();
}

/**
 * Call it after publish() has agreed, in the same transaction. From then on the word about these words stands, and words about
 * other versions of the text are no longer shown, and the forum's representatives are told that it is public. A page made from
 * a published one records nothing.
 */
export async function settleWord(tx: AreaContext, subject: Subject, nodeId: string, readText: ReadText): Promise<void> {
  if (tx.area.demonstration === 'published-page') return;
  const text = await readText(tx, nodeId);
  if (text === null) return;
  const fingerprint = fingerprintOf(text);
  const why = await whyUnasked(tx, subject);
  if (why) await recordUnasked(tx, { nodeId, subject, fingerprint }, why);
  const ofThing = and(
    eq(countersigns.areaId, tx.area.id),
    eq(countersigns.nodeId, nodeId),
    eq(countersigns.subject, subject),
  );
  const rows = await tx.db
    .update(countersigns)
    .set({
      isCurrent: sql`${countersigns.fingerprint} = ${fingerprint}`,
      publishedAt: sql`case when ${countersigns.fingerprint} = ${fingerprint}
        then coalesce(${countersigns.publishedAt}, ${tx.now.toISOString()}::timestamptz) else ${countersigns.publishedAt} end`,
    })
    .where(ofThing)
    .returning({
      id: countersigns.id,
      outcome: countersigns.outcome,
      deadline: countersigns.deadline,
      isCurrent: countersigns.isCurrent,
      publishedAt: countersigns.publishedAt,
    });
  const current = rows.find((row) => row.isCurrent);
  // Published again with the same words, nobody is told again.
  const isNew = current?.publishedAt?.getTime() === tx.now.getTime();
  if (current && isNew && !isUnheard(current.outcome)) await tellForum(tx, current.id, 'published');
  if (current?.outcome === 'open' && outcomeOn(current, londonDay(tx.now)) === 'silence') {
    await recordSilence(tx, { ...current, nodeId, subject });
  }
}

/** What is taken back from the public is no longer shown with the word about it; asked about again, the word is found again. */
export async function unsettleWord(tx: AreaContext, subject: Subject, nodeId: string): Promise<void> {
  await tx.db
    .update(countersigns)
    .set({ isCurrent: false })
    .where(
      and(eq(countersigns.areaId, tx.area.id), eq(countersigns.nodeId, nodeId), eq(countersigns.subject, subject)),
    );
}
