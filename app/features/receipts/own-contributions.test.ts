/** What a person's account knows of their answers, and how those go with the account. */
import { describe, expect, it } from 'vitest';
import type { Db } from '#db/client.server.ts';
import { responseIdentities, responses, surveyVersions, surveys } from '#db/schema/surveys/surveys.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { listOwnContributions } from './reads/list-own-contributions.server.ts';
import { withdrawOwnContributions } from './writes/withdraw-own-contributions.server.ts';

/** A response to a new survey, with or without the person who gave it. */
async function makeResponse(
  db: Db,
  area: Area,
  { anonymity, personId }: { anonymity: 'anonymous' | 'confidential' | 'named'; personId: string | null },
): Promise<void> {
  const surveyId = await makeNode(db, area, 'survey', { title: `A ${anonymity} survey` });
  const areaId = area.id;
  const versionId = newPublicId();
  const responseId = newPublicId();
  await db.insert(surveys).values({ areaId, id: surveyId, anonymity });
  await db
    .insert(surveyVersions)
    .values({ areaId, id: versionId, surveyId, number: 1, definition: '{}', publishedAt: new Date('2026-03-01') });
  await db.insert(responses).values({
    areaId,
    id: responseId,
    surveyId,
    versionId,
    codeHash: newPublicId(),
    day: '2026-03-02',
    marks: [],
    numbers: [],
    channel: 'web',
  });
  if (personId !== null) await db.insert(responseIdentities).values({ areaId, responseId, personId, name: 'Ana' });
}

const inRollback = (work: (ctx: Context, db: Db) => Promise<void>) =>
  rollback((db) => work(createContext(testServices(db), { db }), db));

describe("a person's own contributions", () => {
  it('are listed from every area, without the anonymous ones and without anybody else’s', () =>
    inRollback(async (ctx, db) => {
      const ana = await makePerson(db, 'ana@example.org');
      const bo = await makePerson(db, 'bo@example.org');
      const [here, there] = [await makeArea(db, { name: 'Here' }), await makeArea(db, { name: 'There' })];
      await makeResponse(db, here, { anonymity: 'named', personId: ana });
      await makeResponse(db, there, { anonymity: 'confidential', personId: ana });
      await makeResponse(db, here, { anonymity: 'confidential', personId: bo });
      await makeResponse(db, here, { anonymity: 'anonymous', personId: null });
      const own = await listOwnContributions(ctx, ana);
      expect(own.map(({ area, anonymity, day }) => [area, anonymity, day]).sort()).toEqual([
        ['Here', 'named', '2026-03-02'],
        ['There', 'confidential', '2026-03-02'],
      ]);
      expect(own.every(({ address }) => address?.includes('/surveys/'))).toBe(true);
      expect(await statementsOf(() => listOwnContributions(ctx, ana))).toHaveLength(1);
    }));

  it('are all taken back when the account goes, and nobody else’s are', () =>
    inRollback(async (ctx, db) => {
      const ana = await makePerson(db, 'ana@example.org');
      const bo = await makePerson(db, 'bo@example.org');
      const area = await makeArea(db);
      await makeResponse(db, area, { anonymity: 'named', personId: ana });
      await makeResponse(db, area, { anonymity: 'confidential', personId: bo });
      await makeResponse(db, area, { anonymity: 'anonymous', personId: null });
      await withdrawOwnContributions(ctx, ana);
      expect(await listOwnContributions(ctx, ana)).toEqual([]);
      expect(await listOwnContributions(ctx, bo)).toHaveLength(1);
      expect(await db.select().from(responses)).toHaveLength(2);
    }));
});
