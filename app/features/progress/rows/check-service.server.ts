/** Refuses a service that is not this area's, before the database has to. */
import { and, eq } from 'drizzle-orm';
import { services } from '#db/schema/areas.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** @throws not-found for a service of another area or none at all; no service is fine. */
export async function checkService(tx: AreaContext, serviceId: string | null | undefined): Promise<void> {
  if (serviceId == null) return;
  const rows = await tx.db
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.areaId, tx.area.id), eq(services.id, serviceId)));
  if (!rows[0]) throw notFound();
}
