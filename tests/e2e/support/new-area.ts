/** An area of its own for a journey: opened by the operator, staffed by invitation, and in nobody else's way. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { followMail, newAddress, openMail } from './mail.ts';
import { heading, signIn, signInAs } from './visitors.ts';
import type { VisitorOptions } from './visitors.ts';

type Visit = (options?: VisitorOptions) => Promise<Page>;

const password = 'copper meadow window';
const council = 'Council of the Journey';

export type NewArea = {
  slug: string;
  name: string;
  council: string;
  /** A page of somebody with this role, signed in, without scripts. */
  as: (role: 'administrator' | 'commissioner' | 'lead') => Promise<Page>;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function accept(page: Page, email: string, name: string): Promise<void> {
  await openMail(page, email, /./);
  await followMail(page);
  await page.getByLabel('Your name in this area').fill(name);
  await page.getByLabel('Choose a password').fill(password);
  await press(page, 'Accept the invitation');
}

async function invite(page: Page, slug: string, email: string, role: string, organisation = ''): Promise<void> {
  await page.goto(`/${slug}/manage/people`);
  await page.getByLabel('Their email address').fill(email);
  await page.getByRole('group', { name: 'Role' }).getByRole('radio', { name: role }).check();
  if (organisation) await page.getByLabel('Organisation').selectOption({ label: organisation });
  await press(page, 'Send the invitation');
  expect(await page.locator('main').innerText()).toContain('The invitation is on its way');
}

/** Opens an area, from the operator's form to three people who work in it. */
export async function openArea(visit: Visit, name: string): Promise<NewArea> {
  const script = 'blocked';
  const slug = `${name.toLowerCase()}-${Date.now().toString(36)}`;
  const emails = { administrator: newAddress('ada'), commissioner: newAddress('col'), lead: newAddress('sal') };

  const operator = await visit({ script });
  await signInAs(operator, 'operator');
  await operator.goto('/manage');
  await operator.getByRole('link', { name: 'Create an area' }).click();
  await operator.getByLabel('Name of the area').fill(name);
  await operator.getByLabel('Address', { exact: true }).fill(slug);
  await operator.getByLabel('Email address of its first administrator').fill(emails.administrator);
  await press(operator, 'Create the area and send the invitation');
  expect(await operator.locator('main').innerText()).toContain(name);

  const administrator = await visit({ script });
  await accept(administrator, emails.administrator, 'Ada Quill');
  await administrator.goto(`/${slug}/manage/organisations`);
  const form = administrator
    .locator('form')
    .filter({ has: administrator.getByRole('button', { name: 'Add the organisation' }) });
  await form.getByLabel('Name', { exact: true }).fill(council);
  await form.getByLabel('Council', { exact: true }).check();
  await press(administrator, 'Add the organisation');
  await invite(administrator, slug, emails.commissioner, 'commissioner', council);
  await invite(administrator, slug, emails.lead, 'safeguarding lead');
  await accept(await visit({ script }), emails.commissioner, 'Col Marsh');
  await accept(await visit({ script }), emails.lead, 'Sal Moor');

  const as: NewArea['as'] = async (role) => {
    const page = await visit({ script });
    await signIn(page, emails[role], password);
    await page.goto(`/${slug}/manage`);
    expect(await heading(page)).toBe('Your work');
    return page;
  };
  return { slug, name, council, as };
}
