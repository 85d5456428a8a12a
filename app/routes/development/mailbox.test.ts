import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { mailbox } from '#db/schema/notifications.ts';
import type { Transaction } from '#db/client.server.ts';
import { readEnvironment } from '#app/platform/env.server.ts';
import type { Environment } from '#app/platform/env.server.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { loader } from './mailbox.tsx';

function ask(db: Transaction, search: string, env: Partial<Environment> = {}) {
  const services = testServices(db, { env: { ...readEnvironment({ LOG_LEVEL: 'silent' }), ...env } });
  const context: AppLoadContext = {
    isRequestContext: true,
    services,
    requestId: 'r',
    method: 'GET',
    format: 'html',
    address: '',
    route: '',
    page: { isGuest: true, areaId: null, validUntil: null, generation: 0 },
    memo: {},
  };
  const request = new Request(`http://localhost/dev/mailbox${search}`);
  return loader({ request, context, params: {} });
}

describe('/dev/mailbox', () => {
  it('lists mail, opens one, and says where mail goes', async () => {
    await rollback(async (db) => {
      const createdAt = new Date('2026-03-04T12:00:00Z');
      await db
        .insert(mailbox)
        .values({ id: 'a', recipient: 'ann@example.org', subject: 'S', html: '', text: 'T', createdAt });
      const list = await ask(db, '');
      expect(list).toMatchObject({ mail: null, isSentElsewhere: false });
      expect(list.page?.lines).toEqual([
        { id: 'a', recipient: 'ann@example.org', subject: 'S', sent: '4 March 2026 at 12:00' },
      ]);
      expect((await ask(db, '?mail=a')).mail).toMatchObject({ subject: 'S', text: 'T' });
      expect(await ask(db, '', { resendApiKey: 're_x' })).toMatchObject({ isSentElsewhere: true });
      await expect(ask(db, '?mail=b')).rejects.toMatchObject({ init: { status: 404 } });
    });
  });

  it.each([
    [{ isDemo: false, isDevelopment: false }, false],
    [{ isDemo: false, isDevelopment: true }, true],
    [{ isDemo: true, isDevelopment: false }, true],
  ])('with %o is there: %s', async (env, isThere) => {
    await rollback(async (db) => {
      const asked = ask(db, '', env);
      if (isThere) expect((await asked).page?.lines).toEqual([]);
      else await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
    });
  });
});
