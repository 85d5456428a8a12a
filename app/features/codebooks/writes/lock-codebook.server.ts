/** Two people who change a codebook at once do so one after the other: the second then sees what the first did. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** @throws not-found for what is no consultation of the area */
export async function lockCodebook(tx: AreaContext, consultationId: string): Promise<void> {
  const rows = await tx.db
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)))
    .for('no key update');
  if (rows.length === 0) throw notFound();
}
