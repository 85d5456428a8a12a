/** Keeps the services that a question is about. */
import { and, eq, inArray } from 'drizzle-orm';
import { services } from '#db/schema/areas.ts';
import { consultationServices } from '#db/schema/consultations/consultations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Replaces them. @throws not-found when one of them is not of this area. */
export async function saveServices(
  tx: AreaContext,
  consultationId: string,
  serviceIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(serviceIds)];
  const inArea = eq(consultationServices.areaId, tx.area.id);
  await tx.db.delete(consultationServices).where(and(inArea, eq(consultationServices.consultationId, consultationId)));
  if (wanted.length === 0) return;
  const found = await tx.db
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.areaId, tx.area.id), inArray(services.id, wanted)));
  if (found.length < wanted.length) throw notFound();
  await tx.db
    .insert(consultationServices)
    .values(wanted.map((serviceId) => ({ areaId: tx.area.id, consultationId, serviceId })));
}
