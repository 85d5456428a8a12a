import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { follows, suppressions } from '#db/schema/notifications.ts';
import { emailedLinks } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import type { Transaction } from '#db/client.server.ts';
import { openQueuedMail, queuedMail } from '#app/platform/mailer.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { spendEmailedLink } from '#app/features/people/writes/spend-emailed-link.server.ts';
import type { Person } from '#app/lib/actor.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { SentJob } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { findMailStop, isFollowing, listFollows } from './reads/follows.server.ts';
import { recipientHash } from './recipient-hash.server.ts';
import { confirmFollow } from './writes/confirm-follow.server.ts';
import { followAsPerson } from './writes/follow-as-person.server.ts';
import { followByEmail } from './writes/follow-by-email.server.ts';
import { unfollow } from './writes/unfollow.server.ts';
import { unsubscribe } from './writes/unsubscribe.server.ts';

const email = 'ann@example.org';

function person(personId: string, address = email): Person {
  return { kind: 'person', personId, email: address, isOperator: false, hasSecondFactor: false, roles: [] };
}

async function setting(db: Transaction) {
  const area = await makeArea(db);
  const nodeId = await makeNode(db, area, 'consultation', { title: 'Short breaks', slug: 'short-breaks' });
  const services = testServices(db);
  return { area, nodeId, services, ctx: testContext(services, area) };
}

/** What a queued mail says, as its job will read it. */
function mailOf(ctx: Parameters<typeof openQueuedMail>[0], job: SentJob | undefined) {
  const queued = queuedMail.parse(job?.data);
  const { to, props } = openQueuedMail(ctx, queued);
  return { template: queued.template, to, props: props as Record<string, string> };
}

const tokenOf = (link: string | undefined) => link?.split('/link/')[1] ?? '';

describe('followByEmail', () => {
  it('follows nothing before the link in the mail is spent, and then the thing', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId, area } = await setting(db);
      expect(await followByEmail(ctx, { nodeId, email })).toEqual({ outcome: 'asked' });
      const [before] = await db.select().from(follows);
      expect(before).toMatchObject({ nodeId, email, confirmedAt: null });
      const mail = mailOf(ctx, services.sent[0]);
      expect(mail).toMatchObject({ template: 'confirm-follow', to: email });
      expect(mail.props).toMatchObject({ title: 'Short breaks', areaName: 'Testshire', expiresIn: '7 days' });

      const link = await spendEmailedLink(ctx, tokenOf(mail.props.link), 'confirm-follow');
      const confirmed = await confirmFollow(ctx, link ?? { email: '', payload: '' });
      expect(confirmed).toEqual({
        title: 'Short breaks',
        areaName: 'Testshire',
        href: `/${area.slug}/consultations/short-breaks`,
      });
      const [after] = await db.select().from(follows);
      expect(after?.confirmedAt).toEqual(ctx.now);
    });
  });

  it('stores the time of asking only as a day, so that it cannot be set beside an answer', async () => {
    await rollback(async (db) => {
      const { ctx, nodeId } = await setting(db);
      await followByEmail({ ...ctx, now: new Date('2026-07-04T10:11:12Z') }, { nodeId, email });
      const [row] = await db.select().from(follows);
      expect(row?.createdAt.toISOString()).toBe('2026-07-03T23:00:00.000Z');
    });
  });

  it('answers alike when the address follows already; the mail says so and offers to stop', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId } = await setting(db);
      await followByEmail(ctx, { nodeId, email });
      await db.update(follows).set({ confirmedAt: ctx.now });
      expect(await followByEmail(ctx, { nodeId, email })).toEqual({ outcome: 'asked' });
      const mail = mailOf(ctx, services.sent[1]);
      expect(mail.template).toBe('already-following');
      const link = await spendEmailedLink(ctx, tokenOf(mail.props.stopLink), 'unsubscribe');
      expect(await unsubscribe(ctx, link ?? { email: '', payload: '' })).toEqual({
        scope: 'one',
        title: 'Short breaks',
      });
      expect(await db.select().from(follows)).toEqual([]);
    });
  });

  it('mails a stranger’s address at most five times an hour, and answers alike', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId } = await setting(db);
      const answers = [];
      for (let time = 0; time < 8; time += 1) answers.push(await followByEmail(ctx, { nodeId, email }));
      expect(new Set(answers.map((answer) => answer.outcome))).toEqual(new Set(['asked']));
      expect(services.sent).toHaveLength(5);
    });
  });

  it('refuses one network address only after three hundred', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId } = await setting(db);
      for (let time = 0; time < 300; time += 1)
        services.limiter.attempt('follow', ctx.address, 300, 3_600_000, ctx.now);
      const answer = await followByEmail(ctx, { nodeId, email });
      expect(answer).toEqual({ outcome: 'too-many', retryAt: new Date('2026-03-04T11:00:00Z') });
    });
  });

  it('writes to nobody whose mail came back', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId } = await setting(db);
      const hash = recipientHash(ctx.keys, email);
      await db.insert(suppressions).values({ recipientHash: hash, reason: 'bounced', createdAt: ctx.now });
      expect(await followByEmail(ctx, { nodeId, email })).toEqual({ outcome: 'asked' });
      expect(services.sent).toEqual([]);
    });
  });

  it.each([
    ['a draft', { state: 'draft' as const, publishedAt: null }],
    ['what was withdrawn', { state: 'withdrawn' as const }],
  ])('knows no %s', async (_, changes) => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const nodeId = await makeNode(db, area, 'survey', changes);
      await expect(followByEmail(ctx, { nodeId, email })).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('knows nothing of another area', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const elsewhere: Area = await makeArea(db);
      const nodeId = await makeNode(db, elsewhere, 'survey');
      await expect(followByEmail(ctx, { nodeId, email })).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('confirmFollow', () => {
  it('does nothing for a link of another address or without sense', async () => {
    await rollback(async (db) => {
      const { ctx, nodeId, area } = await setting(db);
      await followByEmail(ctx, { nodeId, email });
      const [row] = await db.select().from(follows);
      const payload = JSON.stringify({ areaId: area.id, followId: row?.id });
      expect(await confirmFollow(ctx, { email: 'eve@example.org', payload })).toBeNull();
      expect(await confirmFollow(ctx, { email, payload: 'nonsense' })).toBeNull();
      const [after] = await db.select().from(follows);
      expect(after?.confirmedAt).toBeNull();
    });
  });
});

describe('following with an account', () => {
  it('follows at once, once, and lists what is followed by account and by the proven address', async () => {
    await rollback(async (db) => {
      const { area, nodeId, services } = await setting(db);
      const surveyId = await makeNode(db, area, 'survey', { title: 'A survey', slug: 'a-survey' });
      const personId = await makePerson(db, 'Ann@Example.org');
      const ctx = testContext(services, area, { actor: person(personId) });
      await followAsPerson(ctx, nodeId);
      await followAsPerson(ctx, nodeId);
      expect(await isFollowing(ctx, nodeId)).toBe(true);
      expect(await isFollowing(ctx, surveyId)).toBe(false);
      const byEmail = { areaId: area.id, createdAt: ctx.now, confirmedAt: ctx.now, email };
      await db.insert(follows).values({ ...byEmail, id: 'e1', nodeId: surveyId });
      await db.insert(follows).values({ ...byEmail, id: 'e2', nodeId });
      let listed: unknown;
      const statements = await statementsOf(async () => {
        listed = await listFollows(ctx, personId);
      });
      expect(statements).toHaveLength(1);
      const common = { areaId: area.id, areaName: 'Testshire', pace: 'at-once' };
      expect(listed).toEqual([
        { ...common, nodeId: surveyId, kind: 'survey', title: 'A survey', href: `/${area.slug}/surveys/a-survey` },
        {
          ...common,
          nodeId,
          kind: 'consultation',
          title: 'Short breaks',
          href: `/${area.slug}/consultations/short-breaks`,
        },
      ]);
      await unfollow(ctx, { areaId: area.id, nodeId });
      expect((await listFollows(ctx, personId)).map((each) => each.nodeId)).toEqual([surveyId]);
    });
  });

  it('gives no link to what is not public any more', async () => {
    await rollback(async (db) => {
      const { area, nodeId, services } = await setting(db);
      const personId = await makePerson(db, email);
      const ctx = testContext(services, area, { actor: person(personId) });
      await followAsPerson(ctx, nodeId);
      await db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, nodeId));
      expect(await listFollows(ctx, personId)).toMatchObject([{ nodeId, href: null }]);
    });
  });

  it('lets nobody see or end what an address follows that they have not proven', async () => {
    await rollback(async (db) => {
      const { area, nodeId, services } = await setting(db);
      const personId = await makePerson(db, email, { emailVerifiedAt: null });
      const ctx = testContext(services, area, { actor: person(personId) });
      await db
        .insert(follows)
        .values({ areaId: area.id, id: 'e1', nodeId, email, createdAt: ctx.now, confirmedAt: ctx.now });
      expect(await listFollows(ctx, personId)).toEqual([]);
      await unfollow(ctx, { areaId: area.id, nodeId });
      expect(await db.select().from(follows)).toHaveLength(1);
    });
  });

  it('is for people, not for guests', async () => {
    await rollback(async (db) => {
      const { ctx, nodeId, area } = await setting(db);
      await expect(followAsPerson(ctx, nodeId)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(unfollow(ctx, { areaId: area.id, nodeId })).rejects.toMatchObject({ code: 'forbidden' });
      expect(await isFollowing(ctx, nodeId)).toBe(false);
    });
  });
});

describe('stopping all mail', () => {
  it('holds until the reader asks for mail again, by account or by confirming', async () => {
    await rollback(async (db) => {
      const { area, nodeId, services } = await setting(db);
      const personId = await makePerson(db, email);
      const ctx = testContext(services, area, { actor: person(personId) });
      const link = { email, payload: JSON.stringify({ scope: 'all' }) };
      expect(await unsubscribe(ctx, link)).toEqual({ scope: 'all' });
      expect(await unsubscribe(ctx, link)).toEqual({ scope: 'all' });
      expect(await findMailStop(ctx, 'ANN@example.org')).toBe('unsubscribed');
      await followAsPerson(ctx, nodeId);
      expect(await findMailStop(ctx, email)).toBeNull();

      await unsubscribe(ctx, link);
      await followByEmail(ctx, { nodeId, email });
      expect(await findMailStop(ctx, email)).toBe('unsubscribed');
      const mail = mailOf(ctx, services.sent[0]);
      const spent = await spendEmailedLink(ctx, tokenOf(mail.props.link), 'confirm-follow');
      await confirmFollow(ctx, spent ?? { email: '', payload: '' });
      expect(await findMailStop(ctx, email)).toBeNull();
    });
  });

  it('stays for mail that came back', async () => {
    await rollback(async (db) => {
      const { area, nodeId, services } = await setting(db);
      const personId = await makePerson(db, email);
      const ctx = testContext(services, area, { actor: person(personId) });
      const hash = recipientHash(ctx.keys, email);
      await db.insert(suppressions).values({ recipientHash: hash, reason: 'complained', createdAt: ctx.now });
      await followAsPerson(ctx, nodeId);
      expect(await findMailStop(ctx, email)).toBe('complained');
    });
  });

  it('stores links as hashes and addresses on the list as keyed hashes', async () => {
    await rollback(async (db) => {
      const { ctx, services, nodeId } = await setting(db);
      await followByEmail(ctx, { nodeId, email });
      const token = tokenOf(mailOf(ctx, services.sent[0]).props.link);
      const stored = JSON.stringify(await db.select().from(emailedLinks));
      expect(token.length).toBeGreaterThan(40);
      expect(stored).not.toContain(token);
      await unsubscribe(ctx, { email, payload: JSON.stringify({ scope: 'all' }) });
      expect(JSON.stringify(await db.select().from(suppressions))).not.toContain('ann');
    });
  });
});
