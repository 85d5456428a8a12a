/** The answer that takes a person on after signing in. */
import { redirect } from '@remix-run/node';
import { withNext } from '../local-path.ts';
import type { StartedSignIn } from '../writes/start-sign-in.server.ts';

/** To `next`, or first to the page that asks for the one-time code. */
export function arrive({ cookies, isComplete }: StartedSignIn, next: string): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(isComplete ? next : withNext('/sign-in/code', next), { status: 303, headers });
}
