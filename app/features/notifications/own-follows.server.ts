/** Which follows are a person's own: those of the account, and those made by email with the address it has proven. */
import { eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';

/** The condition on `follows`. An address that is not proven speaks for nobody but the account. */
export function ownFollows(personId: string): SQL | undefined {
  const provenAddress = sql`(select lower(own.email) from ${people} own
    where own.id = ${personId} and own.email_verified_at is not null)`;
  return or(eq(follows.personId, personId), sql`${follows.email} = ${provenAddress}`);
}
