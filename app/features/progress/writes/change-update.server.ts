/** Changes an update with its blocks and, where it is asked for, its address; the old address goes on leading to it. */
import { and, eq } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { blocksSchema, citedIds } from '../blocks.ts';
import { retitled } from '../changes.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { UpdateInput } from '../items.ts';
import { gateMessages } from '../messages-gates.ts';
import { checkService } from '../rows/check-service.server.ts';
import { citeShown } from '../rows/cite-shown.server.ts';
import { keepChanges } from '../rows/keep-changes.server.ts';

/** Applies the whole input. Refused when another update has or had the slug; a title that was public stays readable. */
export function changeUpdate(ctx: AreaContext, id: string, input: UpdateInput): Promise<Changed> {
  const { title, slug, blocks: given, ...own } = input;
  const blocks = blocksSchema.parse(given);
  return changeThing(ctx, {
    kind: 'update',
    id,
    title,
    apply: async (tx, { publishedAt, title: said }) => {
      await checkService(tx, own.serviceId);
      if (slug !== undefined && (await changeNode(tx, id, { slug })) === 'slug-taken') {
        return [{ gate: 'slugTaken', message: tx.t(gateMessages)('slugTaken') }];
      }
      const mine = and(eq(updates.areaId, tx.area.id), eq(updates.id, id));
      const rows = await tx.db.select({ blocks: updates.blocks }).from(updates).where(mine);
      await tx.db
        .update(updates)
        .set({ ...own, blocks })
        .where(mine);
      if (publishedAt !== null) await keepChanges(tx, id, retitled(said, title), '');
      const before = citedIds(blocksSchema.parse(rows[0]?.blocks ?? []));
      await citeShown(tx, { updateId: id, shown: citedIds(blocks), before });
      return [];
    },
  });
}
