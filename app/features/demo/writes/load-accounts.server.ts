/** Makes the demonstration's accounts, and gives them their roles in an area before anything is asked of its people. */
import { findPersonByEmail } from '#app/features/people/reads/find-person.server.ts';
import { hashPassword } from '#app/features/people/password-hash.server.ts';
import { createPerson } from '#app/features/people/writes/create-person.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { demoAccounts, demoPassword } from '../accounts.server.ts';

/** The accounts without their roles; those that are there stay as they are. */
export async function loadAccounts(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const { email, isOperator = false } of demoAccounts) {
      const passwordHash = await hashPassword(demoPassword(tx.keys, email));
      await createPerson(tx, { email, passwordHash, isOperator });
    }
  });
}

/** The roles that the accounts hold in this area. */
export async function grantDemoRoles(tx: AreaContext): Promise<void> {
  for (const account of demoAccounts.filter(({ areas }) => areas.includes(tx.area.slug))) {
    const person = await findPersonByEmail(tx, account.email);
    if (!person) continue;
    for (const role of account.roles) {
      await grantRole(tx, { personId: person.id, name: account.name, role, organisationId: null });
    }
  }
}
