/** Holds the headline in SQL to the one in TypeScript, for every status, date and pair of owners that tell them apart. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { commitments } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { flipAfter, headlineOf, isNewsLate, newsFlip, nextFlip, statuses } from '../status.ts';
import type { OwnerState } from '../status.ts';
import { createCommitment } from '../writes/create-commitment.server.ts';
import { headlineColumn, isNewsLateColumn, nextLastDayColumn, nextNewsDayColumn } from './headline.server.ts';

const dates = ['', 'by May 2024', 'March 2026', 'from 2025', 'from 2027', 'about 2030'].map(dateOf);
const single: OwnerState[] = statuses.flatMap((status) => dates.map((due) => ({ status, due })));
const groups: OwnerState[][] = [
  [],
  ...single.map((one) => [one]),
  ...single.map((one, index) => [one, single[(index * 7 + 3) % single.length] ?? one]),
];

it('is the same in SQL and in TypeScript, and so is the day it changes', async () => {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const organisationId = await makeOrganisation(ctx, 'The council', 'council');
    const today = '2026-03-04';
    for (const [index, owners] of groups.entries()) {
      await createCommitment(ctx, { title: String(index), owners: owners.map((one) => ({ organisationId, ...one })) });
    }
    const rows = await db
      .select({ title: nodes.title, headline: headlineColumn(today), lastDay: nextLastDayColumn(today) })
      .from(nodes)
      .innerJoin(commitments, eq(commitments.id, nodes.id));
    expect(rows).toHaveLength(groups.length);
    for (const { title, headline, lastDay } of rows) {
      const owners = groups[Number(title)] ?? [];
      expect({ title, headline }).toEqual({ title, headline: headlineOf('will', owners, today) });
      expect(flipAfter(lastDay, today)).toEqual(nextFlip(owners, today));
    }
  });
});

it('has the same rule for promised news in SQL and in TypeScript', async () => {
  await rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const organisationId = await makeOrganisation(ctx, 'The council', 'council');
    const today = '2026-03-04';
    const cases = groups.slice(0, 60).flatMap((owners) => dates.map((nextUpdate) => ({ owners, nextUpdate })));
    for (const [index, { owners, nextUpdate }] of cases.entries()) {
      const given = owners.map((one) => ({ organisationId, ...one }));
      await createCommitment(ctx, { title: String(index), owners: given, nextUpdate });
    }
    const rows = await db
      .select({ title: nodes.title, isLate: isNewsLateColumn(today), lastDay: nextNewsDayColumn(today) })
      .from(nodes)
      .innerJoin(commitments, eq(commitments.id, nodes.id));
    expect(rows).toHaveLength(cases.length);
    for (const { title, isLate, lastDay } of rows) {
      const { owners, nextUpdate } = cases[Number(title)] ?? { owners: [], nextUpdate: dateOf('') };
      expect({ title, isLate }).toEqual({ title, isLate: isNewsLate('will', owners, nextUpdate, today) });
      expect(flipAfter(lastDay, today)).toEqual(newsFlip('will', owners, nextUpdate, today));
    }
  });
});
