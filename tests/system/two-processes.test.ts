/** Two processes on one database: words that are taken back in one of them stand nowhere in the other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodes } from '#db/schema/record.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { unzip } from '#tests/factories/files/unzip.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { personIdOf, sessionOf, siteKeys, spawnSite, startSite, stopSite } from '#tests/factories/site.ts';
import type { Site, SiteProcess } from '#tests/factories/site.ts';
import { crawl } from '#tests/factories/crawl.ts';
import { ask, plain } from '#tests/factories/visiting/ask.ts';
import { publishSaid } from '#tests/factories/feedback.ts';
import { getArea } from '../routes/demonstration.ts';

let first: Site;
let second: SiteProcess;
let dataDir: string;
let ctx: AreaContext;

beforeAll(async () => {
  first = await startSite();
  dataDir = await mkdtemp(join(tmpdir(), 'said-and-done-second-'));
  second = await spawnSite({ DATABASE_URL: first.database.url, DATABASE_POOL: '5', DATA_DIR: dataDir });
  const { db } = first.database;
  const services = testServices(db, { keys: siteKeys });
  ctx = testContext(services, await getArea(db, 'sampleford'), { now: new Date() });
});

afterAll(async () => {
  await stopSite(second);
  await rm(dataDir, { recursive: true, force: true });
  await first.stop();
});

/** What the second process says at an address, as its reader sees it: a document is opened first. */
async function told(path: string): Promise<string> {
  const { hostname, port } = new URL(second.address);
  if (!path.endsWith('.docx')) return plain((await ask(second.address, path)).body);
  const reply = await fetch(`http://${hostname}:${port}${path}`);
  if (!reply.ok) return '';
  const document = unzip(Buffer.from(await reply.arrayBuffer())).get('word/document.xml');
  return plain(document?.toString('utf8') ?? '').replace(/<[^>]+>/g, '');
}

/** Addresses among these at which the second process says the words. */
async function whereTold(words: string, paths: Iterable<string>): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if ((await told(path)).includes(words)) found.push(path);
  return found;
}

/** The public thing whose title begins so. */
async function idOf(kind: 'finding' | 'quote' | 'update', title: string): Promise<string> {
  const [row] = await ctx.db
    .select({ id: nodes.id })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.kind, kind), like(nodes.title, `${title}%`)));
  if (!row) throw new Error(`Sampleford has no ${kind} “${title}”.`);
  return row.id;
}

const leftOut = /[?]|\/(answer|feedback\/done|follow|comment|confirm)\b/;

/** Pages that a guest reaches, and what else is made of them: data, feeds, cards, documents, search, the open data. */
async function everyAddress(asked: string, ids: readonly string[]): Promise<string[]> {
  const search = `/search?q=${encodeURIComponent(asked)}`;
  const feeds = ['/sampleford/progress.atom', ...ids.map((id) => `/sampleford/chain/${id}/feed.atom`)];
  const pages = await crawl({
    address: second.address,
    from: ['/sampleford', search, ...feeds, ...ids.map((id) => `/sampleford/chain/${id}`)],
    skip: (path) => !path.startsWith('/sampleford') || leftOut.test(path),
    most: 400,
  });
  const html = [...pages].filter(([, { headers }]) => String(headers['content-type']).includes('html'));
  const twins = html.map(([path]) => path.replace(/(\?|$)/, '.json$1'));
  const kinds = ['findings', 'updates', 'reports', 'commitments', 'priorities', 'quotes', 'feedback'];
  const open = kinds.map((kind) => `/api/v1/areas/sampleford/${kind}?limit=100`);
  const cards = ids.map((id) => `/embed/sampleford/${id}`);
  return [...new Set([...pages.keys(), ...twins, ...open, ...cards])];
}

/** That every address which says the words says them no more once they are taken back in the first process. */
async function vanish(words: string, addresses: readonly string[], takeBack: () => Promise<number>): Promise<string[]> {
  const before = await whereTold(words, addresses);
  expect(await takeBack()).toBeLessThan(400);
  await expect.poll(() => whereTold(words, before), { timeout: 10_000, interval: 200 }).toEqual([]);
  expect(await whereTold(words, addresses)).toEqual([]);
  return before;
}

describe('words that were taken back in one process', () => {
  it('by staff are gone from page, data, document, chain, search and open data of the other', async () => {
    const quote = await idOf('quote', 'I rang five numbers');
    const finding = await idOf('finding', 'Most families did not know');
    const update = await idOf('update', 'One number for therapy');
    const addresses = await everyAddress('rang five numbers', [quote, finding, update]);
    const cookie = await sessionOf(first, await personIdOf(ctx.db, 'commissioner@demo.example'));
    const before = await vanish('I rang five numbers before somebody said', addresses, async () => {
      const address = `/sampleford/manage/progress/${quote}`;
      const form = { intent: 'withdraw', withdrawReason: 'The family asked for it.' };
      return (await ask(first.address, address, { cookie, form })).status;
    });
    const report = '/sampleford/reports/waiting-for-therapy';
    expect(before).toEqual(
      expect.arrayContaining([
        '/search?q=rang%20five%20numbers',
        '/api/v1/areas/sampleford/quotes?limit=100',
        `/sampleford/findings/${finding}`,
        `/sampleford/findings/${finding}.json`,
        `/sampleford/chain/${finding}`,
        `/sampleford/chain/${finding}.json`,
        '/sampleford/progress/therapy-line',
        '/sampleford/progress/therapy-line.json',
        report,
        `${report}.json`,
        `${report}/report.html`,
        `${report}/report.docx`,
      ]),
    );
  }, 120_000);

  it('by whoever said them, with the tracking code, are gone with every quotation from them', async () => {
    const finding = await idOf('finding', 'Most families did not know');
    const words = 'We were passed from desk to desk like a parcel.';
    const { id, nodeId, code } = await publishSaid(ctx, { words, relation: 'family', day: londonDay(ctx.now) });
    const quote = await createQuote(ctx, {
      body: words,
      attribution: 'A parent',
      wording: 'verbatim',
      consent: 'given',
      responseId: id,
    });
    expect(await linkNodes(ctx, { fromId: quote.id, toId: finding, kind: 'evidence-for' })).toBe('linked');
    expect((await publishItem(ctx, 'quote', quote.id)).isPublished).toBe(true);
    await expect.poll(() => told(`/sampleford/findings/${finding}`), { timeout: 10_000 }).toContain(words);
    const addresses = await everyAddress('desk like a parcel', [quote.id, finding, nodeId]);
    const before = await vanish(words, addresses, async () => {
      const form = { intent: 'withdraw', confirm: 'yes' };
      return (await ask(first.address, `/receipt/${formatCode(code)}`, { form })).status;
    });
    expect(before).toEqual(
      expect.arrayContaining([
        `/sampleford/findings/${finding}`,
        `/sampleford/chain/${quote.id}`,
        '/sampleford/feedback/published',
        '/sampleford/feedback/published.json',
        '/api/v1/areas/sampleford/quotes?limit=100',
        '/api/v1/areas/sampleford/feedback?limit=100',
        `/sampleford/feedback/${nodeId}`,
      ]),
    );
  }, 120_000);
});
