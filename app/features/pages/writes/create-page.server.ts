/** Begins a page or report as a draft. */
import { pages } from '#db/schema/pages.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readContent, withIds } from '../blocks.ts';
import type { NewContent } from '../blocks.ts';
import { directionOf } from '../renditions.ts';
import type { PageKind } from '../renditions.ts';
import { requireOwnNames } from './require-own-names.server.ts';

export type NewPage = NewContent & {
  kind: PageKind;
  /** Its last part of the address; made from the title when it is left out. */
  slug?: string;
  /** BCP 47; English when it is left out. */
  lang?: string;
};

/**
 * Nothing is public yet: `publishPage` makes it so.
 * @throws not-found for content that names what is not of this area
 */
export function createPage(ctx: AreaContext, given: NewPage): Promise<{ id: string; slug: string }> {
  const { kind, slug, lang = 'en', ...content } = given;
  return inTransaction(ctx, async (tx) => {
    const draft = readContent({ ...content, blocks: withIds(content.blocks ?? []) });
    await requireOwnNames(tx, [], draft);
    const node = await createNode(tx, { kind, title: content.title, ...(slug === undefined ? {} : { slug }) });
    await tx.db.insert(pages).values({
      areaId: tx.area.id,
      id: node.id,
      rootId: node.id,
      lang,
      dir: directionOf(lang),
      draftedAt: tx.now,
      draft,
    });
    return { id: node.id, slug: node.slug ?? node.id };
  });
}

/** The same for a report. */
export function createReport(ctx: AreaContext, given: Omit<NewPage, 'kind'>): Promise<{ id: string; slug: string }> {
  return createPage(ctx, { ...given, kind: 'report' });
}
