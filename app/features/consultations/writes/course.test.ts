import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { consultationChanges } from '#db/schema/consultations/course.ts';
import { coproductionSettings } from '#db/schema/coproduction.ts';
import { savePeriod } from '#app/features/areas/writes/calendar/save-period.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Gate } from '#app/features/record/writes/publish.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { formal, formalOptions, makeFormal, on, publishRead } from '#tests/factories/consultations.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import type { ActivityInput } from '../workflow/activities.ts';
import { getConsultation } from '../reads/consultation.server.ts';
import { reportByDuty } from '../reads/duties.server.ts';
import { listKinds } from '../reads/forum-kinds.server.ts';
import { getStaffConsultation } from '../reads/staff.server.ts';
import { listStaffCourse } from '../reads/staff-course.server.ts';
import { listWarnings } from '../reads/warnings.server.ts';
import { changeConsultation } from './change-consultation.server.ts';
import { createConsultation } from './create-consultation.server.ts';
import { declareForumKind } from './declare-forum-kind.server.ts';
import { moveStage } from './move-stage.server.ts';
import { publishConsultation } from './publish-consultation.server.ts';
import { addActivity, changeActivity } from './save-activity.server.ts';
import { saveOptions } from './save-options.server.ts';
import { saveOutcomes } from './save-outcomes.server.ts';
import { withdrawConsultation } from './withdraw-consultation.server.ts';

const at = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

/** An area whose forum is not asked to countersign, on 1 April 2026. */
async function setting(db: Transaction) {
  const area = await makeArea(db);
  await db.insert(coproductionSettings).values({ areaId: area.id, subjects: [], workingDays: 10 });
  const testing = testServices(db);
  const ctx = at(testContext(testing, area), '2026-04-01');
  const told = () => testing.sent.filter((job) => job.name === 'tell-followers').map((job) => job.data['kind']);
  return { area, testing, ctx, told };
}

const show = async (ctx: AreaContext, slug: string) => {
  const url = new URL(`https://x.example/a/consultations/${slug}`);
  return (await getConsultation(ctx, slug, { url, request: new Request(url) })).consultation;
};

const note = (text: string) => ({ note: text, isSmall: false });
const gatesOf = (of: { problems?: { gate: string }[] }) => (of.problems ?? []).map(({ gate }) => gate);

describe('opening', () => {
  it('is refused while a warning has no reason, and shows the reason afterwards', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      await savePeriod(ctx, { kind: 'pre-election', name: 'Council', starts: '2026-05-01', ends: '2026-05-07' }, null);
      const { id, slug } = await createConsultation(ctx, { ...formal, closes: on('20 May 2026') });
      await saveOptions(ctx, id, formalOptions);
      const refused = await publishConsultation(ctx, id);
      const [short, election] = await listWarnings(ctx, id);
      expect([short?.key, election?.key.split(':')[0]]).toEqual(['short-window', 'pre-election']);
      expect(gatesOf(refused as { problems: { gate: string }[] })).toEqual([
        `warning:${short?.key}`,
        `warning:${election?.key}`,
      ]);
      const half = await publishConsultation(ctx, id, { reasons: { 'short-window': 'The law changes in June.' } });
      expect(half.isPublished).toBe(false);
      const reasons = {
        'short-window': 'The law changes in June.',
        [election?.key ?? '']: 'No candidate is concerned.',
      };
      expect(await publishConsultation(ctx, id, { reasons })).toEqual({ isPublished: true });
      expect((await show(ctx, slug)).acknowledgements).toMatchObject([
        { warning: 'pre-election', reason: 'No candidate is concerned.' },
        { warning: 'short-window', reason: 'The law changes in June.' },
      ]);
    }));

  it('asks the gates that the route adds', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, formal);
      await saveOptions(ctx, id, formalOptions);
      const gate: Gate = () => Promise.resolve([{ gate: 'other', message: 'Not yet.' }]);
      expect(await publishConsultation(ctx, id, { gates: [gate] })).toMatchObject({ problems: [{ gate: 'other' }] });
    }));

  it('warns of what was asked before, says what came of it, and knows no other area', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const elsewhere = (await setting(db)).ctx;
      await makeFormal(elsewhere);
      const first = await makeFormal(ctx);
      const other = await createConsultation(ctx, { title: 'Swimming pools', purpose: 'When should they be open?' });
      expect((await listWarnings(ctx, other.id)).map(({ key }) => key)).toEqual([]);
      const again = await createConsultation(ctx, { title: 'A short break', purpose: 'How to offer short breaks?' });
      const found = await listWarnings(ctx, again.id);
      expect(found).toMatchObject([
        { key: `asked-before:${first.id}`, earlier: { title: 'Short breaks', cameOfIt: [] }, reason: '' },
      ]);
      const later = at(ctx, '2027-07-01');
      expect(await listWarnings(later, again.id)).toEqual([]);
    }));
});

describe('changing what is public', () => {
  it('moves the last day only with a reason, keeps what it was, and tells followers once', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      const later = { closes: on('14 July 2026'), decision: on('September 2026') };
      expect(gatesOf((await changeConsultation(ctx, id, later)) as never)).toEqual(['dateReason']);
      expect((await show(ctx, slug)).closes).toMatchObject({ text: '30 June 2026' });
      expect(await changeConsultation(ctx, id, later, note('Half term was forgotten.'))).toEqual({ isChanged: true });
      const { course, closes } = await show(ctx, slug);
      expect(closes).toMatchObject({ text: '14 July 2026' });
      expect(course.filter((entry) => entry.event === 'moved')).toMatchObject([
        { words: 'Half term was forgotten.', moved: { date: 'closes', from: { text: '30 June 2026' } } },
        { moved: { date: 'decision', from: { text: 'July 2026' }, to: { text: 'September 2026' } } },
      ]);
      expect(told()).toEqual(['consultation-changed']);
      await changeConsultation(ctx, id, later, note(''));
      expect(
        await db.select().from(consultationChanges).where(eq(consultationChanges.consultationId, id)),
      ).toHaveLength(2);
    }));

  it('moves no opening that has been, and no last day into the past', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx);
      const open = at(ctx, '2026-05-20');
      const why = note('Because.');
      expect(gatesOf((await changeConsultation(open, id, { opens: on('2 May 2026') }, why)) as never)).toEqual([
        'openedAlready',
      ]);
      expect(gatesOf((await changeConsultation(open, id, { closes: on('19 May 2026') }, why)) as never)).toEqual([
        'closesInPast',
      ]);
      const reasons = { 'short-window': 'The money ends.' };
      expect((await changeConsultation(open, id, { closes: on('20 May 2026') }, why, reasons)).isChanged).toBe(true);
    }));

  it('asks for a note on text and options, and keeps a correction of spelling to itself', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      expect(gatesOf((await changeConsultation(ctx, id, { fixed: 'The budget and the place.' })) as never)).toEqual([
        'changeNote',
      ]);
      const small = { note: 'A comma.', isSmall: true };
      await changeConsultation(ctx, id, { fixed: 'The budget!' }, small);
      expect(told()).toEqual([]);
      const more = [...formalOptions, { title: 'Two places' }];
      expect(gatesOf((await saveOptions(ctx, id, more)) as never)).toEqual(['changeNote']);
      await saveOptions(ctx, id, more, { told: note('You asked for two places.') });
      expect((await show(ctx, slug)).course.filter((entry) => entry.event === 'changed')).toMatchObject([
        { words: 'Added: “Two places”.\nYou asked for two places.' },
      ]);
      expect(told()).toEqual(['consultation-changed']);
      expect((await listStaffCourse(ctx, id)).filter((step) => step.what === 'change')).toHaveLength(2);
      await changeConsultation(ctx, id, { duties: ['cfa-30'] });
      expect((await getStaffConsultation(ctx, id)).duties).toEqual(['cfa-30']);
    }));

  it('lets a draft change without a word', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, formal);
      expect(await changeConsultation(ctx, id, { closes: on('July 2026'), fixed: 'All.' })).toEqual({
        isChanged: true,
      });
      expect(await db.select().from(consultationChanges).where(eq(consultationChanges.consultationId, id))).toEqual([]);
    }));
});

describe('ways to take part', () => {
  const tea: ActivityInput = {
    ...{ kind: 'event' as const, title: 'Coffee morning', how: 'Come and talk.', address: '', cancelledBecause: '' },
    held: on('12 May 2026'),
    place: { state: 'stated', value: 'Library' },
    minutes: { state: 'stated', value: 90 },
  };

  it('stand on the page in order; once public each change is told, and over is over', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const made = await createConsultation(ctx, formal);
      await saveOptions(ctx, made.id, formalOptions);
      await addActivity(ctx, made.id, tea);
      await addActivity(ctx, made.id, { kind: 'paper', title: 'Paper form' });
      await publishRead(ctx, made.id);
      const { activities } = await show(ctx, made.slug);
      expect(activities).toMatchObject([
        { title: 'Coffee morning', held: { text: '12 May 2026' }, minutes: { value: 90 }, isOver: false },
        { title: 'Paper form', minutes: { state: 'not-stated' }, address: null },
      ]);
      expect((await show(at(ctx, '2026-05-13'), made.slug)).activities.map((one) => one.isOver)).toEqual([true, false]);
      const id = activities[0]?.id ?? '';
      const off = { ...tea, cancelledBecause: 'The library is flooded.' };
      expect(gatesOf((await changeActivity(ctx, made.id, id, off)) as never)).toEqual(['activityPublicNote']);
      await changeActivity(ctx, made.id, id, off, note('It does not happen.'));
      expect((await show(ctx, made.slug)).activities[0]).toMatchObject({ cancelledBecause: 'The library is flooded.' });
      expect(told()).toEqual(['consultation-changed']);
      const other = (await setting(db)).ctx;
      await expect(addActivity(other, made.id, tea)).rejects.toMatchObject({ code: 'not-found' });
      const second = await createConsultation(ctx, { title: 'Another' });
      await expect(changeActivity(ctx, second.id, id, tea)).rejects.toMatchObject({ code: 'not-found' });
    }));
});

describe('the course', () => {
  const closed = '2026-07-01';
  const decided = { to: 'decided', reason: 'Two providers share it.', day: '2026-07-20' } as const;

  async function answer(ctx: AreaContext, id: string) {
    const { options } = await getStaffConsultation(ctx, id);
    const open = options.filter((option) => !option.isDiscarded);
    return saveOutcomes(
      ctx,
      id,
      open.map((option, row) => ({
        id: option.id,
        outcome: row === 0 ? ('not-chosen' as const) : ('chosen' as const),
        outcomeReason: 'Families wanted a choice of days.',
      })),
    );
  }

  it('goes from considering to deciding to reporting, each with its gates, day and notice', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      const later = at(ctx, '2026-07-21');
      expect(gatesOf((await moveStage(later, id, decided)) as never)).toEqual(['notFromHere']);
      expect(await moveStage(later, id, { to: 'under-consideration', reason: '', day: closed })).toEqual({
        isMoved: true,
      });
      expect(gatesOf((await moveStage(later, id, { ...decided, reason: ' ' })) as never)).toEqual([
        'stepReason',
        'equalityBeforeDecision',
      ]);
      expect(gatesOf((await moveStage(later, id, decided)) as never)).toEqual(['equalityBeforeDecision']);
      await changeConsultation(later, id, { equalityAsAt: on('10 July 2026') }, note('Read again.'));
      expect(await moveStage(later, id, decided)).toEqual({ isMoved: true });
      expect(await show(later, slug)).toMatchObject({ phase: 'decided' });
      const unanswered = await moveStage(later, id, { to: 'reported', reason: '' });
      expect(gatesOf(unanswered as never)).toEqual(['optionsUnanswered', 'optionsUnanswered']);
      expect(await answer(later, id)).toEqual({ isChanged: true });
      expect(await moveStage(later, id, { to: 'reported', reason: '' })).toEqual({ isMoved: true });
      const { course, phase, options } = await show(later, slug);
      expect(phase).toBe('reported');
      expect(course.map(({ event }) => event)).toEqual([
        ...['published', 'opened', 'closed', 'under-consideration', 'decided', 'changed', 'reported'],
      ]);
      expect(course.find(({ event }) => event === 'decided')).toMatchObject({
        words: 'Two providers share it.',
        date: { text: '20 July 2026' },
      });
      expect(options.map(({ outcome }) => outcome)).toEqual(['not-chosen', 'chosen', 'not-stated']);
      expect(told()).toEqual([
        ...['consultation-considered', 'consultation-changed', 'consultation-decided', 'consultation-reported'],
      ]);
    }));

  it('is not reported while another feature’s gate objects', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx, { kind: 'co-design', hearBack: formal.decider });
      const later = at(ctx, '2026-07-21');
      await moveStage(later, id, { to: 'under-consideration', reason: '' });
      await moveStage(later, id, decided);
      await answer(later, id);
      const gates: Gate[] = [() => Promise.resolve([{ gate: 'finding', message: 'A finding has no answer.' }])];
      expect(gatesOf((await moveStage(later, id, { to: 'reported', reason: '', gates })) as never)).toEqual([
        'finding',
      ]);
      expect((await getStaffConsultation(later, id)).stage).toBe('decided');
    }));

  it('decides nothing on a day on which people could still take part, or that has not come', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx);
      const later = at(ctx, '2026-07-21');
      await changeConsultation(later, id, { equalityAsAt: on('1 July 2026') }, note('Read again.'));
      await moveStage(later, id, { to: 'under-consideration', reason: '' });
      expect(gatesOf((await moveStage(later, id, { ...decided, day: '2026-06-30' })) as never)).toEqual([
        'stepDay',
        'equalityBeforeDecision',
      ]);
      expect(gatesOf((await moveStage(later, id, { ...decided, day: '2026-07-22' })) as never)).toEqual(['stepDay']);
      expect((await moveStage(later, id, decided)).isMoved).toBe(true);
    }));

  it('answers no option while it is open, and none without a reason', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx);
      expect(gatesOf((await answer(at(ctx, '2026-06-30'), id)) as never)).toEqual(['outcomeTooSoon']);
      const later = at(ctx, closed);
      const [first, , discarded] = (await getStaffConsultation(later, id)).options;
      const row = { id: first?.id ?? '', outcome: 'partly', outcomeReason: ' ' } as const;
      expect(await saveOutcomes(later, id, [row])).toMatchObject({ problems: [{ gate: 'outcomeReason', row: 0 }] });
      const wrong = { ...row, id: discarded?.id ?? '', outcomeReason: 'Why.' };
      await expect(saveOutcomes(later, id, [wrong])).rejects.toMatchObject({ code: 'not-found' });
    }));

  it('is called off in public with a reason, and taken up again with another', () =>
    rollback(async (db) => {
      const { ctx, told } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      const open = at(ctx, '2026-05-20');
      expect(gatesOf((await moveStage(open, id, { to: 'withdrawn', reason: '' })) as never)).toEqual(['stepReason']);
      await moveStage(open, id, { to: 'withdrawn', reason: 'The money is gone.' });
      expect(await show(open, slug)).toMatchObject({ phase: 'withdrawn', daysLeft: null });
      const moved = await changeConsultation(open, id, { closes: on('14 July 2026') }, note('Why.'));
      expect(gatesOf(moved as never)).toEqual(['stageFixesDates']);
      await moveStage(open, id, { to: 'by-dates', reason: 'The money is back.' });
      expect((await show(open, slug)).phase).toBe('open');
      expect(told()).toEqual(['consultation-withdrawn', 'consultation-changed']);
      const other = (await setting(db)).ctx;
      await expect(moveStage(other, id, { to: 'withdrawn', reason: 'x' })).rejects.toMatchObject({ code: 'not-found' });
      const draft = await createConsultation(ctx, { title: 'Draft' });
      await expect(moveStage(ctx, draft.id, { to: 'withdrawn', reason: 'x' })).rejects.toMatchObject({
        code: 'not-found',
      });
    }));
});

describe('kinds on both sides', () => {
  it('stand side by side, the newest declaration of the forum counts, and areas do not mix', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      expect((await show(ctx, slug)).forumKind).toBeNull();
      await declareForumKind(ctx, id, { kind: 'inform', reason: 'All was settled.' });
      await declareForumKind(ctx, id, { kind: 'co-design', reason: 'We wrote the options together.' });
      expect(await show(ctx, slug)).toMatchObject({
        kind: 'consult',
        forumKind: { kind: 'co-design', reason: 'We wrote the options together.', on: { text: '1 April 2026' } },
      });
      const other = (await setting(db)).ctx;
      await expect(declareForumKind(other, id, { kind: 'inform', reason: '' })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await listKinds(other)).toEqual([]);
      expect(await listKinds(ctx)).toMatchObject([{ id, kind: 'consult', forumKind: 'co-design' }]);
      await withdrawConsultation(ctx, id, 'By mistake.');
      await expect(declareForumKind(ctx, id, { kind: 'inform', reason: '' })).rejects.toMatchObject({
        code: 'not-found',
      });
    }));
});

describe('the report by duty', () => {
  it('lists what is tagged under each law, drafts too, and nothing of another area', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      await makeFormal((await setting(db)).ctx, { duties: ['cfa-27'] });
      const { id } = await makeFormal(ctx, { duties: ['cfa-27', 'equality-149'] });
      const draft = await createConsultation(ctx, { title: 'Draft', duties: ['cfa-27'] });
      const report = await reportByDuty(ctx);
      const under = (code: string) =>
        report
          .find(({ duty }) => duty.code === code)
          ?.lines.map((line) => line.id)
          .sort();
      expect(under('cfa-27')).toEqual([id, draft.id].sort());
      expect(under('equality-149')).toEqual([id]);
      expect(under('care-act')).toEqual([]);
      const lines = report.flatMap((of) => of.lines);
      expect(lines.find((line) => line.id === draft.id)).toMatchObject({ state: 'draft', address: null });
    }));
});
