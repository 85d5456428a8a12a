/** Makes an account for an email address whose owner has shown that it is theirs. */
import { people } from '#db/schema/people.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';
import { normaliseEmail } from '../email.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';

export type NewPerson = {
  email: string;
  /** From `hashPassword`; null for an account that signs in by emailed link only. */
  passwordHash: string | null;
  isOperator?: boolean;
};

/** The account of this email: a new one, or the one there is, unchanged. Two calls at once make one account. */
export async function createPerson(tx: Context, wanted: NewPerson): Promise<PersonRecord> {
  const { passwordHash, isOperator = false } = wanted;
  const email = normaliseEmail(wanted.email);
  const id = newPublicId();
  const made = await tx.db
    .insert(people)
    .values({ id, email, passwordHash, emailVerifiedAt: tx.now, isOperator, createdAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: people.id });
  if (made.length > 0) return { id, email, passwordHash, hasCodes: false };
  const existing = await findPersonByEmail(tx, email);
  if (!existing) throw notFound();
  return existing;
}
