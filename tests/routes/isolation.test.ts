/** What one area has not published, and what is another area's, is seen nowhere: every table of an area, every page, twin and feed. */
import { setTimeout } from 'node:timers/promises';
import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '#db/schema/areas.ts';
import * as schema from '#db/schema/all.ts';
import { declarations } from '#db/schema/base/declare.ts';
import { resources } from '#app/features/open-data/resources/all.server.ts';
import { staffRoles } from '#app/lib/actor.ts';
import { makePerson } from '#tests/factories/areas.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import { crawl, whereSaid } from '#tests/factories/crawl.ts';
import { formsOf, withField } from '#tests/factories/visiting/forms.ts';
import { personIdOf, sessionOf, startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { tablesOf } from '#tests/checks/tables.ts';
import { accessTable, addressOf } from './access.ts';
import type { Known } from './access.ts';
import { routeOf } from './route-of.ts';
import { findKnown, getArea, getPublicNode, makeWorker } from './demonstration.ts';
import { markerRows } from './marker-rows.ts';
import {
  hidden,
  hiddenId,
  local,
  openBlock,
  openPage,
  openPages,
  openSurvey,
  searched,
  states,
} from './marker-words.ts';

let site: Site;
let known: Known;
/** The marked area's own public things, by kind. */
let beside: { consultation: string; service: string; finding: string; organisation: string; slug: string };
/** Somebody who holds every role in Sampleford and none elsewhere. */
let worker: string;

const marked = 'bromley';

/** The index of the search is mended once at the start: documents that are planted before that would be gone. */
async function waitForIndex(): Promise<void> {
  const running = async () => {
    const rows = await site.database.db.execute<{ jobs: number }>(sql`
      select count(*)::int as jobs from pgboss.job where name = 'rebuild-search' and state in ('created', 'retry', 'active')`);
    return (rows[0]?.jobs ?? 0) > 0;
  };
  while (await running()) await setTimeout(50);
}

async function plant(): Promise<void> {
  const { db } = site.database;
  await waitForIndex();
  const area = await getArea(db, marked);
  const personId = await makePerson(db, `${hidden}@example.org`, { id: `${hidden}-person` });
  await db.insert(organisations).values({ id: 'marked-trust', name: 'An unmarked trust', kind: 'nhs' });
  const consultation = await getPublicNode(db, area, 'consultation');
  beside = {
    consultation: consultation.id,
    slug: consultation.slug,
    service: (await getPublicNode(db, area, 'service')).id,
    finding: (await getPublicNode(db, area, 'finding')).id,
    organisation: 'marked-trust',
  };
  for (const { table, rows } of markerRows(area.id, personId, beside)) await db.insert(table).values(rows);
}

beforeAll(async () => {
  site = await startSite();
  await plant();
  known = await findKnown(site.database);
  const everyRole = ['member', 'representative', ...staffRoles] as const;
  worker = await sessionOf(site, await makeWorker(site.database.db, 'sampleford', everyRole));
});

afterAll(async () => {
  await site.stop();
});

/** Addresses of the table with no id in them, in every area of the demonstration. */
function addressesWithoutIds(): string[] {
  const plain = accessTable
    .filter(({ route }) => !route.replace(':area', '').includes(':'))
    .map(({ address }) => address);
  return plain.flatMap((address) =>
    address.startsWith('/sampleford')
      ? ['sampleford', 'bromley', 'dorset'].map((slug) => address.replace('sampleford', slug))
      : [address],
  );
}

/** A word that the search would mend into the hidden one. */
const mistyped = hidden.replace('ar', 'aar');

/** Where the collections of the marked area are open data. */
const ownData = `/api/v1/areas/${marked}/`;

const starts = () => [
  '/',
  ...addressesWithoutIds(),
  `/search?q=${searched}`,
  `/search.json?q=${searched}`,
  `/search?q=${mistyped}`,
  ...resources.flatMap(({ name }) => [`${ownData}${name}?limit=100`, `${ownData}${name}.csv`]),
  `/tell-us?about=/${marked}`,
];

/** In the editor one survey is gone through, and of one question its choices and conditions: they are alike. */
function isOneOfManyParts(path: string): boolean {
  const [, survey, element, part] = /\/surveys\/([^/]+)\/edit\/([^/?]+)(\/.)?/.exec(path) ?? [];
  if (survey === undefined) return false;
  return survey !== known.surveyId || (part !== undefined && !known.surveyChoice.startsWith(`${element ?? ''}/`));
}

/** One response is read for all three hundred. */
const isOneOfMany = (path: string) =>
  (/\/responses\/[^/]+$/.test(path) && !path.endsWith(known.response)) || isOneOfManyParts(path);

/** What says which words were looked for, or where in a list one is; every other parameter narrows or changes what is shown. */
const places = ['q', 'page', 'after', 'before', 'until'];

/** Pages beside the results of a survey, to which the filters of the results lead on: every filter would come at every question. */
const isBesideResults = (path: string) => /\/manage\/surveys\/[^/]+\/(results\/texts|exports)/.test(path);

/** Filters are read one by one: together, and one filter with several values, are thousands of pages of one kind. */
function isNarrowedOften(path: string): boolean {
  const names = [...new URLSearchParams(path.split('?')[1]).keys()].filter((name) => !places.includes(name));
  return names.length > (isBesideResults(path) ? 0 : 1);
}

/** Everything that links lead to, and the twin of every public page of it. */
async function readEverything(cookie?: string): Promise<Map<string, Reply>> {
  const visitor = { address: site.address, most: 2500, ...(cookie !== undefined && { cookie }) };
  const skip = (path: string) => isOneOfMany(path) || isNarrowedOften(path);
  const pages = await crawl({ ...visitor, from: starts(), skip });
  const twins = [...pages]
    .filter(([path, { status }]) => status === 200 && !/\.json|\/manage\//.test(path))
    .map(([path]) => path.replace(/^([^?]*)/, '$1.json'));
  return new Map([...pages, ...(await crawl({ ...visitor, from: twins }))]);
}

const isOwnPublicPage = (path: string) => [`/${marked}`, '/search', ownData].some((start) => path.startsWith(start));

/** Tables with nothing but numbers beside their area: no mark fits into them. */
const withoutWords = ['confirmationSettings'];

const tenantTables = tablesOf(schema).filter(
  ([name, table]) => declarations.get(table)?.tenant === 'area' && !withoutWords.includes(name),
);

/** How many rows of an area in a table hold a mark. */
async function countSaid(table: PgTable, slug: string): Promise<number> {
  const name = sql.identifier(getTableName(table));
  const rows = await site.database.db.execute<{ marks: number }>(sql`
    select count(*)::int as marks from ${name} as t join areas on areas.id = t.area_id
    where areas.slug = ${slug} and t::text ~ ${`${hidden}|${local}`}`);
  return rows[0]?.marks ?? 0;
}

describe('the marked rows', () => {
  it.each(tenantTables)('stand in %s', async (_name, table) => {
    expect(await countSaid(table, marked)).toBeGreaterThan(0);
  });

  it('are shown to the staff of their own area', async () => {
    const cookie = await sessionOf(site, await makeWorker(site.database.db, marked, staffRoles));
    const skip = (path: string) => !path.startsWith(`/${marked}`) || isNarrowedOften(path);
    // The library is reached from the editor of a survey.
    const from = ['manage', 'manage/question-library'].map((page) => `/${marked}/${page}`);
    const pages = await crawl({ address: site.address, from, cookie, skip, most: 1500 });
    const shown = whereSaid(pages, hidden);
    for (const list of [
      'consultations',
      'surveys',
      'progress',
      'people',
      'activity',
      'glossary',
      'safety/safeguarding',
      'pages',
      'comments',
      'stories',
      'pictures',
      'question-library',
      'format-requests',
    ])
      expect(shown.map((path) => path.split('?')[0])).toContain(`/${marked}/manage/${list}`);
    expect(whereSaid(pages, local)).toContain(`/${marked}/support`);
  }, 120_000);
});

describe('what is not published', () => {
  it.each([
    ['a guest', () => Promise.resolve(undefined)],
    ['somebody with every role in another area', () => Promise.resolve(worker)],
    ['an operator', async () => sessionOf(site, await personIdOf(site.database.db, 'operator@demo.example'))],
  ])(
    'is nowhere to be seen for %s',
    async (_who, signIn) => {
      const pages = await readEverything(await signIn());
      expect(pages.size).toBeGreaterThan(300);
      expect([...pages].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
      expect(whereSaid(pages, hidden)).toEqual([]);
      expect(whereSaid(pages, local).filter((path) => !isOwnPublicPage(path))).toEqual([]);
      // The pages beside which the hidden things were put are among those that were read.
      for (const path of [
        `consultations/${beside.slug}`,
        `findings/${beside.finding}`,
        `surveys/${openSurvey}`,
        'progress.atom',
        ...openPages.map((kind) => `${kind}s/${openPage(kind)}`),
      ])
        expect(pages.get(`/${marked}/${path}`)?.status, path).toBe(200);
      for (const { name } of resources) expect(pages.get(`${ownData}${name}?limit=100`)?.status, name).toBe(200);
    },
    120_000,
  );
});

/** Values of the marked area for a parameter: things that are public there, and things that are not. */
function foreignValues(name: string): string[] {
  const own: Record<string, string[]> = {
    consultation: [beside.slug, hiddenId('consultation')],
    survey: [openSurvey, hiddenId('survey')],
    update: [hiddenId('update')],
    service: [hiddenId('service')],
    organisation: [`${local}-trust`, `${local}-former-trust`],
    page: [openPage('page'), ...states.map((state) => hiddenId('page', state))],
    report: [openPage('report'), ...states.map((state) => hiddenId('report', state))],
    block: [openBlock],
    entry: [`${hidden}-entry`],
    decision: [hiddenId('decision')],
    response: [`${hidden}-response`],
    item: [`${hidden}-safeguarding`],
    import: [`${hidden}-import`],
    file: [`${hidden}-answer-file`],
    id: [
      beside.consultation,
      beside.service,
      beside.finding,
      openSurvey,
      `${local}-set`,
      `${hidden}-share`,
      `${hidden}-picture`,
      ...openPages.map(openPage),
      ...['consultation', 'survey', 'page', 'finding', 'commitment', 'service-change', 'service', 'measure'].map(
        (kind) => hiddenId(kind),
      ),
    ],
  };
  return own[name] ?? [];
}

const unknown = 'zzzzzzzzzz';

/** The addresses of one route that differ from a good one in a single id. */
function withForeignIds(route: string, good: string): { foreign: string; unknown: string }[] {
  const names = route.split('/');
  return names.flatMap((name, place) => {
    const replaced = (value: string) =>
      good
        .split('/')
        .map((segment, index) => (index === place ? value : segment))
        .join('/');
    const values = name.startsWith(':') && name !== ':area' ? foreignValues(name.slice(1)) : [];
    return values.map((value) => ({ foreign: replaced(value), unknown: replaced(unknown) }));
  });
}

/** What a visitor can tell from a reply, without the id asked for and what differs from one request to the next. */
function told({ status, location, body }: Reply, address: string): string {
  const ids = address
    .split('/')
    .slice(2)
    .sort((a, b) => b.length - a.length);
  const seen = `${status} ${location}\n${body}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'request');
  return ids.reduce((text, id) => text.replaceAll(encodeURIComponent(id), '·').replaceAll(id, '·'), seen);
}

describe("another area's ids", () => {
  // Kinds, lanes and collections are names of the site, the same in every area.
  const routes = accessTable.filter(({ route }) => /:area\/.*:(?!(?:kind|lane|collection)(?:$|\/))/.test(route));

  it.each(routes.map((row) => [row.route, row] as const))('are unknown ones at %s', async (route, row) => {
    const pairs = withForeignIds(route, addressOf(row, known));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { foreign, unknown: other } of pairs) {
      for (const visitor of [{}, { cookie: worker }]) {
        for (const asked of [visitor, { ...visitor, form: {} }]) {
          const [mine, theirs] = [await ask(site.address, foreign, asked), await ask(site.address, other, asked)];
          expect(told(mine, foreign), foreign).toBe(told(theirs, other));
          if (!('form' in asked) && ('cookie' in asked || !route.includes('/manage/')))
            expect(mine.status, foreign).toBe(404);
        }
      }
    }
  });
});

describe("forms of an area's staff", () => {
  it('take no id of another area', async () => {
    const pages = await crawl({
      address: site.address,
      from: ['/sampleford/manage'],
      cookie: worker,
      skip: (path) => !path.startsWith('/sampleford/manage') || isOneOfMany(path) || isNarrowedOften(path),
      most: 1500,
    });
    // Of forms that differ only in the thing they are about one is enough.
    const tries = new Map<string, { action: string; form: [string, string][] }>();
    for (const [path, { body }] of pages)
      for (const { action, fields, offered } of formsOf(body, path))
        for (const name of offered)
          for (const id of [hiddenId('consultation'), hiddenId('finding')])
            tries.set(`${routeOf(path.split('?')[0] ?? path) ?? path} ${name} ${id}`, {
              action,
              form: withField(fields, name, id),
            });
    expect(tries.size).toBeGreaterThan(100);
    const failed: string[] = [];
    for (const [what, { action, form }] of tries) {
      const { status } = await ask(site.address, action, { cookie: worker, form });
      if (status >= 500) failed.push(`${status} for ${what}`);
    }
    expect(failed).toEqual([]);
    for (const [name, table] of tenantTables) expect(await countSaid(table, 'sampleford'), name).toBe(0);
  }, 120_000);
});
