/** Changes the draft of a page under a lock; what the public reads stays as it was published. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { contentSchema, readContent, withIds } from '../blocks.ts';
import type { Block, NewBlock, PageContent } from '../blocks.ts';
import type { Removed } from '../editing.ts';
import { requireOwnNames } from './require-own-names.server.ts';

export type Draft = { content: PageContent; removed: Removed[] };

type Row = typeof pages.$inferSelect;

/** The row of a page of this area, locked. @throws not-found */
export async function lockPage(tx: AreaContext, id: string): Promise<Row> {
  const [row] = await tx.db
    .select()
    .from(pages)
    .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

type Terms = {
  revision?: number | undefined;
  /** What of this page was taken before: what it names may be named again, though it be gone by now. */
  earlier?: PageContent;
};

/**
 * Applies a change to the draft.
 * @param terms.revision the revision that the change was made to; another one is refused, so that nobody's work is overwritten.
 * @throws not-found also for a change that names what is not of this area
 */
export function changeDraft(
  ctx: AreaContext,
  id: string,
  change: (draft: Draft) => Draft,
  { revision, earlier }: Terms = {},
): Promise<'changed' | 'changed-meanwhile'> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockPage(tx, id);
    if (revision !== undefined && revision !== row.revision) return 'changed-meanwhile';
    // Only this function writes `removed`, from blocks that the schema has read.
    const before: Draft = { content: readContent(row.draft), removed: row.removed as Removed[] };
    const after = change(before);
    const draft = contentSchema.parse(after.content);
    const kept = before.removed.map(({ block }) => block);
    await requireOwnNames(tx, [before.content, { blocks: kept, parentId: null }, ...(earlier ? [earlier] : [])], draft);
    await tx.db
      .update(pages)
      .set({
        draft,
        removed: after.removed,
        revision: row.revision + 1,
        draftedAt: tx.now,
      })
      .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
    await recordActivity(tx, { verb: 'page.draft-changed', nodeId: id });
    return 'changed';
  });
}

export type PageChange = Partial<Omit<PageContent, 'blocks'>> & { blocks?: NewBlock[] };

/** Changes parts of a draft; given blocks replace all of them. */
export function changePage(
  ctx: AreaContext,
  id: string,
  { blocks, ...change }: PageChange,
  revision?: number,
): Promise<'changed' | 'changed-meanwhile'> {
  return changeDraft(
    ctx,
    id,
    ({ content, removed }) => ({
      content: {
        ...content,
        ...change,
        blocks:
          blocks === undefined
            ? content.blocks
            : (readContent({ title: '', blocks: withIds(blocks) }).blocks satisfies Block[]),
      },
      removed,
    }),
    { revision },
  );
}
