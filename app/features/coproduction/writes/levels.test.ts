import { describe, expect, it } from 'vitest';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { listRatings } from '../reads/levels.server.ts';
import { rateLevel } from './rate-level.server.ts';

describe('levels', () => {
  it('stand side by side with what lies between them, the newest of each side, again at closing', () =>
    rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const nodeId = await makeNode(db, area, 'consultation');
      const later = { ...ctx, now: new Date('2026-03-20T10:00:00Z') };
      const rated = { nodeId, moment: 'under-way' } as const;
      await rateLevel(ctx, { ...rated, side: 'staff', level: 'co-produce', evidence: 'We wrote it together.' });
      expect(await listRatings(ctx, nodeId)).toMatchObject([{ moment: 'under-way', forum: null, apart: null }]);
      await rateLevel(ctx, { ...rated, side: 'forum', level: 'inform', evidence: 'We were told.' });
      await rateLevel(later, { ...rated, side: 'forum', level: 'consult', evidence: 'We were asked.' });
      await rateLevel(later, { ...rated, moment: 'closure', side: 'forum', level: 'co-design', evidence: 'It grew.' });
      expect(await listRatings(ctx, nodeId)).toEqual([
        {
          moment: 'under-way',
          staff: { level: 'co-produce', evidence: 'We wrote it together.', ratedOn: '2026-03-04' },
          forum: { level: 'consult', evidence: 'We were asked.', ratedOn: '2026-03-20' },
          apart: 2,
        },
        {
          moment: 'closure',
          staff: null,
          forum: { level: 'co-design', evidence: 'It grew.', ratedOn: '2026-03-20' },
          apart: null,
        },
      ]);
    }));

  it('belong to one area', () =>
    rollback(async (db) => {
      const area = await makeArea(db);
      const ctx = testContext(testServices(db), area);
      const other = testContext(ctx.services, await makeArea(db));
      const nodeId = await makeNode(db, area, 'consultation');
      const rating = { nodeId, side: 'staff', moment: 'closure', level: 'inform', evidence: 'A letter.' } as const;
      await expect(rateLevel(other, rating)).rejects.toMatchObject({ code: 'not-found' });
      await rateLevel(ctx, rating);
      expect(await listRatings(other, nodeId)).toEqual([]);
    }));
});
