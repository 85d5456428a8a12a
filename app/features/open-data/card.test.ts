/** The card of an update for other sites: what was done is named by its status, as on the update's own page. */
import { expect, it } from 'vitest';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { inNewArea, link } from '#tests/factories/progress-page.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { cardOf } from './card.server.tsx';

it.each([
  ['not-stated', 'Our answer'],
  ['planned', 'We will'],
  ['under-way', 'We are doing'],
  ['done', 'We did'],
  ['stopped', 'We stopped'],
] as const)('of an update that is %s says “%s”', (status, words) =>
  inNewArea(async (ctx) => {
    const { id } = await createUpdate(ctx, { title: 'Waits', said: 'Too long.', did: 'Two people.', status });
    await link(ctx, await makeFinding(ctx, 'Waits are long'), 'cites', id);
    expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
    const card = textOf((await cardOf(ctx, id)).text);
    expect(card).toContain(`${words} Two people.`);
    expect(card).not.toContain('What was done');
  }),
);
