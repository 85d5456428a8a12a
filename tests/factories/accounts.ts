/** The people and areas that the tests of account pages walk about in. */
import type { z } from 'zod';
import { hashPassword } from '#app/features/people/password-hash.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import type { queuedMail } from '#app/platform/mailer.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { sessionCookieName, startSession } from '#app/platform/session.server.ts';
import { rollback } from '#tests/setup/database.ts';
import { makeArea, makePerson } from './areas.ts';
import { testServices } from './services.ts';
import type { TestServices } from './services.ts';
import { Visitor } from './visiting/visitor.ts';
import type { Shown } from './visiting/visitor.ts';

export type Scene = { ctx: Context; services: TestServices; visitor: Visitor; area: Area };

export const password = 'seven quiet herons';

/** The time at which every scene begins: the real one, since sessions are checked against the real clock. */
export const now = new Date();

/** Runs `work` in a transaction that is rolled back, with an area and a visitor who is not signed in. */
export function inScene(shown: Shown, work: (scene: Scene) => Promise<void>): Promise<void> {
  return rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db, { name: 'Testshire' });
    await work({ ctx: createContext(services, { db, now }), services, visitor: new Visitor(services, shown), area });
  });
}

/** An account with the password above. */
export async function makeAccount({ ctx }: Scene, email = 'ana@example.org'): Promise<string> {
  return makePerson(ctx.db, email, { passwordHash: await hashPassword(password) });
}

/** Signs the visitor in without the screens. */
export async function signIn(
  { ctx, visitor }: Scene,
  personId: string,
  secondFactorAt: Date | null = null,
): Promise<void> {
  const cookie = await startSession(ctx.db, ctx.origin, {
    personId,
    device: 'Firefox on Android',
    now,
    secondFactorAt,
  });
  visitor.cookies.set(sessionCookieName, /=([^;]+)/.exec(cookie)?.[1] ?? '');
}

/** Gives the person a role in the scene's area. */
export async function give({ ctx, area }: Scene, personId: string, role: RoleName): Promise<void> {
  await grantRole({ ...ctx, area }, { personId, name: 'Ana', role, organisationId: null });
}

/** The mails queued so far; `token` is that of the link inside. */
export function mailsOf({ ctx, services }: Pick<Scene, 'ctx' | 'services'>) {
  return services.sent.map(({ data }) => {
    const queued = data as z.infer<typeof queuedMail>;
    const { to, props } = openQueuedMail(ctx, queued);
    return { to, template: queued.template, token: (props as { link: string }).link.split('/link/')[1] ?? '' };
  });
}

/** The token of the link in the newest mail. */
export const lastToken = (scene: Scene): string => mailsOf(scene).at(-1)?.token ?? '';
