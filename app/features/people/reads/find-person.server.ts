/** Looks up the account behind an email address or an id. */
import { eq, sql } from 'drizzle-orm';
import { people, secondFactors } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';

export type PersonRecord = {
  id: string;
  email: string;
  passwordHash: string | null;
  /** Whether one-time codes are set up and confirmed. */
  hasCodes: boolean;
};

const columns = {
  id: people.id,
  email: people.email,
  passwordHash: people.passwordHash,
  hasCodes: sql<boolean>`${secondFactors.confirmedAt} is not null`,
};

/** The person with this email in any spelling, or null. One statement. */
export async function findPersonByEmail(ctx: Context, email: string): Promise<PersonRecord | null> {
  const [person] = await ctx.db
    .select(columns)
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(sql`lower(${people.email}) = lower(${email})`)
    .limit(1);
  return person ?? null;
}

/** The person with this id, or null. One statement. */
export async function findPerson(ctx: Context, id: string): Promise<PersonRecord | null> {
  const [person] = await ctx.db
    .select(columns)
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.id, id))
    .limit(1);
  return person ?? null;
}
