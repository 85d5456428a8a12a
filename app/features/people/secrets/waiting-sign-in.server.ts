/** Between password and one-time code there is no session: a short-lived sealed cookie says who is asked for the code. */
import { createHash } from 'node:crypto';
import { open, seal } from '#app/lib/seal.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findPerson } from '../reads/find-person.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';

const cookieName = 'said_waiting';
const purpose = 'waiting-sign-in';
const lifetime = 10 * 60_000;

type Waiting = { personId: string; stamp: string };

/** Changes with the password, so that a new password ends what waits. */
const stampOf = (person: PersonRecord) =>
  createHash('sha256')
    .update(person.passwordHash ?? '')
    .digest('base64url')
    .slice(0, 16);

function cookie(ctx: Context, value: string, seconds: number): string {
  const secure = ctx.origin.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${value}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The Set-Cookie header that makes a person wait for their code. */
export function waitForCode(ctx: Context, person: PersonRecord): string {
  const waiting: Waiting = { personId: person.id, stamp: stampOf(person) };
  const expires = new Date(ctx.now.getTime() + lifetime);
  return cookie(ctx, seal(ctx.keys.seals, purpose, waiting, { expires }), lifetime / 1000);
}

/** The Set-Cookie header that ends the waiting. */
export function stopWaiting(ctx: Context): string {
  return cookie(ctx, '', 0);
}

/** The person whom a cookie header says we wait for; null where there is none, it is over, or the password has changed. */
export async function findWaiting(ctx: Context, cookieHeader: string | null): Promise<PersonRecord | null> {
  const mark = `${cookieName}=`;
  const found = cookieHeader?.split(';').find((part) => part.trim().startsWith(mark));
  if (found === undefined) return null;
  const opened = open<Waiting>(ctx.keys.seals, purpose, found.trim().slice(mark.length), ctx.now);
  if (!opened.ok) return null;
  const person = await findPerson(ctx, opened.value.personId);
  return person !== null && stampOf(person) === opened.value.stamp ? person : null;
}
