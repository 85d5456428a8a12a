/** An update as the forum is asked to countersign it: what was said, what was done, and the words of its parts. */
import { and, eq } from 'drizzle-orm';
import { updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import type { ShownBlock, ShownText } from '#app/features/coproduction/countersign.ts';
import { countersignTextMessages } from '#app/features/coproduction/messages-text.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { blocksSchema } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import { progressMessages } from '../messages.ts';

const plain = (text: string, note = ''): ShownBlock => ({ text, note, choices: [] });

/**
 * The author's own words. What a list shows is written and published as things of their own, and dated entries go on being
 * added while the update is public: neither is part of what was countersigned.
 */
function wordsOf(block: Block): ShownBlock[] {
  switch (block.kind) {
    case 'text':
      return [plain(block.heading, block.markdown)];
    case 'list':
      return block.heading || block.lead ? [plain(block.heading, block.lead)] : [];
    case 'link':
      return [plain(block.heading, `${block.text} (${block.href})`)];
    case 'entries':
    case 'groups':
      return block.heading ? [plain(block.heading)] : [];
  }
}

/** The update's text as it is now, in whatever state it is. One statement; null for what is no update of the area. */
export async function readYouSaid(ctx: AreaContext, id: string): Promise<ShownText | null> {
  const rows = await ctx.db
    .select({
      title: nodes.title,
      said: updates.said,
      did: updates.did,
      saidBy: updates.saidBy,
      status: updates.status,
      blocks: updates.blocks,
    })
    .from(updates)
    .innerJoin(nodes, and(eq(nodes.areaId, updates.areaId), eq(nodes.id, updates.id)))
    .where(and(eq(updates.areaId, ctx.area.id), eq(updates.id, id)));
  const update = rows[0];
  if (!update) return null;
  const t = ctx.t(countersignTextMessages);
  const word = ctx.t(progressMessages);
  const { did, status } = update;
  // What stands over the words follows from the status: "we did" is another thing to answer for than "we will".
  const standing = status === 'not-stated' ? '' : word(`status_${status}`);
  const more = blocksSchema.parse(update.blocks).flatMap(wordsOf);
  return {
    title: update.title,
    parts: [
      { label: t('said'), blocks: [plain(update.said, update.saidBy)] },
      { label: word(`did_${status}`), blocks: [plain(did, standing)] },
      ...(more.length > 0 ? [{ label: t('more'), blocks: more }] : []),
    ],
  };
}
