/** The public things of the chain, ready to be shown. */
import { redirect } from '@remix-run/node';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { againstFlip, againstOf } from '../against.ts';
import type { AgainstFacts } from '../against.ts';
import { findTakenBack, takenBackAddress } from './taken-back.server.ts';
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

/** Says when a page that shows how these things stand changes: when the next review of one of them becomes late. */
export function followReviews(ctx: Context, rows: readonly { against: AgainstFacts }[]): void {
  const today = londonDay(ctx.now);
  for (const { against } of rows) ctx.validUntil(againstFlip(againstOf(against, today), today));
}

type Clocked = {
  against: AgainstFacts;
  owners: readonly OwnerState[];
  commitment: { decision: Decision; nextUpdate: StoredDate } | null;
};

/** Says when a page that shows these promises changes: when the next of their dates, or of their reviews', has passed. */
export function followDates(ctx: AreaContext, rows: readonly Clocked[]): void {
  const today = londonDay(ctx.now);
  followReviews(ctx, rows);
  for (const { owners, commitment } of rows) {
    ctx.validUntil(nextFlip(owners, today));
    if (commitment) ctx.validUntil(newsFlip(commitment.decision, owners, commitment.nextUpdate, today));
  }
}

/**
 * The public things among the ids, by id; what is not public is not among them. One statement, none for no ids.
 * @param kind reads things of this kind alone.
 */
export async function listThings(
  ctx: AreaContext,
  ids: readonly string[],
  kind: NodeKind | null = null,
): Promise<Map<string, Thing>> {
  const rows = await listThingRows(ctx, ids, kind);
  followDates(ctx, rows);
  const view = viewOf(ctx);
  return new Map(rows.map((row) => [row.node.id, presentThing(row, view)]));
}

/** Sends the reader to the note that stands in the place of what was taken back; does nothing where there is none. One statement. */
export async function leadToNote(ctx: AreaContext, kind: NodeKind | null, id: string): Promise<void> {
  const note = await findTakenBack(ctx, id);
  if (note === null || !('on' in note) || (kind !== null && note.kind !== kind)) return;
  throw redirect(takenBackAddress(ctx.area.slug, id), 302);
}

/**
 * The public thing with an id, of one kind or of any. One statement.
 * @throws not-found for what is unknown, never public or of another area or kind; the way to the note of what was taken back.
 */
export async function getThing<Kind extends NodeKind = NodeKind>(
  ctx: AreaContext,
  kind: Kind | null,
  id: string,
): Promise<Extract<Thing, { kind: Kind }>> {
  const thing = (await listThings(ctx, [id], kind)).get(id);
  if (!thing) await leadToNote(ctx, kind, id);
  if (!thing || (kind !== null && thing.kind !== kind)) throw notFound();
  return thing as Extract<Thing, { kind: Kind }>;
}
