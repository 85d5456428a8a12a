/** The password of a sign-up waits, hashed and sealed, in its emailed link until the address is confirmed. */
import { z } from 'zod';
import { open, seal } from '#app/lib/seal.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readPayload } from '../emailed-link.ts';

const purpose = 'sign-up';
const payloadSchema = z.object({ sealed: z.string() });

/** What the link of a sign-up carries. */
export function sealSignUp(ctx: Context, passwordHash: string): z.infer<typeof payloadSchema> {
  return { sealed: seal(ctx.keys.seals, purpose, passwordHash) };
}

/**
 * The password hash that a sign-up's link carries.
 * @throws AppError gone when it was sealed with another key: a new request makes a new link.
 */
export function openSignUp(ctx: Context, payload: string): string {
  const opened = open<string>(ctx.keys.seals, purpose, readPayload(payloadSchema, payload)?.sealed ?? '', ctx.now);
  if (!opened.ok) throw new AppError('gone');
  return opened.value;
}
