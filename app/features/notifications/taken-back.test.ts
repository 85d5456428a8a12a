/** What followers of a question are told when it is taken back, and when it is there again. */
import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { follows, mailbox } from '#db/schema/notifications.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { withdrawConsultation } from '#app/features/consultations/writes/withdraw-consultation.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeFormal } from '#tests/factories/consultations.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { noticeEvent } from './notices.ts';
import { sendNotice } from './writes/send-notice.server.ts';
import { queuedNotice, tellFollowers, tellOfPublication } from './writes/tell-followers.server.ts';

/** Runs what was queued since, and answers the mail that left. */
async function deliver(ctx: AreaContext, { sent }: TestServices, from: number) {
  for (let at = from; at < sent.length; at += 1) {
    const job = sent[at];
    if (job === undefined) continue;
    const { name, data } = job;
    if (name === 'tell-followers') await tellFollowers(ctx, noticeEvent.parse(data));
    if (name === 'node-published')
      await tellOfPublication(ctx, { areaId: ctx.area.id, nodeId: String(data['nodeId']) });
    if (name === 'send-notice') await sendNotice(ctx, queuedNotice.parse(data));
  }
  const mails = await ctx.db.select().from(mailbox).orderBy(asc(mailbox.createdAt));
  await ctx.db.delete(mailbox);
  return mails.map(({ text }) => text);
}

it('is that it is gone, with no link to it, then that it is there again, and never that it is new', () =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    const ctx = { ...testContext(services, area), now: new Date('2026-04-01T10:00:00Z') };
    const { id, slug } = await makeFormal(ctx);
    const row = { areaId: area.id, id: newPublicId(), nodeId: id, createdAt: ctx.now, confirmedAt: ctx.now };
    await db.insert(follows).values({ ...row, email: 'ann@example.org' });
    let from = services.sent.length;
    await withdrawConsultation(ctx, id, 'The map was wrong.');
    const [gone, ...more] = await deliver(ctx, services, from);
    expect(more).toEqual([]);
    expect(gone).toContain('This was taken off the site');
    expect(gone).not.toContain(`/consultations/${slug}`);
    from = services.sent.length;
    await publishConsultation(ctx, id);
    const [back, ...others] = await deliver(ctx, services, from);
    expect(others).toEqual([]);
    expect(back).toContain('This is on the site again');
    expect(back).toContain(`/consultations/${slug}`);
  }));

it('is not that it is gone once it is there again', () =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    const ctx = { ...testContext(services, area), now: new Date('2026-04-01T10:00:00Z') };
    const { id } = await makeFormal(ctx);
    const row = { areaId: area.id, id: newPublicId(), nodeId: id, createdAt: ctx.now, confirmedAt: ctx.now };
    await db.insert(follows).values({ ...row, email: 'ann@example.org' });
    const from = services.sent.length;
    await withdrawConsultation(ctx, id, 'The map was wrong.');
    await publishConsultation(ctx, id);
    const mails = await deliver(ctx, services, from);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('This is on the site again');
  }));
