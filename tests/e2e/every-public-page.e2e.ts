/** Walks every public page that a guest can reach by links, and looks at each of them in full. */
import { describe, expect, it } from 'vitest';
import { crawl, routesOpenTo } from './support/crawl.ts';
import { expectGood } from './support/page-checks.ts';
import { useBrowser } from './support/visitors.ts';

const visit = useBrowser();

/** Reached by a message, a form or a date that has passed, and by no link of this demonstration. */
const unlinked = [
  '/dev/mailbox',
  '/sign-out',
  '/sampleford/consultations/therapy-support/results',
  '/sampleford/surveys/therapy-survey/done',
];

/** Links in mail work once, for the journey that the mail was sent to. */
const { pages, dead } = await crawl({
  start: ['/', ...unlinked],
  most: 3,
  skip: (path) => path.startsWith('/link/'),
});

describe('a guest', () => {
  it('reaches every page that is open to guests by links alone', () => {
    const reached = new Set([...pages.values(), '/:area/progress.atom']);
    expect(routesOpenTo('guest').filter((route) => !reached.has(route))).toEqual([]);
  });

  it('finds no link that leads nowhere', () => {
    expect(dead).toEqual([]);
  });

  it.each([...pages.keys()])('finds %s in good order', async (address) => {
    const page = await visit();
    await page.goto(address);
    await expectGood(page, `guest${address.replace(/\W+/g, '_')}`);
  });
});
