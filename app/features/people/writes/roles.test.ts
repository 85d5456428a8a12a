import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { areaPeople, emailedLinks, roles } from '#db/schema/people.ts';
import { activityRecords } from '#db/schema/record.ts';
import type { Actor } from '#app/lib/actor.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import type { queuedMail } from '#app/platform/mailer.server.ts';
import { committedDatabase, rollback, statementsOf } from '#tests/setup/database.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import type { z } from 'zod';
import { findRoleHolder } from '../reads/find-role-holder.server.ts';
import { listInvitations } from '../reads/list-invitations.server.ts';
import { listPeople } from '../reads/list-people.server.ts';
import { findPersonByPassword } from '../reads/find-person-by-password.server.ts';
import { acceptInvitation } from './accept-invitation.server.ts';
import { cancelInvitation } from './cancel-invitation.server.ts';
import { grantRole } from './grant-role.server.ts';
import { inviteToArea } from './invite-to-area.server.ts';
import { removeRole } from './remove-role.server.ts';

type Place = { ctx: AreaContext; services: TestServices };

const inRollback = (work: (place: Place) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    await work({ ctx: testContext(services, area, { db }), services });
  });

const personActor = (personId: string): Actor => ({
  kind: 'person',
  personId,
  email: 'boss@example.org',
  isOperator: false,
  hasSecondFactor: true,
  roles: [],
});

async function makeOrganisation(ctx: AreaContext): Promise<string> {
  const id = newPublicId();
  await ctx.db.insert(organisations).values({ id, name: 'Testshire Council', kind: 'council' });
  await ctx.db.insert(areaOrganisations).values({ areaId: ctx.area.id, organisationId: id, slug: `council-${id}` });
  return id;
}

async function makeAdministrator(ctx: AreaContext, email: string): Promise<string> {
  const personId = await makePerson(ctx.db, email);
  await grantRole(ctx, { personId, name: email, role: 'administrator', organisationId: null });
  return personId;
}

function lastInvitation({ ctx, services }: Place) {
  const queued = services.sent.at(-1)?.data as z.infer<typeof queuedMail>;
  const { to, props } = openQueuedMail(ctx, queued);
  return { to, template: queued.template, token: (props as { link: string }).link.split('/link/')[1] ?? '' };
}

describe('an invitation', () => {
  it('makes the account and grants the role, once', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const boss = await makeAdministrator(ctx, 'boss@example.org');
      const organisationId = await makeOrganisation(ctx);
      const asBoss = { ...ctx, actor: personActor(boss) };
      const wanted = { email: 'ana@example.org', role: 'commissioner', organisationId } as const;
      expect(await inviteToArea(asBoss, wanted)).toBe('invited');
      const { token, to, template } = lastInvitation(place);
      expect({ to, template }).toEqual({ to: 'ana@example.org', template: 'invitation' });
      const accepted = await acceptInvitation(ctx, token, { name: 'Ana', password: 'seven quiet herons' });
      expect(accepted?.offer).toMatchObject({ role: 'commissioner', organisation: 'Testshire Council' });
      const found = await findPersonByPassword(ctx, 'ana@example.org', 'seven quiet herons');
      expect(found?.id).toBe(accepted?.person.id);
      const [held] = await ctx.db
        .select()
        .from(roles)
        .where(eq(roles.personId, found?.id ?? ''));
      expect(held).toMatchObject({ role: 'commissioner', organisationId, grantedBy: boss });
      expect(await acceptInvitation(ctx, token, { name: 'Ana', password: 'seven quiet herons' })).toBeNull();
      const record = await ctx.db.select().from(activityRecords).where(eq(activityRecords.areaId, ctx.area.id));
      expect(record.map(({ verb, actorId }) => [verb, actorId])).toEqual(
        expect.arrayContaining([
          ['person.invited', boss],
          ['role.granted', found?.id],
        ]),
      );
    }));

  it('leaves the password of an account as it is', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const id = await makePerson(ctx.db, 'ana@example.org');
      await inviteToArea(ctx, { email: 'ANA@example.org', role: 'analyst', organisationId: null });
      const accepted = await acceptInvitation(ctx, lastInvitation(place).token, {
        name: 'Ana',
        password: 'seven herons',
      });
      expect(accepted?.person.id).toBe(id);
      expect(await findPersonByPassword(ctx, 'ana@example.org', 'seven herons')).toBeNull();
    }));

  it('asks for an organisation of this area where the role speaks for one', () =>
    inRollback(async ({ ctx, services }) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      const foreign = await makeOrganisation(elsewhere);
      const asked = { email: 'ana@example.org', role: 'commissioner' } as const;
      expect(await inviteToArea(ctx, { ...asked, organisationId: null })).toBe('no-organisation');
      expect(await inviteToArea(ctx, { ...asked, organisationId: foreign })).toBe('no-organisation');
      expect(services.sent).toHaveLength(0);
    }));

  it('is refused to the other side of the same area, for roles held and roles offered', () =>
    inRollback(async ({ ctx, services }) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await makeAdministrator(ctx, 'ada@example.org');
      const to = (email: string, role: 'representative' | 'analyst' | 'facilitator') =>
        inviteToArea(ctx, { email, role, organisationId: null });
      expect(await to('Ada@example.org ', 'representative')).toBe('both-sides');
      expect(services.sent).toHaveLength(0);
      expect(await to('rosa@example.org', 'representative')).toBe('invited');
      expect(await to('ROSA@example.org', 'analyst')).toBe('both-sides');
      expect(await to('rosa@example.org', 'facilitator')).toBe('invited');
      const there = { email: 'rosa@example.org', role: 'analyst', organisationId: null } as const;
      expect(await inviteToArea(elsewhere, there)).toBe('invited');
    }));

  it('is listed while it waits, in its area only, and can be taken back', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await inviteToArea(ctx, { email: 'ana@example.org', role: 'analyst', organisationId: null });
      const [open] = await listInvitations(ctx);
      expect(open).toMatchObject({ email: 'ana@example.org', role: 'analyst' });
      expect(await listInvitations(elsewhere)).toEqual([]);
      await cancelInvitation(elsewhere, open?.ref ?? '');
      expect(await listInvitations(ctx)).toHaveLength(1);
      await cancelInvitation(ctx, open?.ref ?? '');
      expect(await listInvitations(ctx)).toEqual([]);
      expect(
        await acceptInvitation(ctx, lastInvitation(place).token, { name: 'Ana', password: 'seven herons' }),
      ).toBeNull();
    }));

  it('ends with the role of the administrator who sent it', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const boss = await makeAdministrator(ctx, 'boss@example.org');
      await makeAdministrator(ctx, 'other@example.org');
      await inviteToArea(
        { ...ctx, actor: personActor(boss) },
        { email: 'ana@example.org', role: 'analyst', organisationId: null },
      );
      expect(await removeRole(ctx, { personId: boss, role: 'administrator' })).toBe('removed');
      expect(await ctx.db.select().from(emailedLinks)).toHaveLength(0);
    }));
});

describe('removing a role', () => {
  it('keeps the last administrator', () =>
    inRollback(async ({ ctx }) => {
      const boss = await makeAdministrator(ctx, 'boss@example.org');
      expect(await removeRole(ctx, { personId: boss, role: 'administrator' })).toBe('last-administrator');
      expect(await findRoleHolder(ctx, { personId: boss, role: 'administrator' })).not.toBeNull();
    }));

  it('takes the name in the area with the last role, not before', () =>
    inRollback(async ({ ctx }) => {
      const personId = await makePerson(ctx.db, 'ana@example.org');
      await grantRole(ctx, { personId, name: 'Ana', role: 'analyst', organisationId: null });
      await grantRole(ctx, { personId, name: 'Another name', role: 'facilitator', organisationId: null });
      await removeRole(ctx, { personId, role: 'analyst' });
      expect(await ctx.db.select({ name: areaPeople.name }).from(areaPeople)).toEqual([{ name: 'Ana' }]);
      await removeRole(ctx, { personId, role: 'facilitator' });
      expect(await ctx.db.select().from(areaPeople)).toEqual([]);
    }));

  it('never reaches into another area', () =>
    inRollback(async ({ ctx }) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      const personId = await makePerson(ctx.db, 'ana@example.org');
      await grantRole(ctx, { personId, name: 'Ana', role: 'analyst', organisationId: null });
      await removeRole(elsewhere, { personId, role: 'analyst' });
      expect(await findRoleHolder(ctx, { personId, role: 'analyst' })).toMatchObject({ name: 'Ana' });
      expect(await findRoleHolder(elsewhere, { personId, role: 'analyst' })).toBeNull();
    }));

  it('leaves one administrator when two take the role from each other at once', async () => {
    const database = await committedDatabase();
    const services = testServices(database.db);
    const ctx = testContext(services, await makeArea(database.db));
    const first = await makeAdministrator(ctx, 'first@example.org');
    const second = await makeAdministrator(ctx, 'second@example.org');
    const outcomes = await Promise.all(
      [first, second].map((personId) => removeRole(ctx, { personId, role: 'administrator' })),
    );
    expect(outcomes.sort()).toEqual(['last-administrator', 'removed']);
    expect(await ctx.db.select().from(roles)).toHaveLength(1);
  });
});

describe('the list of people', () => {
  it('pages by name, knows its area only, and takes one statement', () =>
    inRollback(async ({ ctx }) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      for (const name of ['Cleo', 'ana', 'Bo']) {
        const personId = await makePerson(ctx.db, `${name}@example.org`);
        await grantRole(ctx, { personId, name, role: 'member', organisationId: null });
        await grantRole(elsewhere, { personId, name: 'Hidden', role: 'analyst', organisationId: null });
      }
      const first = await listPeople(ctx, null, 2);
      expect(first.people.map(({ name, roles: held }) => [name, held])).toEqual([
        ['ana', [{ role: 'member', organisation: null }]],
        ['Bo', [{ role: 'member', organisation: null }]],
      ]);
      const second = await listPeople(ctx, first.next, 2);
      expect(second.people.map(({ name }) => name)).toEqual(['Cleo']);
      expect(second.next).toBeNull();
      expect(await statementsOf(() => listPeople(ctx, first.next))).toHaveLength(1);
    }));
});
