/** Staff write down what was learned and promised, publish it, and take it back; the public sees each step at once. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openArea } from './support/new-area.ts';
import type { NewArea } from './support/new-area.ts';
import { expectGood } from './support/page-checks.ts';
import { goBack, heading, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page) => page.locator('main').innerText();

const finding = 'Letters about appointments arrive after the appointment';
const promise = 'Appointments are sent by text message two weeks before';
const update = 'You hear about appointments in time';

let area: NewArea;
/** Public addresses of what was published, by its title. */
const published = new Map<string, string>();

async function begin(page: Page, kind: string): Promise<void> {
  await page.goto(`/${area.slug}/manage/progress`);
  await page.getByRole('link', { name: kind }).click();
}

async function publish(page: Page, title: string): Promise<void> {
  await press(page, 'Save and publish');
  expect(await text(page)).toContain('Published. Everybody can see it now.');
  published.set(title, (await page.getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? '');
}

describe('a new area', () => {
  it('is opened by the operator and staffed by invitation', async () => {
    area = await openArea(visit, 'Loopham');
    const administrator = await area.as('administrator');
    await expectGood(administrator, 'work-administrator');
    const guest = await visit();
    expect((await guest.goto(`/${area.slug}`))?.status()).toBe(200);
    expect(await heading(guest)).toBe('Loopham');
    await expectGood(guest, 'area-empty');
  });
});

describe('a commissioner', () => {
  it('writes a finding, which is public only once it is published', async () => {
    const page = await area.as('commissioner');
    await begin(page, 'A finding');
    await page.getByLabel('More about it').fill('It came up at the library and in two letters.');
    await press(page, 'Save');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Write a title.');
    expect(await page.getByLabel('More about it').inputValue()).toContain('at the library');
    await expectGood(page, 'finding-refused');
    await page.getByLabel('What was learned').fill(finding);
    await press(page, 'Save');
    expect(await text(page)).toContain('Saved as a draft. Only staff see it.');
    await expectGood(page, 'finding-draft');
    const guest = await visit();
    await page.getByRole('link', { name: 'Preview as the public would see it' }).click();
    expect(await text(page)).toContain(finding);
    await expectGood(page, 'finding-preview');
    await goBack(page);
    await publish(page, finding);
    expect((await guest.goto(published.get(finding) ?? ''))?.status()).toBe(200);
    expect(await heading(guest)).toBe(finding);
  });

  it('promises something with an owner and a date, and links it to what was learned', async () => {
    const page = await area.as('commissioner');
    await begin(page, 'A commitment');
    await page.getByLabel('What will be done, or will not').fill(promise);
    await page.getByRole('group', { name: 'The decision' }).getByLabel('We will', { exact: true }).check();
    await press(page, 'Add an owner');
    expect(await page.getByLabel('What will be done, or will not').inputValue()).toBe(promise);
    await page.getByLabel('Organisation').selectOption({ label: area.council });
    await page.getByLabel('Status').selectOption({ label: 'Under way' });
    await page.getByLabel('Due', { exact: true }).fill('the week after next');
    await press(page, 'Add a target');
    await page.getByLabel('In words, as its source has it').fill('Nine messages in ten arrive in time');
    await press(page, 'Save');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('is not a date that we can read');
    await expectGood(page, 'commitment-refused');
    await page.getByLabel('Due', { exact: true }).first().fill('May 2031');
    await press(page, 'Save');
    expect(await text(page)).toContain('Saved as a draft');
    await publish(page, promise);

    await page.getByRole('link', { name: /^Links/ }).click();
    await page.getByLabel('Words of its title').fill('letters');
    await press(page, 'Find');
    await page.getByRole('checkbox', { name: finding }).check();
    await page.getByRole('radio', { name: 'that led to this' }).check();
    await press(page, 'Link what is chosen');
    expect(await text(page)).toContain('Linked.');
    await expectGood(page, 'links');
    const guest = await visit();
    await guest.goto(published.get(finding) ?? '');
    await guest.getByRole('link', { name: promise, exact: true }).first().click();
    expect(await text(guest)).toContain('May 2031');
    expect(await text(guest)).toContain(area.council);
    await expectGood(guest, 'commitment-public');
  });

  it('publishes "you said, we did" once it shows where it came from, and guests see it at once', async () => {
    const page = await area.as('commissioner');
    const guest = await visit();
    const list = `/${area.slug}/progress`;
    await guest.goto(list);
    expect(await text(guest)).not.toContain(update);

    await begin(page, 'An update');
    await page.getByLabel('Title of the update').fill(update);
    await page.getByLabel('You said', { exact: true }).fill('Letters come too late.');
    await page.getByLabel('We did', { exact: true }).fill('You get a text message two weeks before.');
    await press(page, 'Save');
    await press(page, 'Save and publish');
    expect(await text(page)).toContain('Link at least one published thing to this update');
    await expectGood(page, 'update-refused');
    await press(page, 'Add a list of things');
    const thing = (number: number) => page.getByRole('group', { name: `Thing ${number}` }).getByRole('combobox');
    await thing(1).selectOption({ label: `Finding: ${finding}` });
    await press(page, 'Add a thing to part 1');
    await thing(2).selectOption({ label: `Commitment: ${promise}` });
    await press(page, 'Move thing 2 up');
    await expectGood(page, 'update-form');
    await press(page, 'Save');
    expect(await text(page)).toContain('Saved.');
    await publish(page, update);

    await guest.goto(list);
    expect(await text(guest)).toContain(update);
    await guest.getByRole('link', { name: update }).click();
    const shown = await text(guest);
    expect(shown.indexOf(promise)).toBeLessThan(shown.indexOf(finding));
    await expectGood(guest, 'update-public');
    await guest.goto('/');
    expect(await text(guest)).toContain(update);
  });

  it('sees in the activity record what was done', async () => {
    const page = await area.as('commissioner');
    await page.getByRole('link', { name: 'What was done' }).click();
    expect(await text(page)).toContain(update);
    await expectGood(page, 'activity');
  });

  it('takes something back, and it leaves every public page at once', async () => {
    const page = await area.as('commissioner');
    const guest = await visit();
    const [ofFinding = '', ofUpdate = ''] = [published.get(finding), published.get(update)];
    await guest.goto(ofUpdate);
    expect(await text(guest)).toContain(finding);
    await page.goto(`/${area.slug}/manage/progress`);
    await page.getByRole('link', { name: finding }).click();
    await page.getByLabel('Why it is taken back').fill('A service asked for it.');
    await press(page, 'Withdraw from the public');
    expect(await text(page)).toContain('Withdrawn. It has left every page, chain and feed.');
    await expectGood(page, 'withdrawn');

    await guest.goto(ofFinding);
    expect(guest.url()).toContain('/taken-back/');
    expect(await text(guest)).toContain('A service asked for it.');
    expect(await text(guest)).not.toContain(finding);
    await guest.goto(ofUpdate);
    expect(await text(guest)).not.toContain(finding);
    await guest.goto(`/${area.slug}`);
    expect(await text(guest)).not.toContain(finding);
    expect(await (await guest.request.get(`/${area.slug}/progress.atom`)).text()).not.toContain(finding);
  });
});
