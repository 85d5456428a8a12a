import { createSecretKey } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { mailbox } from '#db/schema/notifications.ts';
import { accepted, refusal, startMailProvider } from '#tests/factories/mail-provider.ts';
import type { Answer, MailProvider } from '#tests/factories/mail-provider.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { createContext } from './context.server.ts';
import { MailDelayed, MailRefused, sendByResend } from './mailer/resend.server.ts';
import { enqueueMail, openQueuedMail, queuedMail, sendMail } from './mailer.server.ts';

const mail = { to: 'ann@example.org', subject: 'News', html: '<p>News</p>', text: 'News', key: 'event-1' };

const providers: MailProvider[] = [];

async function provider(...answers: Answer[]): Promise<MailProvider> {
  const started = await startMailProvider(...answers);
  providers.push(started);
  return started;
}

afterEach(async () => {
  for (const each of providers.splice(0)) await each.close();
});

const send = (baseUrl: string, changes: Partial<typeof mail> & { headers?: Record<string, string> } = {}) =>
  sendByResend({ apiKey: 're_test', from: 'Said & Done <hello@example.org>', baseUrl }, { ...mail, ...changes });

describe('sendByResend', () => {
  it('sends both forms, the headers, and the key that makes it arrive once', async () => {
    const { baseUrl, asked } = await provider(accepted);
    await send(baseUrl, { headers: { 'List-Unsubscribe': '<https://example.org/link/a>' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer re_test', 'idempotency-key': 'event-1' });
    expect(asked[0]?.body).toMatchObject({
      from: 'Said & Done <hello@example.org>',
      to: 'ann@example.org',
      subject: 'News',
      html: '<p>News</p>',
      text: 'News',
      headers: { 'List-Unsubscribe': '<https://example.org/link/a>' },
    });
  });

  it('waits as long as the provider asks, and tries again', async () => {
    const { baseUrl, asked } = await provider(refusal(429, 'rate_limit_exceeded', { 'retry-after': '0' }), accepted);
    await send(baseUrl);
    expect(asked).toHaveLength(2);
  });

  it('gives its place back when the provider goes on asking for a pause', async () => {
    const { baseUrl, asked } = await provider(refusal(429, 'rate_limit_exceeded', { 'retry-after': '0' }));
    await expect(send(baseUrl)).rejects.toThrow(MailDelayed);
    expect(asked).toHaveLength(10);
  });

  it('takes a key that was used with other words for a mail that has gone', async () => {
    const { baseUrl } = await provider(refusal(409, 'invalid_idempotent_request'));
    await expect(send(baseUrl)).resolves.toBeUndefined();
  });

  it('tells a refusal for good from one for now, and quotes nobody', async () => {
    const never = await provider(refusal(422, 'validation_error'));
    await expect(send(never.baseUrl)).rejects.toThrow(new MailRefused('validation_error'));
    const later = await provider(refusal(500, 'internal_server_error'));
    await expect(send(later.baseUrl)).rejects.toThrow(new MailDelayed('internal_server_error'));
  });

  it('is delayed where the provider cannot be reached', async () => {
    const { baseUrl, close } = await provider(accepted);
    await close();
    await expect(send(baseUrl)).rejects.toThrow(MailDelayed);
  });
});

describe('sendMail', () => {
  it('puts mail into the local mailbox where there is no provider, once a key', async () => {
    const rows = await rollback(async (db) => {
      const ctx = createContext(testServices(db));
      await sendMail(ctx, mail);
      await sendMail(ctx, { ...mail, subject: 'News again' });
      await sendMail(ctx, { ...mail, key: 'event-2' });
      return db.select().from(mailbox);
    });
    expect(rows.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['ann@example.org', 'News'],
      ['ann@example.org', 'News'],
    ]);
  });
});

describe('enqueueMail', () => {
  const link = 'https://said-and-done.example/link/secret-token';

  it('queues neither the address nor the link in the clear, and its job can read both', async () => {
    await rollback(async (db) => {
      const services = testServices(db);
      const ctx = createContext(services);
      const letter = { to: mail.to, template: 'verify-email', props: { link }, key: 'k' } as const;
      await enqueueMail(ctx, letter);
      const [job] = services.sent;
      expect(job).toMatchObject({ name: 'send-mail', options: { singletonKey: 'k' } });
      expect(JSON.stringify(job)).not.toMatch(/ann@|secret-token/);
      const data = queuedMail.parse(job?.data);
      expect(openQueuedMail(ctx, data)).toEqual({ to: mail.to, props: { link } });
      const other = { ...ctx, keys: { ...ctx.keys, seals: createSecretKey(new Uint8Array(32)) } };
      expect(() => openQueuedMail(other, data)).toThrow('the secret has changed');
    });
  });

  it('refuses props that the template cannot use', async () => {
    await rollback(async (db) => {
      const ctx = createContext(testServices(db));
      const letter = { to: mail.to, template: 'verify-email', props: { link: '/link/relative' }, key: 'k' } as const;
      await expect(enqueueMail(ctx, letter)).rejects.toThrow();
    });
  });
});
