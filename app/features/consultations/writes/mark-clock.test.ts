import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { consultationSteps } from '#db/schema/consultations/course.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeFormal, on } from '#tests/factories/consultations.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { changeConsultation } from './change-consultation.server.ts';
import { markClock } from './mark-clock.server.ts';
import { moveStage } from './move-stage.server.ts';

const at = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });
const note = (text: string) => ({ note: text, isSmall: false });

/** An area on 1 April 2026; `told` are the kinds of news that followers were told. */
async function setting(db: Transaction) {
  const area = await makeArea(db);
  const testing = testServices(db);
  const ctx = at(testContext(testing, area), '2026-04-01');
  const told = () => testing.sent.filter((job) => job.name === 'tell-followers').map((job) => job.data['kind']);
  return { ctx, told };
}

describe('the clock', () => {
  /** What the clock did, in the order of the alphabet. */
  const steps = async (db: Transaction, id: string) =>
    (await db.select().from(consultationSteps).where(eq(consultationSteps.consultationId, id)))
      .map((row) => row.onceKey)
      .filter((key) => !key.startsWith('published:'))
      .sort();

  it('opens and closes once each, however often it runs and after days in which it did not', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id } = await makeFormal(ctx);
      await markClock(ctx);
      expect(told()).toEqual([]);
      await markClock(at(ctx, '2026-05-01'));
      await markClock(at(ctx, '2026-05-01'));
      expect(told()).toEqual(['consultation-opened']);
      await markClock(at(ctx, '2026-06-30'));
      await markClock(at(ctx, '2026-07-03'));
      await markClock(at(ctx, '2026-07-03'));
      expect(told()).toEqual(['consultation-opened', 'consultation-closed']);
      expect(await steps(db, id)).toEqual(['closed:2026-06-30', 'opened:2026-05-01']);
    }));

  it('tells of the closing alone where it slept through the opening too', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id } = await makeFormal(ctx);
      await markClock(at(ctx, '2026-07-02'));
      expect(told()).toEqual(['consultation-closed']);
      expect(await steps(db, id)).toEqual(['closed:2026-06-30', 'opened:2026-05-01']);
    }));

  it('closes again at a new last day, tells nobody of what was open when it was published, and leaves the called off', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id } = await makeFormal(at(ctx, '2026-05-10'));
      await markClock(at(ctx, '2026-05-11'));
      expect(told()).toEqual([]);
      await markClock(at(ctx, '2026-07-01'));
      const later = { closes: on('14 July 2026'), decision: on('August 2026') };
      await changeConsultation(at(ctx, '2026-07-01'), id, later, note('More time.'));
      await markClock(at(ctx, '2026-07-15'));
      expect(told()).toEqual(['consultation-closed', 'consultation-changed', 'consultation-closed']);
      const off = await makeFormal(ctx, { title: 'Transport to school', purpose: 'Who needs a seat?' });
      await moveStage(ctx, off.id, { to: 'withdrawn', reason: 'Settled.' });
      await markClock(at(ctx, '2026-08-01'));
      expect(told().filter((kind) => kind === 'consultation-closed')).toHaveLength(2);
    }));
});
