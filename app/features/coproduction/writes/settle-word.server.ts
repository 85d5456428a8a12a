/** Ties the forum's word to a publication, in its transaction: what was said of these words is what the public is shown. */
import { and, eq, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { outcomeOn } from '../countersign.ts';
import type { Subject } from '../countersign.ts';
import { fingerprintOf } from '../fingerprint.server.ts';
import type { ReadText } from '../gates.server.ts';
import { hasForum } from '../reads/settings.server.ts';
import { recordSilence } from './record-silences.server.ts';

/** An area without a forum says so on the record, so that it stays true when a forum is founded later. */
async function recordNoForum(tx: AreaContext, same: { nodeId: string; subject: Subject; fingerprint: string }) {
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
      outcome: 'no-forum',
      answeredOn: today,
    })
    .onConflictDoNothing();
}

/**
 * Call it after publish() has agreed, in the same transaction. From then on the word about these words stands, and words about
 * other versions of the text are no longer shown. A page made from a published one records nothing.
 */
export async function settleWord(tx: AreaContext, subject: Subject, nodeId: string, readText: ReadText): Promise<void> {
  if (tx.area.demonstration === 'published-page') return;
  const text = await readText(tx, nodeId);
  if (text === null) return;
  const fingerprint = fingerprintOf(text);
  if (!hasForum(tx)) await recordNoForum(tx, { nodeId, subject, fingerprint });
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
    });
  const current = rows.find((row) => row.isCurrent);
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
