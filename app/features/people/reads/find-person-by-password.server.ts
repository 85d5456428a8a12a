/** Checks an email address and its password, in the same time whether or not the account exists. */
import type { Context } from '#app/platform/context.server.ts';
import { isPassword } from '../password-hash.server.ts';
import { findPersonByEmail } from './find-person.server.ts';
import type { PersonRecord } from './find-person.server.ts';

/** The person, or null where the two do not go together. One statement. */
export async function findPersonByPassword(
  ctx: Context,
  email: string,
  password: string,
): Promise<PersonRecord | null> {
  const person = await findPersonByEmail(ctx, email);
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  return isRight ? person : null;
}
