import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { emailedLinks, people } from '#db/schema/people.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import type { queuedMail } from '#app/platform/mailer.server.ts';
import { actorOf, startSession } from '#app/platform/session.server.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import { makePerson } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import type { z } from 'zod';
import { hashPassword, isPassword } from '../password-hash.server.ts';
import { findEmailedLink } from '../reads/find-emailed-link.server.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import { findPersonByPassword } from '../reads/find-person-by-password.server.ts';
import { changePassword } from './change-password.server.ts';
import { requestAccountLink } from './request-account-link.server.ts';
import { requestSignUp } from './request-sign-up.server.ts';
import { resetPassword } from './reset-password.server.ts';
import { signInByLink } from './sign-in-by-link.server.ts';
import { spendEmailedLink } from './spend-emailed-link.server.ts';
import { tidyAccounts } from './tidy-accounts.server.ts';
import { verifyEmail } from './verify-email.server.ts';

const now = new Date('2026-03-04T10:00:00Z');
const later = (ctx: Context, milliseconds: number): Context => ({
  ...ctx,
  now: new Date(now.getTime() + milliseconds),
});
const hour = 3_600_000;

type Place = { ctx: Context; services: TestServices };

const inRollback = (work: (place: Place) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    await work({ ctx: createContext(services, { now, db }), services });
  });

/** The mails sent so far: template, recipient and link. */
function mailsOf({ ctx, services }: Place) {
  return services.sent.map(({ data }) => {
    const queued = data as z.infer<typeof queuedMail>;
    const { to, props } = openQueuedMail(ctx, queued);
    return { to, template: queued.template, token: (props as { link: string }).link.split('/link/')[1] ?? '' };
  });
}

describe('signing up', () => {
  it('makes no account before the address is confirmed, then one with the chosen password', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
      expect(await findPersonByEmail(ctx, 'ana@example.org')).toBeNull();
      const [mail] = mailsOf(place);
      expect(mail).toMatchObject({ to: 'ana@example.org', template: 'verify-email' });
      const person = await verifyEmail(ctx, mail?.token ?? '');
      expect(person?.email).toBe('ana@example.org');
      const found = await findPersonByPassword(ctx, 'ana@example.org', 'seven quiet herons');
      expect(found?.id).toBe(person?.id);
    }));

  it('tells only the mailbox that the address has an account, and gives it a way in', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const id = await makePerson(ctx.db, 'Ana@Example.org');
      await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
      const [mail] = mailsOf(place);
      expect(mail?.template).toBe('account-exists');
      expect((await signInByLink(ctx, mail?.token ?? ''))?.person.id).toBe(id);
      expect(await findPersonByPassword(ctx, 'ana@example.org', 'seven quiet herons')).toBeNull();
    }));

  it('keeps the password of an account that came to be in the meantime', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
      const id = await makePerson(ctx.db, 'ana@example.org', { passwordHash: await hashPassword('nine loud geese') });
      const person = await verifyEmail(ctx, mailsOf(place)[0]?.token ?? '');
      expect(person?.id).toBe(id);
      expect(await isPassword(person?.passwordHash ?? null, 'nine loud geese')).toBe(true);
    }));
});

describe('emailed links', () => {
  it('are stored as hashes only, and can be looked at without being spent', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
      const token = mailsOf(place)[0]?.token ?? '';
      const [row] = await ctx.db.select().from(emailedLinks);
      expect(JSON.stringify(row)).not.toContain(token);
      expect((await findEmailedLink(ctx, token))?.purpose).toBe('verify-email');
      expect((await findEmailedLink(ctx, token))?.purpose).toBe('verify-email');
    }));

  it('work once, for their purpose, and only in time', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      await makePerson(ctx.db, 'ana@example.org');
      const ask = () => requestAccountLink(ctx, { purpose: 'sign-in', email: 'ana@example.org', next: '/bromley' });
      await ask();
      await ask();
      const [first, second] = mailsOf(place);
      expect(await spendEmailedLink(ctx, first?.token ?? '', 'reset-password')).toBeNull();
      expect((await signInByLink(ctx, first?.token ?? ''))?.next).toBe('/bromley');
      expect(await signInByLink(ctx, first?.token ?? '')).toBeNull();
      const tooLate = later(ctx, 16 * 60_000);
      expect(await findEmailedLink(tooLate, second?.token ?? '')).toBeNull();
      expect(await signInByLink(tooLate, second?.token ?? '')).toBeNull();
    }));

  it('let one of two simultaneous presses through', async () => {
    const database = await committedDatabase();
    const services = testServices(database.db);
    const ctx = createContext(services, { now });
    await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
    const token = mailsOf({ ctx, services })[0]?.token ?? '';
    const outcomes = await Promise.all([verifyEmail(ctx, token), verifyEmail(ctx, token)]);
    expect(outcomes.filter((person) => person !== null)).toHaveLength(1);
    expect(await ctx.db.select().from(people)).toHaveLength(1);
  });

  it('make one account when two requests for one address are confirmed at once', async () => {
    const database = await committedDatabase();
    const services = testServices(database.db);
    const ctx = createContext(services, { now });
    await requestSignUp(ctx, { email: 'ana@example.org', password: 'seven quiet herons' });
    await requestSignUp(ctx, { email: 'ana@example.org', password: 'nine loud geese' });
    const tokens = mailsOf({ ctx, services }).map((mail) => mail.token);
    const outcomes = await Promise.all(tokens.map((token) => verifyEmail(ctx, token)));
    expect(new Set(outcomes.map((person) => person?.id)).size).toBe(1);
    expect(await ctx.db.select().from(people)).toHaveLength(1);
  });

  it('are tidied once they are of no use', () =>
    inRollback(async ({ ctx }) => {
      await makePerson(ctx.db, 'ana@example.org');
      await requestAccountLink(ctx, { purpose: 'sign-in', email: 'ana@example.org', next: '/account' });
      await tidyAccounts(ctx);
      expect(await ctx.db.select().from(emailedLinks)).toHaveLength(1);
      await tidyAccounts(later(ctx, hour));
      expect(await ctx.db.select().from(emailedLinks)).toHaveLength(0);
    }));
});

describe('a new password', () => {
  it('by link ends every session and tells the person', () =>
    inRollback(async (place) => {
      const { ctx } = place;
      const personId = await makePerson(ctx.db, 'ana@example.org', {
        passwordHash: await hashPassword('nine loud geese'),
      });
      const session = { personId, device: 'Firefox on Android', now, secondFactorAt: null };
      const cookie = await startSession(ctx.db, ctx.origin, session);
      expect((await actorOf(ctx.db, cookie)).kind).toBe('person');
      await requestAccountLink(ctx, { purpose: 'reset-password', email: 'ana@example.org' });
      const person = await resetPassword(ctx, mailsOf(place)[0]?.token ?? '', 'seven quiet herons');
      expect(person?.id).toBe(personId);
      expect((await actorOf(ctx.db, cookie)).kind).toBe('guest');
      expect(await findPersonByPassword(ctx, 'ana@example.org', 'nine loud geese')).toBeNull();
      expect((await findPersonByPassword(ctx, 'ana@example.org', 'seven quiet herons'))?.id).toBe(personId);
      expect(mailsOf(place).map((mail) => mail.template)).toEqual(['reset-password', 'password-changed']);
    }));

  it('by the present one keeps this device signed in and no other', () =>
    inRollback(async ({ ctx }) => {
      const passwordHash = await hashPassword('nine loud geese');
      const personId = await makePerson(ctx.db, 'ana@example.org', { passwordHash });
      const begin = () =>
        startSession(ctx.db, ctx.origin, { personId, device: 'Chrome on Windows', now, secondFactorAt: null });
      const here = await begin();
      const elsewhere = await begin();
      const person = { id: personId, email: 'ana@example.org', passwordHash, hasCodes: false };
      const change = { person, password: 'seven quiet herons', cookie: here };
      expect(await changePassword(ctx, { ...change, present: 'wrong' })).toBe('wrong-password');
      expect(await changePassword(ctx, { ...change, present: 'nine loud geese' })).toBe('changed');
      expect((await actorOf(ctx.db, here)).kind).toBe('person');
      expect((await actorOf(ctx.db, elsewhere)).kind).toBe('guest');
      const [row] = await ctx.db.select().from(people).where(eq(people.id, personId));
      expect(await isPassword(row?.passwordHash ?? null, 'seven quiet herons')).toBe(true);
    }));
});

describe('asking for a link with an address that has no account', () => {
  it('writes to the address and makes no link', () =>
    inRollback(async (place) => {
      await requestAccountLink(place.ctx, { purpose: 'reset-password', email: 'nobody@example.org' });
      expect(mailsOf(place).map((mail) => mail.template)).toEqual(['no-account']);
      expect(await place.ctx.db.select().from(emailedLinks)).toHaveLength(0);
    }));
});
