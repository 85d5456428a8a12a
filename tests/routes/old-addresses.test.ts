/** Every public page under a name that its thing or its area once had: one hop to the present page, and its twin to the present twin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { areaOrganisations, formerOrganisationSlugs } from '#db/schema/areas.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import type { NodeKind } from '#db/schema/record.ts';
import { areaSlugs } from '#db/schema/tenancy.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { accessTable, addressOf } from './access.ts';
import type { Known } from './access.ts';
import { findKnown, getArea } from './demonstration.ts';

const kinds = ['consultation', 'survey', 'update', 'report', 'page', 'service'] as const satisfies readonly NodeKind[];
const named = [...kinds, 'organisation'] as const;

/** Also the name of the area: a name is looked for where names of things stand, and nowhere else. */
const former = 'sampleford';

/** Guests' pages of a thing with a name, and where in the address that stands. */
const pages = accessTable.flatMap((row) => {
  const segments = row.route.split('/');
  const place = segments.findIndex((segment) => named.some((name) => segment === `:${name}`));
  const name = named.find((one) => segments[place] === `:${one}`);
  const isRead = row.get.includes('guest') && row.opens === undefined && segments[2] !== 'manage';
  return name !== undefined && isRead ? [{ row, name, place }] : [];
});

let site: Site;
let known: Known;

/** The name of the thing in an address. */
const nameIn = (address: string, place: number) => (address.split('?')[0] ?? '').split('/')[place] ?? '';

const under = (address: string, place: number, name: string) => {
  const [path = '', query] = address.split('?');
  return [path.split('/').with(place, name).join('/'), query ?? 'page=2'] as const;
};

/** Gives everything that the pages name its former name; of two things of a kind the second gets another. */
async function renameAll(): Promise<Map<string, string>> {
  const { db } = site.database;
  const area = await getArea(db, 'sampleford');
  const names = new Map<string, string>();
  for (const { row, name, place } of pages) {
    const slug = nameIn(addressOf(row, known), place);
    if (names.has(`${name} ${slug}`)) continue;
    const isFirst = ![...names.keys()].some((key) => key.startsWith(`${name} `));
    const old = isFirst ? former : `${former}-${slug}`;
    names.set(`${name} ${slug}`, old);
    if (name === 'organisation') {
      const [found] = await db
        .select({ organisationId: areaOrganisations.organisationId })
        .from(areaOrganisations)
        .where(and(eq(areaOrganisations.areaId, area.id), eq(areaOrganisations.slug, slug)));
      if (found) await db.insert(formerOrganisationSlugs).values({ areaId: area.id, slug: old, ...found });
      continue;
    }
    const [found] = await db
      .select({ nodeId: nodes.id })
      .from(nodes)
      .where(and(eq(nodes.areaId, area.id), eq(nodes.kind, name), eq(nodes.slug, slug)));
    if (found) await db.insert(nodeSlugs).values({ areaId: area.id, kind: name, slug: old, ...found });
  }
  await db.insert(areaSlugs).values({ slug: 'old-sampleford', areaId: area.id });
  return names;
}

let names: Map<string, string>;

beforeAll(async () => {
  site = await startSite();
  known = await findKnown(site.database);
  names = await renameAll();
});

afterAll(async () => {
  await site.stop();
});

const get = (path: string) => ask(site.address, path);

it('knows a page of every kind that has a name', () => {
  expect(new Set(pages.map(({ name }) => name))).toEqual(new Set(named));
});

describe.each(pages.map((page) => [page.row.route, page] as const))('%s', (_, { row, name, place }) => {
  it('leads from a former name to the present one, page to page and twin to twin', async () => {
    const address = addressOf(row, known);
    const slug = nameIn(address, place);
    const [present, query] = under(address, place, slug);
    const [old] = under(address, place, names.get(`${name} ${slug}`) ?? '');
    const moved = await get(`${old}?${query}`);
    expect([moved.status, moved.location]).toEqual([301, `${present}?${query}`]);
    const twin = await get(`${old}.json?${query}`);
    expect([twin.status, twin.location]).toEqual([301, `${present}.json?${query}`]);
    // One hop: what it leads to is there, or is a page without a twin.
    expect([200, 404]).toContain((await get(twin.location)).status);
  });

  it('leads from the former name of its area likewise', async () => {
    const [present, query] = under(addressOf(row, known), place, nameIn(addressOf(row, known), place));
    const old = present.replace('/sampleford/', '/old-sampleford/');
    for (const ending of ['', '.json']) {
      const moved = await get(`${old}${ending}?${query}`);
      expect([moved.status, moved.location]).toEqual([301, `${present}${ending}?${query}`]);
    }
  });

  it('leads from the former names of both in one hop, and a form with them', async () => {
    const address = addressOf(row, known);
    const slug = nameIn(address, place);
    const [present, query] = under(address, place, slug);
    const [renamed] = under(address, place, names.get(`${name} ${slug}`) ?? '');
    const old = renamed.replace('/sampleford/', '/old-sampleford/');
    for (const ending of ['', '.json']) {
      const moved = await get(`${old}${ending}?${query}`);
      expect([moved.status, moved.location]).toEqual([301, `${present}${ending}?${query}`]);
    }
    const posted = await fetch(`${site.address}${old}?${query}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.address },
      body: new URLSearchParams({ intent: 'none' }),
    });
    // A page that takes no form says so.
    expect([308, 405]).toContain(posted.status);
    if (posted.status === 308) expect(posted.headers.get('location')).toBe(`${present}?${query}`);
  });
});
