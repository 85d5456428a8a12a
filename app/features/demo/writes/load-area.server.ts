/** Loads one demonstration area from its seed, through the same writes as the screens, in one transaction. */
import type { AreaSeed } from '#db/seed/area-seed.ts';
import { createArea } from '#app/features/areas/writes/create-area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { KeyedIds } from '../keys.ts';
import { grantDemoRoles } from './load-accounts.server.ts';
import { loadChain } from './load-chain.server.ts';
import { loadFoundation } from './load-foundation.server.ts';
import { loadPages } from './load-pages.server.ts';
import { loadQuestions } from './load-questions.server.ts';

/** What an area has besides its seed: loaded after the questions, before the chain; and afterwards, what speaks of the chain. */
export type Extra = (tx: AreaContext, ids: KeyedIds, today: string) => Promise<void>;

/** Everything is published a moment later than what was published before it, so that lists have an order. */
function ticking(tx: AreaContext): AreaContext {
  let now = tx.now.getTime() - 600_000;
  return Object.defineProperty(tx, 'now', { enumerable: true, get: () => new Date((now += 1)) });
}

/** Creates the area with everything in it, published. @throws when the seed breaks a rule; then nothing is kept. */
export function loadArea(
  ctx: Context,
  seed: AreaSeed,
  today: string,
  extra: Extra | null = null,
  afterwards: Extra | null = null,
): Promise<AreaContext> {
  return inTransaction(ctx, async (tx) => {
    const area = await createArea(tx, seed.area);
    if (typeof area === 'string') throw new Error(`The area ${seed.area.slug} could not be made: ${area}.`);
    const within = ticking(inArea(tx, area));
    await grantDemoRoles(within);
    const ids = new KeyedIds();
    await loadFoundation(within, seed, ids);
    await loadQuestions(within, seed, ids, today);
    if (extra !== null) await extra(within, ids, today);
    await loadChain(within, seed, ids, today);
    await loadPages(within, seed, ids, today);
    if (afterwards !== null) await afterwards(within, ids, today);
    return inArea(ctx, area);
  });
}
