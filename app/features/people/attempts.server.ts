/** How often signing in, codes and mail may be tried; nobody is ever locked out of their account (data-rules 18). */
import type { Allowed } from '#app/platform/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';

const tenMinutes = 10 * 60_000;
const hour = 60 * 60_000;

type Limit = { name: string; who: string; most: number; windowMs: number };

/** Counts one attempt against each limit; the first that is passed says when to try again. */
function attempt(ctx: Context, limits: Limit[]): Allowed {
  for (const { name, who, most, windowMs } of limits) {
    const allowed = ctx.services.limiter.attempt(name, who, most, windowMs, ctx.now);
    if (!allowed.isAllowed) return allowed;
  }
  return { isAllowed: true };
}

function forgive(ctx: Context, limits: Limit[]): void {
  for (const { name, who, windowMs } of limits) ctx.services.limiter.forgive(name, who, windowMs, ctx.now);
}

/** One network address may be a whole school or hospital. */
const fromAddress = (ctx: Context, name: string): Limit => ({
  name: `${name}-address`,
  who: ctx.address,
  most: 300,
  windowMs: tenMinutes,
});

/**
 * The narrow limit is for one account from one address, so that a stranger elsewhere uses up their own tries and not the
 * holder's; a link by email works throughout.
 */
const passwordLimits = (ctx: Context, email: string): Limit[] => [
  fromAddress(ctx, 'password'),
  { name: 'password-here', who: `${ctx.address} ${email}`, most: 10, windowMs: tenMinutes },
  { name: 'password-account', who: email, most: 100, windowMs: hour },
];

/** A million codes, three of which work at any time (RFC 6238, 5.2). */
const codeLimits = (ctx: Context, personId: string): Limit[] => [
  { name: 'code-here', who: `${ctx.address} ${personId}`, most: 10, windowMs: tenMinutes },
  { name: 'code-account', who: personId, most: 30, windowMs: hour },
];

/** One try of a password. */
export function attemptPassword(ctx: Context, email: string): Allowed {
  return attempt(ctx, passwordLimits(ctx, email));
}

/** The password was right: the try does not count. */
export function forgivePassword(ctx: Context, email: string): void {
  forgive(ctx, passwordLimits(ctx, email));
}

/** One try of a one-time code. */
export function attemptCode(ctx: Context, personId: string): Allowed {
  return attempt(ctx, codeLimits(ctx, personId));
}

/** The code was right: the try does not count. */
export function forgiveCode(ctx: Context, personId: string): void {
  forgive(ctx, codeLimits(ctx, personId));
}

/** One message to a mailbox, asked for by anybody: counted alike whether or not the address has an account. */
export function attemptMail(ctx: Context, email: string): Allowed {
  return attempt(ctx, [fromAddress(ctx, 'mail'), { name: 'mail-to', who: email, most: 6, windowMs: hour }]);
}

/** One invitation by an administrator. */
export function attemptInvitation(ctx: Context, personId: string): Allowed {
  return attempt(ctx, [{ name: 'invitation', who: personId, most: 100, windowMs: hour }]);
}
