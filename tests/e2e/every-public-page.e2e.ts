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
  '/sampleford/surveys/therapy-survey/poster',
  '/sampleford/surveys/therapy-survey/embed',
  '/sampleford/surveys/therapy-survey/try',
  '/sampleford/surveys/therapy-survey/cannot-answer?why=full',
  '/sampleford/help-to-take-part/done',
  '/sampleford/feedback/done',
  '/sampleford/pages/how-we-listen/comment',
  '/sampleford/reports/waiting-for-therapy/comment',
  '/sampleford/progress/therapy-line/comment',
  '/sampleford/comments/done',
];

/** What only machines ask for, by addresses that they know. */
const forMachines = (route: string) => /^\/api\/|\/(robots\.txt|sitemap(-site)?\.xml)$/.test(route);

/** Links in mail work once, for the journey that the mail was sent to. */
const { pages, reached, dead } = await crawl({
  start: ['/', ...unlinked],
  most: 2,
  skip: (path) => path.startsWith('/link/'),
});

/** The page after an answer lies behind the page that asks. */
for (const address of [...pages.keys()].filter((one) => pages.get(one) === '/:area/confirm/:id').slice(0, 1)) {
  pages.set(`${address}/done`, '/:area/confirm/:id/done');
  reached.add('/:area/confirm/:id/done');
}

describe('a guest', () => {
  it('reaches every page that is open to guests by links alone', () => {
    const open = routesOpenTo('guest').filter((route) => !forMachines(route));
    expect(open.filter((route) => !reached.has(route))).toEqual([]);
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
