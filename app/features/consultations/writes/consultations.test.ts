import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { services } from '#db/schema/areas.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { activityRecords, links, nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import type { ConsultationInput } from '../consultation.ts';
import { getStaffConsultation } from '../reads/staff.server.ts';
import { changeConsultation } from './change-consultation.server.ts';
import { changeParticipation } from './change-participation.server.ts';
import { createConsultation } from './create-consultation.server.ts';
import { createParticipation } from './create-participation.server.ts';
import { publishConsultation } from './publish-consultation.server.ts';
import { publishParticipation } from './publish-participation.server.ts';
import { saveOptions } from './save-options.server.ts';
import { withdrawConsultation } from './withdraw-consultation.server.ts';
import { withdrawParticipation } from './withdraw-participation.server.ts';

const notStated = { state: 'not-stated' } as const;
const stated = <T>(value: T) => ({ state: 'stated' as const, value });

function on(typed: string): StoredDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(`Not a date: ${typed}`);
  return parsed.date;
}

/** A formal consultation with everything that it needs, but for its options. */
const whole: ConsultationInput = {
  title: 'Short breaks',
  kind: 'consult',
  purpose: 'How should short breaks be offered from April?',
  why: 'The contract ends in March and nothing has been chosen.',
  fixed: 'The budget.',
  decider: stated('The cabinet of the council'),
  decision: on('July 2026'),
  opens: on('1 May 2026'),
  closes: on('30 June 2026'),
  audience: notStated,
  contact: stated('020 7946 0018'),
  hearBack: notStated,
  impact: 'With one provider families know the staff. With two there is a choice of days.',
  equality: 'Families without a car would lose most if the place moved.',
  equalityAsAt: on('March 2026'),
  formats: 'Easy Read, large print, by telephone in any language.',
  discardedNote: '',
  duties: ['cfa-27'],
  serviceIds: [],
};

const twoOptions = [
  { title: 'Keep it' },
  { title: 'Share it between two providers' },
  { title: 'Close it', isDiscarded: true, reason: 'Nobody else is near enough.' },
];

async function setting(db: Transaction, changes: Partial<Area> = {}) {
  const area = await makeArea(db, changes);
  const testing = testServices(db);
  return { area, testing, ctx: testContext(testing, area) };
}

async function stateOf(db: Transaction, id: string) {
  const [node] = await db.select().from(nodes).where(eq(nodes.id, id));
  return node?.state;
}

async function makeService(db: Transaction, area: Area) {
  const id = await makeNode(db, area, 'service');
  await db.insert(services).values({ areaId: area.id, id });
  return id;
}

const gatesOf = (published: Awaited<ReturnType<typeof publishConsultation>>) =>
  published.isPublished ? [] : published.problems.map((problem) => problem.gate);

async function contentVersion(db: Transaction, area: Area) {
  const [row] = await db.select({ version: areas.contentVersion }).from(areas).where(eq(areas.id, area.id));
  return row?.version ?? 0;
}

describe('createConsultation', () => {
  it('makes a draft in which everything that nobody said is not stated', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id, slug } = await createConsultation(ctx, { title: 'Short breaks' });
      expect(slug).toBe('short-breaks');
      expect(await getStaffConsultation(ctx, id)).toMatchObject({
        ...{ title: 'Short breaks', kind: 'not-stated', state: 'draft', purpose: '', why: '', fixed: '' },
        ...{ decider: notStated, decision: notStated, opens: notStated, closes: notStated, contact: notStated },
        ...{ options: [], participations: [], serviceIds: [] },
      });
    });
  });

  it('knows no service of another area', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const elsewhere = await makeService(db, await makeArea(db));
      const made = createConsultation(ctx, { title: 'Short breaks', serviceIds: [elsewhere] });
      await expect(made).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('publishConsultation', () => {
  async function make(ctx: AreaContext, changes: Partial<ConsultationInput>, options = twoOptions) {
    const { id } = await createConsultation(ctx, { ...whole, ...changes });
    await saveOptions(ctx, id, options);
    return id;
  }

  it('publishes a formal consultation that has all it needs, and tells its followers', async () => {
    await rollback(async (db) => {
      const { ctx, area, testing } = await setting(db);
      const id = await make(ctx, {});
      const before = await contentVersion(db, area);
      expect(await publishConsultation(ctx, id)).toEqual({ isPublished: true });
      expect(await stateOf(db, id)).toBe('public');
      expect(await contentVersion(db, area)).toBeGreaterThan(before);
      expect(testing.sent).toMatchObject([{ name: 'node-published', data: { areaId: area.id, nodeId: id } }]);
    });
  });

  it.each<[string, Partial<ConsultationInput>, string[]]>([
    ['a question', { purpose: ' ' }, ['purpose']],
    ['why', { why: '' }, ['why']],
    ['what is fixed', { fixed: '' }, ['fixed']],
    ['who decides', { decider: notStated }, ['decider']],
    ['what it would mean', { impact: '' }, ['impact']],
    ['an equality analysis', { equality: ' ' }, ['equality']],
    ['the date of that analysis', { equalityAsAt: notStated }, ['equalityAsAt']],
    ['accessible formats', { formats: '' }, ['formats']],
    ['a contact', { contact: stated(' ') }, ['contact']],
    ['a last day', { closes: notStated }, ['closes']],
    ['a date of decision', { decision: notStated }, ['decision']],
    ['both dates', { decision: notStated, closes: notStated }, ['closes', 'decision']],
    ['a decision after the last day', { decision: on('30 June 2026') }, ['decisionTooSoon']],
    ['a decision that is certainly later', { decision: on('2026') }, ['decisionTooSoon']],
    ['an end after its beginning', { opens: on('August 2026') }, ['order']],
    ['a list that it promises', { why: 'We looked at:' }, ['danglingLeadIn']],
  ])('refuses a formal consultation without %s', async (_, changes, gates) => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const id = await make(ctx, changes);
      expect(gatesOf(await publishConsultation(ctx, id))).toEqual(gates);
      expect(await stateOf(db, id)).toBe('draft');
    });
  });

  it.each([
    ['no option', [], ['options', 'discarded']],
    ['two, and not a word on what was discarded', [{ title: 'Keep it' }, { title: 'Share it' }], ['discarded']],
    ['only discarded ones', [{ title: 'Close it', isDiscarded: true, reason: 'Too far away.' }], ['options']],
    ['one that is not explained', [{ title: 'Keep it' }], ['onlyOption', 'discarded']],
    ['one that says why it is the only one', [{ title: 'Keep it', description: 'Nobody else can.' }], ['discarded']],
    [
      'one against a discarded one',
      [{ title: 'Keep it' }, { title: 'Close it', isDiscarded: true, reason: 'Far.' }],
      [],
    ],
  ])('asks for options: %s', async (_, options, gates) => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const id = await make(ctx, {}, options);
      expect(gatesOf(await publishConsultation(ctx, id))).toEqual(gates);
    });
  });

  it.each(['inform', 'co-design', 'co-produce'] as const)('asks less of “%s”: fixed, contact, news', async (kind) => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const bare = await createConsultation(ctx, { title: 'Short breaks', kind, purpose: 'How?' });
      expect(gatesOf(await publishConsultation(ctx, bare.id))).toEqual(['fixed', 'decider', 'contact', 'hearBack']);
      const enough = await createConsultation(ctx, {
        ...{ title: 'Short breaks', kind, purpose: 'How?', fixed: 'Nothing.' },
        ...{ decider: stated('The cabinet'), contact: stated('The library desk'), hearBack: stated('In autumn') },
      });
      expect(gatesOf(await publishConsultation(ctx, enough.id))).toEqual([]);
    });
  });

  it('leaves the kind open only where a demonstration is made from a published page', async () => {
    await rollback(async (db) => {
      for (const demonstration of ['none', 'invented', 'published-page'] as const) {
        const { ctx } = await setting(db, { demonstration });
        const { id } = await createConsultation(ctx, { title: 'Listening', purpose: 'How can we help?' });
        const gates = demonstration === 'published-page' ? [] : ['kind'];
        expect(gatesOf(await publishConsultation(ctx, id))).toEqual(gates);
      }
    });
  });

  it('takes it back, and publishes it again at its first date', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const id = await make(ctx, {});
      await publishConsultation(ctx, id);
      await withdrawConsultation(ctx, id, 'By mistake.');
      expect(await stateOf(db, id)).toBe('withdrawn');
      await publishConsultation({ ...ctx, now: new Date('2026-05-01T09:00:00Z') }, id);
      const [node] = await db.select().from(nodes).where(eq(nodes.id, id));
      expect(node).toMatchObject({ state: 'public', publishedAt: ctx.now });
    });
  });

  it('knows nothing of another area', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const id = await make(ctx, {});
      const other = (await setting(db)).ctx;
      const unknown = { code: 'not-found' };
      await expect(publishConsultation(other, id)).rejects.toMatchObject(unknown);
      await expect(withdrawConsultation(other, id, 'By mistake.')).rejects.toMatchObject(unknown);
      await expect(changeConsultation(other, id, whole)).rejects.toMatchObject(unknown);
      await expect(saveOptions(other, id, twoOptions)).rejects.toMatchObject(unknown);
      await expect(getStaffConsultation(other, id)).rejects.toMatchObject(unknown);
      expect((await getStaffConsultation(ctx, id)).options).toHaveLength(3);
    });
  });
});

describe('changeConsultation', () => {
  it('applies everything, and says who did', async () => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const serviceId = await makeService(db, area);
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const input = { ...whole, slug: 'short-breaks-2026', serviceIds: [serviceId] };
      expect(await changeConsultation(ctx, id, input)).toEqual({ isChanged: true });
      expect(await getStaffConsultation(ctx, id)).toMatchObject(input);
      const verbs = (await db.select().from(activityRecords).where(eq(activityRecords.nodeId, id))).map(
        (row) => row.verb,
      );
      expect(verbs).toContain('consultation.changed');
    });
  });

  it('refuses an address that something else had, and changes nothing', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const first = await createConsultation(ctx, { title: 'First', slug: 'taken' });
      await changeConsultation(ctx, first.id, { ...whole, slug: 'moved' });
      const { id } = await createConsultation(ctx, { title: 'Second' });
      const refused = await changeConsultation(ctx, id, { ...whole, slug: 'taken' });
      expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'slugTaken' }] });
      expect(await getStaffConsultation(ctx, id)).toMatchObject({ title: 'Second', why: '' });
    });
  });

  it('lets nothing public lose what it needs', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, whole);
      await saveOptions(ctx, id, twoOptions);
      await publishConsultation(ctx, id);
      const told = { note: 'We need it sooner.', isSmall: false };
      const refused = await changeConsultation(ctx, id, { title: 'Breaks', decision: on('June 2026') }, told);
      expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'decisionTooSoon' }] });
      const without = await saveOptions(ctx, id, [], { told });
      expect(without).toMatchObject({ isChanged: false, problems: [{ gate: 'options' }, { gate: 'discarded' }] });
      expect(await getStaffConsultation(ctx, id)).toMatchObject({ title: whole.title, decision: whole.decision });
      expect((await getStaffConsultation(ctx, id)).options).toHaveLength(3);
    });
  });
});

describe('saveOptions', () => {
  it('keeps the order and the ids of what stays, and the reason only of what is discarded', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, whole);
      await saveOptions(ctx, id, twoOptions);
      const [keep, share, close] = (await getStaffConsultation(ctx, id)).options;
      if (!keep || !share || !close) throw new Error('The options were not saved.');
      await saveOptions(ctx, id, [
        { ...close, isDiscarded: false },
        { ...keep, title: 'Keep it as it is' },
        { title: 'New' },
      ]);
      const { options } = await getStaffConsultation(ctx, id);
      expect(options.map(({ title }) => title)).toEqual(['Close it', 'Keep it as it is', 'New']);
      expect(options.slice(0, 2).map((option) => option.id)).toEqual([close.id, keep.id]);
      expect(options[0]).toMatchObject({ isDiscarded: false, reason: '' });
    });
  });

  it('refuses a discarded option without a reason, by its row', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createConsultation(ctx, whole);
      const refused = await saveOptions(ctx, id, [
        { title: 'Keep it' },
        { title: 'Close it', isDiscarded: true, reason: ' ' },
      ]);
      expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'optionReason', row: 1 }] });
      expect((await getStaffConsultation(ctx, id)).options).toEqual([]);
    });
  });

  it('takes no option from another question by its id', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const one = await createConsultation(ctx, whole);
      const other = await createConsultation(ctx, whole);
      await saveOptions(ctx, one.id, twoOptions);
      const [first] = (await getStaffConsultation(ctx, one.id)).options;
      await saveOptions(ctx, other.id, [{ id: first?.id ?? '', title: 'Taken' }]);
      expect((await getStaffConsultation(ctx, one.id)).options.map(({ title }) => title)).toEqual(
        twoOptions.map(({ title }) => title),
      );
      expect((await getStaffConsultation(ctx, other.id)).options[0]?.id).not.toBe(first?.id);
    });
  });
});

describe('participations', () => {
  const groups = [
    { label: 'Children and young people' },
    { label: 'School staff', count: { state: 'not-published' as const } },
  ];

  it('are part of what people took part in, with their groups in order', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const consultation = await createConsultation(ctx, whole);
      const { id } = await createParticipation(ctx, {
        ...{
          title: 'Workshops',
          consultationId: consultation.id,
          total: stated(109),
          held: on('spring term 2026'),
          groups,
        },
      });
      const [link] = await db.select().from(links).where(eq(links.fromId, id));
      expect(link).toMatchObject({ kind: 'part-of', toId: consultation.id });
      const { participations } = await getStaffConsultation(ctx, consultation.id);
      expect(participations).toMatchObject([
        {
          ...{
            id,
            title: 'Workshops',
            state: 'draft',
            total: stated(109),
            methods: notStated,
            held: on('spring term 2026'),
          },
          groups: [
            { label: 'Children and young people', count: notStated },
            { label: 'School staff', count: { state: 'not-published' } },
          ],
        },
      ]);
    });
  });

  it('must say something of who took part before they are public, and as long as they are', async () => {
    await rollback(async (db) => {
      const { ctx } = await setting(db);
      const { id } = await createParticipation(ctx, { title: 'Workshops', consultationId: null });
      expect(gatesOf(await publishParticipation(ctx, id))).toEqual(['participationEmpty']);
      const input = { title: 'Workshops', methods: notStated, place: notStated, total: notStated, held: notStated };
      expect(await changeParticipation(ctx, id, { ...input, groups: [{ label: 'Staff', count: notStated }] })).toEqual({
        isChanged: true,
      });
      expect(await publishParticipation(ctx, id)).toEqual({ isPublished: true });
      expect(await changeParticipation(ctx, id, { ...input, groups: [] })).toMatchObject({ isChanged: false });
      await withdrawParticipation(ctx, id);
      expect(await stateOf(db, id)).toBe('withdrawn');
    });
  });

  it('belong to no question of another area, and to nothing but a question', async () => {
    await rollback(async (db) => {
      const { ctx, area } = await setting(db);
      const elsewhere = await createConsultation((await setting(db)).ctx, whole);
      const finding = await makeNode(db, area, 'finding');
      for (const consultationId of [elsewhere.id, finding, 'unknown000']) {
        const made = createParticipation(ctx, { title: 'Workshops', consultationId, groups });
        await expect(made).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });
});
