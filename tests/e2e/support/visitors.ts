/** The started site as journeys meet it: its address, its demonstration accounts, and visitors with a browser of their own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '#tests/setup/browser.ts';

/** Where the site listens, such as http://127.0.0.1:41234. */
export const site = inject('siteAddress');

/** `blocked` runs no script of the site but lets the test measure the page, which `off` does not. */
export type Script = 'on' | 'off' | 'blocked';

export type VisitorOptions = {
  script?: Script;
  /** Width of the window in CSS pixels. */
  width?: number;
};

const documents = new WeakMap<Page, Response>();
const complaints = new WeakMap<Page, string[]>();

/** Follows what the browser complains about, and the last whole page that the server sent. */
function follow(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    // A page that is an error is told of as a failed load; its status is the test's own business.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) heard.push(message.text());
  });
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
      if (response.status() >= 400) heard.push(`${response.status()} for ${response.url()}`);
    } else if (response.status() < 300 || response.status() >= 400) documents.set(page, response);
  });
}

/** Errors of the console, of scripts and of whatever the page loaded. */
export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

/** The answer that the browser shows now. */
export function lastAnswer(page: Page): Response {
  const response = documents.get(page);
  if (!response) throw new Error('This visitor has not opened a page yet.');
  return response;
}

/** Starts one browser for the file; each visitor has cookies of their own and leaves when the test ends. */
export function useBrowser(): (options?: VisitorOptions) => Promise<Page> {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async ({ script = 'on', width = 1280 } = {}) => {
    if (browser === null) throw new Error('A visitor arrives within a test.');
    const options: BrowserContextOptions = {
      baseURL: site,
      javaScriptEnabled: script !== 'off',
      viewport: { width, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      // Colours that fade when the scheme changes would be measured half-way.
      reducedMotion: 'reduce',
    };
    const context = await browser.newContext(options);
    context.setDefaultTimeout(15_000);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    if (script === 'blocked') await page.route('**/*.js', (route) => route.abort());
    follow(page);
    return page;
  };
}

/** The password that the site printed at its start for a demonstration account, such as `commissioner`. */
export function passwordOf(account: string): string {
  const line = inject('siteOutput')
    .split('\n')
    .find((one) => one.trim().startsWith(`${account}@demo.example`));
  const [, password] = line?.trim().split(/\s+/) ?? [];
  if (!password) throw new Error(`The site did not print an account of the ${account}.`);
  return password;
}

/** Signs in on the page for it, as anybody would. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Sign out' }).waitFor();
}

/** Signs in with an account of the demonstration, such as `commissioner`. */
export const signInAs = (page: Page, account: string): Promise<void> =>
  signIn(page, `${account}@demo.example`, passwordOf(account));

/** Keeps a picture of the whole page in the folder that SCREENSHOTS names, if it names one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** The one heading of the first level. */
export const heading = async (page: Page): Promise<string> => (await page.locator('h1').innerText()).trim();

/** The browser's own way back. Chromium now and then has no page to ask while it swaps the one before in: then once more. */
export async function goBack(page: Page): Promise<void> {
  await page.goBack().catch(async (error: unknown) => {
    if (!String(error).includes('Not attached to an active page')) throw error;
    await page.waitForLoadState();
    await page.goBack();
  });
}
