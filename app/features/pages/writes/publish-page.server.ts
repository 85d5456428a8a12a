/** Publishes the draft of a page: gates, then a version that nobody edits, then the links of the chain. */
import { and, eq } from 'drizzle-orm';
import { pages, pageVersions } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { readContent, wordsOf } from '../blocks.ts';
import { pageGates } from '../gates.server.ts';
import { citeShown } from './cite-shown.server.ts';
import { lockPage } from './change-draft.server.ts';

async function kindOf(tx: AreaContext, id: string): Promise<'page' | 'report'> {
  const [node] = await tx.db
    .select({ kind: nodes.kind })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  if (node?.kind !== 'page' && node?.kind !== 'report') throw notFound();
  return node.kind;
}

/** @param note what changed, in words. A version is made even when nothing did. @throws not-found */
export function publishPage(ctx: AreaContext, id: string, note = ''): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    const page = await lockPage(tx, id);
    const kind = await kindOf(tx, id);
    const published = await publish(tx, kind, id, pageGates);
    if (!published.isPublished) return published;
    const content = readContent(page.draft);
    const number = page.currentVersion + 1;
    await tx.db.insert(pageVersions).values({
      areaId: tx.area.id,
      pageId: id,
      number,
      content,
      note,
      approvedBy: page.approvedBy,
      approvedAt: page.approvedAt,
      publishedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      publishedAt: tx.now,
    });
    await tx.db
      .update(pages)
      .set({
        currentVersion: number,
        publishedRevision: page.revision,
        scheduledAt: null,
        scheduledBy: null,
        scheduleProblem: '',
        words: wordsOf(content).join('\n'),
      })
      .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
    await changeNode(tx, id, { title: content.title });
    await citeShown(tx, id, kind, content);
    return published;
  });
}
