/** The feed of a question to people: its whole course and what came of it, as it happens, under ids that stay. */
import { describe, expect, it } from 'vitest';
import { coproductionSettings } from '#db/schema/coproduction.ts';
import { changeConsultation } from '#app/features/consultations/writes/change-consultation.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { makeFormal, on } from '#tests/factories/consultations.ts';
import { readFeed } from '#tests/factories/feeds.ts';
import { makeFinding } from '#tests/factories/progress.ts';
import { link } from '#tests/factories/progress-page.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';

const at = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

const why = (note: string) => ({ note, isSmall: false });

/** A formal consultation, public since 1 April 2026 and open from 1 May to 30 June, in an area whose forum is asked nothing. */
const inSetting = (body: (ctx: AreaContext, id: string) => Promise<void>): Promise<void> =>
  rollback(async (db) => {
    const area = await makeArea(db);
    await db.insert(coproductionSettings).values({ areaId: area.id, subjects: [], workingDays: 10 });
    const ctx = at(testContext(testServices(db), area), '2026-04-01');
    const { id } = await makeFormal(ctx);
    await body(ctx, id);
  });

const titlesOn = async (ctx: AreaContext, id: string, day: string) =>
  (await readFeed(at(ctx, day), id)).entries.map(({ title }) => title?.replace(': Short breaks', ''));

describe('the feed of a question to people', () => {
  it('tells its opening and closing when their days have come, and nothing that is ahead', () =>
    inSetting(async (ctx, id) => {
      expect(await titlesOn(ctx, id, '2026-04-30')).toEqual(['Published']);
      expect(await titlesOn(ctx, id, '2026-05-01')).toEqual(['Opened', 'Published']);
      expect(await titlesOn(ctx, id, '2026-06-30')).toEqual(['Opened', 'Published']);
      const { entries, updated } = await readFeed(at(ctx, '2026-07-01'), id);
      expect(entries.map(({ updated: when, summary }) => [when, summary])).toEqual([
        ['2026-06-30T23:00:00.000Z', '30 June 2026.'],
        ['2026-04-30T23:00:00.000Z', '1 May 2026.'],
        ['2026-04-01T10:00:00.000Z', '1 April 2026.'],
      ]);
      expect(updated).toEqual(new Date('2026-06-30T23:00:00Z'));
    }));

  it('says until when it holds: the day on which it opens, then each day that ends', () =>
    inSetting(async (ctx, id) => {
      const until: (Date | null)[] = [];
      const following = { ...at(ctx, '2026-04-10'), validUntil: (date: Date | null) => void until.push(date) };
      await readFeed(following, id);
      expect(until).toContainEqual(new Date('2026-04-30T23:00:00Z'));
    }));

  it('tells a date that moved with what it was, what it became and why, under an id that stays', () =>
    inSetting(async (ctx, id) => {
      const moved = { closes: on('14 July 2026'), decision: on('September 2026') };
      await changeConsultation(at(ctx, '2026-05-20'), id, moved, why('Half term was forgotten.'));
      const before = await readFeed(at(ctx, '2026-07-02'), id);
      expect(before.entries.map(({ title, summary }) => [title, summary]).slice(0, 2)).toEqual([
        ['Decision moved: Short breaks', 'From July 2026 to September 2026. Half term was forgotten.'],
        ['Last day moved: Short breaks', 'From 30 June 2026 to 14 July 2026. Half term was forgotten.'],
      ]);
      expect(before.updated).toEqual(new Date('2026-05-20T10:00:00Z'));
      await changeConsultation(at(ctx, '2026-07-03'), id, { title: 'Days out' }, why('A clearer title.'));
      const after = await readFeed(at(ctx, '2026-07-20'), id);
      expect(after.entries.map(({ title }) => title)).toEqual([
        ...['Closed: Days out', 'Something changed: Days out', 'Decision moved: Days out'],
        ...['Last day moved: Days out', 'Opened: Days out', 'Published: Days out'],
      ]);
      const ids = before.entries.map((entry) => entry.id);
      expect(after.entries.filter((entry) => ids.includes(entry.id)).map((entry) => entry.id)).toEqual(ids);
      expect(new Set(after.entries.map((entry) => entry.id)).size).toBe(6);
    }));

  it('tells that it was called off and why, and no closing after that', () =>
    inSetting(async (ctx, id) => {
      await moveStage(at(ctx, '2026-05-20'), id, { to: 'withdrawn', reason: 'The money is gone.' });
      const { entries, updated } = await readFeed(at(ctx, '2026-07-20'), id);
      expect(entries.map(({ title }) => title)).toEqual([
        ...['Called off: Short breaks', 'Opened: Short breaks', 'Published: Short breaks'],
      ]);
      expect(entries[0]?.summary).toBe('20 May 2026. The money is gone.');
      expect(updated).toEqual(new Date('2026-05-20T10:00:00Z'));
    }));

  it('tells the decision, its report and what else came of it in four statements however much there is', () =>
    inSetting(async (ctx, id) => {
      const later = at(ctx, '2026-07-21');
      await moveStage(later, id, { to: 'under-consideration', reason: '', day: '2026-07-01' });
      await changeConsultation(later, id, { equalityAsAt: on('10 July 2026') }, why('Read again.'));
      const decided = { to: 'decided', reason: 'Two providers share it.', day: '2026-07-20' } as const;
      expect(await moveStage(at(ctx, '2026-07-22'), id, decided)).toEqual({ isMoved: true });
      await link(ctx, id, 'led-to', await makeFinding(ctx, 'Days matter'));
      for (const [kind, title] of [
        ['report', 'What people said'],
        ['survey', 'Ask'],
      ] as const) {
        await link(ctx, await makeNode(ctx.db, ctx.area, kind, { title }), 'part-of', id);
      }
      const statements = await statementsOf(async () => {
        const { entries } = await readFeed(at(ctx, '2026-07-23'), id);
        const titles = entries.map(({ title }) => title);
        for (const title of ['Report: What people said', 'Survey: Ask', 'What we learned: Days matter'])
          expect(titles).toContain(title);
        expect(entries.find(({ title }) => title === 'Decided: Short breaks')?.summary).toBe(
          '20 July 2026. Two providers share it.',
        );
        expect(titles).toContain('What people said is being considered: Short breaks');
      });
      expect(statements).toHaveLength(4);
    }));

  it('is as old as its publication where it tells nothing yet', () =>
    inSetting(async (ctx) => {
      const survey = await makeNode(ctx.db, ctx.area, 'survey', { title: 'Alone' });
      const { entries, updated } = await readFeed(ctx, survey);
      expect(entries).toEqual([]);
      expect(updated.getFullYear()).toBeGreaterThan(2020);
    }));
});
