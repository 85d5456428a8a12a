/** How far promises have come, as choices on the page of a search: links that narrow, keep what was chosen, and can be taken away. */
import { describe, expect, it, vi } from 'vitest';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import type { Status } from '#app/features/progress/status.ts';
import { indexArea } from '#app/features/search/writes/index-area.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeOrganisation } from '#tests/factories/progress.ts';
import { inNewArea, published, see } from '#tests/factories/progress-page.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as searchPage from './search.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const word = 'quaggaword';

async function makePromises(ctx: AreaContext): Promise<void> {
  const organisationId = await makeOrganisation(ctx, 'The council', 'council');
  for (const [title, status] of [
    ['One', 'done'],
    ['Two', 'done'],
    ['Three', 'planned'],
  ] as [string, Status][]) {
    const owners = [{ organisationId, status }];
    await published(ctx, 'commitment', createCommitment(ctx, { title: `${title} ${word}`, owners }));
  }
  await indexArea(ctx);
}

/** The choices of a row by their words, each with its address and whether it is the current one. */
function choicesOf(html: string, label: string) {
  const row = new RegExp(`<nav[^>]*aria-label="${label}"[\\s\\S]*?</nav>`).exec(html)?.[0] ?? '';
  return [...row.matchAll(/<a href="([^"]+)"( aria-current="true")?>([^<]+)<\/a>/g)].map(
    ([, href = '', now, text]) => ({
      href: href.replaceAll('&amp;', '&'),
      isNow: now !== undefined,
      text,
    }),
  );
}

const label = 'By how far it has come';

describe('the choices of a search', () => {
  it('offer every status that was found, with how many; the rest of the address stays', () =>
    inNewArea(async (ctx) => {
      await makePromises(ctx);
      const { html } = await see(shown, ctx, searchPage, `/search?q=${word}&kind=commitment`);
      expect(await htmlProblems(html)).toEqual([]);
      expect(choicesOf(html, label)).toEqual([
        { href: `/search?q=${word}&kind=commitment`, isNow: true, text: 'Every status' },
        { href: `/search?q=${word}&kind=commitment&status=done`, isNow: false, text: 'Done (2)' },
        { href: `/search?q=${word}&kind=commitment&status=planned`, isNow: false, text: 'Planned (1)' },
      ]);
    }));

  it('show what was chosen, with a way back, also where nothing is left', () =>
    inNewArea(async (ctx) => {
      await makePromises(ctx);
      const { html } = await see(shown, ctx, searchPage, `/search?q=${word}&status=planned`);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html).toContain(`Three ${word}`);
      expect(html).not.toContain(`One ${word}`);
      expect(choicesOf(html, label).map(({ isNow, text }) => [text, isNow])).toEqual([
        ['Every status', false],
        ['Done (2)', false],
        ['Planned (1)', true],
      ]);
      expect(html).toMatch(/<details[^>]* open=""/);
      const none = await see(shown, ctx, searchPage, `/search?q=${word}&status=stopped`);
      expect(await htmlProblems(none.html)).toEqual([]);
      expect(textOf(none.html)).toContain('Nothing matches with these choices');
      expect(none.html).toContain(`href="/search?q=${word}"`);
    }));

  it('are not narrowed by a status that is none, nor repeat it in any address', () =>
    inNewArea(async (ctx) => {
      await makePromises(ctx);
      const { html, data } = await see(shown, ctx, searchPage, `/search?q=${word}&status=late`);
      expect(data).toMatchObject({ filter: { status: null }, results: { total: 3 } });
      expect(html).not.toContain('status=late');
    }));
});
