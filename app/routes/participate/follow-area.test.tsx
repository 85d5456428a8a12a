/** The page on which an area is followed says what its feed holds, which is less than what the mail tells of. */
import { expect, it, vi } from 'vitest';
import { inScene } from '#tests/factories/accounts.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as followPage from './follow-area.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

it('names the feed one of updates, and sends for all else to the mail', () =>
  inScene(shown, async ({ area, visitor }) => {
    const { html } = await visitor.visit(followPage, `/${area.slug}/follow`, { params: { area: area.slug } });
    expect(html).toContain(`<a href="/${area.slug}/progress.atom">Feed of updates from ${area.name}</a>`);
    expect(html).toContain('It holds updates only.');
    expect(await htmlProblems(html)).toEqual([]);
  }));
