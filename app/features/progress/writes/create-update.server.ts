/** Makes an update, as a draft: what was said, what was done, and the blocks that tell the rest. */
import { updates } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { blocksSchema, citedIds } from '../blocks.ts';
import type { Given, UpdateInput } from '../items.ts';
import { checkService } from '../rows/check-service.server.ts';
import { citeShown } from '../rows/cite-shown.server.ts';

/** What the blocks show is cited by itself; other sources are linked by hand. Answers the slug it got. */
export function createUpdate(
  ctx: AreaContext,
  input: Given<UpdateInput, 'title' | 'said' | 'did'>,
): Promise<{ id: string; slug: string }> {
  const { title, slug, blocks: given = [], ...own } = input;
  const blocks = blocksSchema.parse(given);
  return inTransaction(ctx, async (tx) => {
    await checkService(tx, own.serviceId);
    const node = await createNode(tx, { kind: 'update', title, ...(slug === undefined ? {} : { slug }) });
    await tx.db.insert(updates).values({ areaId: tx.area.id, id: node.id, blocks, ...own });
    await citeShown(tx, { updateId: node.id, shown: citedIds(blocks), before: [] });
    return { id: node.id, slug: node.slug ?? node.id };
  });
}
