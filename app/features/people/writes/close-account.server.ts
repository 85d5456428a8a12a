/** Erases a person: their row and all that hangs on it goes; what they did stays on record without them. */
import { and, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { follows, mailbox } from '#db/schema/notifications.ts';
import { emailedLinks, people, roles } from '#db/schema/people.ts';
import { activityRecords } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { personColumns } from '../person-columns.server.ts';

type Leaving = { id: string; email: string };

/** Names of the areas that would be left without an administrator; their administrators are held until the end of the transaction. */
async function areasLeftAlone(tx: Context, personId: string): Promise<string[]> {
  const mine = await tx.db
    .select({ areaId: roles.areaId })
    .from(roles)
    .where(and(eq(roles.personId, personId), eq(roles.role, 'administrator')));
  if (mine.length === 0) return [];
  const areaIds = mine.map((row) => row.areaId);
  await tx.db
    .select({ personId: roles.personId })
    .from(roles)
    .where(and(inArray(roles.areaId, areaIds), eq(roles.role, 'administrator')))
    .orderBy(roles.areaId, roles.personId)
    .for('update');
  const others = alias(roles, 'others');
  const alone = await tx.db
    .select({ name: areas.name })
    .from(areas)
    .where(
      and(
        inArray(areas.id, areaIds),
        notExists(
          tx.db
            .select({ one: sql`1` })
            .from(others)
            .where(and(eq(others.areaId, areas.id), eq(others.role, 'administrator'), ne(others.personId, personId))),
        ),
      ),
    )
    .orderBy(areas.name);
  return alone.map((row) => row.name);
}

async function forgetAddress(tx: Context, { id, email }: Leaving): Promise<void> {
  await tx.db.delete(emailedLinks).where(sql`lower(${emailedLinks.email}) = lower(${email})`);
  await tx.db
    .delete(emailedLinks)
    .where(
      and(
        eq(emailedLinks.purpose, 'invitation'),
        isNull(emailedLinks.spentAt),
        sql`${emailedLinks.payload}::jsonb ->> 'invitedBy' = ${id}`,
      ),
    );
  await tx.db.delete(follows).where(sql`lower(${follows.email}) = lower(${email})`);
  await tx.db.delete(mailbox).where(sql`lower(${mailbox.recipient}) = lower(${email})`);
}

/**
 * Closes the account at once, or answers the names of the areas whose only administrator the person is: then nothing has
 * changed.
 * @param before what features above delete of the person first, in the same transaction, such as their answers.
 */
export async function closeAccount(
  ctx: Context,
  person: Leaving,
  before: (tx: Context) => Promise<void>,
): Promise<{ leftAlone: string[] }> {
  return inTransaction(ctx, async (tx) => {
    const leftAlone = await areasLeftAlone(tx, person.id);
    if (leftAlone.length > 0) return { leftAlone };
    await before(tx);
    for (const { empty } of personColumns) await empty(tx.db, person.id);
    await tx.db
      .update(activityRecords)
      .set({ detail: sql`${activityRecords.detail} - 'personId'` })
      .where(sql`${activityRecords.detail} ->> 'personId' = ${person.id}`);
    await forgetAddress(tx, person);
    await tx.db.delete(people).where(eq(people.id, person.id));
    return { leftAlone: [] };
  });
}
