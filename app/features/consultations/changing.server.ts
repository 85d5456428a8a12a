/** A change of a question or of a record of listening: what is public already passes its gates again. */
import { changeThing as change } from '#app/features/record/writes/change-thing.server.ts';
import type { Change as ThingChange, Changed, ChangeProblem } from '#app/features/record/writes/change-thing.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { consultationGates, participationGates } from './gates.server.ts';

export type { Changed, ChangeProblem };

const gatesOf = { consultation: consultationGates, participation: participationGates };

/** What was public once keeps the record of its changes while it is taken back; its followers are told of none then. */
export type Standing = { isPublic: boolean; wasPublic: boolean };

type Change = Pick<ThingChange, 'id' | 'title'> & {
  kind: keyof typeof gatesOf;
  /** Changes the rows of the thing; what it answers is refused. */
  apply: (tx: AreaContext, standing: Standing) => Promise<ChangeProblem[]>;
};

/** One transaction. @throws as `changeThing` of features/record does. */
export function changeThing(ctx: AreaContext, { apply, ...given }: Change): Promise<Changed> {
  return change(ctx, {
    ...given,
    gates: gatesOf[given.kind],
    apply: (tx, { state, publishedAt }) => apply(tx, { isPublic: state === 'public', wasPublic: publishedAt !== null }),
  });
}
