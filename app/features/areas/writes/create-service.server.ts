/** Writes down a service, as a draft. */
import { services } from '#db/schema/areas.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { checkOrganisation, tagLevels } from '../service-parts.server.ts';
import type { ServiceInput } from '../service.ts';

/** @throws not-found when its organisation or one of its levels is not of this area. */
export async function createService(ctx: AreaContext, input: ServiceInput): Promise<{ id: string; slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const { title, slug, description, organisationId, levelIds } = input;
    await checkOrganisation(tx, organisationId);
    const node = await createNode(tx, { kind: 'service', title, ...(slug === undefined ? {} : { slug }) });
    await tx.db.insert(services).values({ areaId: tx.area.id, id: node.id, description, organisationId });
    await tagLevels(tx, node.id, levelIds);
    return { id: node.id, slug: node.slug ?? node.id };
  });
}
