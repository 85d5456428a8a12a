/** The open data on the running site: every answer is what its description says, feeds are Atom, cards can be framed. */
import { readXml } from './xml.ts';
import type { Element } from './xml.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { and, eq } from 'drizzle-orm';
import { areaSlugs } from '#db/schema/tenancy.ts';
import { nodes } from '#db/schema/record.ts';
import { touchArea } from '#app/platform/context.server.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { getArea, findKnown } from './demonstration.ts';
import type { Known } from './access.ts';

type Json = { [key: string]: Json } & { [key: string]: unknown };
type Listed = {
  area: Json;
  notice: string | null;
  terms: Json;
  items: { id: string; url: string }[];
  next: string | null;
};

let site: Site;
let known: Known;
let description: Json;

beforeAll(async () => {
  site = await startSite();
  known = await findKnown(site.database);
  description = JSON.parse((await ask(site.address, '/api/v1/openapi.json')).body) as Json;
});

afterAll(async () => {
  await site.stop();
});

const get = (path: string) => ask(site.address, path);
const read = async (path: string) => JSON.parse((await get(path)).body) as Listed;

/** The schema of an answer as the description holds it, its references made whole. */
function schemaOf(path: string): z.ZodType {
  const paths = description['paths'] as Json;
  const operation = (paths[path] as Json)['get'] as Json;
  const answer = (operation['responses'] as Json)['200'] as Json;
  const content = (answer['content'] as Json)['application/json'] as Json;
  const components = (description['components'] as Json)['schemas'] as Json;
  const text = JSON.stringify({ ...(content['schema'] as Json), $defs: components });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as never);
}

const listPaths = () =>
  Object.keys(description['paths'] as Json).filter((path) => /^\/api\/v1\/areas\/\{area\}\/[a-z-]+$/.test(path));

describe('the description of the API', () => {
  it('names every collection', () => {
    expect(listPaths().map((path) => path.split('/').at(-1))).toEqual([
      'consultations',
      'surveys',
      'results',
      'figures',
      'feedback',
      'participations',
      'quotes',
      'findings',
      'priorities',
      'recommendations',
      'commitments',
      'measures',
      'outcomes',
      'service-changes',
      'updates',
      'decisions',
      'scorecard',
      'services',
      'organisations',
      'glossary',
      'reports',
      'pages',
    ]);
    expect(description['openapi']).toBe('3.1.0');
  });

  it('holds for every answer in every area', async () => {
    const { items: areas } = await read('/api/v1/areas');
    expect(schemaOf('/api/v1/areas').safeParse(await read('/api/v1/areas')).error).toBeUndefined();
    const seen = new Set<string>();
    for (const area of areas as unknown as { slug: string; demonstration: string }[]) {
      const own = await read(`/api/v1/areas/${area.slug}`);
      expect(schemaOf('/api/v1/areas/{area}').safeParse(own).error).toBeUndefined();
      for (const path of listPaths()) {
        const at = path.replace('{area}', area.slug);
        const list = await read(at);
        expect(schemaOf(path).safeParse(list).error, at).toBeUndefined();
        expect(list.area).toMatchObject({ slug: area.slug, demonstration: area.demonstration });
        expect(list.notice === null).toBe(area.demonstration === 'none');
        expect(list.terms['url']).toBe(`${site.address}/terms`);
        const [first] = list.items;
        if (!first) continue;
        seen.add(path);
        const item = await read(`${at}/${first.id}`);
        expect(schemaOf(`${path}/{id}`).safeParse(item).error, at).toBeUndefined();
      }
    }
    expect(listPaths().filter((path) => !seen.has(path))).toEqual([]);
    const chain = await read(`/api/v1/areas/sampleford/chain/${known.finding}`);
    expect(schemaOf('/api/v1/areas/{area}/chain/{id}').safeParse(chain).error).toBeUndefined();
  });

  it('refuses what is not described', () => {
    const schema = schemaOf('/api/v1/areas/{area}');
    expect(schema.safeParse({}).success).toBe(false);
  });
});

/** The ids and kinds of everything that a collection lists, page by page. */
async function listWhole(path: string): Promise<{ id: string; kind?: string }[]> {
  const found: { id: string; kind?: string }[] = [];
  let at: string | null = `${path}?limit=100`;
  while (at !== null) {
    const page: Listed = await read(at.replace(site.address, ''));
    found.push(...page.items);
    at = page.next;
  }
  return found;
}

describe('the collections of an area', () => {
  it('hold everything that is public in it, and nothing else that has an address of its own', async () => {
    for (const slug of ['sampleford', 'dorset', 'bromley']) {
      const area = await getArea(site.database.db, slug);
      const listed = new Map<string, string>();
      for (const path of listPaths().filter((one) => !one.endsWith('/results'))) {
        for (const { id, kind } of await listWhole(path.replace('{area}', slug))) {
          if (kind !== undefined) listed.set(id, kind);
        }
      }
      const rows = await site.database.db
        .select({ id: nodes.id, kind: nodes.kind })
        .from(nodes)
        .where(and(eq(nodes.areaId, area.id), eq(nodes.state, 'public')));
      expect(listed, slug).toEqual(new Map(rows.map(({ id, kind }) => [id, kind])));
    }
  });
});

describe('a collection', () => {
  it('goes on page by page, each thing once', async () => {
    const ids: string[] = [];
    let at: string | null = '/api/v1/areas/dorset/commitments?limit=3';
    while (at !== null) {
      const page: Listed = await read(at.replace(site.address, ''));
      ids.push(...page.items.map((item) => item.id));
      at = page.next;
    }
    const whole = await read('/api/v1/areas/dorset/commitments');
    expect(ids).toEqual(whole.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
  });

  it('is kept, named, and open to pages of other sites', async () => {
    const path = '/api/v1/areas/sampleford/updates';
    const first = await get(path);
    expect(first.headers['access-control-allow-origin']).toBe('*');
    const again = await ask(site.address, path, { headers: { 'if-none-match': String(first.headers['etag']) } });
    expect(again.status).toBe(304);
    expect(again.headers['access-control-allow-origin']).toBe('*');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is a table that no spreadsheet runs, with the demonstration on every row', async () => {
    const table = await get('/api/v1/areas/sampleford/commitments.csv');
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.headers['link']).toContain('rel="license"');
    const lines = table.body.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffid,title,published,address,status,owners,due,.*area,demonstration$/);
    expect(table.body.match(/,invented(\r\n|$)/g)?.length).toBeGreaterThan(0);
    expect(lines.some((line) => /(^|,)[=+@]/.test(line))).toBe(false);
  });

  it('holds results as a row for each answer, and a head alone where no results are published', async () => {
    const { items } = (await read('/api/v1/areas/sampleford/results')) as unknown as {
      items: { id: string; tables: { rows: unknown[] }[] }[];
    };
    const answers = items.flatMap(({ tables }) => tables.map(({ rows }) => Math.max(rows.length, 1)));
    const table = await get('/api/v1/areas/sampleford/results.csv');
    const lines = table.body.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffsurvey,title,address,as at,.*question,.*answer,count,percent,area,demonstration$/);
    expect(lines.filter((line) => line.endsWith(',invented'))).toHaveLength(answers.reduce((all, one) => all + one, 0));
    expect(lines.length).toBeGreaterThan(1);
    const empty = await get('/api/v1/areas/bromley/results.csv');
    expect([empty.status, empty.body.trimEnd()]).toEqual([200, lines[0]]);
  });

  it.each([
    ['/api/v1/areas/sampleford/commitments?limit=0', 400],
    ['/api/v1/areas/sampleford/commitments?limit=101', 400],
    ['/api/v1/areas/sampleford/commitments?after=nonsense', 400],
    ['/api/v1/areas/sampleford/commitments?since=yesterday', 400],
    ['/api/v1/areas/sampleford/findings?status=done', 400],
    ['/api/v1/areas/sampleford/nothing', 404],
    ['/api/v1/areas/sampleford/commitments/0000000000', 404],
    ['/api/v1/areas/nowhere/commitments', 404],
    ['/api/v1/areas/sampleford/chain/0000000000', 404],
    ['/api/v1/nothing', 404],
    ["/api/v1/areas/sampleford/commitments/%27%20or%20'1'='1", 404],
    ['/api/v1/areas/sampleford/commitments/%00', 404],
  ])('answers %s with %i and a reason', async (path, status) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = JSON.parse(reply.body) as { title: string; detail: string; status: number };
    expect(problem.status).toBe(status);
    expect(problem.detail).not.toBe('');
  });

  it('never answers the things of another area', async () => {
    expect((await get(`/api/v1/areas/bromley/commitments/${known.commitment}`)).status).toBe(404);
    expect((await get(`/api/v1/areas/bromley/chain/${known.commitment}`)).status).toBe(404);
    expect((await get(`/embed/bromley/${known.commitment}`)).status).toBe(404);
    expect((await get(`/bromley/chain/${known.commitment}/feed.atom`)).status).toBe(404);
  });

  it('leads an old name of its area to the present one', async () => {
    const { db } = site.database;
    const { id } = await getArea(db, 'dorset');
    await db.insert(areaSlugs).values({ slug: 'old-dorset', areaId: id });
    const reply = await get('/api/v1/areas/old-dorset/commitments?limit=2');
    expect([reply.status, reply.location]).toEqual([301, '/api/v1/areas/dorset/commitments?limit=2']);
    expect((await get('/old-dorset/progress')).location).toBe('/dorset/progress');
  });
});

const one = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);

/** RFC 4287, sections 4.1.1, 4.1.2 and 4.2.6: what every feed and entry must have, once. */
function feedProblems(text: string): string[] {
  const feed = readXml(text);
  const problems: string[] = [];
  const need = (element: Element, name: string, where: string) => {
    const found = one(element, name);
    if (found.length !== 1 || found[0]?.text.trim() === '') problems.push(`${where} has ${found.length} ${name}`);
    return found[0]?.text ?? '';
  };
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') problems.push('no feed');
  const ids: string[] = [];
  const check = (element: Element, where: string) => {
    const id = need(element, 'id', where);
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) problems.push(`${where}: id ${id}`);
    ids.push(id);
    need(element, 'title', where);
    const updated = need(element, 'updated', where);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(updated)) problems.push(`${where}: updated ${updated}`);
  };
  check(feed, 'feed');
  if (one(feed, 'author').length !== 1) problems.push('feed has no author');
  if (!one(feed, 'link').some((link) => link.attributes['rel'] === 'self')) problems.push('feed has no link to itself');
  for (const entry of one(feed, 'entry')) {
    check(entry, 'entry');
    if (!one(entry, 'link').some((link) => link.attributes['rel'] === 'alternate')) problems.push('entry has no page');
  }
  if (new Set(ids).size !== ids.length) problems.push('an id stands twice');
  return problems;
}

describe('a feed', () => {
  it('is Atom, under ids that stay when titles and addresses change', async () => {
    const { db } = site.database;
    const area = await getArea(db, 'sampleford');
    const paths = [
      '/sampleford/progress.atom',
      `/sampleford/chain/${known.commitment}/feed.atom`,
      `/sampleford/chain/${known.service}/feed.atom`,
      `/sampleford/chain/${known.consultation}/feed.atom`,
      `/sampleford/chain/${known.finding}/feed.atom`,
      '/dorset/progress.atom',
    ];
    const before = new Map<string, string[]>();
    const idsIn = (text: string) => text.match(/urn:uuid:[0-9a-f-]+/g) ?? [];
    for (const path of paths) {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
      expect(feedProblems(body), path).toEqual([]);
      expect(Date.parse(String(headers['last-modified']))).not.toBeNaN();
      const newest = /<updated>([^<]+)</.exec(body)?.[1] ?? '';
      expect(Math.floor(Date.parse(newest) / 1000)).toBe(Date.parse(String(headers['last-modified'])) / 1000);
      const again = await ask(site.address, path, { headers: { 'if-none-match': String(headers['etag']) } });
      expect(again.status).toBe(304);
      before.set(path, idsIn(body));
    }
    expect(before.get(paths[4] ?? '')?.length).toBeGreaterThan(1);
    await db.update(nodes).set({ title: 'Another title' }).where(eq(nodes.areaId, area.id));
    const ctx = testContext(testServices(db), area, { db });
    await touchArea(ctx);
    await expect
      .poll(async () => (await get(paths[0] ?? '')).body.includes('Another title'), { timeout: 5000 })
      .toBe(true);
    for (const path of paths) expect(idsIn((await get(path)).body), path).toEqual(before.get(path));
  });
});

describe('a card', () => {
  it('may stand in any page, without scripts or cookies, and says that it is a demonstration', async () => {
    const path = `/embed/sampleford/${known.commitment}`;
    for (const time of ['first', 'again']) {
      const { status, headers, body } = await get(path);
      expect(status, time).toBe(200);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).not.toContain('<script');
      expect(body).toContain('Demonstration: a fictional area');
      expect(body).toContain(`href="${site.address}/sampleford/commitments/${known.commitment}"`);
    }
    expect((await get('/sampleford')).headers['x-frame-options']).toBe('DENY');
    expect((await get(`/embed/sampleford/${known.finding}`)).status).toBe(404);
  });
});

describe('a sitemap', () => {
  it('names public pages that are there', async () => {
    const index = readXml((await get('/sitemap.xml')).body);
    expect(index.name).toBe('sitemapindex');
    const lists = index.children.map((child) => one(child, 'loc')[0]?.text ?? '');
    expect(lists).toContain(`${site.address}/sampleford/sitemap.xml`);
    const list = readXml((await get('/bromley/sitemap.xml')).body);
    const addresses = list.children.map((child) => one(child, 'loc')[0]?.text ?? '');
    expect(addresses.length).toBeGreaterThan(8);
    for (const path of [
      'surveys',
      'scorecard',
      'priorities',
      'recommendations',
      'reports',
      'pages',
      'feedback/published',
    ])
      expect(addresses).toContain(`${site.address}/bromley/${path}`);
    for (const address of addresses) {
      const { status } = await get(address.replace(site.address, ''));
      expect([address, status]).toEqual([address, 200]);
    }
    expect((await get('/robots.txt')).body).toContain(`Sitemap: ${site.address}/sitemap.xml`);
  });
});

describe('what search engines read of a page', () => {
  it('names pages by their whole addresses', async () => {
    for (const path of ['', `/commitments/${known.commitment}`]) {
      const { body } = await get(`/sampleford${path}`);
      const [, text = '{}'] = /<script type="application\/ld\+json">([^<]+)</.exec(body) ?? [];
      expect((JSON.parse(text) as Json)['url'], path).toBe(`${site.address}/sampleford${path}`);
    }
  });
});
