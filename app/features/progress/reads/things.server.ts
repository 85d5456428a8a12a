/** The public things of the chain, ready to be shown. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { presentThing } from '../present.ts';
import type { View } from '../present.ts';
import { newsFlip, nextFlip } from '../status.ts';
import type { Decision, OwnerState } from '../status.ts';
import type { Thing } from '../things.ts';
import { listThingRows } from './thing-rows.server.ts';

/** The area and the day on which this request shows things. */
export function viewOf(ctx: AreaContext): View {
  return { area: ctx.area.slug, today: londonDay(ctx.now) };
}

/** The area as the JSON of its pages names it: a demonstration says so wherever its data goes. */
export function shownArea({ area }: AreaContext): Pick<Area, 'slug' | 'name' | 'demonstration'> {
  return { slug: area.slug, name: area.name, demonstration: area.demonstration };
}

type Clocked = {
  owners: readonly OwnerState[];
  commitment: { decision: Decision; nextUpdate: StoredDate } | null;
};

/** Says when a page that shows these promises changes: when the next of their dates has passed. */
export function followDates(ctx: AreaContext, rows: readonly Clocked[]): void {
  const today = londonDay(ctx.now);
  for (const { owners, commitment } of rows) {
    ctx.validUntil(nextFlip(owners, today));
    if (commitment) ctx.validUntil(newsFlip(commitment.decision, owners, commitment.nextUpdate, today));
  }
}

/** The public things among the ids, by id; what is not public is not among them. One statement, none for no ids. */
export async function listThings(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, Thing>> {
  const rows = await listThingRows(ctx, ids);
  followDates(ctx, rows);
  const view = viewOf(ctx);
  return new Map(rows.map((row) => [row.node.id, presentThing(row, view)]));
}

/**
 * The public thing with an id, of one kind or of any. One statement.
 * @throws not-found for what is unknown, not public or of another area or kind.
 */
export async function getThing<Kind extends NodeKind = NodeKind>(
  ctx: AreaContext,
  kind: Kind | null,
  id: string,
): Promise<Extract<Thing, { kind: Kind }>> {
  const thing = (await listThings(ctx, [id])).get(id);
  if (!thing || (kind !== null && thing.kind !== kind)) throw notFound();
  return thing as Extract<Thing, { kind: Kind }>;
}
