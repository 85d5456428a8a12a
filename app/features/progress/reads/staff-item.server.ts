/** One thing for its staff, in any state: as it is stored, and as the public would see it. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { blocksSchema, citedIds } from '../blocks.ts';
import { isItemKind } from '../items.ts';
import type { ItemKind } from '../items.ts';
import { presentThing } from '../present.ts';
import type { Thing } from '../things.ts';
import { findStaffRow } from './thing-rows.server.ts';
import type { ThingRow } from './thing-rows.server.ts';
import { viewOf } from './things.server.ts';

export type StaffItem = { kind: ItemKind; row: ThingRow };

/** A thing that staff write here. One statement. @throws not-found for what is unknown, of another area, or written elsewhere. */
export async function getStaffItem(ctx: AreaContext, id: string): Promise<StaffItem> {
  const row = await findStaffRow(ctx, id);
  if (!row || !isItemKind(row.node.kind)) throw notFound();
  return { kind: row.node.kind, row };
}

/** The thing as its page would show it if it were public now. */
export function previewOf(ctx: AreaContext, { row }: StaffItem): Thing {
  return presentThing(row, viewOf(ctx));
}

/** What the blocks of an update name, in any state; nothing for other kinds. */
export function shownIds({ row }: StaffItem): string[] {
  return row.update ? citedIds(blocksSchema.parse(row.update.blocks)) : [];
}
