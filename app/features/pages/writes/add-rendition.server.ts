/** Begins another form of a page: Easy Read, or another language. It has its own words, approval and publication. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { readContent, withIds } from '../blocks.ts';
import type { NewContent } from '../blocks.ts';
import { directionOf } from '../renditions.ts';
import type { Format } from '../renditions.ts';
import { listFamily } from '../reads/family.server.ts';
import { lockPage } from './change-draft.server.ts';
import { requireOwnNames } from './require-own-names.server.ts';

export type NewRendition = {
  /** One of the two: Easy Read in the language of the original, or another language in its format. */
  as: 'easy-read' | { lang: string };
  slug?: string;
  /** Words of its own; without them it begins as a copy of the original's draft, to be rewritten. */
  content?: NewContent;
};

export type RenditionAdded =
  | { isAdded: true; id: string; slug: string }
  /** There is one already, or it would be a form of a form that cannot be. */
  | { isAdded: false; reason: 'exists' | 'easy-read-of-easy-read' | 'same-language' | 'translation-of-translation' };

type Wanted = { format: Format; lang: string };

function refusal(
  wanted: Wanted,
  original: Wanted & { isTranslation: boolean },
  family: readonly Wanted[],
): 'exists' | 'easy-read-of-easy-read' | 'same-language' | 'translation-of-translation' | null {
  if (original.isTranslation) return 'translation-of-translation';
  if (wanted.format === original.format && wanted.lang === original.lang)
    return wanted.format === 'easy-read' ? 'easy-read-of-easy-read' : 'same-language';
  return family.some((each) => each.format === wanted.format && each.lang === wanted.lang) ? 'exists' : null;
}

/** @throws not-found for an original that is not of this area, and for content that names what is not. */
export function addRendition(
  ctx: AreaContext,
  originalId: string,
  { as, slug, content }: NewRendition,
): Promise<RenditionAdded> {
  return inTransaction(ctx, async (tx) => {
    const original = await lockPage(tx, originalId);
    const [node] = await tx.db
      .select({ kind: nodes.kind, slug: nodes.slug })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, originalId)));
    if (!node) throw notFound();
    const family = await listFamily(tx, originalId);
    const above = family.find((each) => each.id === original.originalId);
    const wanted: Wanted =
      as === 'easy-read' ? { format: 'easy-read', lang: original.lang } : { format: original.format, lang: as.lang };
    const isTranslation = above !== undefined && above.lang !== original.lang;
    const reason = refusal(wanted, { ...original, isTranslation }, family);
    if (reason !== null) return { isAdded: false, reason };
    const draft =
      content === undefined
        ? readContent(original.draft)
        : readContent({ ...content, blocks: withIds(content.blocks ?? []) });
    // What the original names may be named in its other forms too, though it be gone by now.
    await requireOwnNames(tx, [readContent(original.draft)], draft);
    const ending = as === 'easy-read' ? 'easy-read' : as.lang.toLowerCase();
    const made = await createNode(tx, {
      kind: node.kind,
      title: draft.title,
      slug: slug ?? `${node.slug ?? node.kind}-${ending}`,
    });
    await tx.db.insert(pages).values({
      areaId: tx.area.id,
      id: made.id,
      rootId: original.rootId,
      originalId,
      ...wanted,
      dir: directionOf(wanted.lang),
      draftedAt: tx.now,
      draft,
    });
    await recordActivity(tx, { verb: 'page.rendition-added', nodeId: originalId, detail: { rendition: made.id } });
    return { isAdded: true, id: made.id, slug: made.slug ?? made.id };
  });
}
