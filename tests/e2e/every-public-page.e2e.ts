/** Walks every public page that a guest can reach by links, and looks at each of them in full. */
import { describe, expect, it } from 'vitest';
import { accessTable } from '#tests/routes/access.ts';
import { crawl, routesOpenTo } from './support/crawl.ts';
import { pageProblems } from './support/page-checks.ts';
import { picture, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const { pages, dead } = await crawl(['/'], '', () => false);

/** Reached by a message or a form, or with a link that carries a secret. */
const notByLink = ['/dev/mailbox', '/:area/surveys/:survey/done'];
const more = accessTable.filter(({ route }) => route === '/dev/mailbox').map(({ address }) => address);

describe('a guest', () => {
  it('reaches every page that is open to guests by links alone', () => {
    const reached = new Set([...pages.values(), '/:area/progress.atom']);
    const missing = routesOpenTo('guest').filter((route) => !reached.has(route) && !notByLink.includes(route));
    expect(missing).toEqual([]);
  });

  it('finds no link that leads nowhere', () => {
    expect(dead).toEqual([]);
  });

  it.each([...pages.keys(), ...more])('finds %s in good order', async (address) => {
    const page = await visit();
    await page.goto(address);
    await picture(page, `guest${address.replace(/\W+/g, '_')}`);
    expect(await pageProblems(page)).toEqual([]);
  });
});
