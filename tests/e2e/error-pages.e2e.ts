/** Pages that say that something went wrong: each in good order, each with a way on. */
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { heading, lastAnswer, signInAs, site, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

/** Besides being in good order, an error page leads on. */
async function expectHelp(page: Page, status: number, title: string): Promise<void> {
  expect(lastAnswer(page).status()).toBe(status);
  expect(await heading(page)).toBe(title);
  await expectGood(page, `error-${status}`);
  await page.locator('main').getByRole('link', { name: 'Go to the home page' }).click();
  expect(new URL(page.url()).pathname).toBe('/');
}

/** Asks from another address of this machine, whose limits are nobody else's. */
function askFromElsewhere(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, site), { localAddress: '127.0.0.9' }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

describe('a page for', () => {
  it('400: a form that was changed on its way', async () => {
    const page = await visit({ script: 'blocked' });
    await page.goto('/sampleford/surveys/therapy-survey/answer');
    await page.locator('input[name="_state"]').evaluate((field) => field.setAttribute('value', 'made-up'));
    await page.getByRole('button', { name: 'Continue' }).click();
    await expectHelp(page, 400, 'We could not read that');
  });

  it('403: what somebody else may see', async () => {
    const page = await visit({ script: 'blocked' });
    await signInAs(page, 'member');
    await page.goto('/sampleford/manage/people');
    await expectHelp(page, 403, 'You do not have access to this page');
  });

  it.each([
    ['an address that never was', '/no/such/page/anywhere'],
    ['an area that never was', '/atlantis'],
    ['something that is not in the area', '/sampleford/findings/0000000000'],
    ['a tracking code that is not one', '/receipt/0000-0000-0000-0'],
  ])('404: %s', async (_what, address) => {
    const page = await visit();
    await page.goto(address);
    await expectHelp(page, 404, 'Page not found');
  });

  it('410: a link that was used', async () => {
    const page = await visit();
    await page.goto('/link/unknown');
    expect(lastAnswer(page).status()).toBe(410);
    expect(await heading(page)).toBe('This link no longer works');
    await expectGood(page, 'error-410');
    await page.locator('main').getByRole('link', { name: 'Ask for a link to sign in' }).click();
    expect(await heading(page)).toBe('Sign in with a link');
  });

  it('413: more than a form may hold, and it says how much that is', async () => {
    const page = await visit({ script: 'blocked' });
    await page.goto('/tell-us');
    const words = page.getByLabel('What has happened?');
    await words.evaluate((field) => {
      if (field instanceof HTMLTextAreaElement) field.value = 'Too much. '.repeat(150_000);
    });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('1 MB');
    await expectHelp(page, 413, 'That is too large to send');
  });

  it('429: too much in a short while, and it says when to try again', async () => {
    const code = '/receipt/0000-0000-0000-0';
    let told = await askFromElsewhere(code);
    for (let tries = 0; told.status !== 429 && tries < 100; tries += 1) told = await askFromElsewhere(code);
    expect(told.status).toBe(429);
    const page = await visit();
    await page.route(`**${code}`, (route) => route.fulfill({ status: 429, contentType: 'text/html', body: told.body }));
    await page.goto(code);
    expect(await page.locator('main').innerText()).toMatch(/\d\d:\d\d/);
    await expectHelp(page, 429, 'Too many tries');
  });
});
