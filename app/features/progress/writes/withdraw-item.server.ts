/** Takes a published thing back: it leaves every page, list, chain and feed at once, and can be published again. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import type { ItemKind } from '../items.ts';

export function withdrawItem(ctx: AreaContext, kind: ItemKind, id: string): Promise<void> {
  return inTransaction(ctx, (tx) => withdraw(tx, kind, id));
}
