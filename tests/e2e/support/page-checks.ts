/** What every page must hold in whatever state it is: read by machines, narrow, dark, on paper, and by keyboard. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { htmlProblems } from '#tests/setup/html.ts';
import { complaintsOf, lastAnswer, picture } from './visitors.ts';

/** A phone at 320 CSS pixels is a wide screen at 400% (WCAG 2.2, 1.4.10). */
const narrow = 320;

async function axeProblems(page: Page, only?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (only === undefined) builder.options({ rules: { 'target-size': { enabled: true } } });
  else builder.withRules(only);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary ?? ''}`),
  );
}

/** What stands beyond the right edge, unless it scrolls in a box of its own. */
const beyondTheEdge = (width: number): string[] => {
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
  );
  return [...wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}`), 'something'].slice(0, 4);
};

async function narrowProblems(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: narrow, height: 700 });
  const wide = await page.evaluate(beyondTheEdge, narrow);
  if (before) await page.setViewportSize(before);
  return wide.map((what) => `at ${narrow} pixels the page scrolls sideways: ${what}`);
}

async function darkProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const problems = await axeProblems(page, 'color-contrast');
  await page.emulateMedia({ colorScheme: 'light' });
  return problems.map((problem) => `in the dark scheme, ${problem}`);
}

/** Paper shows the text and nothing to press or to navigate by. */
async function printProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const problems = await page.evaluate(() => {
    const isShown = (element: Element | null) => element !== null && element.getClientRects().length > 0;
    const found: string[] = [];
    if (!isShown(document.querySelector('main h1'))) found.push('on paper the heading is missing');
    if (isShown(document.querySelector('.sd-masthead nav'))) found.push('on paper the navigation stands');
    return found;
  });
  await page.emulateMedia({ media: 'screen' });
  return problems;
}

async function headProblems(page: Page): Promise<string[]> {
  const found: string[] = [];
  const title = await page.title();
  if (!/^\S.* · Said & Done$/.test(title)) found.push(`the title is “${title}”`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${headings} headings of the first level`);
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null),
  );
  return [...found, ...broken.map((href) => `${href} leads nowhere on this page`)];
}

/** Everything wrong with the page as it stands, a sentence each; empty for a page without fault. */
export async function pageProblems(page: Page): Promise<string[]> {
  return [
    ...(await headProblems(page)),
    ...(await htmlProblems(await lastAnswer(page).text())).map((problem) => `html ${problem}`),
    ...(await axeProblems(page)),
    ...(await darkProblems(page)),
    ...(await narrowProblems(page)),
    ...(await printProblems(page)),
    ...complaintsOf(page).map((complaint) => `the browser says: ${complaint}`),
  ];
}

/** The page is without fault in the state it is in; SCREENSHOTS keeps a picture under the name. */
export async function expectGood(page: Page, name: string): Promise<void> {
  // The text stands before its stylesheet on a busy machine.
  await page.waitForLoadState('load');
  await picture(page, name);
  expect(await pageProblems(page), page.url()).toEqual([]);
}

/**
 * Whoever reads a page that leaves by itself can have more time, with a script and without: WCAG 2.2, 2.2.1 asks for one
 * simple act, at least twenty seconds in which to do it, and ten times at the least. The page says for how long it stands.
 */
export async function expectMoreTime(page: Page): Promise<void> {
  for (let press = 0; press < 10; press += 1) {
    const seconds = /by itself in (\d+) seconds/.exec(await page.locator('main').innerText())?.[1];
    expect(Number(seconds)).toBeGreaterThanOrEqual(60);
    await page.getByRole('link', { name: 'I need more time' }).click();
  }
  expect(await page.getByRole('link', { name: 'I need more time' }).count()).toBe(1);
}

/** The same as `expectGood` of a page that leaves by itself, whose refresh the checkers cannot know to be put off at will. */
export async function expectGoodThoughTimed(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const isOfTime = (problem: string) => /^(html|axe) meta-refresh\b/.test(problem);
  expect(
    (await pageProblems(page)).filter((problem) => !isOfTime(problem)),
    page.url(),
  ).toEqual([]);
  await expectMoreTime(page);
}
