/** A change of a record of a decision: a public one passes its gates again. */
import { changeThing as change } from '#app/features/record/writes/change-thing.server.ts';
import type { Changed } from '#app/features/record/writes/change-thing.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { decisionGates } from './gates.server.ts';
import { holdQuestion } from './writes/hold-question.server.ts';

export type { Changed };

/**
 * One transaction.
 * @param title its new title; null leaves it.
 * @throws as `changeThing` of features/record does.
 */
export function changeThing(
  ctx: AreaContext,
  id: string,
  title: string | null,
  apply: (tx: AreaContext) => Promise<void>,
): Promise<Changed> {
  return change(ctx, {
    ...{ kind: 'decision', id, gates: decisionGates },
    ...(title === null ? {} : { title }),
    apply: async (tx) => {
      await holdQuestion(tx, id);
      await apply(tx);
      return [];
    },
  });
}
