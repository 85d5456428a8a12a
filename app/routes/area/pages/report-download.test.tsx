/** A report as a file: a Word document that opens, one web page, and nothing in either that is no longer public. */
import { describe, expect, it } from 'vitest';
import { setCommentBox } from '#app/features/pages/writes/set-comment-box.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { NewBlock } from '#app/features/pages/blocks.ts';
import { takeDownPicture } from '#app/features/files/writes/take-down-picture.server.ts';
import { createReport } from '#app/features/pages/writes/create-page.server.ts';
import { addRendition } from '#app/features/pages/writes/add-rendition.server.ts';
import { approveRendition } from '#app/features/pages/writes/approve-rendition.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { unzip, xmlProblem } from '#tests/factories/files/docx.ts';
import { everyBlock, heard, makePicture, publishedPage } from '#tests/factories/pages.ts';
import { inNewArea } from '#tests/factories/progress-page.ts';
import { ask, textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as docx from './report-docx.tsx';
import * as html from './report-html.tsx';

type Route = { loader: typeof docx.loader };

const fetchFile = async (ctx: AreaContext, route: Route, slug: string, query = '') => {
  const { data } = await ask(ctx, route.loader, { address: `/reports/${slug}/file${query}`, params: { report: slug } });
  return { response: data, bytes: Buffer.from(await data.clone().arrayBuffer()) };
};

const wordsOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

describe('a report as a Word document', () => {
  it('is a package of well-formed XML with real headings, lists and tables', async () => {
    await inNewArea(async (ctx) => {
      const { blocks } = await everyBlock(ctx);
      const { slug, id } = await publishedPage(ctx, {
        kind: 'report',
        title: 'A & B',
        summary: 'Short <this>.',
        blocks,
      });
      await setCommentBox(ctx, id, 'open');
      const { response, bytes } = await fetchFile(ctx, docx, slug);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.docx"`);
      const parts = unzip(bytes);
      expect([...parts.keys()][0]).toBe('[Content_Types].xml');
      for (const [name, xml] of parts)
        if (!name.endsWith('.jpeg')) expect([name, xmlProblem(xml)]).toEqual([name, null]);
      const document = parts.get('word/document.xml') ?? '';
      expect(document).toMatch(/<w:pStyle w:val="Title"\/><\/w:pPr><w:r><w:t xml:space="preserve">A &amp; B</);
      expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.{0,80}Our actions</);
      expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.{0,80}Measures</);
      expect(document).toMatch(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="\d+"\/><\/w:numPr>/);
      expect(document).toContain('<w:tblCaption w:val="Visits a year"/>');
      expect(document).toContain('<w:tblHeader/>');
      const words = wordsOf(document);
      for (const said of [
        heard,
        'Short <this>.'.replace('<', '&lt;').replace('>', '&gt;'),
        'Ada Example',
        'April 2019',
      ])
        expect(words).toContain(said);
      expect(words).not.toContain('Leave a comment');
      // Every link and list that the document names is there.
      const links = parts.get('word/_rels/document.xml.rels') ?? '';
      for (const [, link] of document.matchAll(/r:id="(\w+)"/g)) expect(links).toContain(`Id="${link ?? ''}"`);
      const lists = parts.get('word/numbering.xml') ?? '';
      for (const [, list] of document.matchAll(/<w:numId w:val="(\d+)"/g))
        expect(lists).toContain(`<w:num w:numId="${list ?? ''}"`);
      expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    });
  });

  it('says which language it is in and which way it is written', async () => {
    await inNewArea(async (ctx) => {
      const { id, slug } = await publishedPage(ctx, { kind: 'report', title: 'A report', summary: 'Short.' });
      const urdu = await addRendition(ctx, id, { as: { lang: 'ur' }, content: { title: 'رپورٹ', summary: 'مختصر' } });
      if (!urdu.isAdded) throw new Error('Not added.');
      await approveRendition(ctx, urdu.id, 'A translator');
      await publishPage(ctx, urdu.id);
      const parts = unzip((await fetchFile(ctx, docx, slug, '?lang=ur')).bytes);
      expect(parts.get('docProps/core.xml')).toContain('<dc:language>ur</dc:language>');
      expect(parts.get('word/styles.xml')).toContain('w:bidi="ur"');
      expect(parts.get('word/document.xml')).toMatch(/<w:bidi\/>.*<w:rtl\/>.*رپورٹ/);
    });
  });
});

describe('the pictures of a report', () => {
  const blocksOf = (told: string, decoration: string): NewBlock[] => [
    { kind: 'picture', pictureId: told, alternative: 'Tom & "Ann"', caption: 'In May.' },
    { kind: 'picture', pictureId: decoration, purpose: 'decoration' },
    { kind: 'picture', pictureId: told, alternative: 'The same again' },
  ];

  it('are in the document once each, with their words or as decorations, and are gone when they are taken down', async () => {
    await inNewArea(async (ctx) => {
      const [told, decoration] = [await makePicture(ctx), await makePicture(ctx, '#993366')];
      const blocks = blocksOf(told, decoration);
      const { slug } = await publishedPage(ctx, { kind: 'report', title: 'A report', summary: 'Short.', blocks });
      const { bytes } = await fetchFile(ctx, docx, slug);
      const parts = unzip(bytes);
      const document = parts.get('word/document.xml') ?? '';
      expect(xmlProblem(document)).toBeNull();
      expect(
        [...document.matchAll(/<wp:docPr id="(\d)" name="Picture \d" descr="([^"]*)"/g)].map((one) => one.slice(1)),
      ).toEqual([
        ['1', 'Tom &amp; &quot;Ann&quot;'],
        ['2', ''],
        ['3', 'The same again'],
      ]);
      expect(document.match(/adec:decorative [^>]*val="1"/g)).toHaveLength(1);
      // 40 × 30 pixels at 96 to the inch.
      expect(document).toContain('<wp:extent cx="381000" cy="285750"/>');
      expect(wordsOf(document)).toContain('In May.');
      const names = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
      expect(names).toEqual(['word/media/picture1.jpeg', 'word/media/picture2.jpeg']);
      const links = parts.get('word/_rels/document.xml.rels') ?? '';
      for (const [, id] of document.matchAll(/r:embed="(\w+)"/g))
        expect(links).toMatch(new RegExp(`Id="${id ?? ''}" Type="[^"]+/image" Target="media/${id ?? ''}\\.jpeg"`));
      // What a JPEG begins with is not text.
      for (const name of names) expect(parts.get(name)).toMatch(/^\ufffd{3}/);
      expect((await fetchFile(ctx, docx, slug)).bytes.equals(bytes)).toBe(true);
      await takeDownPicture(ctx, told);
      const after = unzip((await fetchFile(ctx, docx, slug)).bytes);
      expect([...after.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
      const page = (await fetchFile(ctx, html, slug)).bytes.toString('utf8');
      expect(page.match(/<img/g)).toHaveLength(1);
      expect(page).not.toContain('In May.');
    });
  });
});

describe('a report as one web page', () => {
  it('is valid HTML that fetches nothing', async () => {
    await inNewArea(async (ctx) => {
      const { blocks: all } = await everyBlock(ctx);
      // A page offers a picture as wide as this in several widths.
      const pictureId = await makePicture(ctx, '#224466', 'A hall', 1200);
      const blocks: NewBlock[] = [...all, { kind: 'picture', pictureId, alternative: 'A hall' }];
      const { slug } = await publishedPage(ctx, { kind: 'report', title: 'A report', summary: 'Short.', blocks });
      const file = (await fetchFile(ctx, html, slug)).bytes.toString('utf8');
      expect(await htmlProblems(file)).toEqual([]);
      expect(file).not.toMatch(/<script|<link|src="(?!data:image\/webp;base64,)|@import|url\(/);
      expect(file).not.toMatch(/srcset|\/pictures\//i);
      expect(file).toContain('alt="A hall"');
      expect(file).toContain('alt="People round a table"');
      expect(file).not.toMatch(/href="\//);
      expect(file).toContain(heard);
    });
  });
});

describe('figures that a source gives in part', () => {
  const chart = (unit: string): NewBlock => ({
    kind: 'chart',
    title: 'Seen in time',
    unit,
    source: 'Annual review',
    items: [
      { label: 'North', value: 67 },
      { label: 'South', value: null },
    ],
  });

  it.each(['%', 'visits'])('of unit %s stand without a column for counts, and say what is not stated', (unit) =>
    inNewArea(async (ctx) => {
      const given = { kind: 'report' as const, title: 'A report', summary: 'Short.', blocks: [chart(unit)] };
      const { slug } = await publishedPage(ctx, given);
      const document = unzip((await fetchFile(ctx, docx, slug)).bytes).get('word/document.xml') ?? '';
      const page = (await fetchFile(ctx, html, slug)).bytes.toString('utf8');
      expect(await htmlProblems(page)).toEqual([]);
      expect(document).not.toContain('<w:gridCol/>'.repeat(3));
      expect(page.match(/<th [^>]*scope="col"/g)).toHaveLength(2);
      for (const words of [wordsOf(document).replace(/<[^>]+>/g, ' '), textOf(page)]) {
        expect(words).toContain('South');
        expect(words).toContain('Not stated');
        expect(words).not.toContain('[x]');
        expect(words).not.toMatch(/(?<!\d)0(%| visits)/);
      }
    }),
  );
});

describe('words that are withdrawn', () => {
  it('are gone from the next copy of either file, and a draft has none', async () => {
    await inNewArea(async (ctx) => {
      const { blocks, quoteId } = await everyBlock(ctx);
      const { slug } = await publishedPage(ctx, { kind: 'report', title: 'A report', summary: 'Short.', blocks });
      await withdrawItem(ctx, 'quote', quoteId);
      const document = unzip((await fetchFile(ctx, docx, slug)).bytes).get('word/document.xml') ?? '';
      const page = (await fetchFile(ctx, html, slug)).bytes.toString('utf8');
      for (const file of [wordsOf(document), page]) {
        expect(file).not.toContain(heard);
        expect(file).toMatch(/Words that stood here were withdrawn on \d+ \w+ \d{4}\./);
      }
      const draft = await createReport(ctx, { title: 'A draft', summary: 'Short.' });
      await expect(fetchFile(ctx, docx, draft.slug)).rejects.toMatchObject({ init: { status: 404 } });
    });
  });
});
