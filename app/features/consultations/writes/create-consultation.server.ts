/** Begins a question to people, as a draft. */
import { consultations } from '#db/schema/consultations/consultations.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { NewConsultation } from '../consultation.ts';
import { saveServices } from '../service-rows.server.ts';

/** What is left out is empty or not stated. Answers the slug it got. @throws not-found for a service of another area. */
export function createConsultation(ctx: AreaContext, input: NewConsultation): Promise<{ id: string; slug: string }> {
  const { title, slug, serviceIds = [], ...own } = input;
  return inTransaction(ctx, async (tx) => {
    const node = await createNode(tx, { kind: 'consultation', title, ...(slug === undefined ? {} : { slug }) });
    await tx.db.insert(consultations).values({ areaId: tx.area.id, id: node.id, ...own });
    await saveServices(tx, node.id, serviceIds);
    return { id: node.id, slug: node.slug ?? node.id };
  });
}
