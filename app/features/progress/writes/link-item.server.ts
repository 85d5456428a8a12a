/** Links a thing to others, or takes one of its links away. */
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { readRelation, writeRelation } from '../forms/relations.ts';
import { gatesOf } from '../gates.server.ts';
import { isItemKind } from '../items.ts';

type Mine = { id: string; kind: NodeKind };

/** The chain has no such step to these; nothing was linked. */
export type Linked = { isLinked: true } | { isLinked: false; refused: { kind: NodeKind; title: string }[] };

/**
 * Links the thing to all of the others by a relation that a form names, such as `out:led-to`, or to none of them.
 * @throws not-found when one of them is not of this area, or is the thing itself.
 */
export function linkItems(
  ctx: AreaContext,
  mine: Mine,
  { others, relation: named }: { others: readonly string[]; relation: unknown },
): Promise<Linked> {
  return inTransaction(ctx, async (tx) => {
    const wanted = [...new Set(others)];
    const found = await tx.db
      .select({ id: nodes.id, kind: nodes.kind, title: nodes.title })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), inArray(nodes.id, wanted), ne(nodes.id, mine.id)));
    if (found.length < wanted.length) throw notFound();
    const steps = found.map((other) => ({ other, relation: readRelation(named, mine.kind, other.kind) }));
    const refused = steps.filter(({ relation }) => relation === null).map(({ other }) => other);
    if (refused.length > 0) return { isLinked: false, refused };
    for (const { other, relation } of steps) {
      if (relation === null) continue;
      const { direction, kind } = relation;
      const ends = direction === 'out' ? { fromId: mine.id, toId: other.id } : { fromId: other.id, toId: mine.id };
      await linkNodes(tx, { ...ends, kind });
    }
    return { isLinked: true };
  });
}

/** What was taken away, so that it can be put back: the other thing and the relation as a form names it. */
export type Unlinked = { otherId: string; relation: string };

export type Unlinking = { isUnlinked: true; gone: Unlinked[] } | { isUnlinked: false; problems: GateProblem[] };

/** Carries a refusal out of the transaction, so that every link stays. */
class Refused extends Error {
  readonly problems: GateProblem[];

  constructor(problems: GateProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** What the public ends of links lack by their own gates. */
async function lacks(tx: AreaContext, ids: readonly string[]): Promise<GateProblem[]> {
  const ends = await tx.db
    .select({ id: nodes.id, kind: nodes.kind })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.state, 'public'), inArray(nodes.id, [...ids])))
    .orderBy(nodes.id);
  const problems: GateProblem[] = [];
  for (const { id, kind } of ends) {
    if (!isItemKind(kind)) continue;
    for (const gate of gatesOf[kind]) problems.push(...(await gate(tx, id)));
  }
  return problems;
}

/**
 * Removes links of this thing, all or none; one that is gone already or is another thing's stays as it is. Refused where
 * something public would lack by it what it could not have been published without.
 */
export async function unlinkItems(ctx: AreaContext, mine: Mine, linkIds: readonly string[]): Promise<Unlinking> {
  if (linkIds.length === 0) return { isUnlinked: true, gone: [] };
  try {
    return await inTransaction(ctx, async (tx) => {
      const own = await tx.db
        .select({ id: links.id, kind: links.kind, fromId: links.fromId, toId: links.toId })
        .from(links)
        .where(
          and(
            eq(links.areaId, tx.area.id),
            inArray(links.id, [...linkIds]),
            or(eq(links.fromId, mine.id), eq(links.toId, mine.id)),
          ),
        )
        .orderBy(links.id);
      const ends = [...new Set(own.flatMap(({ fromId, toId }) => [fromId, toId]))];
      const before = new Set((await lacks(tx, ends)).map(({ message }) => message));
      for (const { id } of own) await unlinkNodes(tx, id);
      const problems = (await lacks(tx, ends)).filter(({ message }) => !before.has(message));
      if (problems.length > 0) throw new Refused(problems);
      const gone = own.map(({ kind, fromId, toId }) => {
        const direction = fromId === mine.id ? 'out' : 'in';
        return { otherId: direction === 'out' ? toId : fromId, relation: writeRelation({ direction, kind }) };
      });
      return { isUnlinked: true, gone };
    });
  } catch (error) {
    if (error instanceof Refused && !ctx.inTransaction) return { isUnlinked: false, problems: error.problems };
    throw error;
  }
}
