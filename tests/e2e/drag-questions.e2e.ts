/** Questions, choices and pages dragged to another place with a mouse and with a finger, and brought back. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { signInAs, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const pageTitles = (page: Page) => page.locator('.sd-outline__page > h2').allInnerTexts();
const titles = (page: Page) => page.locator('.sd-outline .sd-items__title').allInnerTexts();

/** The middle of a row's handle, and the lower edge of another row, in pixels of the window. */
async function wayFrom(page: Page, row: Locator, below: Locator) {
  // Near the edge of the window the page would scroll along by itself.
  await row.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const [handle, target] = [await row.locator('.sd-drag-handle').first().boundingBox(), await below.boundingBox()];
  if (!handle || !target) throw new Error('The row has no handle.');
  const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  return { from, to: { x: from.x, y: target.y + target.height - 4 } };
}

async function dragWithMouse(page: Page, row: Locator, below: Locator): Promise<void> {
  const { from, to } = await wayFrom(page, row, below);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

async function dragWithFinger(page: Page, row: Locator, below: Locator): Promise<void> {
  const { from, to } = await wayFrom(page, row, below);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', from);
  await touch('touchMove', { x: from.x, y: (from.y + to.y) / 2 });
  await touch('touchMove', to);
  await Promise.all([page.waitForURL(/done=moved/), touch('touchEnd')]);
}

it('moves what is dropped, says so, and takes it back', async () => {
  const page = await visit({ script: 'on' });
  await signInAs(page, 'commissioner');
  await page.goto('/sampleford/manage/surveys');
  await page.getByLabel('Title').fill('Dragged about');
  await press(page, 'Begin');
  const survey = new URL(page.url()).pathname;
  await page.goto(`${survey}/add?to=page-1`);
  for (const words of ['First?', 'Second?', 'Third?']) {
    await page.getByLabel('The question', { exact: true }).fill(words);
    await page.getByRole('radio', { name: 'One choice', exact: true }).check();
    await page.getByLabel('Choices, rows or parts').fill('Yes\nNo\nPerhaps');
    await press(page, 'Add it, then another');
  }
  await page.goto(`${survey}/edit`);
  const rows = page.locator('.sd-outline > li');
  await dragWithMouse(page, rows.nth(0), rows.nth(1));
  await page.locator('.sd-drag-line:not([hidden])').waitFor();
  await Promise.all([page.waitForURL(/done=moved/), page.mouse.up()]);
  await expect.poll(() => titles(page)).toEqual(['Second?', 'First?', 'Third?']);
  await expectGood(page, 'drag-outline');
  await press(page, /^Undo/);
  await expect.poll(() => titles(page)).toEqual(['First?', 'Second?', 'Third?']);

  await dragWithMouse(page, rows.nth(0), rows.nth(2));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(page.url()).not.toContain('done=moved');

  await dragWithFinger(page, rows.nth(0), rows.nth(2));
  await expect.poll(() => titles(page)).toEqual(['Second?', 'Third?', 'First?']);

  await page.getByRole('link', { name: 'First?', exact: true }).click();
  await dragWithMouse(page, rows.nth(0), rows.nth(2));
  await Promise.all([page.waitForURL(/done=moved/), page.mouse.up()]);
  await expect.poll(() => titles(page)).toEqual(['No', 'Perhaps', 'Yes']);
  await expectGood(page, 'drag-choices');

  await page.goto(`${survey}/edit`);
  for (const title of ['Second', 'Last']) {
    await page.getByLabel('Title of the new page').fill(title);
    await press(page, 'Add a page');
  }
  const pages = page.locator('.sd-outline__page');
  await dragWithMouse(page, pages.nth(2), pages.nth(0));
  await Promise.all([page.waitForURL(/done=moved/), page.mouse.up()]);
  await expect.poll(() => pageTitles(page)).toEqual(['Page 1', 'Page 2: Last', 'Page 3: Second']);
  // Its questions went nowhere, and a question is not dropped among pages.
  await expect.poll(() => titles(page)).toEqual(['Second?', 'Third?', 'First?']);
  await expectGood(page, 'drag-pages');
  await page.goto(`${survey}/edit`);
  await dragWithFinger(page, pages.nth(2), pages.nth(0));
  await expect.poll(() => pageTitles(page)).toEqual(['Page 1', 'Page 2: Second', 'Page 3: Last']);
  await press(page, /^Undo/);
  await expect.poll(() => pageTitles(page)).toEqual(['Page 1', 'Page 2: Last', 'Page 3: Second']);
});
