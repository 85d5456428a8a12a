import { generateHOTP } from '@oslojs/otp';
import { describe, expect, it } from 'vitest';
import { secondFactors } from '#db/schema/people.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { actorOf, startSession } from '#app/platform/session.server.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import { makePerson } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import { findSecondFactor } from '../../reads/find-second-factor.server.ts';
import { beginCodes } from './begin-codes.server.ts';
import { removeCodes, renewRecoveryCodes } from './change-codes.server.ts';
import { confirmCodes } from './confirm-codes.server.ts';
import { proveCode } from './prove-code.server.ts';

const now = new Date('2026-03-04T10:00:00Z');
const minutesLater = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
});

const inRollback = (work: (ctx: Context) => Promise<void>) =>
  rollback((db) => work(createContext(testServices(db), { now, db })));

/** What the person's app shows at the context's time. */
async function codeOf(ctx: Context, personId: string): Promise<string> {
  const factor = await findSecondFactor(ctx, personId);
  if (!factor) throw new Error('No codes are set up.');
  return generateHOTP(factor.secret, BigInt(Math.floor(ctx.now.getTime() / 30_000)), 6);
}

/** Somebody whose codes are on; answers their id and recovery codes. */
async function makePersonWithCodes(ctx: Context): Promise<{ personId: string; recoveryCodes: string[] }> {
  const personId = await makePerson(ctx.db, 'ana@example.org');
  await beginCodes(ctx, personId);
  const recoveryCodes = await confirmCodes(ctx, personId, { code: await codeOf(ctx, personId), cookie: null });
  if (!recoveryCodes) throw new Error('The codes were not turned on.');
  return { personId, recoveryCodes };
}

describe('setting up one-time codes', () => {
  it('turns them on only with a code from the new secret, and stores nothing that can be read', () =>
    inRollback(async (ctx) => {
      const personId = await makePerson(ctx.db, 'ana@example.org');
      await beginCodes(ctx, personId);
      expect(await confirmCodes(ctx, personId, { code: '000000', cookie: null })).toBeNull();
      const secret = (await findSecondFactor(ctx, personId))?.secret ?? new Uint8Array();
      const codes = await confirmCodes(ctx, personId, { code: await codeOf(ctx, personId), cookie: null });
      expect(codes).toHaveLength(10);
      const stored = JSON.stringify(await ctx.db.select().from(secondFactors));
      expect(stored).not.toContain(Buffer.from(secret).toString('base64url'));
      for (const code of codes ?? []) expect(stored).not.toContain(code);
    }));

  it('signs other devices out and marks this one as proved', () =>
    inRollback(async (ctx) => {
      const personId = await makePerson(ctx.db, 'ana@example.org');
      const begin = () =>
        startSession(ctx.db, ctx.origin, { personId, device: 'Edge on Windows', now, secondFactorAt: null });
      const here = await begin();
      const elsewhere = await begin();
      await beginCodes(ctx, personId);
      await confirmCodes(ctx, personId, { code: await codeOf(ctx, personId), cookie: here });
      expect(await actorOf(ctx.db, here)).toMatchObject({ kind: 'person', hasSecondFactor: true });
      expect((await actorOf(ctx.db, elsewhere)).kind).toBe('guest');
    }));

  it('does not replace codes that are on', () =>
    inRollback(async (ctx) => {
      const { personId } = await makePersonWithCodes(ctx);
      const before = await findSecondFactor(ctx, personId);
      await beginCodes(ctx, personId);
      expect(await findSecondFactor(ctx, personId)).toEqual(before);
    }));
});

describe('a one-time code', () => {
  it('works once: neither the code that turned codes on nor any other can be used again', () =>
    inRollback(async (ctx) => {
      const { personId } = await makePersonWithCodes(ctx);
      expect(await proveCode(ctx, personId, await codeOf(ctx, personId))).toBe(false);
      const later = minutesLater(ctx, 1);
      const code = await codeOf(later, personId);
      expect(await proveCode(later, personId, code)).toBe(true);
      expect(await proveCode(later, personId, code)).toBe(false);
    }));

  it('is accepted with the space that apps show, and not an hour later', () =>
    inRollback(async (ctx) => {
      const { personId } = await makePersonWithCodes(ctx);
      const later = minutesLater(ctx, 1);
      const code = await codeOf(later, personId);
      expect(await proveCode(minutesLater(ctx, 60), personId, code)).toBe(false);
      expect(await proveCode(later, personId, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(true);
    }));

  it('lets one of two simultaneous tries through', async () => {
    const database = await committedDatabase();
    const ctx = createContext(testServices(database.db), { now });
    const { personId } = await makePersonWithCodes(ctx);
    const later = minutesLater(ctx, 1);
    const code = await codeOf(later, personId);
    const outcomes = await Promise.all([proveCode(later, personId, code), proveCode(later, personId, code)]);
    expect(outcomes.sort()).toEqual([false, true]);
  });

  it('does nothing before codes are on', () =>
    inRollback(async (ctx) => {
      const personId = await makePerson(ctx.db, 'ana@example.org');
      await beginCodes(ctx, personId);
      expect(await proveCode(ctx, personId, await codeOf(ctx, personId))).toBe(false);
    }));
});

describe('a recovery code', () => {
  it('works once, however it is typed, and only for its person', () =>
    inRollback(async (ctx) => {
      const { personId, recoveryCodes } = await makePersonWithCodes(ctx);
      const stranger = await makePerson(ctx.db, 'bo@example.org');
      const code = recoveryCodes[3] ?? '';
      expect(await proveCode(ctx, stranger, code)).toBe(false);
      expect(await proveCode(ctx, personId, ` ${code.toUpperCase().replaceAll('-', ' ')}`)).toBe(true);
      expect(await proveCode(ctx, personId, code)).toBe(false);
      expect((await findSecondFactor(ctx, personId))?.recoveryCodes).toBe(9);
    }));

  it('is replaced with the others when new ones are made', () =>
    inRollback(async (ctx) => {
      const { personId, recoveryCodes } = await makePersonWithCodes(ctx);
      const [fresh] = await renewRecoveryCodes(ctx, personId);
      expect(await proveCode(ctx, personId, recoveryCodes[0] ?? '')).toBe(false);
      expect(await proveCode(ctx, personId, fresh ?? '')).toBe(true);
    }));
});

describe('turning codes off', () => {
  it('leaves nothing behind', () =>
    inRollback(async (ctx) => {
      const { personId } = await makePersonWithCodes(ctx);
      await removeCodes(ctx, personId);
      expect(await findSecondFactor(ctx, personId)).toBeNull();
    }));
});
