/** A survey in which people write their own words waits until somebody is there to read what they may tell. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { listMissing } from '#app/features/surveys/readiness.server.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';

const definition = (type: string) =>
  JSON.stringify({
    title: 'A survey',
    pages: [{ name: 'one', elements: [{ type, name: 'said', title: 'Has it changed?' }] }],
  });

describe('publishing a survey with free text', () => {
  it('asks for a safeguarding lead, or for a reader in the settings, and only where people can write', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db, { safetyReader: '' }));
      const served = testContext(testServices(db), { ...ctx.area, safetyReader: 'the duty team' });
      const { id } = await makeSurvey(ctx, definition('boolean'));
      const gates = async (of = ctx) => (await listMissing(of, id)).map(({ gate }) => gate);
      expect(await gates()).not.toContain('safeguarding');
      await db
        .update(surveys)
        .set({ draft: definition('comment') })
        .where(eq(surveys.id, id));
      expect(await gates()).toContain('safeguarding');
      expect(await gates(served)).not.toContain('safeguarding');
      const personId = await makePerson(db, 'lead@example.org');
      await grantRole(ctx, { personId, name: 'Lee', role: 'safeguarding-lead', organisationId: null });
      expect(await gates()).not.toContain('safeguarding');
    }));
});
