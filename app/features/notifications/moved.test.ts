/** Followers of a promise, of a change to a service and of the service hear that targets or stages differ: once, by the week or at once. */
import { expect, it } from 'vitest';
import { follows, mailbox } from '#db/schema/notifications.ts';
import { changeCommitment } from '#app/features/progress/writes/change-commitment.server.ts';
import { changeServiceChange } from '#app/features/progress/writes/change-service-change.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeService } from '#tests/factories/progress.ts';
import { published } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { noticeEvent } from './notices.ts';
import { queuedDigest, sendDigest, sendDigests } from './writes/send-digest.server.ts';
import { sendNotice } from './writes/send-notice.server.ts';
import { queuedNotice, tellFollowers } from './writes/tell-followers.server.ts';

type Scene = { ctx: AreaContext; services: TestServices };

const inArea = (work: (scene: Scene) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    await work({ services, ctx: testContext(services, await makeArea(db, { name: 'Testshire' })) });
  });

const on = (ctx: AreaContext, time: string): AreaContext => ({ ...ctx, now: new Date(time) });

const follow = ({ db, area, now }: AreaContext, nodeId: string, email: string, pace: 'weekly' | 'at-once') =>
  db
    .insert(follows)
    .values({ areaId: area.id, id: newPublicId(), createdAt: now, confirmedAt: now, nodeId, email, pace });

/** Runs every event that was sent twice over, as a queue may, and answers their kinds. */
async function tellAll({ ctx, services }: Scene): Promise<string[]> {
  const events = services.sent.flatMap(({ name, data }) =>
    name === 'tell-followers' ? [noticeEvent.parse(data)] : [],
  );
  services.sent.length = 0;
  for (const event of [...events, ...events]) await tellFollowers(ctx, event);
  return events.map(({ kind }) => kind);
}

async function mails({ ctx, services }: Scene): Promise<string[]> {
  for (const { name, data } of services.sent)
    if (name === 'send-notice') await sendNotice(ctx, queuedNotice.parse(data));
  services.sent.length = 0;
  await sendDigests(ctx);
  for (const { name, data } of services.sent)
    if (name === 'send-digest') await sendDigest(ctx, queuedDigest.parse(data));
  return (await ctx.db.select().from(mailbox)).map(({ recipient, text }) => `${recipient}: ${text}`);
}

const notStated = { state: 'not-stated' } as const;
const target = (statement: string) => ({ statement, value: notStated, unit: notStated, due: notStated });

it('tells of targets that are new or differ, and of nothing else that is written there', () =>
  inArea(async (scene) => {
    const { services } = scene;
    const early = on(scene.ctx, '2026-03-03T10:00:00Z');
    const id = await published(early, 'commitment', createCommitment(early, { title: 'Hire ten people' }));
    await follow(early, id, 'ann@example.org', 'weekly');
    const whole = bareCommitment('Hire ten people');
    services.sent.length = 0;
    await changeCommitment(early, id, { ...whole, detail: 'By summer.' });
    expect(await tellAll(scene)).toEqual([]);
    await changeCommitment(on(early, '2026-03-04T10:00:00Z'), id, { ...whole, targets: [target('Ten by May')] });
    expect(await tellAll(scene)).toEqual(['progress']);
    const refused = await changeCommitment(on(early, '2026-03-05T10:00:00Z'), id, whole);
    expect(refused).toMatchObject({ isChanged: false });
    expect(await tellAll(scene)).toEqual([]);
    const changedBecause = 'There is no money.';
    await changeCommitment(on(early, '2026-03-06T10:00:00Z'), id, { ...whole, changedBecause });
    expect(await tellAll(scene)).toEqual(['progress']);
    const monday = { ...scene, ctx: on(scene.ctx, '2026-03-09T06:00:00Z') };
    const [mail, ...more] = await mails(monday);
    expect(more).toEqual([]);
    expect(mail).toMatch(/^ann@example\.org: /);
    expect(mail?.match(/News of what was promised/g)).toHaveLength(1);
    expect(mail).toContain(`/commitments/${id}`);
    expect(await mails({ ...scene, ctx: on(scene.ctx, '2026-03-16T06:00:00Z') })).toHaveLength(1);
  }));

it('tells followers of the change and of its service of stages, each once, and nobody of a draft', () =>
  inArea(async (scene) => {
    const { ctx, services } = scene;
    const serviceId = await makeService(ctx, 'Speech therapy', 'speech-therapy');
    const stage = (name: 'planned' | 'pilot', reached: string) => ({
      ...{ stage: name, place: notStated, reached: dateOf(reached), note: '' },
    });
    const planned = stage('planned', 'January 2025');
    const input = { title: 'A telephone line', detail: '', serviceId };
    const { id: draft } = await createServiceChange(ctx, { ...input, stages: [planned] });
    await changeServiceChange(ctx, draft, { ...input, stages: [stage('pilot', 'May 2025')] });
    const id = await published(ctx, 'service-change', createServiceChange(ctx, { ...input, stages: [planned] }));
    await follow(ctx, id, 'ann@example.org', 'at-once');
    await follow(ctx, serviceId, 'ann@example.org', 'at-once');
    await follow(ctx, serviceId, 'bo@example.org', 'weekly');
    await follow(ctx, await makeNode(ctx.db, ctx.area, 'service'), 'cy@example.org', 'at-once');
    services.sent.length = 0;
    await changeServiceChange(ctx, id, { ...input, detail: 'Open in the morning.', stages: [planned] });
    expect(await tellAll(scene)).toEqual([]);
    const stages = [planned, stage('pilot', 'May 2025')];
    await changeServiceChange(ctx, id, { ...input, detail: 'Open in the morning.', stages });
    expect(await tellAll(scene)).toEqual(['service-change-moved']);
    const sent = await mails(scene);
    expect(sent.map((mail) => mail.split(':')[0]).sort()).toEqual(['ann@example.org', 'bo@example.org']);
    for (const mail of sent) {
      expect(mail).toContain('News of a change to a service');
      expect(mail).toContain(`/service-changes/${id}`);
    }
  }));
