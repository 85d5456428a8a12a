import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { consultationChanges } from '#db/schema/consultations/course.ts';
import { coproductionSettings } from '#db/schema/coproduction.ts';
import { savePeriod } from '#app/features/areas/writes/calendar/save-period.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { formal, formalOptions, makeFormal, on, publishRead } from '#tests/factories/consultations.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { getConsultation } from '../reads/consultation.server.ts';
import { getStaffConsultation } from '../reads/staff.server.ts';
import { listWarnings } from '../reads/warnings.server.ts';
import { changeConsultation } from './change-consultation.server.ts';
import { createConsultation } from './create-consultation.server.ts';
import { saveWarningReasons } from './keep-reasons.server.ts';
import { moveStage } from './move-stage.server.ts';
import { publishConsultation } from './publish-consultation.server.ts';
import { removeActivity } from './remove-activity.server.ts';
import { addActivity } from './save-activity.server.ts';
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
  return { ctx, jobs: () => testing.sent.map(({ name, data }) => (name === 'tell-followers' ? data['kind'] : name)) };
}

const show = async (ctx: AreaContext, slug: string) => {
  const url = new URL(`https://x.example/a/consultations/${slug}`);
  return (await getConsultation(ctx, slug, { url, request: new Request(url) })).consultation;
};

const small = { note: 'Spelling.', isSmall: true };
const told = { note: 'It was wrong.', isSmall: false };
const gatesOf = (of: object) => ('problems' in of ? (of.problems as { gate: string }[]).map(({ gate }) => gate) : []);
const changesOf = (db: Transaction, id: string) =>
  db.select().from(consultationChanges).where(eq(consultationChanges.consultationId, id));
const optionsOf = async (ctx: AreaContext, id: string) => (await getStaffConsultation(ctx, id)).options;

describe('what was public and is taken back', () => {
  it('keeps its record: dates, text, options and ways change with a note, and the page says when it was away', () =>
    rollback(async (db) => {
      const { ctx, jobs } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      await withdrawConsultation(at(ctx, '2026-05-10'), id, 'The map was wrong.');
      const away = at(ctx, '2026-05-11');
      const closes = { closes: on('14 June 2026') };
      expect(gatesOf(await changeConsultation(away, id, closes))).toEqual(['dateReason']);
      expect(gatesOf(await changeConsultation(away, id, { opens: on('9 May 2026') }, told))).toEqual(['openedAlready']);
      expect(gatesOf(await changeConsultation(away, id, { fixed: 'Nothing.' }))).toEqual(['changeNote']);
      expect(gatesOf(await saveOptions(away, id, formalOptions.slice(1)))).toEqual(['changeNote']);
      expect(gatesOf(await addActivity(away, id, { kind: 'paper', title: 'Form' }))).toEqual(['activityPublicNote']);
      await expect(removeActivity(away, id, 'none')).rejects.toMatchObject({ code: 'invalid' });
      const because = { 'short-window': 'It has to be now.' };
      expect(await changeConsultation(away, id, closes, told, because)).toEqual({ isChanged: true });
      expect(await publishConsultation(at(ctx, '2026-05-12'), id)).toEqual({ isPublished: true });
      const { course } = await show(at(ctx, '2026-05-12'), slug);
      expect(course.map(({ event, words }) => [event, words])).toEqual([
        ['published', ''],
        ['opened', ''],
        ['taken-back', 'The map was wrong.'],
        ['moved', 'It was wrong.'],
        ['back', ''],
        ['closed', ''],
        ['decision', ''],
      ]);
      expect(jobs()).toEqual(['node-published', 'consultation-taken-back', 'consultation-back']);
    }));

  it('keeps the reasons that were read at its opening', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await makeFormal(ctx, { closes: on('20 May 2026') });
      await withdrawConsultation(ctx, id, 'By mistake.');
      await saveWarningReasons(ctx, id, { 'short-window': 'Another story.' });
      await publishConsultation(ctx, id, { reasons: { 'short-window': 'Another story.' } });
      expect((await show(ctx, slug)).acknowledgements.map(({ reason }) => reason)).toEqual(['It has to be now.']);
    }));

  it('can be taken back only while it is public, and is published once', () =>
    rollback(async (db) => {
      const { ctx, jobs } = await setting(db);
      const draft = await createConsultation(ctx, formal);
      await expect(withdrawConsultation(ctx, draft.id, 'Why.')).rejects.toMatchObject({ code: 'not-found' });
      const { id, slug } = await makeFormal(ctx);
      await publishConsultation(ctx, id);
      expect((await show(ctx, slug)).course.filter(({ event }) => event === 'back')).toEqual([]);
      expect(jobs()).toEqual(['node-published']);
    }));
});

describe('a correction of spelling', () => {
  it('is one of words alone: the kind, who decides and the equality date are told with what they were', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      const hearBack = { state: 'stated', value: 'In the autumn' } as const;
      await changeConsultation(at(ctx, '2026-04-02'), id, { kind: 'inform', hearBack }, small);
      await changeConsultation(
        at(ctx, '2026-04-03'),
        id,
        { decider: { state: 'stated', value: 'The director' } },
        small,
      );
      await changeConsultation(at(ctx, '2026-04-04'), id, { equalityAsAt: on('1 April 2026') }, small);
      await changeConsultation(at(ctx, '2026-04-05'), id, { fixed: 'Nothing at all.' }, small);
      await changeConsultation(ctx, id, { fixed: 'Nothng at all.' }, small);
      const entries = (await show(ctx, slug)).course.filter(({ event }) => event === 'changed');
      expect(entries.map(({ words }) => words)).toEqual([
        'Kind of asking: “Formal consultation” became “Information”.\nSpelling.',
        'Who decides: “The cabinet of the council” became “The director”.\nSpelling.',
        'Spelling.',
        'Spelling.',
      ]);
    }));

  it('hides no decider behind the reason of a date', () =>
    rollback(async (db) => {
      const { ctx, jobs } = await setting(db);
      const { id } = await makeFormal(ctx);
      const decider = { state: 'stated', value: 'The director' } as const;
      await changeConsultation(ctx, id, { decider, decision: on('August 2026') }, told);
      expect((await changesOf(db, id)).map(({ part }) => part).sort()).toEqual(['decision', 'text']);
      expect(jobs()).toEqual(['node-published', 'consultation-changed']);
    }));

  it('adds, removes, discards and renames no option in silence', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await makeFormal(ctx);
      const [keep, share, close] = await optionsOf(ctx, id);
      if (!keep || !share || !close) throw new Error('Three options were made.');
      const next = [
        { ...keep, title: 'Move it' },
        { title: 'Two places' },
        { ...close, reason: 'Nobody else is nearer.' },
      ];
      expect(await saveOptions(ctx, id, next, { told: small })).toEqual({ isChanged: true });
      const dropped = { ...keep, title: 'Move it', isDiscarded: true, reason: 'Too dear.' };
      const [, two] = await optionsOf(ctx, id);
      await saveOptions(at(ctx, '2026-04-02'), id, [dropped, two ?? { title: '' }, close], { told: small });
      const entries = (await show(ctx, slug)).course.filter(({ event }) => event === 'changed');
      expect(entries.map(({ words }) => words)).toEqual([
        'Removed: “Share it between two providers”.\nAdded: “Two places”.\n“Keep it” became “Move it”.\nSpelling.',
        'Discarded now: “Move it”.\nSpelling.',
      ]);
      const corrected = [dropped, { ...two, title: 'Two plaices' }, close];
      expect(await saveOptions(ctx, id, corrected, { told: small })).toEqual({ isChanged: true });
      const kept = and(eq(consultationChanges.consultationId, id), eq(consultationChanges.isSmall, true));
      expect(await db.select().from(consultationChanges).where(kept)).toHaveLength(1);
    }));

  it('is all that options may still have after the last day, and the kind has none', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx);
      const held = await optionsOf(ctx, id);
      for (const over of [at(ctx, '2026-07-01'), at(ctx, '2026-07-02')]) {
        const fewer = held.filter(({ title }) => title !== 'Keep it');
        expect(gatesOf(await saveOptions(over, id, fewer, { told: small }))).toEqual(['optionsFixed']);
        expect(gatesOf(await saveOptions(over, id, [...held].reverse(), { told }))).toEqual(['optionsFixed']);
        expect(gatesOf(await changeConsultation(over, id, { kind: 'inform' }, small))).toEqual(['kindFixed']);
        await moveStage(over, id, { to: 'under-consideration', reason: '' });
      }
      const corrected = held.map((one) => ({ ...one, title: one.title.replace('Close', 'Closse') }));
      expect(await saveOptions(at(ctx, '2026-07-03'), id, corrected, { told: small })).toEqual({ isChanged: true });
    }));
});

describe('dates', () => {
  it('of a formal consultation are still to come when it is first published, but for one from a published page', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, formal);
      await saveOptions(ctx, id, formalOptions);
      expect(gatesOf(await publishRead(at(ctx, '2026-07-01'), id))).toEqual(['closedAlready']);
      const record = await createConsultation(ctx, { ...formal, kind: 'co-design', hearBack: formal.decider });
      expect((await publishRead(at(ctx, '2026-07-01'), record.id)).isPublished).toBe(true);
      const area = { ...ctx.area, demonstration: 'published-page' as const };
      expect(gatesOf(await publishRead({ ...at(ctx, '2026-07-01'), area }, id))).toEqual([]);
    }));

  it('that were to come do not move into the past once it is public', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx);
      const past = { opens: on('1 March 2026'), closes: on('31 March 2026') };
      expect(gatesOf(await changeConsultation(ctx, id, past, told))).toEqual(['closesInPast']);
    }));

  it('that move are weighed again: what is new or worse to warn of needs a reason of its own', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      await savePeriod(ctx, { kind: 'pre-election', name: 'Council', starts: '2026-07-02', ends: '2026-07-09' }, null);
      const { id, slug } = await makeFormal(ctx, { closes: on('30 May 2026') });
      const open = at(ctx, '2026-05-02');
      const two = { closes: on('2 May 2026') };
      expect(gatesOf(await changeConsultation(open, id, two, told))).toEqual(['warning:short-window']);
      expect((await show(open, slug)).closes).toMatchObject({ text: '30 May 2026' });
      const why = { 'short-window': 'The money ends.' };
      expect(await changeConsultation(open, id, two, told, why)).toEqual({ isChanged: true });
      expect((await show(open, slug)).acknowledgements).toMatchObject([
        { warning: 'short-window', shown: expect.stringContaining('30 days') as string, reason: 'It has to be now.' },
        { warning: 'short-window', shown: expect.stringContaining('2 days') as string, reason: 'The money ends.' },
      ]);
      const [election] = (await listWarnings(ctx, id)).filter(({ key }) => key.startsWith('pre-election'));
      expect(election).toBeUndefined();
      const later = { closes: on('5 July 2026'), decision: on('August 2026') };
      const warned = gatesOf(await changeConsultation(open, id, later, told));
      expect(warned).toEqual([expect.stringMatching(/^warning:pre-election:/)]);
    }));

  it('may be better for people without another word', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await makeFormal(ctx, { closes: on('30 May 2026') });
      expect(await changeConsultation(at(ctx, '2026-05-02'), id, { closes: on('5 June 2026') }, told)).toEqual({
        isChanged: true,
      });
    }));

  it('of the equality analysis lie neither ahead nor after the decision', () =>
    rollback(async (db) => {
      const { ctx } = await setting(db);
      const ahead = await createConsultation(ctx, { ...formal, equalityAsAt: on('1 January 2031') });
      await saveOptions(ctx, ahead.id, formalOptions);
      expect(gatesOf(await publishRead(ctx, ahead.id))).toEqual(['equalityAhead']);
      const { id } = await makeFormal(ctx);
      const later = at(ctx, '2026-07-21');
      expect(gatesOf(await changeConsultation(later, id, { equalityAsAt: on('2031') }, told))).toEqual([
        'equalityAhead',
      ]);
      await moveStage(later, id, { to: 'under-consideration', reason: '' });
      await changeConsultation(later, id, { equalityAsAt: on('21 July 2026') }, told);
      const decided = { to: 'decided', reason: 'Shared.', day: '2026-07-20' } as const;
      expect(gatesOf(await moveStage(later, id, decided))).toEqual(['equalityBeforeDecision']);
      expect(await moveStage(later, id, { ...decided, day: '2026-07-21' })).toEqual({ isMoved: true });
    }));
});

it('keeps an answer to every option once it is reported', () =>
  rollback(async (db) => {
    const { ctx } = await setting(db);
    const { id } = await makeFormal(ctx, { equalityAsAt: on('March 2026') });
    const later = at(ctx, '2026-07-21');
    await changeConsultation(later, id, { equalityAsAt: on('10 July 2026') }, told);
    for (const step of ['under-consideration', 'decided'] as const)
      await moveStage(later, id, { to: step, reason: 'Shared.' });
    const open = (await optionsOf(later, id)).filter(({ isDiscarded }) => !isDiscarded);
    const said = (outcome: 'chosen' | 'not-stated') =>
      saveOutcomes(
        later,
        id,
        open.map((option) => ({ id: option.id, outcome, outcomeReason: 'Families said so.' })),
      );
    await said('chosen');
    expect(await moveStage(later, id, { to: 'reported', reason: '' })).toEqual({ isMoved: true });
    expect(gatesOf(await said('not-stated'))).toEqual(['optionsUnanswered', 'optionsUnanswered']);
    expect((await optionsOf(later, id)).map(({ outcome }) => outcome)).toEqual(['chosen', 'chosen', 'not-stated']);
  }));
