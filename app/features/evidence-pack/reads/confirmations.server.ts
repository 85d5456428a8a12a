/** Whether people said that it changed for them, and the reviews that followed: as it is public, of each thing that has any. */
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import type { ShownConfirmation } from '#app/features/confirmations/published.ts';
import type { Thing } from '#app/features/progress/things.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type PackConfirmation = { id: string; about: string } & Omit<ShownConfirmation, 'ask' | 'names'>;

const kinds: readonly Thing['kind'][] = ['commitment', 'service-change', 'update'];

/** One statement for each promise, service change and update among the things. */
export async function listPackConfirmations(ctx: AreaContext, things: readonly Thing[]): Promise<PackConfirmation[]> {
  const found: PackConfirmation[] = [];
  for (const { id, kind, title } of things) {
    const shown = kinds.includes(kind) ? await findConfirmation(ctx, id) : null;
    if (!shown) continue;
    const { groups, words, reviews, threshold } = shown;
    if (groups.length > 0 || reviews.length > 0) found.push({ id, about: title, groups, words, reviews, threshold });
  }
  return found;
}
