/** Following a whole area, and the weekly mail: who is told of what, once. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { follows, heldNotices, mailbox, notifications } from '#db/schema/notifications.ts';
import { commitmentOwners, commitments } from '#db/schema/progress.ts';
import { organisations } from '#db/schema/areas.ts';
import { nodes } from '#db/schema/record.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { listFollows } from './reads/follows.server.ts';
import { confirmFollow } from './writes/confirm-follow.server.ts';
import { followByEmail } from './writes/follow-by-email.server.ts';
import { sendDigest, sendDigests, queuedDigest } from './writes/send-digest.server.ts';
import { setPace } from './writes/set-pace.server.ts';
import { tellFollowers } from './writes/tell-followers.server.ts';
import { tellOverdue } from './writes/tell-overdue.server.ts';
import { unsubscribe } from './writes/unsubscribe.server.ts';

const inArea = (work: (ctx: AreaContext, services: TestServices) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    await work(testContext(services, await makeArea(db, { name: 'Testshire' })), services);
  });

async function follow(ctx: AreaContext, changes: Partial<typeof follows.$inferInsert>): Promise<string> {
  const id = newPublicId();
  await ctx.db
    .insert(follows)
    .values({ areaId: ctx.area.id, id, createdAt: ctx.now, confirmedAt: ctx.now, ...changes });
  return id;
}

const event = (ctx: AreaContext, nodeId: string, kind: 'update' | 'outcome' | 'progress', eventKey: string) => ({
  areaId: ctx.area.id,
  nodeId,
  kind,
  eventKey,
  actorId: null,
});

async function sendAll(ctx: AreaContext, services: TestServices): Promise<string[]> {
  await sendDigests(ctx);
  const queued = services.sent.filter((job) => job.name === 'send-digest');
  for (const job of queued) await sendDigest(ctx, queuedDigest.parse(job.data));
  return (await ctx.db.select().from(mailbox)).map((mail) => `${mail.recipient}: ${mail.text}`);
}

describe('following an area', () => {
  it('is asked for and confirmed by email, told what is new and not every step, and stopped', () =>
    inArea(async (ctx, services) => {
      const email = 'ann@example.org';
      expect(await followByEmail(ctx, { nodeId: null, email })).toEqual({ outcome: 'asked' });
      expect(await followByEmail(ctx, { nodeId: null, email })).toEqual({ outcome: 'asked' });
      const own = and(eq(follows.areaId, ctx.area.id), eq(follows.email, email));
      const [asked, ...more] = await ctx.db.select().from(follows).where(own);
      expect([more.length, asked?.confirmedAt, asked?.nodeId]).toEqual([0, null, null]);
      const payload = JSON.stringify({ areaId: ctx.area.id, followId: asked?.id });
      const confirmed = await confirmFollow(ctx, { email, payload });
      expect(confirmed).toEqual({ title: 'Testshire', areaName: 'Testshire', href: `/${ctx.area.slug}` });
      const update = await makeNode(ctx.db, ctx.area, 'update');
      const outcome = await makeNode(ctx.db, ctx.area, 'outcome');
      services.sent.length = 0;
      await tellFollowers(ctx, event(ctx, update, 'update', '1'));
      await tellFollowers(ctx, event(ctx, outcome, 'outcome', '2'));
      expect(services.sent.map((job) => job.data['nodeId'])).toEqual([update]);
      const stop = { scope: 'one', areaId: ctx.area.id, nodeId: null };
      expect(await unsubscribe(ctx, { email, payload: JSON.stringify(stop) })).toEqual({
        scope: 'one',
        title: 'Testshire',
      });
      expect(await ctx.db.select().from(follows).where(own)).toEqual([]);
    }));

  it('tells nobody of another area', () =>
    inArea(async (ctx, services) => {
      const elsewhere = await makeArea(ctx.db);
      await follow(ctx, { areaId: elsewhere.id, email: 'bo@example.org' });
      const update = await makeNode(ctx.db, ctx.area, 'update');
      await tellFollowers(ctx, event(ctx, update, 'update', '1'));
      expect(services.sent).toEqual([]);
    }));
});

describe('the weekly mail', () => {
  it('holds each piece of news once, of public things only, and is not sent again', () =>
    inArea(async (ctx, services) => {
      const commitment = await makeNode(ctx.db, ctx.area, 'commitment', { title: 'Shorter waits' });
      const update = await makeNode(ctx.db, ctx.area, 'update', { title: 'Newsworthy' });
      const gone = await makeNode(ctx.db, ctx.area, 'update', { title: 'Taken back' });
      for (const nodeId of [commitment, update, gone])
        await follow(ctx, { nodeId, email: 'ann@example.org', pace: 'weekly' });
      await tellFollowers(ctx, event(ctx, commitment, 'progress', 'p1'));
      await tellFollowers(ctx, event(ctx, commitment, 'progress', 'p1'));
      await tellFollowers(ctx, event(ctx, commitment, 'progress', 'p2'));
      await tellFollowers(ctx, event(ctx, update, 'update', 'u1'));
      await tellFollowers(ctx, event(ctx, gone, 'update', 'u2'));
      expect(services.sent).toEqual([]);
      await ctx.db.update(nodes).set({ state: 'withdrawn' }).where(eq(nodes.id, gone));
      const mails = await sendAll(ctx, services);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.match(/Shorter waits \[/g) ?? mails[0]?.match(/Shorter waits/g)).toBeTruthy();
      expect(mails[0]).toContain('Newsworthy');
      expect(mails[0]).not.toContain('Taken back');
      expect(mails[0]?.match(/News of what was promised/g)).toHaveLength(1);
      expect(await ctx.db.select().from(heldNotices)).toEqual([]);
      const states = (await ctx.db.select().from(notifications)).map((row) => [row.eventKey.split(':')[1], row.state]);
      expect(Object.fromEntries(states)).toMatchObject({ p1: 'sent', p2: 'sent', u1: 'sent', u2: 'suppressed' });
      expect(await sendAll(ctx, services)).toHaveLength(1);
    }));

  it('is chosen and left on the account page, for what is one’s own', () =>
    inArea(async (ctx) => {
      const update = await makeNode(ctx.db, ctx.area, 'update');
      const personId = await makePerson(ctx.db, 'cy@example.org');
      await follow(ctx, { nodeId: update, personId });
      await follow(ctx, { personId });
      const other = await follow(ctx, { nodeId: update, email: 'ann@example.org' });
      const roles = { isOperator: false, hasSecondFactor: false, roles: [] };
      const reader = { ...ctx, actor: { kind: 'person', personId, email: 'cy@example.org', ...roles } as const };
      await setPace(reader, { areaId: ctx.area.id, nodeId: update }, 'weekly');
      const listed = await listFollows(reader, personId);
      expect(listed.map(({ nodeId, title, pace }) => [nodeId, title, pace])).toEqual([
        [update, 'A update', 'weekly'],
        [null, 'Testshire', 'at-once'],
      ]);
      const [untouched] = await ctx.db.select().from(follows).where(eq(follows.id, other));
      expect(untouched?.pace).toBe('at-once');
    }));
});

describe('an overdue promise', () => {
  it('is told once for a date, in the days after it', () =>
    inArea(async (ctx, services) => {
      const { db, area } = ctx;
      const id = await makeNode(db, area, 'commitment');
      const organisationId = newPublicId();
      await db.insert(organisations).values({ id: organisationId, name: 'Council', kind: 'council' });
      await db.insert(commitments).values({ areaId: area.id, id });
      const due = (end: string) => ({ state: 'stated', start: end, end, precision: 'day', qualifier: 'by' }) as const;
      const owner = { areaId: area.id, commitmentId: id, position: 0, organisationId };
      await db.insert(commitmentOwners).values([
        { ...owner, id: 'late', status: 'under-way', due: due('2026-03-03') },
        { ...owner, id: 'done', status: 'done', due: due('2026-03-03') },
        { ...owner, id: 'long', status: 'under-way', due: due('2025-03-03') },
        { ...owner, id: 'today', status: 'under-way', due: due('2026-03-04') },
      ]);
      await tellOverdue(ctx);
      expect(services.sent.map((job) => job.data['eventKey'])).toEqual(['overdue:late:2026-03-03']);
    }));
});
