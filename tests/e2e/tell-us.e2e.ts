/** Telling us that something is wrong: signed out and without a script, in each lane, and read by the right people only. */
import { describe, expect, it } from 'vitest';
import { expectGood } from './support/page-checks.ts';
import { heading, signInAs, useBrowser } from './support/visitors.ts';

const visit = useBrowser();

const lanes = [
  {
    lane: 'safeguarding',
    choice: 'I am worried someone is at risk of harm',
    thanks: 'It will be read by the safeguarding lead',
    reader: 'safeguarding',
    list: 'Safeguarding concerns',
    others: ['facilitator', 'commissioner', 'administrator'],
  },
  {
    lane: 'flag',
    choice: 'Something on this site breaks the rules',
    thanks: 'It will be read by the engagement team of Sampleford Council',
    reader: 'facilitator',
    list: 'Flags',
    others: ['analyst', 'representative'],
  },
  {
    lane: 'complaint',
    choice: 'I am unhappy with a service or a decision',
    thanks: 'we tell you within 5 working days that we have it',
    reader: 'commissioner',
    list: 'Complaints',
    others: ['facilitator', 'representative'],
  },
] as const;

describe('telling us, as a guest without a script', () => {
  it('begins on any page, with what to do in danger first', async () => {
    const page = await visit({ script: 'off', width: 320 });
    await page.goto('/sampleford/progress/therapy-line');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Tell us something is wrong' }).click();
    const words = await page.locator('main').innerText();
    const [danger, form] = [words.indexOf('call 999 now'), words.indexOf('What is it about?')];
    expect(danger).toBeGreaterThan(0);
    expect(danger).toBeLessThan(form);
    expect(words).toContain('read by the engagement team of Sampleford Council, by 10am on the next working day');
    expect(words).toContain('We cannot keep it secret if a child or somebody else may be at risk of harm.');
  });

  it('keeps every word when something is missing', async () => {
    const page = await visit({ script: 'blocked', width: 320 });
    await page.goto('/tell-us');
    await page.getByLabel('What has happened?').fill('First line.\nSecond line.');
    await page.getByLabel('How can we reach you?').fill('020 7946 0001');
    await page.getByLabel('Somebody is in danger now').check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const summary = page.locator('.sd-error-summary');
    expect(await summary.innerText()).toContain('Choose what it is about.');
    expect(await summary.innerText()).toContain('Choose the area.');
    expect(await page.locator(':focus').getAttribute('class')).toBe('sd-error-summary');
    expect(await page.getByLabel('What has happened?').inputValue()).toBe('First line.\nSecond line.');
    expect(await page.getByLabel('How can we reach you?').inputValue()).toBe('020 7946 0001');
    expect(await page.getByLabel('Somebody is in danger now').isChecked()).toBe(true);
    await expectGood(page, 'tell-us-refused');
    await page.getByRole('radio', { name: 'I am unhappy with a service' }).check();
    await page.getByLabel('Which area?').selectOption({ label: 'Dorset' });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await heading(page)).toBe('Thank you for telling us');
  });

  it.each(lanes)('reaches the readers of the lane $lane and nobody else', async (told) => {
    const words = `Told at ${Date.now()} in the lane ${told.lane}.`;
    const page = await visit({ script: 'blocked' });
    await page.goto('/tell-us?about=/sampleford/surveys/therapy-survey');
    await page.getByRole('radio', { name: told.choice }).check();
    await page.getByLabel('What has happened?').fill(words);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await heading(page)).toBe('Thank you for telling us');
    expect(await page.locator('main').innerText()).toContain(told.thanks);
    await expectGood(page, `tell-us-${told.lane}`);

    const lane = `/sampleford/manage/safety/${told.lane}`;
    const reader = await visit({ script: 'blocked' });
    await signInAs(reader, told.reader);
    await reader.goto('/sampleford/manage');
    await reader.locator('main').getByRole('link', { name: told.list }).last().click();
    expect(reader.url()).toContain(lane);
    await expectGood(reader, `lane-${told.lane}`);
    const items = await reader
      .locator('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const found: string[] = [];
    for (const item of items.filter((href) => href.startsWith(`${lane}/`))) {
      await reader.goto(item);
      if ((await reader.locator('main').innerText()).includes(words)) found.push(item);
    }
    expect(found).toHaveLength(1);
    await expectGood(reader, `item-${told.lane}`);

    for (const account of told.others) {
      const other = await visit({ script: 'blocked' });
      await signInAs(other, account);
      expect((await other.goto(lane))?.status()).toBe(403);
      expect((await other.goto(found[0] ?? ''))?.status()).toBe(403);
    }
  });
});
