/** What came after the last day: one home, the ledger, from which the page of the question counts. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { latePart } from '#app/features/consultations/reads/course-parts.server.ts';
import { countLate } from '#app/features/consultations/reads/staff-course.server.ts';
import { getEntry } from '#app/features/evidence/reads/entry.server.ts';
import { treatLate } from '#app/features/evidence/writes/treat-late.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

describe('what came late', () => {
  it('is considered or not, with a reason that the public reads; what came in time is neither', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') });
      const inTime = await makeEntry(ctx, id, { day: '2026-02-28' });
      const late = await makeEntry(ctx, id, { day: '2026-03-02' });
      const kept = await makeEntry(ctx, id, { day: '2026-03-03' });
      expect((await getEntry(ctx, id, inTime.id)).treated).toBeNull();
      expect((await getEntry(ctx, id, late.id)).treated).toEqual({ treatment: 'kept', reason: '' });
      expect(await treatLate(ctx, id, late.id, { treatment: 'not-considered', reason: '' })).toBe(false);
      const refusal = { treatment: 'not-considered', reason: 'It came after the decision.' } as const;
      expect(await treatLate(ctx, id, late.id, refusal)).toBe(true);
      expect((await getEntry(ctx, id, late.id)).treated).toEqual(refusal);
      expect(await countLate(ctx, id)).toEqual({
        total: 2,
        considered: 0,
        notConsidered: 1,
        reasons: ['It came after the decision.'],
      });
      expect(await treatLate(ctx, id, kept.id, { treatment: 'considered', reason: 'Not said' })).toBe(true);
      expect(await countLate(ctx, id)).toMatchObject({ considered: 1, reasons: ['It came after the decision.'] });
      await expect(treatLate(ctx, id, inTime.id, refusal)).rejects.toMatchObject({ code: 'not-found' });
      const elsewhere = await makeConsultation(ctx);
      await expect(treatLate(ctx, elsewhere, late.id, refusal)).rejects.toMatchObject({ code: 'not-found' });
    }));

  it('is told on the public page as counts and reasons, never in its words', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') });
      const late = await makeEntry(ctx, id, { day: '2026-03-02', title: 'A neighbour', body: 'Prefers one place.' });
      await treatLate(ctx, id, late.id, { treatment: 'not-considered', reason: 'The board had met.' });
      const [row] = await ctx.db.select({ late: latePart }).from(consultations).where(eq(consultations.id, id));
      expect(row?.late).toEqual({ total: 1, considered: 0, notConsidered: 1, reasons: ['The board had met.'] });
    }));
});
