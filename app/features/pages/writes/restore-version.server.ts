/** Puts a published version back as the draft; what the public reads stays until it is published. */
import { and, eq } from 'drizzle-orm';
import { pageVersions } from '#db/schema/pages.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { readContent } from '../blocks.ts';
import { changeDraft } from './change-draft.server.ts';

/** @throws not-found for a version that never was. */
export function restoreVersion(ctx: AreaContext, id: string, number: number): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [version] = await tx.db
      .select({ content: pageVersions.content })
      .from(pageVersions)
      .where(and(eq(pageVersions.areaId, tx.area.id), eq(pageVersions.pageId, id), eq(pageVersions.number, number)));
    if (!version) throw notFound();
    const content = readContent(version.content);
    await changeDraft(tx, id, ({ removed }) => ({ content, removed }), { earlier: content });
  });
}
