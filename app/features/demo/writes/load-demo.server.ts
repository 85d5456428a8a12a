/** Loads the demonstration on the first start, area by area, and says which accounts there are at every start. */
import { bromley } from '#db/seed/bromley.ts';
import { dorset } from '#db/seed/dorset.ts';
import { sampleford } from '#db/seed/sampleford.ts';
import type { AreaSeed } from '#db/seed/area-seed.ts';
import { hashPassword } from '#app/features/people/password-hash.server.ts';
import { createPerson } from '#app/features/people/writes/create-person.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { findArea } from '#app/platform/area.server.ts';
import { createContext, inArea, inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Services } from '#app/platform/services.server.ts';
import { demoAccounts, demoPassword } from '../accounts.server.ts';
import { loadArea } from './load-area.server.ts';
import type { Extra } from './load-area.server.ts';
import { loadSamplefordSurvey } from './load-sampleford-survey.server.ts';

const seeds: [AreaSeed, Extra | null][] = [
  [bromley, null],
  [dorset, null],
  [sampleford, loadSamplefordSurvey],
];

async function loadAccounts(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const account of demoAccounts) {
      const passwordHash = await hashPassword(demoPassword(tx.keys, account.email));
      const person = await createPerson(tx, {
        email: account.email,
        passwordHash,
        isOperator: account.isOperator ?? false,
      });
      for (const slug of account.areas) {
        const area = await findArea(tx.db, slug);
        if (!area) continue;
        for (const role of account.roles) {
          await grantRole(inArea(tx, area), { personId: person.id, name: account.name, role, organisationId: null });
        }
      }
    }
  });
}

/** Loads what is missing; answers the lines that the start message shows. An area is loaded whole or not at all. */
export async function loadDemo(services: Services): Promise<string[]> {
  const ctx = createContext(services);
  const today = londonDay(ctx.now);
  let isNew = false;
  for (const [seed, extra] of seeds) {
    if (await findArea(ctx.db, seed.area.slug)) continue;
    await loadArea(ctx, seed, today, extra);
    isNew = true;
  }
  if (isNew) await loadAccounts(ctx);
  const lines = demoAccounts.map(
    ({ email, about }) => `  ${email.padEnd(30)} ${demoPassword(services.keys, email)}   ${about}`,
  );
  return ['Demonstration accounts (email, password, role):', ...lines];
}
