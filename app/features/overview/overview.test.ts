/** What home pages and the work list show, on the database: open things, counts, what needs somebody. */
import { describe, expect, it } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { responses, resultSnapshots, surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import { phaseOn as consultationPhase } from '#app/features/consultations/consultation.ts';
import { phaseOn as surveyPhase } from '#app/features/surveys/survey.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { translator } from '#app/platform/messages.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation, makeUpdate, personWith } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { deedInWords, readRecordKey, writeRecordKey } from './activity.ts';
import { workMessages } from './messages-work.ts';
import { countPublic } from './reads/counts.server.ts';
import { listNewestUpdates } from './reads/newest-updates.server.ts';
import { listOpenNow } from './reads/open-now.server.ts';
import { listOrganisationWork } from './reads/organisation-work.server.ts';
import { listDrafts, listLooseEnds, listSurveyWork } from './reads/work.server.ts';
import { openAddress, pagesFor, staffAddress } from './work.ts';

const none: StoredDate = { state: 'not-stated' };
const dates = (opens = '', closes = '') => ({ opens: dateOf(opens), closes: dateOf(closes) });

const inTwoAreas = (work: (ctx: AreaContext, elsewhere: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const here = await makeArea(db, { name: 'Testshire' });
    const there = await makeArea(db, { name: 'Elsewhere', demonstration: 'invented' });
    await work(testContext(services, here), testContext(services, there));
  });

const everywhere = (ctx: AreaContext) => ({ ...createContext(ctx.services, { db: ctx.db, now: ctx.now }) });

async function makeConsultation(ctx: AreaContext, title: string, when: { opens: StoredDate; closes: StoredDate }) {
  const id = await makeNode(ctx.db, ctx.area, 'consultation', { title });
  await ctx.db.insert(consultations).values({ areaId: ctx.area.id, id, purpose: `**${title}?**`, ...when });
  return id;
}

type SurveyParts = Partial<typeof surveys.$inferInsert> & { title: string };

async function makeSurvey(ctx: AreaContext, { title, ...parts }: SurveyParts): Promise<string> {
  const id = await makeNode(ctx.db, ctx.area, 'survey', { title });
  await ctx.db.insert(surveys).values({ areaId: ctx.area.id, id, minutes: 7, currentVersionId: 'v1', ...parts });
  return id;
}

const titles = (things: { title: string }[]) => things.map((thing) => thing.title);

describe('what is open now', () => {
  it('stands with its area, days left and minutes, what closes first before the rest', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      await makeConsultation(ctx, 'Later', dates('February 2026', '31 March 2026'));
      await makeSurvey(elsewhere, { title: 'Sooner', ...dates('', '4 March 2026'), introduction: 'Tell us.' });
      await makeSurvey(ctx, { title: 'No end' });
      const open = await listOpenNow(everywhere(ctx));
      expect(titles(open)).toEqual(['Sooner', 'Later', 'No end']);
      expect(open[0]).toMatchObject({ daysLeft: 0, minutes: 7, text: 'Tell us.' });
      expect(open[0]?.area).toMatchObject({ name: 'Elsewhere', demonstration: 'invented' });
      expect(open[1]).toMatchObject({ daysLeft: 27, closes: '31 March 2026', minutes: null, text: 'Later?' });
      expect(open[2]).toMatchObject({ daysLeft: null, closes: null });
      expect(titles(await listOpenNow(ctx))).toEqual(['Later', 'No end']);
    }));

  it('lists a question once, with the shortest of its surveys as the time needed', () =>
    inTwoAreas(async (ctx) => {
      const consultationId = await makeConsultation(ctx, 'Question', dates('', '31 March 2026'));
      await makeSurvey(ctx, { title: 'Long', consultationId, minutes: 20 });
      await makeSurvey(ctx, { title: 'Short', consultationId, minutes: 4 });
      expect(await listOpenNow(ctx)).toMatchObject([{ title: 'Question', minutes: 4 }]);
    }));

  it('leaves out drafts, and surveys that nobody has published questions for', () =>
    inTwoAreas(async (ctx) => {
      await makeSurvey(ctx, { title: 'No version', currentVersionId: null });
      const draft = await makeNode(ctx.db, ctx.area, 'consultation', { state: 'draft', publishedAt: null });
      await ctx.db.insert(consultations).values({ areaId: ctx.area.id, id: draft, ...dates('', '31 March 2026') });
      expect(await listOpenNow(ctx)).toEqual([]);
    }));

  it('agrees with the pages of consultations and surveys on what is open', () =>
    inTwoAreas(async (ctx) => {
      const days = ['', '3 March 2026', '4 March 2026', '5 March 2026', 'March 2026', 'April 2026', '2025'];
      const all = days.flatMap((opens) => days.map((closes) => dates(opens, closes)));
      for (const [index, when] of all.entries()) {
        await makeConsultation(ctx, `c${index}`, when);
        await makeSurvey(ctx, { title: `s${index}`, ...when });
      }
      const today = '2026-03-04';
      const expected = all.flatMap((when, index) => [
        ...(consultationPhase(when, today, false) === 'open' ? [`c${index}`] : []),
        ...(surveyPhase({ ...when, currentVersionId: 'v1' }, today) === 'open' ? [`s${index}`] : []),
      ]);
      expect(titles(await listOpenNow(ctx, 200)).sort()).toEqual(expected.sort());
    }));

  it('is read in one statement and changes at midnight', () =>
    inTwoAreas(async (ctx) => {
      await makeSurvey(ctx, { title: 'One' });
      let until: Date | null = null;
      const asked = { ...ctx, validUntil: (instant: Date | null) => (until = instant) };
      expect(await statementsOf(() => listOpenNow(asked))).toHaveLength(1);
      expect(until).toEqual(new Date('2026-03-05T00:00:00Z'));
    }));
});

describe('what changed', () => {
  it('shows the newest updates of every area, marked as demonstrations where they are', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      await makeUpdate(ctx, { title: 'One' });
      await makeUpdate({ ...elsewhere, now: new Date('2026-03-05T10:00:00Z') }, { title: 'Two' });
      const newest = await listNewestUpdates(everywhere(ctx), 2);
      expect(newest.map((update) => [update.title, update.area.demonstration])).toEqual([
        ['Two', 'invented'],
        ['One', 'none'],
      ]);
      expect(newest[1]?.address).toBe(`/${ctx.area.slug}/progress/one`);
    }));
});

describe('counts', () => {
  it('count what is public, and an answer only where a link says so', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const [answered, cited, open] = [
        await makeNode(ctx.db, ctx.area, 'finding'),
        await makeNode(ctx.db, ctx.area, 'finding'),
        await makeNode(ctx.db, ctx.area, 'finding'),
      ];
      const promise = await makeNode(ctx.db, ctx.area, 'commitment');
      const hidden = await makeNode(ctx.db, ctx.area, 'commitment', { state: 'withdrawn' });
      const update = await makeNode(ctx.db, ctx.area, 'update');
      await makeLink(ctx.db, ctx.area, answered, 'answers', promise);
      await makeLink(ctx.db, ctx.area, cited, 'cites', update);
      await makeLink(ctx.db, ctx.area, open, 'led-to', hidden);
      await makeNode(elsewhere.db, elsewhere.area, 'finding');
      expect(await countPublic(ctx)).toEqual({
        questions: 0,
        findings: 3,
        commitments: 1,
        updates: 1,
      });
      const total = await countPublic(everywhere(ctx));
      expect(total.findings).toBeGreaterThanOrEqual(4);
    }));

  it('count a survey of a consultation with that consultation', () =>
    inTwoAreas(async (ctx) => {
      const consultationId = await makeConsultation(ctx, 'Question', { opens: none, closes: none });
      await makeSurvey(ctx, { title: 'Part', consultationId });
      await makeSurvey(ctx, { title: 'Alone' });
      expect((await countPublic(ctx)).questions).toBe(2);
    }));
});

describe('an organisation', () => {
  it('is shown with nothing where it runs and promises nothing, and never with another area’s', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const id = await makeOrganisation(ctx, 'Council', 'council');
      expect(await listOrganisationWork(ctx, id)).toEqual([]);
      expect(await listOrganisationWork(elsewhere, id)).toEqual([]);
    }));
});

const as = (ctx: AreaContext, role: Parameters<typeof personWith>[1]): AreaContext => ({
  ...ctx,
  actor: personWith(ctx.area, role),
});

async function answer(ctx: AreaContext, surveyId: string, count: number): Promise<void> {
  const versionId = newPublicId();
  const base = { areaId: ctx.area.id, surveyId };
  await ctx.db
    .insert(surveyVersions)
    .values({ ...base, id: versionId, number: 1, definition: '{}', publishedAt: ctx.now });
  for (let index = 0; index < count; index += 1) {
    const id = newPublicId();
    await ctx.db.insert(responses).values({
      ...base,
      id,
      versionId,
      codeHash: id,
      day: '2026-03-01',
      marks: [],
      numbers: [],
      channel: 'web',
      isTest: index === 0,
    });
  }
}

describe('the work list', () => {
  it('shows each role what it may act on', () =>
    inTwoAreas(async (ctx) => {
      await makeNode(ctx.db, ctx.area, 'finding', { title: 'Draft', state: 'draft', publishedAt: null });
      await makeNode(ctx.db, ctx.area, 'service', { title: 'Service', state: 'draft', publishedAt: null });
      expect(titles(await listDrafts(as(ctx, 'administrator'))).sort()).toEqual(['Draft', 'Service']);
      expect(titles(await listDrafts(as(ctx, 'analyst')))).toEqual(['Draft']);
      expect(await listDrafts(as(ctx, 'safeguarding-lead'))).toEqual([]);
      expect(await listDrafts(ctx)).toEqual([]);
    }));

  it('finds things that no link joins to anything', () =>
    inTwoAreas(async (ctx) => {
      const finding = await makeNode(ctx.db, ctx.area, 'finding', { title: 'Loose' });
      expect(titles(await listLooseEnds(as(ctx, 'analyst')))).toEqual(['Loose']);
      expect(await listLooseEnds(as(ctx, 'facilitator'))).toEqual([]);
      const promise = await makeNode(ctx.db, ctx.area, 'commitment');
      await makeLink(ctx.db, ctx.area, finding, 'led-to', promise);
      expect(await listLooseEnds(as(ctx, 'analyst'))).toEqual([]);
    }));

  it('names surveys that close within two weeks, and those with ten new answers', () =>
    inTwoAreas(async (ctx) => {
      const soon = await makeSurvey(ctx, { title: 'Soon', ...dates('', '10 March 2026') });
      await makeSurvey(ctx, { title: 'Late', ...dates('', '30 April 2026') });
      const commissioner = as(ctx, 'commissioner');
      const found = async (one: AreaContext) =>
        (await listSurveyWork(one)).map(({ title, isClosing, isPublishable }) => [title, isClosing, isPublishable]);
      await answer(ctx, soon, 10);
      expect(await found(commissioner)).toEqual([['Soon', true, false]]);
      const busy = await makeSurvey(ctx, { title: 'Busy' });
      await answer(ctx, busy, 12);
      expect(await found(commissioner)).toEqual([
        ['Soon', true, false],
        ['Busy', false, true],
      ]);
      expect(await found(as(ctx, 'analyst'))).toEqual([['Soon', true, false]]);
      const snapshot = { number: 1, asAt: '2026-03-02', base: 5, preset: 'survey' as const, results: {} };
      await ctx.db
        .insert(resultSnapshots)
        .values({ areaId: ctx.area.id, id: 's1', surveyId: busy, publishedAt: ctx.now, ...snapshot });
      expect(await found(commissioner)).toEqual([['Soon', true, false]]);
      expect(await listSurveyWork(ctx)).toEqual([]);
    }));

  it('opens to each role the pages that its doors let in', () => {
    const area = { id: 'a' };
    const ofAnalyst = pagesFor(personWith(area, 'analyst'), 'a');
    expect(ofAnalyst).toEqual(
      expect.arrayContaining(['consultations', 'surveys', 'progress', 'countersigns', 'activity']),
    );
    for (const page of ['people', 'settings', 'tiers'] as const) expect(ofAnalyst).not.toContain(page);
    expect(pagesFor(personWith(area, 'representative'), 'a')).toContain('countersigns');
    expect(pagesFor(personWith(area, 'member'), 'a')).not.toContain('countersigns');
    expect(pagesFor(personWith(area, 'administrator'), 'b')).toEqual([]);
  });

  it('leads to where a thing is worked on', () => {
    expect(staffAddress('x', { kind: 'update', id: '1' })).toBe('/x/manage/progress/1');
    expect(staffAddress('x', { kind: 'service', id: '1' })).toBe('/x/manage/services/1');
    expect(staffAddress('x', { kind: 'participation', id: '1' })).toBe('/x/manage/consultations');
  });

  it('leads nowhere that would refuse the reader', () => {
    const area = { id: 'a', slug: 'x' };
    const service = { kind: 'service' as const, id: '1' };
    expect(openAddress(personWith(area, 'commissioner'), area, service)).toBeNull();
    expect(openAddress(personWith(area, 'administrator'), area, service)).toBe('/x/manage/services/1');
    expect(openAddress(personWith(area, 'analyst'), area, { kind: 'update', id: '1' })).toBe('/x/manage/progress/1');
    expect(openAddress(personWith(area, 'commissioner'), area, { kind: 'decision', id: '1' })).toBeNull();
    expect(openAddress(personWith(area, 'commissioner'), area, { kind: 'feedback', id: '1' })).toBeNull();
  });
});

describe('the record of what was done', () => {
  const t = translator('en', workMessages);

  it.each([
    ['survey.published', 'published a survey'],
    ['tier-set.created', 'created a model of support'],
    ['response.passed-to-safeguarding', 'passed to safeguarding an answer'],
    ['something.new', 'did something to something'],
  ])('says %s as “%s”', (verb, words) => {
    expect(deedInWords(verb, t)).toBe(words);
  });

  it('pages by time and id', () => {
    const key = { at: new Date('2026-03-04T10:00:00.123Z'), id: '0a1b2c3d4e' };
    expect(readRecordKey(writeRecordKey(key))).toEqual(key);
    expect(readRecordKey('nonsense')).toBeNull();
  });
});
