/** Takes a published thing back: it leaves every page, list, chain and feed at once, and a dated note stands in its place. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { keepChanges, readPromise } from '../rows/keep-changes.server.ts';
import type { ItemKind } from '../items.ts';
import { tellOfMove } from '../rows/tell-of-move.server.ts';

/**
 * It can be published again. Of what was public the day and the reason are kept, of a promise also how late its owners were,
 * and whoever follows a promise is told; its words are shown nowhere any more.
 */
export function withdrawItem(ctx: AreaContext, kind: ItemKind, id: string, reason = ''): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await withdraw(tx, kind, id);
    const [node] = await tx.db
      .select({ publishedAt: nodes.publishedAt })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
    if (node?.publishedAt == null) return;
    const promise = kind === 'commitment' ? await readPromise(tx, id) : null;
    const before = { late: promise?.late ?? [] };
    await keepChanges(tx, id, [{ part: 'publication', before, after: null }], reason);
    if (kind === 'commitment') await tellOfMove(tx, id, 'commitment-taken-back');
  });
}
