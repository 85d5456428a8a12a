import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { areaPeople, roles } from '#db/schema/people.ts';
import { nodeSlugs } from '#db/schema/record.ts';
import { safetyDecisions, safetyItems } from '#db/schema/safety.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { AppError } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { countWaiting, getItem, listItems } from './reads/items.server.ts';
import { listable, mayHandle } from './policy.ts';
import { areaOf, isPastPromise } from './safety.ts';
import type { Lane } from './safety.ts';
import { decide } from './writes/decide.server.ts';
import { passToSafeguarding } from './writes/pass-to-safeguarding.server.ts';
import { tellUs } from './writes/tell-us.server.ts';

type Scene = { guest: AreaContext; as: (role: RoleName) => Promise<AreaContext>; sent: { name: string }[] };

function inScene(work: (scene: Scene) => Promise<void>): Promise<unknown> {
  return rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    const guest = testContext(services, area, { db });
    const as = async (role: RoleName) => {
      const personId = await makePerson(db, `${role}@example.org`);
      await db.insert(areaPeople).values({ areaId: area.id, personId, name: role, createdAt: guest.now });
      await db.insert(roles).values({ areaId: area.id, personId, role, grantedAt: guest.now });
      const grant = { areaId: area.id, role, organisationId: null };
      const actor = {
        kind: 'person',
        personId,
        email: '',
        isOperator: false,
        hasSecondFactor: true,
        roles: [grant],
      } as const;
      return { ...guest, actor };
    };
    await work({ guest, as, sent: services.sent });
  });
}

const told = (lane: Lane, about = '') => ({ lane, about, words: 'What happened', contact: '', isDangerNow: false });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : 'other'),
  );

describe('lanes', () => {
  it('are each seen by their own roles and by no other', () => {
    const actor = (role: RoleName) => ({
      kind: 'person' as const,
      personId: 'p',
      email: '',
      isOperator: true,
      hasSecondFactor: true,
      roles: [{ areaId: 'a', role, organisationId: null }],
    });
    expect(listable(actor('safeguarding-lead'), 'a')).toEqual(['safeguarding']);
    expect(listable(actor('facilitator'), 'a')).toEqual(['flag']);
    expect(listable(actor('commissioner'), 'a')).toEqual(['complaint']);
    expect(listable(actor('administrator'), 'a')).toEqual(['flag', 'complaint']);
    expect(listable(actor('safeguarding-lead'), 'b')).toEqual([]);
    expect(mayHandle({ kind: 'guest' }, 'a', 'flag')).toBe(false);
  });

  it('know the area of an address', () => {
    expect(areaOf('/sampleford/progress/line')).toBe('sampleford');
    expect(areaOf('')).toBe('');
    expect(areaOf('https://elsewhere.example/x')).toBe('');
  });
});

describe('telling us', () => {
  it('keeps the words with a snapshot of the public thing that later changes do not touch', () =>
    inScene(async ({ guest, as }) => {
      const nodeId = await makeNode(guest.db, guest.area, 'update', { slug: 'line', title: 'One number' });
      await guest.db.insert(nodeSlugs).values({ areaId: guest.area.id, kind: 'update', slug: 'line', nodeId });
      const { id } = await tellUs(guest, told('flag', `/${guest.area.slug}/progress/line`));
      const { item } = await getItem(await as('facilitator'), 'flag', id);
      expect(item.snapshot).toMatchObject({ title: 'One number', kind: 'update' });
    }));

  it('tells the holders of the lane by mail, and says nothing of what it is', () =>
    inScene(async ({ guest, as, sent }) => {
      await as('safeguarding-lead');
      await as('administrator');
      await tellUs(guest, told('safeguarding'));
      expect(sent.map((job) => job.name)).toEqual(['send-mail']);
      expect(JSON.stringify(sent)).not.toContain('What happened');
    }));

  it('passes what staff read to the safeguarding lead alone', () =>
    inScene(async ({ as }) => {
      const analyst = await as('analyst');
      const { id } = await passToSafeguarding(analyst, { snapshot: { answer: 'x' }, words: 'Worried', about: '/a' });
      expect(await codeOf(getItem(analyst, 'safeguarding', id))).toBe('forbidden');
      const { item } = await getItem(await as('safeguarding-lead'), 'safeguarding', id);
      expect(item).toMatchObject({ source: 'response', snapshot: { answer: 'x' }, words: 'Worried' });
    }));
});

describe('deciding', () => {
  it('refuses those of other lanes, and items that are in another lane', () =>
    inScene(async ({ guest, as }) => {
      const { id } = await tellUs(guest, told('safeguarding'));
      const administrator = await as('administrator');
      expect(await codeOf(decide(administrator, 'safeguarding', id, { kind: 'closed', words: 'No' }))).toBe(
        'forbidden',
      );
      expect(await codeOf(decide(administrator, 'flag', id, { kind: 'closed', words: 'No' }))).toBe('not-found');
      expect(await codeOf(listItems(administrator, 'safeguarding', null))).toBe('forbidden');
      expect(await countWaiting(administrator)).toEqual({});
    }));

  it('moves an item out of the sight of those who moved it, and keeps every decision', () =>
    inScene(async ({ guest, as }) => {
      const { id } = await tellUs(guest, told('flag'));
      const facilitator = await as('facilitator');
      await decide(facilitator, 'flag', id, { kind: 'moved', to: 'safeguarding', words: 'A child is at risk' });
      expect(await codeOf(getItem(facilitator, 'flag', id))).toBe('not-found');
      const lead = await as('safeguarding-lead');
      const later = (hours: number) => ({ ...lead, now: new Date(lead.now.getTime() + hours * 3_600_000) });
      await decide(later(1), 'safeguarding', id, { kind: 'closed', words: 'Passed to the council' });
      await decide(later(2), 'safeguarding', id, { kind: 'reopened', words: 'More came in' });
      const { item, decisions } = await getItem(lead, 'safeguarding', id);
      expect(decisions.map((one) => one.decision)).toEqual(['moved', 'closed', 'reopened']);
      expect(item.closedAt).toBeNull();
      expect(await countWaiting(lead)).toEqual({ safeguarding: { count: 1, late: 0 } });
    }));

  it('tells those who handle a lane what waits longer than the public was told', () =>
    inScene(async ({ guest, as }) => {
      await tellUs(guest, told('flag'));
      const facilitator = await as('facilitator');
      const daysOn = (days: number) => ({ ...facilitator, now: new Date(guest.now.getTime() + days * 86_400_000) });
      expect(await countWaiting(daysOn(0))).toEqual({ flag: { count: 1, late: 0 } });
      expect(await countWaiting(daysOn(14))).toEqual({ flag: { count: 1, late: 1 } });
    }));

  it.each([
    // A Monday; nobody looked: two working days, which end on Wednesday.
    ['flag', '2026-03-02', null, '2026-03-04', false],
    ['flag', '2026-03-02', null, '2026-03-05', true],
    // Looked at in time, and not decided within five.
    ['flag', '2026-03-02', '2026-03-03', '2026-03-09', false],
    ['flag', '2026-03-02', '2026-03-03', '2026-03-10', true],
    ['complaint', '2026-03-02', null, '2026-03-09', false],
    ['complaint', '2026-03-02', null, '2026-03-10', true],
    ['complaint', '2026-03-02', '2026-03-03', '2026-03-30', false],
    ['complaint', '2026-03-02', '2026-03-03', '2026-03-31', true],
    ['safeguarding', '2026-03-02', null, '2026-12-01', false],
  ] as const)(
    'holds the promise of the lane %s from %s, looked at %s, on %s',
    (lane, came, lookedAt, today, isLate) => {
      expect(isPastPromise({ lane, came, lookedAt }, today)).toBe(isLate);
    },
  );

  it('cannot delete: an item with a decision is held by it', () =>
    inScene(async ({ guest, as }) => {
      const { id } = await tellUs(guest, told('complaint'));
      await decide(await as('commissioner'), 'complaint', id, { kind: 'noted', words: 'Rang back' });
      const own = and(eq(safetyItems.areaId, guest.area.id), eq(safetyItems.id, id));
      const refused = await guest.db
        .transaction((tx) => tx.delete(safetyItems).where(own))
        .then(
          () => false,
          () => true,
        );
      expect(refused).toBe(true);
      expect(await guest.db.select().from(safetyDecisions)).toHaveLength(1);
    }));
});

it('keeps two areas apart', () =>
  inScene(async ({ guest, as }) => {
    const { id } = await tellUs(guest, told('flag'));
    const elsewhere = { ...guest, area: await makeArea(guest.db) };
    const facilitator = await as('facilitator');
    expect(await codeOf(getItem({ ...facilitator, area: elsewhere.area }, 'flag', id))).toBe('forbidden');
  }));
