/** Keeps what was said about how a promise goes, and holds a public promise of news to it. */
import { and, eq } from 'drizzle-orm';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { commitmentNotes, commitments } from '#db/schema/progress.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ChangeProblem } from '../changing.server.ts';
import { gateMessages } from '../messages-gates.ts';
import { isSlip } from './slips.ts';

type Given = { commitmentId: string; nextUpdate: StoredDate; note: string; wasPublic: boolean };

/**
 * Adds the dated entry, if one was written. Call it before the commitment's row is changed: the promise that the entry
 * keeps is the one that stands there.
 * @returns a refusal where a public promise of news moves or goes and nothing is said: news kept late shows as late.
 */
export async function saveNote(
  tx: AreaContext,
  { commitmentId, nextUpdate, note, wasPublic }: Given,
): Promise<ChangeProblem[]> {
  const [before] = await tx.db
    .select({ nextUpdate: commitments.nextUpdate })
    .from(commitments)
    .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, commitmentId)));
  const isMoved = before !== undefined && isSlip(before.nextUpdate, nextUpdate, wasPublic);
  const body = note.trim();
  if (body === '') return isMoved ? [{ gate: 'noteMissing', message: tx.t(gateMessages)('noteMissing') }] : [];
  await tx.db.insert(commitmentNotes).values({
    areaId: tx.area.id,
    id: newPublicId(),
    commitmentId,
    on: londonDay(tx.now),
    body,
    promised: isMoved ? before.nextUpdate : { state: 'not-stated' },
    at: tx.now,
  });
  return [];
}
