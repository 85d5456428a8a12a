/** A change of a thing of the chain: what is public already passes its gates again, and an update settles the forum's word. */
import { settleWord } from '#app/features/coproduction/writes/settle-word.server.ts';
import { changeThing as change } from '#app/features/record/writes/change-thing.server.ts';
import type { Change as ThingChange, Changed, ChangeProblem } from '#app/features/record/writes/change-thing.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { gatesOf } from './gates.server.ts';
import type { ItemKind } from './items.ts';
import { readYouSaid } from './reads/you-said.server.ts';

export type { Changed, ChangeProblem };

type Change = Pick<ThingChange, 'id' | 'apply'> & { kind: ItemKind; title: string };

/** One transaction. @throws as `changeThing` of features/record does. */
export function changeThing(ctx: AreaContext, given: Change): Promise<Changed> {
  const { kind, id } = given;
  const settle = (tx: AreaContext) => settleWord(tx, 'you-said', id, readYouSaid);
  return change(ctx, { ...given, gates: gatesOf[kind], ...(kind === 'update' ? { settle } : {}) });
}
