/** An account from sign-up to its end, an invitation, and everything that keeps an account safe; all without a script. */
import { generateHOTP } from '@oslojs/otp';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { followMail, newAddress, openMail } from './support/mail.ts';
import { expectGood } from './support/page-checks.ts';
import { heading, signIn, signInAs, useBrowser } from './support/visitors.ts';

const visit = useBrowser();
const guest = () => visit({ script: 'blocked' });

const password = 'lantern orchard pebble';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isSignedIn = (page: Page) =>
  page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name: 'Sign out' }).isVisible();

async function signOut(page: Page): Promise<void> {
  await page.goto('/sign-out');
  await press(page, 'Sign out');
  expect(await isSignedIn(page)).toBe(false);
}

/** Signs up, confirms by the mail's button, and is signed in. */
async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Choose a password').fill(password);
  await press(page, 'Create an account');
  expect(await heading(page)).toBe('Check your email');
  await openMail(page, email, /./);
  await followMail(page);
  await press(page, 'Confirm and sign in');
  expect(await isSignedIn(page)).toBe(true);
}

/** What an app would show that holds this key, some steps of 30 seconds from now. */
function codeFrom(key: string, ahead = 0): string {
  const letters = key.replace(/\s/g, '');
  const bits = [...letters].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const secret = Uint8Array.from(bytes, (byte) => parseInt(byte, 2));
  return generateHOTP(secret, BigInt(Math.floor(Date.now() / 30_000) + ahead), 6);
}

describe('an account', () => {
  it('begins with a confirmed address', async () => {
    const page = await guest();
    const email = newAddress('begins');
    await page.goto('/sign-up');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Choose a password').fill('short');
    await press(page, 'Create an account');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Choose a password with at least');
    expect(await page.getByLabel('Email address').inputValue()).toBe(email);
    await expectGood(page, 'sign-up-refused');

    await page.getByLabel('Choose a password').fill(password);
    await press(page, 'Create an account');
    await expectGood(page, 'sign-up-sent');
    await page.getByRole('link', { name: 'Read the message in the mailbox' }).click();
    await openMail(page, email, /./);
    await expectGood(page, 'mail');
    await followMail(page);
    expect(await heading(page)).toBe('Confirm your email address');
    expect(await isSignedIn(page)).toBe(false);
    await expectGood(page, 'sign-up-confirm');
    await press(page, 'Confirm and sign in');
    await page.goto('/account');
    expect(await page.locator('main').innerText()).toContain(email);
  });

  it('says the same to an address that has one already', async () => {
    const page = await guest();
    await page.goto('/sign-up');
    await page.getByLabel('Email address').fill('member@demo.example');
    await page.getByLabel('Choose a password').fill(password);
    await press(page, 'Create an account');
    expect(await heading(page)).toBe('Check your email');
  });

  it('opens with a link by email, which works once', async () => {
    const page = await guest();
    const email = newAddress('link');
    await signUp(page, email);
    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Sign in with a link by email instead' }).click();
    await page.getByLabel('Email address').fill(email);
    await press(page, 'Send me a link');
    await openMail(page, email, /sign in/i);
    await followMail(page);
    const link = page.url();
    await expectGood(page, 'link-sign-in');
    await press(page, 'Sign in');
    expect(await isSignedIn(page)).toBe(true);
    const other = await guest();
    expect((await other.goto(link))?.status()).toBe(410);
    expect(await heading(other)).toBe('This link no longer works');
    await expectGood(other, 'link-over');
  });

  it('takes a new password, and forgets the old one', async () => {
    const page = await guest();
    const email = newAddress('reset');
    await signUp(page, email);
    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'I have forgotten my password' }).click();
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button').last().click();
    await openMail(page, email, /password/i);
    await followMail(page);
    await page.getByLabel('Choose a password').fill('harbour candle walnut');
    await press(page, 'Save the new password');
    await page.context().clearCookies();

    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('do not go together');
    expect(await page.getByLabel('Email address').inputValue()).toBe(email);
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await expectGood(page, 'sign-in-refused');
    await signIn(page, email, 'harbour candle walnut');
  });

  it('asks for a one-time code once that is set up, and each code works once', async () => {
    const page = await guest();
    const email = newAddress('codes');
    await signUp(page, email);
    await page.goto('/account/security');
    await press(page, 'Set up one-time codes');
    const key = await page.locator('main code').innerText();
    await expectGood(page, 'codes-begun');
    await page.getByLabel('Code from the app').fill('12');
    await press(page, 'Turn on one-time codes');
    await expectGood(page, 'codes-refused');
    const first = codeFrom(key);
    await page.getByLabel('Code from the app').fill(first);
    await press(page, 'Turn on one-time codes');
    expect(await heading(page)).toBe('Your recovery codes');
    const [recovery = ''] = await page.locator('main code').allInnerTexts();
    await expectGood(page, 'codes-recovery');
    await page.getByRole('link', { name: 'I have kept them' }).click();
    await page.goto('/account/security');
    await expectGood(page, 'codes-on');

    await signOut(page);
    await page.goto('/sign-in');
    const enter = async (code: string) => {
      await page.getByLabel('One-time code').fill(code);
      await press(page, 'Continue');
    };
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    expect(await heading(page)).toBe('Enter your one-time code');
    await expectGood(page, 'code-asked');
    await enter(first);
    expect(await page.locator('.sd-error-summary').innerText()).toContain('That code does not work');
    await expectGood(page, 'code-refused');
    await enter(codeFrom(key, 1));
    expect(await isSignedIn(page)).toBe(true);

    await signOut(page);
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    await enter(recovery);
    expect(await isSignedIn(page)).toBe(true);
  });

  it('can be signed out on every device', async () => {
    const [phone, library] = [await guest(), await guest()];
    const email = newAddress('devices');
    await signUp(phone, email);
    await signIn(library, email, password);
    await phone.goto('/account/security');
    await expectGood(phone, 'devices');
    await press(phone, 'Sign out everywhere, here too');
    for (const page of [phone, library]) {
      await page.goto('/account');
      expect(await heading(page)).toBe('Sign in');
    }
  });

  it('can be closed, with everything in it', async () => {
    const page = await guest();
    const email = newAddress('closes');
    await signUp(page, email);
    await page.goto('/account/privacy');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ]);
    expect(JSON.stringify(JSON.parse(await streamText(await file.createReadStream())))).toContain(email);
    await press(page, 'Close my account');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Tick the box');
    await expectGood(page, 'close-refused');
    await page.getByLabel('Your password').fill(password);
    await page.getByLabel('I understand that this cannot be undone').check();
    await press(page, 'Close my account');
    expect(await heading(page)).toBe('Your account is closed');
    await expectGood(page, 'closed');
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('do not go together');
  });
});

async function streamText(stream: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const part of stream) text += part.toString();
  return text;
}

describe('a role', () => {
  it('comes by invitation, and goes when it is taken away', async () => {
    const administrator = await guest();
    await signInAs(administrator, 'administrator');
    await administrator.goto('/sampleford/manage/people');
    const email = newAddress('invited');
    await press(administrator, 'Send the invitation');
    await expectGood(administrator, 'invite-refused');
    await administrator.getByLabel('Their email address').fill(email);
    await administrator.getByRole('group', { name: 'Role' }).getByLabel('facilitator').check();
    await press(administrator, 'Send the invitation');
    expect(await administrator.locator('main').innerText()).toContain('The invitation is on its way');
    await expectGood(administrator, 'invited');

    const page = await guest();
    await openMail(page, email, /./);
    await followMail(page);
    expect(await heading(page)).toBe('You are invited to Sampleford');
    await expectGood(page, 'invitation');
    await page.getByLabel('Choose a password').fill(password);
    await press(page, 'Accept the invitation');
    expect(await page.locator('.sd-error-summary').innerText()).toContain('Enter the name');
    await page.getByLabel('Your name in this area').fill('Kit Rowe');
    await page.getByLabel('Choose a password').fill(password);
    await press(page, 'Accept the invitation');
    expect((await page.goto('/sampleford/manage'))?.status()).toBe(200);
    expect((await page.goto('/sampleford/manage/people'))?.status()).toBe(403);

    await administrator.goto('/sampleford/manage/people');
    await administrator
      .getByRole('row')
      .filter({ hasText: email })
      .getByRole('link', { name: /^Remove/ })
      .click();
    await expectGood(administrator, 'remove-role');
    await press(administrator, 'Remove the role');
    expect((await page.goto('/sampleford/manage'))?.status()).toBe(403);
  });
});
