/** A page of promises and progress for tests, made by the writes that screens use, and pages rendered as a guest sees them. */
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import type { LinkKind } from '#app/features/record/node.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import type { ItemKind } from '#app/features/progress/items.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { rollback } from '../setup/database.ts';
import { makeArea } from './areas.ts';
import { dateOf } from './progress.ts';
import { testContext, testServices } from './services.ts';
import { asDocument, ask } from './visiting/visits.ts';

/** What a test file's stand-in for `useLoaderData` answers; `vi.mock` must stand in that file itself. */
export type Shown = { data: unknown };

export type Page = { loader: DoorFunction<unknown>; default: ComponentType };
export type Seen = { data: unknown; html: string; json: string; statements: number; validUntil: Date | null };

/** Asks a page as a guest, with nothing kept from before, and renders it, as the server does. */
export async function see(
  shown: Shown,
  ctx: AreaContext,
  page: Page,
  address: string,
  params: Record<string, string> = {},
): Promise<Seen> {
  ctx.services.cache.clear();
  const { data, statements, validUntil } = await ask(ctx, page.loader, { address, params });
  shown.data = data;
  const html = asDocument(renderToStaticMarkup(createElement(page.default)));
  return { data, html, json: JSON.stringify(data), statements, validUntil };
}

/** Runs the work in an area of its own and undoes it. */
export async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db, { name: 'Testshire' });
    await work(testContext(testServices(db), area), db);
  });
}

/** Publishes what was made; answers its id. */
export async function published(ctx: AreaContext, kind: ItemKind, made: Promise<{ id: string }>): Promise<string> {
  const { id } = await made;
  const answer = await publishItem(ctx, kind, id);
  if (!answer.isPublished) throw new Error(answer.problems.map((one) => one.message).join(' '));
  return id;
}

/** Adds a step of the chain that it must have. */
export const link = async (ctx: AreaContext, fromId: string, kind: LinkKind, toId: string) => {
  expect(await linkNodes(ctx, { fromId, toId, kind })).toBe('linked');
};

/** What the group says on that page. */
export const voice = 'Parents would like to engage with a system where professionals recognise their knowledge.';

/** A page of promises and progress, with the traps of real ones: nothing about owners, dates or denominators. */
export async function promisePage(
  ctx: AreaContext,
): Promise<{ id: string; slug: string; measureId: string; actionId: string; quoteId: string }> {
  const quoteId = await published(
    ctx,
    'quote',
    createQuote(ctx, {
      body: voice,
      attribution: 'Parents and carers',
      wording: 'verbatim',
      consent: 'published-source',
    }),
  );
  const actionId = await published(
    ctx,
    'commitment',
    createCommitment(ctx, {
      title: 'improve assessment timescales',
      targets: [{ statement: 'six weeks for decision to assess' }, { statement: '20 weeks for plans issued on time' }],
    }),
  );
  const otherId = await published(
    ctx,
    'commitment',
    createCommitment(ctx, { title: 'deliver a new service for specialist equipment' }),
  );
  const hopeId = await published(
    ctx,
    'outcome',
    createOutcome(ctx, {
      title: 'You will only need tell your story once',
      detail: 'You will be recognised as the expert.',
    }),
  );
  const measureId = await published(
    ctx,
    'measure',
    createMeasure(ctx, {
      title: '67% of assessments being made within 20 weeks',
      unit: { state: 'stated', value: '%' },
      readings: [{ value: { state: 'stated', value: 67 } }],
    }),
  );
  const update = await createUpdate(ctx, {
    title: 'Telling your story once',
    said: 'We have to repeat our story.',
    did: 'All services will work together.',
    saidBy: 'Parents and carers',
    status: 'under-way',
    blocks: [
      {
        kind: 'text',
        heading: 'What we will do',
        markdown: 'Parents and carers **do not have to repeat** their story.',
      },
      { kind: 'list', heading: 'Our parents and carers have said', nodeIds: [quoteId] },
      { kind: 'list', heading: 'Our actions to deliver this are to', nodeIds: [actionId, otherId] },
      { kind: 'list', heading: 'What will be different', nodeIds: [hopeId] },
      { kind: 'list', heading: 'Progress to date', nodeIds: [measureId] },
      {
        kind: 'entries',
        items: [
          { text: 'All children awaiting an assessment are allocated to an educational psychologist.', status: 'done' },
          { text: 'The backlog of outstanding work had been resolved.', status: 'done', on: dateOf('by May 2024') },
          { text: 'A plan with schools.', status: 'starting' },
        ],
      },
      { kind: 'link', text: 'How we are improving SEND services', href: 'https://example.org/parent' },
    ],
  });
  expect(await publishItem(ctx, 'update', update.id)).toEqual({ isPublished: true });
  return { ...update, measureId, actionId, quoteId };
}
