/** What the security page shows of one-time codes and devices. */
import { totpAddress, totpSecretText } from '#app/lib/totp.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listSessions } from '#app/platform/session.server.ts';
import type { CodesState } from '../components/codes-section.tsx';
import type { Device } from '../components/devices-section.tsx';
import { signedInPerson } from '../policy.ts';
import { findSecondFactor } from '../reads/find-second-factor.server.ts';

/** Off, begun with the key to put into an app, or on. The key is shown only until it is confirmed. */
export async function codesStateOf(ctx: Context): Promise<CodesState> {
  const { personId, email } = signedInPerson(ctx.actor);
  const factor = await findSecondFactor(ctx, personId);
  if (factor === null) return { state: 'off' };
  if (factor.isConfirmed) return { state: 'on', left: factor.recoveryCodes };
  return { state: 'begun', secret: totpSecretText(factor.secret), address: totpAddress(factor.secret, email) };
}

/** The person's devices with days in words, this one marked. */
export async function devicesOf(ctx: Context, cookie: string | null): Promise<Device[]> {
  const { personId } = signedInPerson(ctx.actor);
  const sessions = await listSessions(ctx.db, personId, cookie, ctx.now);
  const inWords = (instant: Date) => formatDay(londonDay(instant));
  return sessions.map(({ ref, device, createdAt, expiresAt, isThis }) => ({
    ref,
    device,
    since: inWords(createdAt),
    until: inWords(expiresAt),
    isThis,
  }));
}
