/** Changes priorities and recommendations, as drafts or in public. */
import { and, eq } from 'drizzle-orm';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { PriorityInput, RecommendationInput } from '../items.ts';
import { checkSet } from '../rows/check-set.server.ts';

/** Applies the whole input; a public priority passes its gates again. */
export function changePriority(ctx: AreaContext, id: string, input: PriorityInput): Promise<Changed> {
  const { title, ...own } = input;
  return changeThing(ctx, {
    kind: 'priority',
    id,
    title,
    apply: async (tx) => {
      await checkSet(tx, 'priority', own.setId);
      await tx.db
        .update(priorities)
        .set(own)
        .where(and(eq(priorities.areaId, tx.area.id), eq(priorities.id, id)));
      return [];
    },
  });
}

/** Applies the whole input; a public recommendation passes its gates again. */
export function changeRecommendation(ctx: AreaContext, id: string, input: RecommendationInput): Promise<Changed> {
  const { title, ...own } = input;
  return changeThing(ctx, {
    kind: 'recommendation',
    id,
    title,
    apply: async (tx) => {
      await checkSet(tx, 'recommendation', own.setId);
      await tx.db
        .update(recommendations)
        .set(own)
        .where(and(eq(recommendations.areaId, tx.area.id), eq(recommendations.id, id)));
      return [];
    },
  });
}
