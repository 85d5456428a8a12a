/** Refuses a set that is not this area's or holds another kind of thing, before the database has to. */
import { and, eq } from 'drizzle-orm';
import { prioritySets } from '#db/schema/priorities.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { SetKind } from '../items.ts';

/** @throws not-found for a set of another area, of another kind of thing or none at all; no set is fine. */
export async function checkSet(tx: AreaContext, holds: SetKind, setId: string | null | undefined): Promise<void> {
  if (setId == null) return;
  const rows = await tx.db
    .select({ id: prioritySets.id })
    .from(prioritySets)
    .where(and(eq(prioritySets.areaId, tx.area.id), eq(prioritySets.id, setId), eq(prioritySets.holds, holds)));
  if (!rows[0]) throw notFound();
}
