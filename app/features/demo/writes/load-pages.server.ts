/** Loads the pages and reports of an area, with what they mean by their terms and whether they take comments. */
import type { AreaSeed, SeedPageBlock } from '#db/seed/area-seed.ts';
import { setGlossaryOverride } from '#app/features/areas/writes/set-glossary-override.server.ts';
import type { NewBlock } from '#app/features/pages/blocks.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';

function blockOf(block: SeedPageBlock, ids: KeyedIds, today: string): NewBlock {
  switch (block.kind) {
    case 'text':
    case 'comments':
      return block;
    case 'levels': {
      const { tierSet, ...own } = block;
      return { ...own, tierSetId: ids.get(tierSet) };
    }
    case 'timeline':
      return { ...block, items: block.items.map(({ on, ...item }) => ({ ...item, on: seedDate(on, today) })) };
    case 'people':
      return {
        ...block,
        items: block.items.map(({ organisation, ...person }) => ({
          ...person,
          organisationId: ids.find(organisation),
        })),
      };
    case 'partners': {
      const { organisations, ...own } = block;
      return { ...own, organisationIds: organisations.map((key) => ids.get(key)) };
    }
    case 'event':
      return { ...block, on: seedDate(block.on, today) };
    default: {
      const { things, ...own } = block;
      return { ...own, nodeIds: things.map((key) => ids.get(key)) };
    }
  }
}

export async function loadPages(tx: AreaContext, seed: AreaSeed, ids: KeyedIds, today: string): Promise<void> {
  for (const { key, blocks, takesComments = false, overrides = [], ...page } of seed.pages ?? []) {
    const { id } = await createPage(tx, { ...page, blocks: blocks.map((block) => blockOf(block, ids, today)) });
    ids.set(key, id);
    for (const { term, expansion } of overrides) {
      await setGlossaryOverride(tx, { nodeId: id, termId: ids.get(`term:${term}`), expansion, definition: '' });
    }
    if (takesComments) await setCommentBox(tx, id, 'open');
    mustBePublished(page.title, await publishPage(tx, id));
  }
}
