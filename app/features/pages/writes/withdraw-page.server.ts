/** Takes a published page back, and with it the languages that are read at its address. */
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { hostOf } from '../renditions.ts';
import { listFamily } from '../reads/family.server.ts';

/** @throws not-found for what is not a page of this area. */
export function withdrawPage(ctx: AreaContext, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const family = await listFamily(tx, id);
    if (!family.some((each) => each.id === id)) throw notFound();
    const goes = family.filter((each) => each.id === id || hostOf(each, family).id === id);
    for (const each of goes) if (each.state === 'public') await withdraw(tx, each.kind, each.id);
  });
}
