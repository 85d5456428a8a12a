/** Brings the index of every area up to date, an area in a transaction of its own. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listAreas } from '#app/platform/area.server.ts';
import { indexArea } from './index-area.server.ts';

/** @param isWhole writes what seems up to date as well; otherwise only what is missing or of an older form. */
export async function rebuildSearch(ctx: Context, { isWhole }: { isWhole: boolean }): Promise<void> {
  for (const area of await listAreas(ctx.db))
    await inTransaction(ctx, (tx) => indexArea({ db: tx.db, area, now: tx.now }, isWhole));
}
