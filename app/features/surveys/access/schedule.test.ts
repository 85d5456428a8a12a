/** The last day of a survey: moved with a reason that people read, and only that way. */
import { describe, expect, it } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { noticeEvent } from '#app/features/notifications/notices.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { makeSurvey, staffContext, surveyFacts } from '#tests/factories/surveys.ts';
import { rollback } from '#tests/setup/database.ts';
import { listDateChanges } from '../reads/access/date-changes.server.ts';
import { getSurveyForStaff } from '../reads/staff.server.ts';
import { phaseOn } from '../survey.ts';
import { changeSurvey } from '../writes/change-survey.server.ts';
import { moveLastDay } from '../writes/access/move-last-day.server.ts';
import { dateChangeKind } from './schedule.ts';
import { readMove } from './schedule-form.ts';

const on = (day: string) => ({ state: 'stated', start: day, end: day, precision: 'day', qualifier: 'on' }) as const;

/** Today is 4 March 2026. */
async function scene(
  work: (made: { ctx: ReturnType<typeof staffContext>; id: string; services: TestServices }) => Promise<void>,
  closes: string | null = '2026-03-10',
) {
  await rollback(async (db) => {
    const services = testServices(db);
    const ctx = staffContext(services, await makeArea(db), ['commissioner']);
    const { id } = await makeSurvey({ ...ctx, actor: { kind: 'guest' } }, undefined, {
      closes: closes === null ? { state: 'not-stated' } : on(closes),
    });
    await work({ ctx: { ...ctx, actor: { kind: 'guest' } }, id, services });
  });
}

describe('the last day', () => {
  it('is moved later with a reason, recorded and told', () =>
    scene(async ({ ctx, id }) => {
      expect(await moveLastDay(ctx, id, { day: '2026-03-20', reason: ' Schools asked. ' })).toBe('moved');
      expect(await listDateChanges(ctx, id)).toEqual([
        {
          kind: 'extended',
          before: on('2026-03-10'),
          after: on('2026-03-20'),
          reason: 'Schools asked.',
          changedOn: '2026-03-04',
        },
      ]);
      const records = await ctx.db
        .select({ verb: activityRecords.verb, detail: activityRecords.detail })
        .from(activityRecords);
      const moved = records.find(({ verb }) => verb === 'survey.last-day-moved');
      expect(moved?.detail).toMatchObject({ lastDay: '2026-03-20', reason: 'Schools asked.' });
    }));

  it('of a survey that closed opens it again, to the end of the new day', () =>
    scene(async ({ ctx, id }) => {
      expect(phaseOn(await surveyFacts(ctx, id), '2026-03-04')).toBe('closed');
      expect(await moveLastDay(ctx, id, { day: '2026-03-04', reason: 'The site was down.' })).toBe('moved');
      const facts = await surveyFacts(ctx, id);
      expect([phaseOn(facts, '2026-03-04'), phaseOn(facts, '2026-03-05')]).toEqual(['open', 'closed']);
      expect(await listDateChanges(ctx, id)).toMatchObject([{ kind: 'reopened' }]);
    }, '2026-03-01'));

  it('is refused without a reason, in the past, and where it says nothing new', () =>
    scene(async ({ ctx, id }) => {
      expect(await moveLastDay(ctx, id, { day: '2026-03-20', reason: '  ' })).toBe('reasonMissing');
      expect(await moveLastDay(ctx, id, { day: '2026-03-03', reason: 'Why' })).toBe('dayPassed');
      expect(await moveLastDay(ctx, id, { day: '2026-03-10', reason: 'Why' })).toBe('sameDay');
      expect(await listDateChanges(ctx, id)).toEqual([]);
    }));

  it('that people were told cannot be changed among the settings', () =>
    scene(async ({ ctx, id }) => {
      const settings = await getSurveyForStaff(ctx, id);
      expect(await changeSurvey(ctx, id, { ...settings, closes: on('2026-03-20') })).toBe('closesPromised');
      expect(await changeSurvey(ctx, id, { ...settings, closes: { state: 'not-stated' } })).toBe('closesPromised');
      expect(await changeSurvey(ctx, id, { ...settings, minutes: 9 })).toBe('changed');
    }));

  it('becomes today when the survey is closed early, which needs a reason and is told like every move', () =>
    scene(async ({ ctx, id, services }) => {
      const today = '2026-03-04';
      services.sent.length = 0;
      expect(await moveLastDay(ctx, id, { day: today, reason: ' ' })).toBe('reasonMissing');
      expect(services.sent).toEqual([]);
      expect(await moveLastDay(ctx, id, { day: today, reason: 'Enough people answered.' })).toBe('moved');
      expect(await listDateChanges(ctx, id)).toMatchObject([{ kind: 'shortened', reason: 'Enough people answered.' }]);
      expect((await getSurveyForStaff(ctx, id)).closes).toEqual(on(today));
      const told = services.sent.filter(({ name }) => name === 'tell-followers');
      expect(told.map(({ data }) => noticeEvent.parse(data))).toMatchObject([
        { areaId: ctx.area.id, nodeId: id, kind: 'survey-day-moved', actorId: null },
      ]);
    }));

  it('of a public survey that stated none is set with a reason too', () =>
    scene(async ({ ctx, id }) => {
      const settings = await getSurveyForStaff(ctx, id);
      expect(await changeSurvey(ctx, id, { ...settings, closes: on('2026-03-04') })).toBe('closesPromised');
      expect(await changeSurvey(ctx, id, { ...settings, minutes: 9 })).toBe('changed');
      expect(await moveLastDay(ctx, id, { day: '2026-03-04', reason: 'The service ends.' })).toBe('moved');
      expect(await listDateChanges(ctx, id)).toMatchObject([{ kind: 'shortened', before: { state: 'not-stated' } }]);
    }, null));

  it('is called by what moving it does', () => {
    expect(dateChangeKind('open', on('2026-03-10'), '2026-03-11')).toBe('extended');
    expect(dateChangeKind('open', on('2026-03-10'), '2026-03-09')).toBe('shortened');
    expect(dateChangeKind('open', { state: 'not-stated' }, '2026-03-09')).toBe('shortened');
    expect(dateChangeKind('closed', on('2026-03-01'), '2026-03-09')).toBe('reopened');
  });

  it('is read from a form as a day and nothing less', () => {
    const read = (day: string, reason: string) => readMove(new URLSearchParams({ day, reason }));
    expect(read('14 May 2026', 'Why')).toMatchObject({ day: '2026-05-14', errors: {} });
    expect(read('May 2026', '')).toMatchObject({ day: null, errors: { day: 'dayMissing', reason: 'reasonMissing' } });
    expect(read('14 May 2026', 'x'.repeat(401)).errors).toEqual({ reason: 'reasonLong' });
  });
});
