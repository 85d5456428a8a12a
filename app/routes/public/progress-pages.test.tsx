/** The public pages of progress, from writes to HTML and JSON: what a published page says, and nothing that it does not. */
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import type { LinkKind } from '#app/features/record/node.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { ItemKind } from '#app/features/progress/items.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import {
  dateOf,
  makeFinding,
  makeOrganisation,
  makeParticipation,
  makeService,
  makeUpdate,
} from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { asDocument, ask, textOf } from '#tests/factories/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as chainPage from './chain.tsx';
import * as commitmentPage from './commitment.tsx';
import * as commitmentsPage from './commitments.tsx';
import * as feed from './progress-atom.ts';
import * as findingPage from './finding.tsx';
import * as progressPage from './progress.tsx';
import * as changePage from './service-change.tsx';
import * as updatePage from './update.tsx';

const shown = vi.hoisted(() => ({ data: null as unknown }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

type Page = { loader: DoorFunction<unknown>; default: ComponentType };
type Seen = { data: unknown; html: string; json: string; statements: number; validUntil: Date | null };

/** Asks a page as a guest and renders it, as the server does. */
async function visit(
  ctx: AreaContext,
  page: Page,
  address: string,
  params: Record<string, string> = {},
): Promise<Seen> {
  const { data, statements, validUntil } = await ask(ctx, page.loader, { address, params });
  shown.data = data;
  const html = asDocument(renderToStaticMarkup(createElement(page.default)));
  return { data, html, json: JSON.stringify(data), statements, validUntil };
}

const headingsOf = (html: string) => [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);

async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db, { name: 'Testshire' });
    await work(testContext(testServices(db), area), db);
  });
}

async function published(ctx: AreaContext, kind: ItemKind, made: Promise<{ id: string }>): Promise<string> {
  const { id } = await made;
  const answer = await publishItem(ctx, kind, id);
  if (!answer.isPublished) throw new Error(answer.problems.map((one) => one.message).join(' '));
  return id;
}

const link = async (ctx: AreaContext, fromId: string, kind: LinkKind, toId: string) => {
  expect(await linkNodes(ctx, { fromId, toId, kind })).toBe('linked');
};

const voice = 'Parents would like to engage with a system where professionals recognise their knowledge.';

/** A page of promises and progress, with the traps of real ones: nothing about owners, dates or denominators. */
async function promisePage(
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

const visitUpdate = (ctx: AreaContext, slug: string) => visit(ctx, updatePage, `/progress/${slug}`, { update: slug });

beforeEach(() => {
  shown.data = null;
});

describe('the page of an update', () => {
  it('keeps the headings and things in the order of its author', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await promisePage(ctx);
      const { html, statements } = await visitUpdate(ctx, slug);
      expect(headingsOf(html).slice(0, 5)).toEqual([
        'What we will do',
        'Our parents and carers have said',
        'Our actions to deliver this are to',
        'What will be different',
        'Progress to date',
      ]);
      expect(html).toMatch(/<ol><li>.*improve assessment timescales.*<\/li><li>.*specialist equipment.*<\/li><\/ol>/);
      expect(html).toContain('<strong>do not have to repeat</strong>');
      expect(html).toContain('href="https://example.org/parent"');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, update, what it shows, chain, later updates, glossary.
      expect(statements).toBe(6);
    });
  });

  it('says "not stated" where nothing is stated, and joins no measure to a target', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await promisePage(ctx);
      const { html } = await visitUpdate(ctx, slug);
      const text = textOf(html);
      expect(text.match(/Owner: not stated Due: not stated/g)).toHaveLength(2);
      expect(text).toContain('67% (As at: not stated )');
      expect(text).toContain('Out of not stated');
      expect(text).toContain('No target has been linked to this measure.');
      expect(text).toContain('six weeks for decision to assess');
    });
  });

  it('gives a date to its own line only, as a month, in page and JSON', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await promisePage(ctx);
      const { html, json } = await visitUpdate(ctx, slug);
      expect(html).toContain('<time dateTime="2024-05">by May 2024</time>');
      expect(html.match(/May 2024/g)).toHaveLength(1);
      expect(html + json).not.toMatch(/2024-05-\d\d|1 May|31 May/);
      expect(json).toContain('"edtf":"2024-05"');
    });
  });

  it('marks the hope as expected and quotes the group word for word', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await promisePage(ctx);
      const { html, json } = await visitUpdate(ctx, slug);
      expect(textOf(html)).toContain('Expected, not yet achieved');
      expect(textOf(html)).not.toContain('What shows it');
      expect(html).toContain(`<blockquote><p>“${voice}”</p></blockquote>`);
      expect(textOf(html)).toContain('Parents and carers (Their own words)');
      expect(json).toContain(voice);
    });
  });

  it('loses a withdrawn quote at once, heading and all, in every page, chain and JSON', async () => {
    await inNewArea(async (ctx) => {
      const { slug, quoteId } = await promisePage(ctx);
      await withdrawItem(ctx, 'quote', quoteId);
      const { html, json } = await visitUpdate(ctx, slug);
      expect(html).not.toContain('engage with a system');
      expect(json).not.toContain('engage with a system');
      expect(headingsOf(html)).not.toContain('Our parents and carers have said');
      expect(textOf(html)).not.toMatch(/hidden|withdrawn|removed/i);
      await expect(visit(ctx, chainPage, `/chain/${quoteId}`, { id: quoteId })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });

  it('goes on to later updates that rest on the same things', async () => {
    await inNewArea(async (ctx) => {
      const first = await makeUpdate(ctx, { title: 'First' });
      const later = { ...ctx, now: new Date('2026-04-01T10:00:00Z') };
      const second = await makeUpdate(later, { title: 'Second', status: 'done' });
      expect(textOf((await visitUpdate(ctx, first.slug)).html)).toContain('Nothing that followed from this');
      await link(ctx, first.findingId, 'cites', second.id);
      expect(textOf((await visitUpdate(ctx, first.slug)).html)).toMatch(
        /What happened next Later updates .*Second Done/,
      );
      expect((await visitUpdate(ctx, second.slug)).json).toContain('"later":[]');
    });
  });

  it('redirects an old address and hides a draft like a page that never was', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await promisePage(ctx);
      await changeNode(ctx, id, { slug: 'new-address' });
      await expect(visitUpdate(ctx, slug)).rejects.toMatchObject({ status: 301 });
      const draft = await createUpdate(ctx, { title: 'Draft', said: 'S', did: 'D' });
      await expect(visitUpdate(ctx, draft.slug)).rejects.toMatchObject({ init: { status: 404 } });
      await expect(visitUpdate(ctx, 'never-was')).rejects.toMatchObject({ init: { status: 404 } });
    });
  });
});

describe('an approach with hopes', () => {
  it('lists groups without counts, findings as a list, and links a finding to what it is expected to bring', async () => {
    await inNewArea(async (ctx) => {
      const groups = ['Children and young people', 'Their parents', 'School staff', 'Healthcare professionals'];
      const participationId = await makeParticipation(ctx, 'Listening', groups);
      const titles = ['It was not clear how to get support', 'Waiting times for therapy services are too long'];
      const findings: string[] = [];
      for (const title of titles) findings.push(await published(ctx, 'finding', createFinding(ctx, { title })));
      const hope = await published(
        ctx,
        'outcome',
        createOutcome(ctx, { title: 'reduce waiting lists for specialist therapy services' }),
      );
      const serviceId = await makeService(ctx, 'Occupational Therapy', 'occupational-therapy');
      for (const id of findings) await link(ctx, participationId, 'evidence-for', id);
      await link(ctx, findings[1] ?? '', 'expects', hope);
      const update = await createUpdate(ctx, {
        title: 'Our coproduction approach',
        said: 'It is hard to get help.',
        did: 'We are making some changes.',
        blocks: [
          { kind: 'text', markdown: 'In Testshire we have been listening to:' },
          { kind: 'groups', participationId },
          { kind: 'list', heading: 'What did we learn?', lead: 'People told us that:', nodeIds: findings },
          { kind: 'list', heading: 'What will change?', nodeIds: [serviceId] },
          { kind: 'list', heading: 'What difference will it make?', nodeIds: [hope] },
        ],
      });
      expect(await publishItem(ctx, 'update', update.id)).toEqual({ isPublished: true });

      const { html } = await visitUpdate(ctx, update.slug);
      expect(headingsOf(html).slice(0, 3)).toEqual([
        'What did we learn?',
        'What will change?',
        'What difference will it make?',
      ]);
      for (const group of groups) expect(html).toContain(`<li>${group}</li>`);
      expect(textOf(html)).toContain('How many people took part in each group: not stated.');
      expect(html).toMatch(/<ul><li>It was not clear how to get support.*<\/li><li>Waiting times.*<\/li><\/ul>/);
      expect(html).toContain(`<a href="/${ctx.area.slug}/services/occupational-therapy">Occupational Therapy</a>`);
      expect(textOf(html)).toContain('is expected to bring: reduce waiting lists');
      expect(await htmlProblems(html)).toEqual([]);

      const finding = await visit(ctx, findingPage, `/findings/${findings[1]}`, { id: findings[1] ?? '' });
      expect(textOf(finding.html)).toMatch(
        /Where this came from .*Listening.* What happened next .*reduce waiting lists/,
      );
      expect(await htmlProblems(finding.html)).toEqual([]);
      // Area, finding, chain, glossary; quotes only where there are any.
      expect(finding.statements).toBe(4);
    });
  });
});

describe('the progress page', () => {
  it('shows pairs newest first with the overdue at the top, and knows when that changes', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const due = (text: string) => [{ organisationId, status: 'planned', due: dateOf(text) } as const];
      await published(
        ctx,
        'commitment',
        createCommitment(ctx, { title: 'Train staff', owners: due('by February 2026') }),
      );
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Hire staff', owners: due('by March 2026') }));
      await makeUpdate(ctx, { title: 'Older' });
      await makeUpdate({ ...ctx, now: new Date('2026-03-05T10:00:00Z') }, { title: 'Newer', status: 'done' });
      vi.useFakeTimers({ now: new Date('2026-03-10T10:00:00Z'), toFake: ['Date'] });
      const { html, statements, validUntil } = await visit(ctx, progressPage, '/progress').finally(() =>
        vi.useRealTimers(),
      );
      const text = textOf(html);
      expect(text).toMatch(/Overdue .*Train staff .*Newer .*Older/);
      expect(text).not.toContain('Hire staff');
      expect(validUntil).toEqual(new Date('2026-03-31T23:00:00Z'));
      expect(await htmlProblems(html)).toEqual([]);
      // Area, updates, counts, services, voices, glossary, overdue.
      expect(statements).toBe(7);
    });
  });

  it('filters by status, service, voice and outcome, and pages by links', async () => {
    await inNewArea(async (ctx) => {
      const serviceId = await makeService(ctx, 'Speech therapy', 'speech');
      const hope = await published(ctx, 'outcome', createOutcome(ctx, { title: 'Less waiting' }));
      await makeUpdate(ctx, { title: 'Plain' });
      await makeUpdate(ctx, {
        title: 'Special',
        status: 'done',
        serviceId,
        saidBy: 'Young people',
        blocks: [{ kind: 'list', nodeIds: [hope] }],
      });
      for (const query of ['status=done', 'service=speech', 'voice=Young+people', 'outcome=expected']) {
        const { data } = await visit(ctx, progressPage, `/progress?${query}`);
        expect((data as { updates: { title: string }[] }).updates.map((one) => one.title)).toEqual(['Special']);
      }
      const none = await visit(ctx, progressPage, '/progress?outcome=achieved');
      expect(textOf(none.html)).toContain('No update matches this filter');
      const all = await visit(ctx, progressPage, '/progress?status=nonsense&after=nonsense');
      expect((all.data as { updates: unknown[] }).updates).toHaveLength(2);
    });
  });

  it('pages without losing or repeating any, with as many statements for many as for one', async () => {
    await inNewArea(async (ctx) => {
      for (let count = 0; count < 23; count += 1) await makeUpdate(ctx, { title: `Update ${count}` });
      const first = await visit(ctx, progressPage, '/progress');
      const next = (first.data as { next: string }).next;
      expect(first.html).toContain(`href="/${ctx.area.slug}/progress?after=${next}"`);
      const second = await visit(ctx, progressPage, `/progress?after=${next}`);
      const titles = [first, second].flatMap(({ data }) =>
        (data as { updates: { title: string }[] }).updates.map((one) => one.title),
      );
      expect(new Set(titles).size).toBe(23);
      expect(titles).toHaveLength(23);
      expect(first.statements).toBe(6);
    });
  });

  it('shows nothing of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await makeUpdate(elsewhere, { title: 'Theirs' });
      const finding = await makeFinding(elsewhere, 'Their finding');
      const { html } = await visit(ctx, progressPage, '/progress');
      expect(textOf(html)).toContain('No updates yet');
      await expect(visitUpdate(ctx, theirs.slug)).rejects.toMatchObject({ init: { status: 404 } });
      for (const page of [findingPage, chainPage]) {
        await expect(visit(ctx, page, '/x', { id: finding })).rejects.toMatchObject({ init: { status: 404 } });
      }
    });
  });
});

describe('commitments', () => {
  it('are listed with counts and filters', async () => {
    await inNewArea(async (ctx) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owners = [{ organisationId, status: 'done', due: dateOf('2025') } as const];
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Kept', owners }));
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'Undated' }));
      const refusal = { decision: 'will-not', reasonKind: 'money', reason: 'It costs too much.' } as const;
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'A pool', ...refusal }));
      const { html, data, statements } = await visit(ctx, commitmentsPage, '/commitments');
      expect((data as { counts: unknown }).counts).toEqual({
        total: 3,
        undated: 1,
        byHeadline: { done: 1, 'not-stated': 1, 'will-not': 1 },
      });
      expect(textOf(html)).toContain('Why not: It costs too much.');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, commitments, counts, organisations.
      expect(statements).toBe(4);
      for (const [query, title] of [
        ['status=will-not', 'A pool'],
        ['organisation=council', 'Kept'],
      ] as const) {
        const filtered = await visit(ctx, commitmentsPage, `/commitments?${query}`);
        expect((filtered.data as { commitments: { title: string }[] }).commitments.map((one) => one.title)).toEqual([
          title,
        ]);
      }
    });
  });

  it('show owners, targets and measures on their own page, with the chain in both directions', async () => {
    await inNewArea(async (ctx) => {
      const { actionId, measureId } = await promisePage(ctx);
      const findingId = await makeFinding(ctx, 'Assessments take too long');
      await link(ctx, findingId, 'led-to', actionId);
      await link(ctx, actionId, 'measures', measureId);
      const { html, statements } = await visit(ctx, commitmentPage, `/commitments/${actionId}`, { id: actionId });
      const text = textOf(html);
      expect(text).toMatch(
        /Where this came from .*Assessments take too long.* What happened next .*67% of assessments/,
      );
      expect(text).toContain('No measure has been linked to this target.');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, commitment, chain, measures, glossary.
      expect(statements).toBe(5);
    });
  });

  it('draw a chart from two dated readings on', async () => {
    await inNewArea(async (ctx) => {
      const reading = (value: number, asAt: string) => ({
        value: { state: 'stated', value } as const,
        asAt: dateOf(asAt),
      });
      const id = await published(
        ctx,
        'measure',
        createMeasure(ctx, {
          title: 'Plans on time',
          unit: { state: 'stated', value: '%' },
          readings: [reading(40, 'May 2024'), reading(67, 'autumn term 2025')],
        }),
      );
      const { html, json, statements } = await visit(ctx, chainPage, `/chain/${id}`, { id });
      expect(html).toContain('class="sd-measure"');
      expect(textOf(html)).toContain('May 2024 Value 40%');
      expect(json).not.toMatch(/2024-05-\d\d|2025-09-01/);
      expect(await htmlProblems(html)).toEqual([]);
      // Area, thing, chain, glossary.
      expect(statements).toBe(4);
    });
  });
});

describe('a service change', () => {
  it('shows each stage with its own place and date, and claims no more than was recorded', async () => {
    await inNewArea(async (ctx) => {
      const id = await published(
        ctx,
        'service-change',
        createServiceChange(ctx, {
          title: 'Social communication pathway',
          stages: [
            { stage: 'pilot', place: { state: 'stated', value: 'South of the city' } },
            { stage: 'approved', reached: dateOf('April 2019') },
            { stage: 'rolling-out', place: { state: 'stated', value: 'City-wide' } },
          ],
        }),
      );
      const { html, json, statements } = await visit(ctx, changePage, `/service-changes/${id}`, { id });
      const text = textOf(html);
      expect(text).toMatch(
        /Pilot \(passed\) not stated , South of the city Approved \(passed\) April 2019 Rolling out \(where it stands now\)/,
      );
      expect(text).not.toContain('In place');
      expect(json).not.toContain('2019-04-');
      expect(await htmlProblems(html)).toEqual([]);
      // Area, change, chain, glossary.
      expect(statements).toBe(4);
    });
  });
});

describe('the feed', () => {
  const feedOf = async (ctx: AreaContext) => {
    const { data, statements } = await ask(ctx, feed.loader, { address: '/progress.atom' });
    return { xml: await data.text(), statements };
  };

  it('holds every fact of the page, dates no sharper, links absolute', async () => {
    await inNewArea(async (ctx) => {
      await promisePage(ctx);
      const { xml, statements } = await feedOf(ctx);
      for (const fact of [
        '67% of assessments',
        'six weeks for decision to assess',
        voice,
        'by May 2024',
        'Expected, not yet achieved',
      ]) {
        expect(xml).toContain(fact);
      }
      expect(xml).toContain('<updated>2026-03-04T10:00:00.000Z</updated>');
      expect(xml).not.toMatch(/2024-05-\d\d|&lt;svg/);
      expect(xml).not.toContain('href=&quot;/');
      // Area, updates, what they show.
      expect(statements).toBe(3);
    });
  });

  it('keeps the ids of its entries when their addresses change', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await makeUpdate(ctx);
      const idsOf = ({ xml }: { xml: string }) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]);
      const before = idsOf(await feedOf(ctx));
      await changeNode(ctx, id, { slug: 'elsewhere' });
      expect(idsOf(await feedOf(ctx))).toEqual(before);
      expect(before.join()).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12},urn:uuid:/,
      );
      expect(before.join()).not.toContain(slug);
    });
  });

  it('says in every entry that an invented area is invented', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db, { name: 'Sampleford', demonstration: 'invented' });
      const ctx = testContext(testServices(db), area);
      await makeUpdate(ctx);
      expect((await feedOf(ctx)).xml.match(/Sampleford is a fictional place/g)).toHaveLength(3);
      const { json } = await visit(ctx, progressPage, '/progress');
      expect(json).toContain('"demonstration":"invented"');
    });
  });
});
