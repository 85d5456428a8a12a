import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { follows, mailbox } from '#db/schema/notifications.ts';
import { areaPeople, emailedLinks, people, roles, secondFactors, sessions } from '#db/schema/people.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import type { Actor } from '#app/lib/actor.ts';
import { startSession } from '#app/platform/session.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { rollback } from '#tests/setup/database.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { getOwnRecord } from '../reads/get-account.server.ts';
import { closeAccount } from './close-account.server.ts';
import { createEmailedLink } from './create-emailed-link.server.ts';
import { grantRole } from './grant-role.server.ts';

const inRollback = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    await work(testContext(testServices(db), await makeArea(db), { db }));
  });

const actorOf = (personId: string): Actor => ({
  kind: 'person',
  personId,
  email: 'ana@example.org',
  isOperator: false,
  hasSecondFactor: true,
  roles: [],
});

const nothingMore = () => Promise.resolve();

describe('closing an account', () => {
  it('leaves nothing that names the person, and everything they did', () =>
    inRollback(async (ctx) => {
      const id = await makePerson(ctx.db, 'ana@example.org');
      const acting = { ...ctx, actor: actorOf(id) };
      await grantRole(ctx, { personId: id, name: 'Ana', role: 'analyst', organisationId: null });
      await startSession(ctx.db, ctx.origin, {
        personId: id,
        device: 'Safari on Mac',
        now: ctx.now,
        secondFactorAt: null,
      });
      await ctx.db.insert(secondFactors).values({ personId: id, sealedSecret: 'sealed' });
      await createEmailedLink(ctx, { purpose: 'sign-in', email: 'ana@example.org' });
      await createEmailedLink(ctx, { purpose: 'invitation', email: 'bo@example.org', payload: { invitedBy: id } });
      const node = await createNode(acting, { kind: 'finding', title: 'Waiting is long' });
      const follow = { areaId: ctx.area.id, nodeId: node.id, createdAt: ctx.now, confirmedAt: ctx.now };
      await ctx.db.insert(follows).values({ ...follow, id: 'f1', personId: id });
      await ctx.db.insert(follows).values({ ...follow, id: 'f2', email: 'ana@example.org' });
      const mail = { recipient: 'Ana@example.org', subject: '', html: '', text: '', createdAt: ctx.now };
      await ctx.db.insert(mailbox).values({ ...mail, id: 'm1' });

      expect(await closeAccount(ctx, { id, email: 'ana@example.org' }, nothingMore)).toEqual({ leftAlone: [] });

      for (const table of [people, sessions, secondFactors, emailedLinks, areaPeople, roles, follows, mailbox]) {
        expect(await ctx.db.select().from(table)).toEqual([]);
      }
      const [kept] = await ctx.db.select().from(nodes).where(eq(nodes.id, node.id));
      expect(kept).toMatchObject({ title: 'Waiting is long', createdBy: null });
      const record = await ctx.db.select().from(activityRecords);
      expect(record.map(({ verb }) => verb).sort()).toEqual(['finding.created', 'role.granted']);
      expect(JSON.stringify(record)).not.toContain(id);
    }));

  it('is refused while an area would be left without an administrator', () =>
    inRollback(async (ctx) => {
      const id = await makePerson(ctx.db, 'ana@example.org');
      await grantRole(ctx, { personId: id, name: 'Ana', role: 'administrator', organisationId: null });
      expect(await closeAccount(ctx, { id, email: 'ana@example.org' }, nothingMore)).toEqual({
        leftAlone: [ctx.area.name],
      });
      expect(await ctx.db.select().from(people)).toHaveLength(1);
      const other = await makePerson(ctx.db, 'bo@example.org');
      await grantRole(ctx, { personId: other, name: 'Bo', role: 'administrator', organisationId: null });
      expect(await closeAccount(ctx, { id, email: 'ana@example.org' }, nothingMore)).toEqual({ leftAlone: [] });
    }));
});

describe('what a person can download', () => {
  it('holds their areas, roles and sessions, and no secret', () =>
    inRollback(async (ctx) => {
      const passwordHash = 'not-to-be-seen';
      const id = await makePerson(ctx.db, 'ana@example.org', { passwordHash });
      await grantRole(ctx, { personId: id, name: 'Ana', role: 'analyst', organisationId: null });
      await startSession(ctx.db, ctx.origin, {
        personId: id,
        device: 'Safari on Mac',
        now: ctx.now,
        secondFactorAt: null,
      });
      const own = await getOwnRecord(ctx, id);
      expect(own).toMatchObject({
        email: 'ana@example.org',
        hasPassword: true,
        oneTimeCodesSince: null,
        areas: [{ area: ctx.area.name, name: 'Ana', roles: [{ role: 'analyst', organisation: null }] }],
        sessions: [{ device: 'Safari on Mac' }],
      });
      expect(JSON.stringify(own)).not.toContain(passwordHash);
    }));
});
