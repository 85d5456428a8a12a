/** How large the pictures of a survey are: read once for a plan and kept with it, since a picture never changes. */
import type { PictureSize } from '#app/features/files/picture.ts';
import { findPictureSizes } from '#app/features/files/reads/pictures.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Plan } from '../engine/plan.server.ts';
import { picturesShown } from '../renditions/formats-used.ts';

/** By picture id; without those that the area does not have. */
export type PictureSizes = ReadonlyMap<string, PictureSize>;

const none: PictureSizes = new Map();
const keptFor = new WeakMap<Plan, PictureSizes>();

/** What is known of a plan's pictures: nothing before they were measured. */
export const sizesOf = (plan: Plan): PictureSizes => keptFor.get(plan) ?? none;

/** At most one statement, the first time; none for a survey without pictures. */
export async function measurePictures(ctx: AreaContext, plan: Plan): Promise<void> {
  if (keptFor.has(plan)) return;
  keptFor.set(plan, await findPictureSizes(ctx, picturesShown(plan.definition)));
}
