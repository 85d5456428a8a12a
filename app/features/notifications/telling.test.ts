import { eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { follows, mailbox, notifications, suppressions } from '#db/schema/notifications.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { emailedLinks } from '#db/schema/people.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readEnvironment } from '#app/platform/env.server.ts';
import { startJobs } from '#app/platform/jobs.server.ts';
import type { RunningJobs } from '#app/platform/jobs.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { accepted, refusal, startMailProvider } from '#tests/factories/mail-provider.ts';
import type { Answer, Asked } from '#tests/factories/mail-provider.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { notificationJobs } from './jobs.server.ts';
import { recipientHash } from './recipient-hash.server.ts';
import { stopHeaders } from './stop-links.server.ts';
import { deliverMail } from './writes/deliver-mail.server.ts';
import { notify } from './writes/notify.server.ts';
import { sendNotice } from './writes/send-notice.server.ts';
import { queuedNotice, tellFollowers, tellOfPublication } from './writes/tell-followers.server.ts';
import { tidyNotifications } from './writes/tidy-notifications.server.ts';
import { unsubscribe } from './writes/unsubscribe.server.ts';

type Following = Partial<typeof follows.$inferInsert>;

async function follow(ctx: AreaContext, nodeId: string, changes: Following): Promise<string> {
  const id = newPublicId();
  const row = { areaId: ctx.area.id, id, nodeId, createdAt: ctx.now, confirmedAt: ctx.now };
  await ctx.db.insert(follows).values({ ...row, ...changes });
  return id;
}

const eventOf = (ctx: AreaContext, nodeId: string, actorId: string | null = null) =>
  ({ areaId: ctx.area.id, nodeId, kind: 'update', eventKey: 'published:1', actorId }) as const;

describe('tellFollowers', () => {
  it('queues each recipient once, however often it runs, and none that the rule leaves out', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const services = testServices(db);
      const ctx = testContext(services, area);
      const nodeId = await makeNode(db, area, 'update');
      const cy = await makePerson(db, 'cy@example.org');
      const actor = await makePerson(db, 'staff@example.org');
      const closed = await makePerson(db, 'gone@example.org', { closedAt: ctx.now });
      const ann = await follow(ctx, nodeId, { email: 'ann@example.org' });
      const cyByAccount = await follow(ctx, nodeId, { personId: cy });
      const cyByEmail = await follow(ctx, nodeId, { email: 'cy@example.org' });
      await follow(ctx, nodeId, { personId: actor });
      await follow(ctx, nodeId, { personId: closed });
      await follow(ctx, nodeId, { email: 'unconfirmed@example.org', confirmedAt: null });
      await follow(ctx, nodeId, { email: 'stopped@example.org' });
      const hash = recipientHash(ctx.keys, 'stopped@example.org');
      await db.insert(suppressions).values({ recipientHash: hash, reason: 'unsubscribed', createdAt: ctx.now });

      for (let time = 0; time < 3; time += 1) await tellFollowers(ctx, eventOf(ctx, nodeId, actor));
      const queued = services.sent.map((job) => queuedNotice.parse(job.data));
      expect(queued).toHaveLength(2);
      const [first] = [cyByAccount, cyByEmail].sort();
      expect(queued.map((each) => each.followId).sort()).toEqual([ann, first].sort());
      expect(new Set(queued.map((each) => each.recipientHash))).toEqual(
        new Set(['ann@example.org', 'cy@example.org'].map((email) => recipientHash(ctx.keys, email))),
      );
      expect(await db.select().from(notifications)).toHaveLength(2);
      expect(JSON.stringify(services.sent)).not.toContain('@');
    });
  });

  it('takes any number of followers, page by page', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const services = testServices(db);
      const ctx = testContext(services, area);
      const nodeId = await makeNode(db, area, 'update');
      await db.execute(sql`insert into follows (area_id, id, node_id, email, confirmed_at, created_at)
        select ${area.id}, lpad(n::text, 6, '0'), ${nodeId}, 'p' || n || '@example.org', now(), now()
        from generate_series(1, 1201) as n`);
      await tellFollowers(ctx, eventOf(ctx, nodeId));
      expect(services.sent).toHaveLength(1201);
      expect(await db.select().from(notifications)).toHaveLength(1201);
    });
  });
});

describe('tellOfPublication', () => {
  it('tells of news, not of parts of other things nor of what was withdrawn, and not whoever published', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const services = testServices(db);
      const ctx = testContext(services, area);
      const actor = await makePerson(db, 'staff@example.org');
      const update = await makeNode(db, area, 'update');
      const quote = await makeNode(db, area, 'quote');
      const withdrawn = await makeNode(db, area, 'update', { state: 'withdrawn' });
      for (const nodeId of [update, quote, withdrawn]) {
        await follow(ctx, nodeId, { email: 'ann@example.org' });
        await follow(ctx, nodeId, { personId: actor });
      }
      const deed = { areaId: area.id, at: ctx.now, actorId: actor, verb: 'update.published', detail: {} };
      await db.insert(activityRecords).values({ ...deed, id: newPublicId(), nodeId: update });
      for (const nodeId of [update, quote, withdrawn]) await tellOfPublication(ctx, { areaId: area.id, nodeId });
      expect(services.sent).toHaveLength(1);
      expect(services.sent[0]?.data).toMatchObject({ nodeId: update, kind: 'update' });
    });
  });
});

describe('sendNotice', () => {
  it('sends one mail that names both things and can be stopped, from a link the same each time', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db, { demonstration: 'invented' });
      const services = testServices(db);
      const ctx = testContext(services, area);
      const nodeId = await makeNode(db, area, 'update', { title: 'Evening sessions', slug: 'evening-sessions' });
      await follow(ctx, nodeId, { email: 'ann@example.org' });
      await tellFollowers(ctx, eventOf(ctx, nodeId));
      const queued = queuedNotice.parse(services.sent[0]?.data);
      await sendNotice(ctx, queued);
      await sendNotice(ctx, queued);
      const mails = await db.select().from(mailbox);
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({
        recipient: 'ann@example.org',
        subject: 'What you said and what we did: Evening sessions',
      });
      expect(mails[0]?.text).toContain(`https://said-and-done.example/${area.slug}/progress/evening-sessions`);
      expect(mails[0]?.text).toContain('made up');
      const [row] = await db.select().from(notifications);
      expect(row).toMatchObject({ state: 'sent', sentAt: ctx.now });

      const links = await db.select().from(emailedLinks);
      expect(links).toHaveLength(2);
      const stopOne = links.find((link) => link.payload.includes('"one"'));
      expect(await unsubscribe(ctx, stopOne ?? { email: '', payload: '' })).toEqual({
        scope: 'one',
        title: 'Evening sessions',
      });
      expect(await db.select().from(follows)).toEqual([]);
    });
  });

  it.each([
    ['left', (ctx: AreaContext) => ctx.db.delete(follows)],
    [
      'stopped all mail',
      (ctx: AreaContext) => unsubscribe(ctx, { email: 'ann@example.org', payload: '{"scope":"all"}' }),
    ],
    ['could read it, but it was withdrawn', (ctx: AreaContext) => ctx.db.update(nodes).set({ state: 'withdrawn' })],
  ])('sends nothing to somebody who since %s', async (_, change) => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const services = testServices(db);
      const ctx = testContext(services, area);
      const nodeId = await makeNode(db, area, 'update');
      await follow(ctx, nodeId, { email: 'ann@example.org' });
      await tellFollowers(ctx, eventOf(ctx, nodeId));
      await change(ctx);
      await sendNotice(ctx, queuedNotice.parse(services.sent[0]?.data));
      expect(await db.select().from(mailbox)).toEqual([]);
      expect(await db.select().from(notifications)).toMatchObject([{ state: 'suppressed' }]);
    });
  });
});

describe('deliverMail', () => {
  const delivery = {
    recipientHash: 'h',
    eventKey: 'e',
    to: 'ann@example.org',
    mail: { subject: 'News', html: '<p>News</p>', text: 'News' },
  };

  /** Delivers through a provider that gives this answer; `RESEND_BASE_URL` is where its client asks. */
  async function deliverThrough(answer: Answer, work: (ctx: AreaContext, asked: Asked[]) => Promise<void>) {
    const { baseUrl, asked, close } = await startMailProvider(answer);
    vi.stubEnv('RESEND_BASE_URL', baseUrl);
    const env = readEnvironment({ LOG_LEVEL: 'silent', RESEND_API_KEY: 're_test', MAIL_FROM: 'hello@example.org' });
    await rollback(async (db) => work(testContext(testServices(db, { env }), await makeArea(db)), asked)).finally(
      close,
    );
    vi.unstubAllEnvs();
  }

  it('sends again what was sent but not marked, and it arrives once', async () => {
    await rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db));
      await deliverMail(ctx, delivery);
      await db.update(notifications).set({ state: 'queued', sentAt: null });
      await deliverMail(ctx, delivery);
      expect(await db.select().from(mailbox)).toHaveLength(1);
      expect(await db.select().from(notifications)).toMatchObject([{ state: 'sent' }]);
    });
  });

  it('gives the provider one key for one mail, which names nobody', async () => {
    await deliverThrough(accepted, async (ctx, asked) => {
      await deliverMail(ctx, { ...delivery, headers: stopHeaders('https://a.example/link/t') });
      await deliverMail(ctx, delivery);
      await ctx.db.update(notifications).set({ state: 'queued' });
      await deliverMail(ctx, delivery);
      expect(asked).toHaveLength(2);
      expect(new Set(asked.map((each) => each.headers['idempotency-key'])).size).toBe(1);
      expect(asked[0]?.headers['idempotency-key']).toMatch(/^[\w-]{43}$/);
      expect(asked[0]?.body['headers']).toEqual({
        'List-Unsubscribe': '<https://a.example/link/t>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      });
      expect(await ctx.db.select().from(mailbox)).toEqual([]);
    });
  });

  it('does not try again what the provider refuses for good, and tries again what it only delays', async () => {
    await deliverThrough(refusal(422, 'validation_error'), async (ctx, asked) => {
      await deliverMail(ctx, delivery);
      await deliverMail(ctx, delivery);
      expect(asked).toHaveLength(1);
      expect(await ctx.db.select().from(notifications)).toMatchObject([{ state: 'failed', sentAt: null }]);
    });
    await deliverThrough(refusal(500, 'internal_server_error'), async (ctx) => {
      await expect(deliverMail(ctx, delivery)).rejects.toThrow('internal_server_error');
      expect(await ctx.db.select().from(notifications)).toMatchObject([{ state: 'queued' }]);
    });
  });
});

describe('tidyNotifications', () => {
  it('forgets addresses that nobody confirmed, expired links and old mail, and keeps the rest', async () => {
    await rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const nodeId = await makeNode(db, area, 'update');
      const old = new Date('2020-01-01T00:00:00Z');
      await follow(ctx, nodeId, { email: 'old@example.org', confirmedAt: null, createdAt: old });
      await follow(ctx, nodeId, { email: 'new@example.org', confirmedAt: null });
      await follow(ctx, nodeId, { email: 'yes@example.org', createdAt: old });
      const link = { email: 'a@example.org', createdAt: old, purpose: 'unsubscribe' } as const;
      await db.insert(emailedLinks).values([
        { ...link, tokenHash: '1', expiresAt: old },
        { ...link, tokenHash: '2', expiresAt: new Date('2099-01-01T00:00:00Z') },
        { ...link, tokenHash: '3', expiresAt: old, purpose: 'sign-in' },
      ]);
      const row = { eventKey: 'e', channel: 'email', createdAt: old } as const;
      await db.insert(notifications).values([
        { ...row, recipientHash: '1', state: 'sent' },
        { ...row, recipientHash: '2', state: 'queued' },
      ]);
      await db.insert(mailbox).values({ id: 'm', recipient: 'a', subject: 's', html: '', text: '', createdAt: old });
      await tidyNotifications(ctx);
      const kept = await db.select({ email: follows.email }).from(follows).orderBy(follows.email);
      expect(kept.map((each) => each.email)).toEqual(['new@example.org', 'yes@example.org']);
      const links = await db.select().from(emailedLinks).orderBy(emailedLinks.tokenHash);
      expect(links.map((each) => each.tokenHash)).toEqual(['2', '3']);
      expect(await db.select().from(notifications)).toMatchObject([{ recipientHash: '2' }]);
      expect(await db.select().from(mailbox)).toEqual([]);
    });
  });
});

describe('the whole way, with jobs', () => {
  const running: RunningJobs[] = [];
  const databases: CommittedDatabase[] = [];

  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop(5_000);
    for (const database of databases.splice(0)) await database.close();
  });

  async function start() {
    const database = await committedDatabase();
    databases.push(database);
    const services = testServices(database.db);
    const jobs = await startJobs(services, database, notificationJobs);
    running.push(jobs);
    services.queue = jobs.queue;
    const area = await makeArea(database.db);
    return { database, services, area, ctx: testContext(services, area), db: database.db };
  }

  const finished = async ({ sql: run }: CommittedDatabase) => {
    const rows =
      await run`select 1 from pgboss.job where name not like '\\_\\_%' and state not in ('completed', 'failed')`;
    return rows.length === 0;
  };

  it('publishes, tells every follower once although the news is sent three times over, and nothing for what rolled back', async () => {
    const { database, area, ctx, db } = await start();
    const nodeId = await makeNode(db, area, 'update', { state: 'draft', publishedAt: null });
    const undone = await makeNode(db, area, 'update', { state: 'draft', publishedAt: null });
    const emails = Array.from({ length: 30 }, (_, index) => `p${index}@example.org`);
    for (const email of emails) {
      await follow(ctx, nodeId, { email });
      await follow(ctx, undone, { email });
    }
    const failing = inTransaction(ctx, async (tx) => {
      await publish(tx, 'update', undone, []);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await inTransaction(ctx, async (tx) => {
      await publish(tx, 'update', nodeId, []);
      await tx.enqueue('node-published', { areaId: area.id, nodeId });
      await notify(tx, { nodeId, kind: 'update', eventKey: `published:${nodeId}` });
    });
    await expect.poll(async () => (await db.select().from(mailbox)).length, { timeout: 15_000 }).toBe(30);
    await expect.poll(() => finished(database), { timeout: 15_000 }).toBe(true);
    const mails = await db.select().from(mailbox);
    expect(mails.map((mail) => mail.recipient).sort()).toEqual([...emails].sort());
    const rows = await db.select().from(notifications);
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['sent']));
    const retried = await database.sql`select name, output::text as output from pgboss.job where retry_count > 0`;
    expect([...retried]).toEqual([]);
  });

  it('goes on after a restart where it was interrupted', async () => {
    const { database, services, area, ctx, db } = await start();
    const nodeId = await makeNode(db, area, 'update');
    for (let index = 0; index < 40; index += 1) await follow(ctx, nodeId, { email: `p${index}@example.org` });
    await inTransaction(ctx, (tx) => notify(tx, { nodeId, kind: 'progress', eventKey: 'kept:1' }));
    await expect
      .poll(async () => (await db.select().from(mailbox)).length, { timeout: 15_000, interval: 5 })
      .toBeGreaterThan(0);
    await running.pop()?.stop();
    const again = await startJobs(services, database, notificationJobs);
    running.push(again);
    await expect.poll(async () => (await db.select().from(mailbox)).length, { timeout: 15_000 }).toBe(40);
    await expect.poll(() => finished(database), { timeout: 15_000 }).toBe(true);
    expect(await db.select().from(mailbox)).toHaveLength(40);
  });

  it('writes an account’s mail and keeps no link in the queue in the clear', async () => {
    const { database, ctx, db } = await start();
    const link = 'https://said-and-done.example/link/secret-token';
    await inTransaction(ctx, (tx) =>
      enqueueMail(tx, {
        to: 'ann@example.org',
        template: 'sign-in-link',
        props: { link, expiresIn: '15 minutes' },
        key: 'k1',
      }),
    );
    await expect.poll(async () => (await db.select().from(mailbox)).length).toBe(1);
    const [mail] = await db.select().from(mailbox).where(eq(mailbox.recipient, 'ann@example.org'));
    expect(mail?.text).toContain(link);
    const queue = await database.sql`select data::text as data, output::text as output from pgboss.job`;
    expect(queue.length).toBeGreaterThan(0);
    expect(JSON.stringify(queue)).not.toMatch(/secret-token|ann@/);
  });
});
