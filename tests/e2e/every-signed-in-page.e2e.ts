/** Walks every page that needs an account, as everybody who works with it, and looks at each of them in full. */
import { describe, expect, it } from 'vitest';
import { ask } from '#tests/factories/visiting/ask.ts';
import { accessTable } from '#tests/routes/access.ts';
import type { Visitor } from '#tests/routes/access.ts';
import { routeOf } from '#tests/routes/route-of.ts';
import { cookieOf, crawl, routesOpenTo } from './support/crawl.ts';
import { expectGood } from './support/page-checks.ts';
import { site, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

/** Who walks where: a page that looks the same for several is looked at once, work and lanes for each of them. */
const walks: { account: string; visitor: Visitor; start: string[] }[] = [
  { account: 'commissioner', visitor: 'commissioner', start: ['/sampleford', '/sampleford/manage'] },
  {
    account: 'administrator',
    visitor: 'administrator',
    start: ['/sampleford/manage', '/sampleford/manage/countersigns'],
  },
  { account: 'representative', visitor: 'representative', start: ['/sampleford/manage'] },
  { account: 'safeguarding', visitor: 'safeguarding-lead', start: ['/sampleford/manage'] },
  { account: 'facilitator', visitor: 'facilitator', start: ['/sampleford/manage'] },
  { account: 'operator', visitor: 'operator', start: ['/manage'] },
  { account: 'member', visitor: 'member', start: ['/account'] },
];

const tellUs = { lane: 'safeguarding', area: 'sampleford', words: 'A concern, so that there is one to look at.' };
await ask(site, '/tell-us', { form: tellUs });

/** Beside the page of a survey's exports stands a file that only a form asks for. */
const exportPage = '/:area/manage/surveys/:id/exports';

const forGuests = new Set(routesOpenTo('guest'));
const walked = new Set<string>();
const found: { account: string; address: string; cookie: string }[] = [];
const dead: string[] = [];

for (const { account, start } of walks) {
  const cookie = await cookieOf(account);
  const isDone = (path: string) => {
    const route = routeOf(path);
    const isLane = path.includes('/manage/safety/');
    return route === null || forGuests.has(route) || (walked.has(route) && !isLane) || path.startsWith('/link/');
  };
  const { pages, reached, dead: broken } = await crawl({ start, cookie, most: 2, skip: isDone });
  dead.push(...broken.map((link) => `${account}: ${link}`));
  for (const [address] of [...pages].filter(([, route]) => route === exportPage)) {
    // A survey that was never published has nothing to take away, and no form for it.
    if (!(await ask(site, address, { cookie })).body.includes('exports/file')) continue;
    const beside = [address.replace(/exports.*/, 'exports/file?format=csv')];
    const more = await crawl({ start: beside, cookie, most: 1, skip: (path) => !beside.includes(path) });
    dead.push(...more.dead.map((link) => `${account}: ${link}`));
    for (const [one, route] of more.pages) pages.set(one, route);
    for (const route of more.reached) reached.add(route);
  }
  for (const address of pages.keys()) found.push({ account, address, cookie });
  for (const route of reached) walked.add(route);
}

describe('those who are signed in', () => {
  it('reach every page that is open to them by links alone', () => {
    const all = new Set(accessTable.flatMap(({ get }) => get).flatMap((visitor) => routesOpenTo(visitor)));
    expect([...all].filter((route) => !forGuests.has(route) && !walked.has(route))).toEqual([]);
  });

  it('find no link that leads nowhere', () => {
    expect(dead).toEqual([]);
  });

  it.each(found)('find $address in good order (as the $account)', async ({ account, address, cookie }) => {
    const page = await visit();
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: site }]);
    await page.goto(address);
    await expectGood(page, `${account}${address.replace(/\W+/g, '_')}`);
  });
});
