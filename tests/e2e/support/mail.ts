/** Reads the mailbox of the demonstration as its page shows it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

let count = 0;

/** An address that no other journey and no earlier run has used. */
export function newAddress(name: string): string {
  count += 1;
  return `${name}-${Date.now()}-${count}@example.org`;
}

/** Opens the newest mail to the address whose subject fits; mail is sent by a job, so it may take a moment. */
export async function openMail(page: Page, recipient: string, subject: RegExp): Promise<void> {
  const mail = page.getByRole('row').filter({ hasText: recipient }).getByRole('link', { name: subject });
  await expect
    .poll(
      async () => {
        await page.goto('/dev/mailbox');
        return mail.count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  await mail.first().click();
}

/** Follows the link of a mail that is open. */
export async function followMail(page: Page): Promise<void> {
  await page
    .locator('main')
    .getByRole('link', { name: /\/link\// })
    .first()
    .click();
}
