/** The page of an update and its feed: what it says, and nothing that its source does not. */
import { describe, expect, it, vi } from 'vitest';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeFinding, makeParticipation, makeService, makeUpdate } from '#tests/factories/progress.ts';
import { inNewArea, link, promisePage, published, see, voice } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { ask, textOf } from '#tests/factories/visiting/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as chainPage from './chain.tsx';
import * as findingPage from './finding.tsx';
import * as feed from './progress-atom.ts';
import * as notePage from './taken-back.tsx';
import * as progressPage from './progress.tsx';
import * as updatePage from './update.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const visit = (ctx: AreaContext, page: Page, address: string, params: Record<string, string> = {}) =>
  see(shown, ctx, page, address, params);

const visitUpdate = (ctx: AreaContext, slug: string) => visit(ctx, updatePage, `/progress/${slug}`, { update: slug });

const headingsOf = (html: string) => [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);

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
      // Area, update, what it shows, chain, its past, the forum’s word, later updates, whether it changed, comments, glossary.
      expect(statements).toBe(10);
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

  it('loses a withdrawn quote at once in every page, chain and JSON; the day stands where its words stood', async () => {
    await inNewArea(async (ctx) => {
      const { slug, quoteId } = await promisePage(ctx);
      await withdrawItem(ctx, 'quote', quoteId);
      const { html, json } = await visitUpdate(ctx, slug);
      expect(html).not.toContain('engage with a system');
      expect(json).not.toContain('engage with a system');
      expect(headingsOf(html)).toContain('Our parents and carers have said');
      expect(textOf(html)).toContain('Words that stood here were taken back on 4 March 2026.');
      expect(html).not.toContain(quoteId);
      const gone = visit(ctx, chainPage, `/chain/${quoteId}`, { id: quoteId });
      await expect(gone).rejects.toMatchObject({ status: 302 });
      const note = await visit(ctx, notePage, `/taken-back/${quoteId}`, { id: quoteId });
      expect(textOf(note.html)).toContain('Words that stood here were taken back on 4 March 2026.');
      expect(note.html + note.json).not.toContain('engage with a system');
    });
  });

  it('says on the page of a finding that words behind it were taken back, but nothing of one that was never public', async () => {
    await inNewArea(async (ctx) => {
      const finding = await makeFinding(ctx, 'Waits are long');
      const words = { attribution: 'Parents', wording: 'verbatim', consent: 'given' } as const;
      const quoteId = await published(ctx, 'quote', createQuote(ctx, { ...words, body: 'We waited.' }));
      const draft = await createQuote(ctx, { ...words, body: 'We left.' });
      for (const id of [quoteId, draft.id]) await link(ctx, id, 'evidence-for', finding);
      const seen = async () => textOf((await visit(ctx, findingPage, `/findings/${finding}`, { id: finding })).html);
      await withdrawItem(ctx, 'quote', draft.id);
      expect(await seen()).not.toContain('taken back');
      await withdrawItem(ctx, 'quote', quoteId);
      expect(await seen()).toContain('Words that stood here were taken back on 4 March 2026.');
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
      const [from, on] = [html.indexOf('id="before"'), html.indexOf('id="after"')];
      const [before, after] = [textOf(html.slice(from, on)), textOf(html.slice(on, html.indexOf('</section>', on)))];
      expect(before).toContain('It was not clear how to get support');
      expect(before).not.toMatch(/reduce waiting lists|Occupational Therapy|one step on/);
      expect(after).toContain('reduce waiting lists');
      expect(after).not.toMatch(/It was not clear how to get support|before/);
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
