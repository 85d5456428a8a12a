/** A page and a report as guests read them: every kind of block, other forms, old addresses, and words that were withdrawn. */
import { describe, expect, it, vi } from 'vitest';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { addRendition } from '#app/features/pages/writes/add-rendition.server.ts';
import { approveRendition } from '#app/features/pages/writes/approve-rendition.server.ts';
import { changePage } from '#app/features/pages/writes/change-draft.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import { withdrawPage } from '#app/features/pages/writes/withdraw-page.server.ts';
import { takeDownPicture } from '#app/features/files/writes/take-down-picture.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { everyBlock, heard, makePicture, makeQuote, publishedPage } from '#tests/factories/pages.ts';
import { inNewArea, see } from '#tests/factories/progress-page.ts';
import type { Page } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as pagePage from './page.tsx';
import * as pagesPage from './pages.tsx';

const shown = vi.hoisted(() => ({ data: null }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => undefined }));

const visit = (ctx: AreaContext, page: Page, address: string, params: Record<string, string> = {}) =>
  see(shown, ctx, page, address, params);
const visitPage = (ctx: AreaContext, slug: string, query = '') =>
  visit(ctx, pagePage, `/pages/${slug}${query}`, { page: slug });
const visitReport = (ctx: AreaContext, slug: string) => visit(ctx, pagePage, `/reports/${slug}`, { report: slug });

const thrown = async (work: Promise<unknown>) => {
  const value: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (value instanceof Response) return { status: value.status, to: value.headers.get('location') };
  return { status: (value as { init?: { status?: number } } | null)?.init?.status ?? 0, to: null };
};

describe('a page with a block of every kind', () => {
  it('shows all of them in HTML that is valid, and in the JSON', async () => {
    await inNewArea(async (ctx) => {
      const { blocks } = await everyBlock(ctx);
      const { slug, id } = await publishedPage(ctx, {
        kind: 'page',
        title: 'Our approach',
        summary: 'In *short*.',
        blocks,
      });
      await setCommentBox(ctx, id, 'open');
      const { html, json, statements } = await visitPage(ctx, slug);
      const text = textOf(html);
      for (const words of [
        'It was not clear how to get support',
        'We invited partners to write.',
        'Priorities for change: 1 of 7 listed',
        'Said by: Commissioners',
        'For: national',
        heard,
        'School staff',
        'review the service',
        '67% within 20 weeks',
        'Support comes sooner',
        'Social Communication Pathway',
        'Speech and Language Therapy',
        'Support available to all families',
        'The backlog was resolved.',
        'Drop-in clinics',
        'Figures as given by: Annual review 2025',
        'Ada Example',
        'Head of Service',
        'Testshire Parent Carer Forum',
        'April 2019',
        'parents and carers',
        'The review says what was found in each borough.',
        'The first workshop.',
        'Picture: Ada Example',
        'How we are improving',
      ]) {
        expect(text).toContain(words);
        expect(json).toContain(words.split(': ').at(-1)?.split(' of 7')[0]);
      }
      expect(text).toContain('No comments yet');
      expect(html).toContain('<time dateTime="2019-04">April 2019</time>');
      expect(html).toContain('<time dateTime="2024-05">by May 2024</time>');
      expect(html).toMatch(
        /<h2[^>]*>Our actions<\/h2>[\s\S]*<h3>Measures<\/h3>[\s\S]*<h2[^>]*>What will be different<\/h2>/,
      );
      expect(await htmlProblems(html)).toEqual([]);
      // Area, family, version, nodes, organisations, models, services of levels, things, comments, glossary.
      expect(statements).toBe(10);
    });
  });

  it('asks no more of the database for more blocks', async () => {
    await inNewArea(async (ctx) => {
      const one = await makeQuote(ctx);
      const two = await makeQuote(ctx, 'Something else was said.');
      const few = await publishedPage(ctx, {
        kind: 'page',
        title: 'Few',
        blocks: [{ kind: 'quotes', nodeIds: [one] }],
      });
      const many = await publishedPage(ctx, {
        kind: 'page',
        title: 'Many',
        blocks: [
          { kind: 'quotes', heading: 'A', nodeIds: [one] },
          { kind: 'quotes', heading: 'B', nodeIds: [two] },
          { kind: 'quotes', heading: 'C', nodeIds: [two, one] },
        ],
      });
      const first = await visitPage(ctx, few.slug);
      const second = await visitPage(ctx, many.slug);
      expect(second.statements).toBe(first.statements);
    });
  });
});

describe('words that are withdrawn', () => {
  it('are gone from page, report and JSON at the next visit, and a dated note stands without a count', async () => {
    await inNewArea(async (ctx) => {
      const quoteId = await makeQuote(ctx);
      const blocks = [{ kind: 'quotes' as const, heading: 'What parents said', nodeIds: [quoteId] }];
      const page = await publishedPage(ctx, { kind: 'page', title: 'A page', blocks });
      const report = await publishedPage(ctx, { kind: 'report', title: 'A report', blocks });
      expect((await visitPage(ctx, page.slug)).html).toContain(heard);
      await withdrawItem(ctx, 'quote', quoteId);
      for (const seen of [await visitPage(ctx, page.slug), await visitReport(ctx, report.slug)]) {
        expect(seen.html + seen.json).not.toContain(heard);
        expect(seen.html).not.toContain(quoteId);
        expect(textOf(seen.html)).toMatch(/Words that stood here were withdrawn on \d+ \w+ \d{4}\./);
        expect(await htmlProblems(seen.html)).toEqual([]);
      }
    });
  });

  it('leave no trace when they were never public, and their heading passes to what goes on under it', async () => {
    await inNewArea(async (ctx) => {
      const { slug, id } = await publishedPage(ctx, { kind: 'page', title: 'A page', summary: 'Short.' });
      const quoteId = await makeQuote(ctx);
      await changePage(ctx, id, {
        blocks: [
          { kind: 'quotes', heading: 'Said', nodeIds: [quoteId] },
          { kind: 'text', markdown: 'More of this.' },
        ],
      });
      expect((await visitPage(ctx, slug)).html).not.toContain('Said');
      await publishPage(ctx, id);
      expect((await visitPage(ctx, slug)).html).toMatch(/<h2[^>]*>Said<\/h2>/);
    });
  });
});

describe('a picture', () => {
  it('stands with its size and words, a decoration without any, and is gone once it is taken down', async () => {
    await inNewArea(async (ctx) => {
      const [told, decoration] = [await makePicture(ctx), await makePicture(ctx, '#993366')];
      const { slug } = await publishedPage(ctx, {
        kind: 'page',
        title: 'A page',
        blocks: [
          { kind: 'picture', heading: 'How it went', pictureId: told, alternative: 'A table', caption: 'In May.' },
          { kind: 'picture', pictureId: decoration, purpose: 'decoration', alternative: 'Never said' },
          { kind: 'text', markdown: 'More of this.' },
        ],
      });
      const address = (id: string) => `/${ctx.area.slug}/pictures/${id}`;
      const before = await visitPage(ctx, slug);
      expect(before.html).toContain(`<img src="${address(told)}" alt="A table" width="40" height="30"`);
      expect(before.html).toContain(`<img src="${address(decoration)}" alt="" width="40" height="30"`);
      expect(before.html).not.toContain('srcSet');
      expect(before.json).toContain('"width":40');
      expect(before.html + before.json).not.toContain('Never said');
      expect(await htmlProblems(before.html)).toEqual([]);
      expect(await takeDownPicture(ctx, told)).toBe('taken-down');
      const after = await visitPage(ctx, slug);
      for (const gone of [told, 'A table', 'In May.']) expect(after.html + after.json).not.toContain(gone);
      expect(after.html).toMatch(/<h2[^>]*>How it went<\/h2>/);
      expect(after.html).toContain(decoration);
      expect(await htmlProblems(after.html)).toEqual([]);
    });
  });

  it('that is large is offered in every width that is kept, and its size is told', async () => {
    await inNewArea(async (ctx) => {
      const large = await makePicture(ctx, '#336699', 'A hall', 1200);
      const { slug } = await publishedPage(ctx, {
        kind: 'page',
        title: 'A page',
        blocks: [{ kind: 'picture', pictureId: large, alternative: 'A hall' }],
      });
      const address = `/${ctx.area.slug}/pictures/${large}`;
      const { html, json } = await visitPage(ctx, slug);
      const copies = `${address}?width=480 480w, ${address}?width=960 960w, ${address} 1200w`;
      expect(html).toContain(`<img src="${address}" alt="A hall" width="1200" height="900" srcSet="${copies}" sizes="`);
      expect(html).toContain('loading="lazy" decoding="async"');
      expect(json).toContain('"widths":[480,960]');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });

  it('of another area stands on no page', async () => {
    await inNewArea(async (ctx, db) => {
      const other = testContext(testServices(db), await makeArea(db));
      const pictureId = await makePicture(other);
      const page = {
        kind: 'page' as const,
        title: 'T',
        blocks: [{ kind: 'picture' as const, pictureId, alternative: 'A' }],
      };
      await expect(createPage(ctx, page)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('addresses', () => {
  it('lead from the oldest to the newest in one hop, and a draft is answered as what never was', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await publishedPage(ctx, { kind: 'page', title: 'First name', summary: 'Short.' });
      await changeNode(ctx, id, { slug: 'second-name' });
      await changeNode(ctx, id, { slug: 'third-name' });
      expect(await thrown(visitPage(ctx, slug, '?lang=cy'))).toEqual({
        status: 301,
        to: `/${ctx.area.slug}/pages/third-name?lang=cy`,
      });
      const draft = await createPage(ctx, { kind: 'page', title: 'A draft', summary: 'Short.' });
      expect(await thrown(visitPage(ctx, draft.slug))).toEqual(await thrown(visitPage(ctx, 'never-was')));
      await withdrawPage(ctx, id);
      expect(await thrown(visitPage(ctx, slug))).toEqual({ status: 404, to: null });
    });
  });

  it('tell pages and reports apart', async () => {
    await inNewArea(async (ctx) => {
      const { slug } = await publishedPage(ctx, { kind: 'report', title: 'A report', summary: 'Short.' });
      const page = await publishedPage(ctx, { kind: 'page', title: 'A page', summary: 'Short.' });
      expect((await thrown(visitPage(ctx, slug))).status).toBe(404);
      expect((await thrown(visitReport(ctx, page.slug))).status).toBe(404);
      const { html } = await visitReport(ctx, slug);
      expect(html).toMatch(/<h2[^>]*>In short<\/h2>/);
      expect(html).toContain(`href="/${ctx.area.slug}/reports/${slug}/report.docx"`);
      expect((await visitPage(ctx, page.slug)).html).not.toContain('report.docx');
    });
  });
});

describe('other forms of a page', () => {
  it('have their own address, approval and words, and lead to each other', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
      const easy = await addRendition(ctx, id, {
        as: 'easy-read',
        content: { title: 'How we work', summary: 'Easy.' },
      });
      const welsh = await addRendition(ctx, id, {
        as: { lang: 'cy' },
        content: { title: 'Ein dull', summary: 'Byr.' },
      });
      if (!easy.isAdded || !welsh.isAdded) throw new Error('Not added.');
      expect((await publishPage(ctx, easy.id)).isPublished).toBe(false);
      for (const one of [easy, welsh]) {
        expect(await approveRendition(ctx, one.id, 'Readers of the forum')).toBe('approved');
        expect((await publishPage(ctx, one.id)).isPublished).toBe(true);
      }
      const first = await visitPage(ctx, slug);
      expect(first.html).toContain(`href="/${ctx.area.slug}/pages/${easy.slug}"`);
      expect(first.html).toContain(`href="/${ctx.area.slug}/pages/${slug}?lang=cy"`);
      expect(first.html).not.toContain('Ein dull');
      const simple = await visitPage(ctx, easy.slug);
      expect(textOf(simple.html)).toContain('How we work');
      expect(textOf(simple.html)).toContain('Readers of the forum');
      expect(simple.html).toContain(`href="/${ctx.area.slug}/pages/${slug}"`);
      const other = await visitPage(ctx, slug, '?lang=cy');
      expect(other.html).toContain('<div lang="cy" dir="ltr">');
      expect(other.html).toContain('Ein dull');
      expect(other.html).toContain(`href="/${ctx.area.slug}/pages/${slug}"`);
      expect(await htmlProblems(other.html)).toEqual([]);
      expect(await thrown(visitPage(ctx, welsh.slug))).toEqual({
        status: 301,
        to: `/${ctx.area.slug}/pages/${slug}?lang=cy`,
      });
      expect((await visitPage(ctx, slug, '?lang=fr')).html).toContain('Our approach');
      const list = await visit(ctx, pagesPage, '/pages');
      expect(list.html).toContain('How we work');
      expect(list.html).not.toContain('Ein dull');
    });
  });

  it('need a new approval after a change, and go with the page at whose address they stand', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await publishedPage(ctx, { kind: 'page', title: 'Our approach', summary: 'Short.' });
      const welsh = await addRendition(ctx, id, { as: { lang: 'cy' } });
      if (!welsh.isAdded) throw new Error('Not added.');
      await approveRendition(ctx, welsh.id, 'A translator');
      await changePage(ctx, welsh.id, { summary: 'Newid.' });
      expect((await publishPage(ctx, welsh.id)).isPublished).toBe(false);
      await approveRendition(ctx, welsh.id, 'A translator');
      expect((await publishPage(ctx, welsh.id)).isPublished).toBe(true);
      expect(await addRendition(ctx, id, { as: { lang: 'cy' } })).toEqual({ isAdded: false, reason: 'exists' });
      await withdrawPage(ctx, id);
      expect((await thrown(visitPage(ctx, slug, '?lang=cy'))).status).toBe(404);
      expect((await thrown(visitPage(ctx, welsh.slug))).status).toBe(404);
    });
  });
});

it('gives a figure that is not stated as such in the JSON, and never as zero', async () => {
  await inNewArea(async (ctx) => {
    const items = [
      { label: 'North', value: 0 },
      { label: 'South', value: null },
    ];
    const blocks = [{ kind: 'chart' as const, title: 'Seen in time', unit: '%', source: 'Annual review', items }];
    const { slug } = await publishedPage(ctx, { kind: 'page', title: 'Figures', summary: 'Short.', blocks });
    const { json, html } = await visitPage(ctx, slug);
    const [north, south] = items;
    const shown = [
      { ...north, state: 'stated' },
      { ...south, state: 'not-stated' },
    ];
    expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(shown));
    expect(html).toContain('0%');
    expect(textOf(html)).toContain('South Not stated');
  });
});
