import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { services } from '#db/schema/areas.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { publishRead } from '#tests/factories/consultations.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { phaseOn } from '../consultation.ts';
import type { NewConsultation } from '../consultation.ts';
import { changeConsultation } from '../writes/change-consultation.server.ts';
import { createConsultation } from '../writes/create-consultation.server.ts';
import { createParticipation } from '../writes/create-participation.server.ts';

import { publishParticipation } from '../writes/publish-participation.server.ts';
import { saveOptions } from '../writes/save-options.server.ts';
import { withdrawConsultation } from '../writes/withdraw-consultation.server.ts';
import { getConsultation, previewConsultation } from './consultation.server.ts';
import { listConsultations, readEarlierKey, writeEarlierKey } from './lists.server.ts';
import { getStaffConsultation, listStaffConsultations, readStaffKey, writeStaffKey } from './staff.server.ts';

function on(typed: string): StoredDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(`Not a date: ${typed}`);
  return parsed.date;
}

/** A context of a new area in which everything may be public with little in it; `flips` collects what pages announce. */
async function setting(db: Transaction) {
  const area = await makeArea(db, { demonstration: 'published-page' });
  const flips: string[] = [];
  const ctx: AreaContext = {
    ...testContext(testServices(db), area),
    validUntil: (instant) => {
      if (instant) flips.push(instant.toISOString());
    },
  };
  return { area, ctx, flips };
}

async function publish(ctx: AreaContext, input: Partial<NewConsultation> = {}) {
  const made = await createConsultation(ctx, { title: 'Short breaks', purpose: 'How?', ...input });
  expect(await publishRead(ctx, made.id)).toEqual({ isPublished: true });
  return made;
}

const ask = (ctx: AreaContext, slug: string, method = 'GET') => {
  const url = new URL(`https://said-and-done.example/${ctx.area.slug}/consultations/${slug}`);
  return getConsultation(ctx, slug, { url, request: new Request(url, { method }) });
};

async function thrown(work: Promise<unknown>): Promise<Response> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('getConsultation', () => {
  it('shows a question whole, and of what belongs to it only what is public', async () => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const open = await makeNode(db, area, 'service', { title: 'Speech therapy', slug: 'speech' });
      const hidden = await makeNode(db, area, 'service', { state: 'draft', publishedAt: null });
      for (const id of [open, hidden]) await db.insert(services).values({ areaId: area.id, id });
      const { id, slug } = await publish(ctx, { closes: on('May 2026'), serviceIds: [open, hidden] });
      const told = { note: 'Two options.', isSmall: true };
      await saveOptions(ctx, id, [{ title: 'Keep' }, { title: 'Close', isDiscarded: true, reason: 'Far.' }], { told });
      const groups = [{ label: 'Children' }, { label: 'Parents' }, { label: 'School staff' }];
      const record = await createParticipation(ctx, { title: 'Listened to', consultationId: id, groups });
      await createParticipation(ctx, { title: 'Not public', consultationId: id, groups });
      await publishParticipation(ctx, record.id);

      const { consultation, consequences } = await ask(ctx, slug);
      expect(consultation).toMatchObject({
        ...{ id, slug, title: 'Short breaks', purpose: 'How?', kind: 'not-stated', phase: 'open', daysLeft: null },
        address: `/${area.slug}/consultations/short-breaks`,
        closes: { state: 'stated', text: 'May 2026', edtf: '2026-05' },
        opens: { state: 'not-stated' },
        services: [{ id: open, title: 'Speech therapy', address: `/${area.slug}/services/speech` }],
      });
      expect(consultation.options.map(({ title, isDiscarded, reason }) => [title, isDiscarded, reason])).toEqual([
        ['Keep', false, ''],
        ['Close', true, 'Far.'],
      ]);
      expect(consultation.participations).toHaveLength(1);
      expect(consultation.participations[0]?.groups.map((group) => group.label)).toEqual(
        groups.map(({ label }) => label),
      );
      expect(consequences).toEqual([]);
    });
  });

  it('never shows a month as a day', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { slug } = await publish(ctx, { opens: on('February 2026'), closes: on('May 2026'), decision: on('2026') });
      const { consultation } = await ask(ctx, slug);
      const { course, ...others } = consultation;
      expect(JSON.stringify(others)).not.toMatch(/2026-\d\d-\d\d(?!T)/);
      const dated = course.filter(({ event }) => event !== 'published');
      expect(dated.map(({ date }) => (date.state === 'stated' ? date.edtf : ''))).toEqual([
        '2026-02',
        '2026-05',
        '2026',
      ]);
    });
  });

  it('follows what came of it, of its surveys and of the listening in it, over public things only', async () => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const { id, slug } = await publish(ctx, { closes: on('1 March 2026') });
      const survey = await makeNode(db, area, 'survey');
      await makeLink(db, area, survey, 'part-of', id);
      const finding = await makeNode(db, area, 'finding', { title: 'Heard in the survey' });
      await makeLink(db, area, survey, 'evidence-for', finding);
      expect((await ask(ctx, slug)).consultation.phase).toBe('closed');

      const commitment = await makeNode(db, area, 'commitment', { title: 'Promised' });
      await makeLink(db, area, finding, 'answers', commitment);
      const draft = await makeNode(db, area, 'finding', { state: 'draft', publishedAt: null });
      const behind = await makeNode(db, area, 'commitment', { title: 'Behind a draft' });
      await makeLink(db, area, id, 'evidence-for', draft);
      await makeLink(db, area, draft, 'answers', behind);
      const unrelated = await makeNode(db, area, 'finding');
      const { consultation, consequences } = await ask(ctx, slug);
      expect(consequences.map((one) => one.title)).toEqual(['Heard in the survey', 'Promised']);
      expect(consequences.map((one) => one.id)).not.toContain(unrelated);
      expect(consultation.phase).toBe('answered');
    });
  });

  it('says that a decision is late, and when what it shows flips', async () => {
    await rollback(async (db) => {
      const { ctx, flips } = await setting(db);
      const { slug } = await publish(ctx, { closes: on('10 March 2026'), decision: on('April 2026') });
      expect((await ask(ctx, slug)).consultation).toMatchObject({ phase: 'open', daysLeft: 6 });
      const closed = { ...ctx, now: new Date('2026-03-11T00:00:00Z') };
      expect((await ask(closed, slug)).consultation).toMatchObject({ phase: 'closed', isDecisionLate: false });
      const late = { ...ctx, now: new Date('2026-05-01T08:00:00Z') };
      expect((await ask(late, slug)).consultation).toMatchObject({ phase: 'closed', isDecisionLate: true });
      expect(flips).toEqual(['2026-03-05T00:00:00.000Z', '2026-04-30T23:00:00.000Z']);
    });
  });

  it('sends an old address to the present one, and shows nothing that is not public', async () => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const { id } = await publish(ctx, { slug: 'old' });
      await changeConsultation(ctx, id, { slug: 'new' });
      const moved = await thrown(ask(ctx, 'old'));
      expect([moved.status, moved.headers.get('location')]).toEqual([301, `/${area.slug}/consultations/new`]);
      expect((await thrown(ask(ctx, 'old', 'POST'))).status).toBe(308);

      const { ctx: other } = await setting(db);
      await expect(ask(other, 'new')).rejects.toMatchObject({ code: 'not-found' });
      await expect(previewConsultation(other, id)).rejects.toMatchObject({ code: 'not-found' });
      await withdrawConsultation(ctx, id, 'By mistake.');
      await expect(ask(ctx, 'old')).rejects.toMatchObject({ code: 'not-found' });
      expect((await previewConsultation(ctx, id)).consultation.title).toBe('Short breaks');
    });
  });
});

describe('lists', () => {
  const dates: [string, string][] = [
    ['', ''],
    ['', '3 March 2026'],
    ['', '4 March 2026'],
    ['', 'March 2026'],
    ['', 'February 2026'],
    ['5 March 2026', '6 March 2026'],
    ['4 March 2026', ''],
    ['April 2026', '1 March 2026'],
    ['2025', '2025'],
    ['by March 2026', 'from March 2026'],
  ];

  it('put each question where its phase puts it', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const today = londonDay(ctx.now);
      const expected: Record<string, string[]> = { open: [], planned: [], undated: [], closed: [] };
      for (const [index, [opens, closes]] of dates.entries()) {
        const given = { opens: on(opens), closes: on(closes) };
        // The gate would refuse one that closes before it opens; the list must still put it somewhere.
        const isOrdered = opens !== 'April 2026';
        const title = `Question ${index}`;
        const { id } = await publish(ctx, { title, ...(isOrdered ? given : {}) });
        if (!isOrdered) continue;
        expected[phaseOn(given, today, false)]?.push(id);
      }
      const lists = await listConsultations(ctx);
      const ids = (items: { id: string }[]) => items.map((item) => item.id).sort();
      expect(ids(lists.open)).toEqual(expected.open?.sort());
      expect(ids(lists.planned)).toEqual(expected.planned?.sort());
      expect(ids(lists.earlier)).toEqual(expected.closed?.sort());
      expect(lists.undated).toHaveLength(2);
    });
  });

  it('begin with what closes soonest; what has no closing date comes after', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      for (const closes of ['', '9 May 2026', '8 March 2026', 'April 2026'])
        await publish(ctx, { title: closes, opens: on('1 March 2026'), closes: on(closes) });
      const order = ['8 March 2026', 'April 2026', '9 May 2026', ''];
      expect((await listConsultations(ctx)).open.map((one) => one.title)).toEqual(order);
    });
  });

  it('page through what was asked before, the last to close first, each once', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      for (const day of [1, 2, 2, 2, 3, 4])
        await publish(ctx, { title: String(day), closes: on(`${day} February 2026`) });
      const titles: string[] = [];
      let after = readEarlierKey(null);
      do {
        const page = await listConsultations(ctx, after, 2);
        titles.push(...page.earlier.map((one) => one.title));
        after = page.next && readEarlierKey(writeEarlierKey(page.next));
      } while (after);
      expect(titles).toEqual(['4', '3', '2', '2', '2', '1']);
    });
  });

  it('show nothing of another area and no drafts', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { ctx: other } = await setting(db);
      await publish(ctx, { opens: on('2026') });
      await createConsultation(other, { title: 'Draft', opens: on('2026') });
      const lists = await listConsultations(other);
      expect([lists.open, lists.planned, lists.undated, lists.earlier]).toEqual([[], [], [], []]);
      expect((await listStaffConsultations(other)).consultations.map((one) => one.title)).toEqual(['Draft']);
    });
  });

  it('page through all that staff see, the last changed first', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      for (const minute of [1, 2, 3])
        await createConsultation({ ...ctx, now: new Date(Date.UTC(2026, 2, 4, 9, minute)) }, { title: String(minute) });
      const first = await listStaffConsultations(ctx, null, 2);
      expect(first.consultations.map((one) => one.title)).toEqual(['3', '2']);
      const second = await listStaffConsultations(ctx, readStaffKey(first.next && writeStaffKey(first.next)), 2);
      expect(second).toMatchObject({ consultations: [{ title: '1' }], next: null });
    });
  });
});

describe('statements', () => {
  it('do not grow with what there is', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await publish(ctx, { closes: on('2030') });
      for (const title of ['A', 'B', 'C']) {
        await publish(ctx, { title, closes: on('2030') });
        await publish(ctx, { title, closes: on('2020') });
        const record = await createParticipation(ctx, { title, consultationId: id, groups: [{ label: 'Parents' }] });
        await publishParticipation(ctx, record.id);
      }
      expect(await statementsOf(() => ask(ctx, slug))).toHaveLength(2);
      expect(await statementsOf(() => listConsultations(ctx))).toHaveLength(3);
      expect(await statementsOf(() => listConsultations(ctx, { closed: '2026-01-01', id: '0000000000' }))).toHaveLength(
        2,
      );
      expect(await statementsOf(() => getStaffConsultation(ctx, id))).toHaveLength(1);
    });
  });
});
