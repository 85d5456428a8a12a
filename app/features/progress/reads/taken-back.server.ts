/** What stands in the place of a thing that was public and was taken back: the day and the reason, never its words. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { thingChanges } from '#db/schema/thing-changes.ts';
import { londonDay } from '#app/lib/dates.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Late, ShownLate } from '../changes.ts';
import { showDate } from '../shown-date.ts';
import { isItemKind } from '../items.ts';
import type { ItemKind } from '../items.ts';

export type TakenBack = {
  id: string;
  kind: ItemKind;
  /** YYYY-MM-DD in Europe/London. */
  on: string;
  /** Null where it is not said who took it back: a quote goes with the response of whoever said it. */
  by: 'area-staff' | null;
  /** Empty where none was given. */
  reason: string;
  /** Of a promise: whose day had passed by then. */
  late: ShownLate[];
};

const lateIn = (before: Record<string, unknown>): readonly Late[] => (before as { late: Late[] }).late;

/** The note of a thing that was taken back, or its address where it is public (again); null for neither. One statement. */
export async function findTakenBack(ctx: AreaContext, id: string): Promise<TakenBack | { address: string } | null> {
  const isTaking = and(
    eq(thingChanges.areaId, nodes.areaId),
    eq(thingChanges.nodeId, nodes.id),
    eq(thingChanges.part, 'publication'),
  );
  const [row] = await ctx.db
    .select({
      ...{ id: nodes.id, kind: nodes.kind, slug: nodes.slug, state: nodes.state, changedAt: nodes.changedAt },
      ...{ at: thingChanges.at, reason: thingChanges.reason, before: thingChanges.before },
    })
    .from(nodes)
    .leftJoin(thingChanges, isTaking)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id), isNotNull(nodes.publishedAt)))
    .orderBy(desc(thingChanges.at))
    .limit(1);
  if (!row || !isItemKind(row.kind) || row.state === 'draft') return null;
  if (row.state === 'public') return { address: addressOf(ctx.area.slug, row) };
  const { kind, at, reason, before, changedAt } = row;
  const late = before === null ? [] : lateIn(before).map((one) => ({ ...one, due: showDate(one.due) }));
  return {
    id,
    kind,
    on: londonDay(at ?? changedAt),
    by: at === null ? null : 'area-staff',
    reason: reason ?? '',
    late,
  };
}

/** Where the note stands. */
export const takenBackAddress = (areaSlug: string, id: string): string => `/${areaSlug}/taken-back/${id}`;
