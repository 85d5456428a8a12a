/** What an update says: both sides of it and its blocks, without what it cites, which is found by itself. */
import { and, eq, inArray } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import { blocksSchema } from '#app/features/progress/blocks.ts';
import type { Block } from '#app/features/progress/blocks.ts';
import type { TextSource } from './text-source.ts';

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.heading, block.markdown];
    case 'list':
      return [block.heading, block.lead];
    case 'entries':
      return [block.heading, ...block.items.map((item) => item.text)];
    case 'link':
      return [block.heading, block.text];
    case 'groups':
      return [block.heading];
  }
}

export const updateTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(updates)
    .where(and(eq(updates.areaId, areaId), inArray(updates.id, [...ids])));
  return rows.map(({ id, said, did, saidBy, serviceId, status, blocks, source }) => ({
    id,
    texts: [said, did, saidBy, ...blocksSchema.parse(blocks).flatMap(textsOfBlock), source],
    serviceIds: serviceId === null ? [] : [serviceId],
    status,
  }));
};
