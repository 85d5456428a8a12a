/** An Easy Read version of Bromley's approach: its own words, its own approval, and each leads to the other. */
import { describe, expect, it } from 'vitest';
import { bromley } from '#db/seed/bromley.ts';
import { addRendition } from '#app/features/pages/writes/add-rendition.server.ts';
import { approveRendition } from '#app/features/pages/writes/approve-rendition.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import { getPublicPage, presentPage } from '#app/features/pages/reads/public-page.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { loadArea } from './writes/load-area.server.ts';

const asked = (path: string) => {
  const url = new URL(`https://said-and-done.example${path}`);
  return { url, request: new Request(url) };
};

describe('a page made from a source', () => {
  it('takes an Easy Read version that is public only once it is approved, linked both ways', () =>
    rollback(async (db) => {
      const services = testServices(db);
      const ctx = await loadArea(createContext(services), { ...bromley, area: { ...bromley.area } }, '2026-05-04');
      const [update] = bromley.updates;
      const words = update?.blocks.flatMap((block) => (block.kind === 'text' ? [block] : [])) ?? [];
      const original = await createPage(ctx, {
        kind: 'page',
        title: 'Our coproduction approach',
        blocks: words.map(({ heading = '', markdown }) => ({
          kind: 'text',
          heading,
          markdown: markdown.replace(/:\s*$/, '.'),
        })),
      });
      expect(await publishPage(ctx, original.id)).toMatchObject({ isPublished: true });
      const added = await addRendition(ctx, original.id, {
        as: 'easy-read',
        content: { title: 'How we work together', blocks: [{ kind: 'text', markdown: 'We asked people.' }] },
      });
      if (!added.isAdded) throw new Error(added.reason);
      expect(await publishPage(ctx, added.id)).toMatchObject({ isPublished: false });
      expect(await approveRendition(ctx, added.id, 'Readers of the forum')).toBe('approved');
      expect(await publishPage(ctx, added.id)).toMatchObject({ isPublished: true });
      for (const [slug, other] of [
        [original.slug, added.slug],
        [added.slug, original.slug],
      ] as const) {
        const read = await getPublicPage(ctx, 'page', slug, asked(`/bromley/pages/${slug}`));
        const { renditions } = presentPage(read, new Map());
        expect(renditions.map(({ address }) => address)).toContain(`/bromley/pages/${other}`);
      }
    }));
});
