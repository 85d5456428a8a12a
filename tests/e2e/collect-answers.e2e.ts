/** Saving and coming back, answering at a shared device, and answering in a frame on another site: without a script on a phone, and with one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectGood, expectGoodThoughTimed, expectMoreTime } from './support/page-checks.ts';
import { heading, picture, signInAs, site, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const survey = '/sampleford/surveys/therapy-survey';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const group = (page: Page, name: string) => page.getByRole('group', { name });

async function answerFirstPage(page: Page): Promise<void> {
  await group(page, 'Who is answering this survey?').getByLabel('A parent or carer', { exact: true }).check();
  await group(page, 'How old is the child').getByLabel('5 to 10', { exact: true }).check();
  await button(page, 'Continue').click();
  expect(await heading(page)).toBe('Finding support');
}

describe.each(['off', 'on'] as const)('saving and coming back, script %s', (script) => {
  it('keeps every answer for the link alone, without any cookie', async () => {
    const page = await visit({ script, width: 320 });
    const good = (name: string) => (script === 'off' ? picture(page, name) : expectGood(page, name));
    await page.goto(`${survey}/answer`);
    await answerFirstPage(page);
    await page.getByLabel('What would have made it easier').fill('One number to ring');
    await button(page, 'Save and finish later').click();
    expect(await heading(page)).toBe('Your answers are saved');
    await good('saved');
    const link = (await page.locator('.sd-link-to-keep a').getAttribute('href')) ?? '';
    await page.context().clearCookies();

    const other = await visit({ script, width: 320 });
    await other.goto(link);
    expect(await heading(other)).toBe('Come back to your answers');
    await (script === 'off' ? picture(other, 'come-back') : expectGood(other, 'come-back'));
    await button(other, 'Carry on answering').click();
    expect(await heading(other)).toBe('Finding support');
    expect(await other.getByLabel('What would have made it easier').inputValue()).toBe('One number to ring');
    await button(other, 'Back').click();
    expect(await group(other, 'How old is the child').getByLabel('5 to 10', { exact: true }).isChecked()).toBe(true);
    while ((await heading(other)) !== 'Check your answers') await button(other, 'Continue').click();
    await button(other, 'Send my answers').click();
    await other.locator('.sd-receipt__code').waitFor();

    await other.goto(link);
    expect(await heading(other)).toBe('This link does not open anything any more');
    await (script === 'off' ? picture(other, 'link-gone') : expectGood(other, 'link-gone'));
  });
});

describe.each(['off', 'on'] as const)('a shared device, script %s', (script) => {
  it('starts empty for everybody and opens nothing of the person before', async () => {
    const staff = await visit();
    await signInAs(staff, 'administrator');
    await staff.goto('/sampleford/manage/surveys');
    await staff.locator('main').getByRole('link', { name: 'Finding and getting therapy support' }).click();
    await staff.getByRole('link', { name: 'Collect answers' }).click();
    await staff.getByLabel('Where the device stands').fill(`Library, script ${script}`);
    await button(staff, 'Set up a device').click();
    await expectGood(staff, 'collect');
    const address = (await staff.getByRole('link', { name: 'Open on this device' }).first().getAttribute('href')) ?? '';

    const page = await visit({ script, width: 320 });
    await page.goto(address);
    await (script === 'off' ? picture(page, 'kiosk-start') : expectGood(page, 'kiosk-start'));
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await answerFirstPage(page);
    while ((await heading(page)) !== 'Check your answers') await button(page, 'Continue').click();
    await button(page, 'Send my answers').click();
    const code = await page.locator('.sd-receipt__code').innerText();
    expect(code.replace(/\s/g, '')).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toMatch(/^90;url=/);
    await (script === 'off' ? expectMoreTime(page) : expectGoodThoughTimed(page, 'kiosk-done'));
    await page.getByRole('link', { name: 'Finish and clear this page' }).click();
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    const ticked = page.locator('main input:checked');
    expect(await ticked.count()).toBe(0);
    await button(page, 'Stop and clear my answers').click();
    expect(await page.getByRole('link', { name: 'Start', exact: true }).count()).toBe(1);
  });
});

/** A page of another site that shows the survey in a frame. The site itself is reached as 127.0.0.1: localhost is another site. */
async function otherSite(): Promise<string> {
  const page = `<!doctype html><html lang="en"><title>The forum</title><h1>The forum</h1>
    <iframe title="A survey" src="${site}${survey}/embed" width="320" height="700"></iframe></html>`;
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

/** The frame once it shows something of ours, or the browser's refusal. */
async function frameOn(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForLoadState();
  return frame;
}

describe.each(['off', 'on'] as const)('a survey in a frame on another site, script %s', (script) => {
  it('is shown only where the area lists that site, and answered to the end without a cookie', async () => {
    const [listed, other] = [await otherSite(), await otherSite()];
    const staff = await visit();
    await signInAs(staff, 'administrator');
    const list = async (origins: string) => {
      await staff.goto('/sampleford/manage/collecting');
      await staff.getByLabel('Sites that may show a survey in a frame').fill(origins);
      await button(staff, 'Save').click();
      await staff.getByText('The settings are saved.').waitFor();
    };
    const page = await visit({ script });
    const cookies: string[] = [];
    page.on('request', (request) => {
      const { cookie } = request.headers();
      if (cookie !== undefined) cookies.push(`${request.url()} ${cookie}`);
    });
    await list('');
    expect((await frameOn(page, listed)).url()).toMatch(/^chrome-error:/);
    await list(listed);
    expect((await frameOn(page, other)).url()).toMatch(/^chrome-error:/);

    const frame = await frameOn(page, listed);
    expect(frame.url()).toBe(`${site}${survey}/embed`);
    await picture(page, `framed-${script}`);
    const title = () => frame.locator('h1').innerText();
    const press = async (name: string) => {
      const before = await title();
      await frame.getByRole('button', { name, exact: true }).click();
      await expect.poll(title, { timeout: 10_000 }).not.toBe(before);
    };
    await frame
      .getByRole('group', { name: 'Who is answering this survey?' })
      .getByLabel('A parent or carer', { exact: true })
      .check();
    await frame.getByRole('group', { name: 'How old is the child' }).getByLabel('5 to 10', { exact: true }).check();
    await press('Continue');
    expect(await title()).toBe('Finding support');
    await press('Back');
    const age = frame.getByRole('group', { name: 'How old is the child' });
    expect(await age.getByLabel('5 to 10', { exact: true }).isChecked()).toBe(true);
    while ((await title()) !== 'Check your answers') await press('Continue');
    await press('Send my answers');
    expect((await frame.locator('.sd-receipt__code').innerText()).replace(/\s/g, '')).toMatch(
      /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}-[0-9A-Z]$/,
    );
    await picture(page, `framed-done-${script}`);
    expect(page.url()).toBe(`${listed}/`);
    expect(cookies).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await list('');
  });
});
