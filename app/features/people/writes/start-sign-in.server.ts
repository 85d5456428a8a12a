/** Signs somebody in who has shown who they are, or asks for their one-time code first. */
import type { Context } from '#app/platform/context.server.ts';
import { endSession, hasSessionCookie, startSession } from '#app/platform/session.server.ts';
import { deviceOf } from '../device.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';
import { stopWaiting, waitForCode } from '../secrets/waiting-sign-in.server.ts';

/** `cookies` are Set-Cookie headers; without `isComplete` the next page is /sign-in/code. */
export type StartedSignIn = { cookies: string[]; isComplete: boolean };

/**
 * Begins a session, or the wait for a code where the person has set up codes.
 * @param proof `code` when the one-time code has just been given.
 */
export async function startSignIn(
  ctx: Context,
  request: Request,
  person: PersonRecord,
  proof: 'first' | 'code' = 'first',
): Promise<StartedSignIn> {
  const cookie = request.headers.get('cookie');
  if (hasSessionCookie(cookie)) await endSession(ctx.db, ctx.origin, cookie);
  if (person.hasCodes && proof === 'first') return { cookies: [waitForCode(ctx, person)], isComplete: false };
  const session = await startSession(ctx.db, ctx.origin, {
    personId: person.id,
    device: deviceOf(request.headers.get('user-agent')),
    now: ctx.now,
    secondFactorAt: proof === 'code' ? ctx.now : null,
  });
  return { cookies: proof === 'code' ? [session, stopWaiting(ctx)] : [session], isComplete: true };
}
