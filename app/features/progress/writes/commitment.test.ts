import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { commitmentOwners, commitmentSlips, measureTargets, targets } from '#db/schema/progress.ts';
import type { Transaction } from '#db/client.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { bareCommitment } from '#tests/factories/loop/promise.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { getThing } from '../reads/things.server.ts';
import { changeCommitment } from './change-commitment.server.ts';
import { createCommitment } from './create-commitment.server.ts';
import { createMeasure } from './create-measure.server.ts';
import { joinTarget, partTarget } from './join-target.server.ts';
import { publishItem } from './publish-item.server.ts';

const notStated = { state: 'not-stated' } as const;

const whole = bareCommitment('Review the service');

async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db);
    await work(testContext(testServices(db), area), db);
  });
}

const ownersOf = (db: Transaction) => db.select().from(commitmentOwners).orderBy(commitmentOwners.position);

describe('a commitment', () => {
  it('is stored with nothing invented: no owner, no date, no decider', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await createCommitment(ctx, { title: 'Review SENDIASS' });
      await publishItem(ctx, 'commitment', id);
      expect(await getThing(ctx, 'commitment', id)).toMatchObject({
        title: 'Review SENDIASS',
        headline: 'not-stated',
        owners: [],
        targets: [],
        decidedBy: notStated,
        decidedOn: notStated,
        nextUpdate: notStated,
      });
    });
  });

  it('shows the worst of its joint owners', async () => {
    await inNewArea(async (ctx) => {
      const one = await makeOrganisation(ctx, 'The council', 'council');
      const other = await makeOrganisation(ctx, 'The trust', 'trust');
      const { id } = await createCommitment(ctx, {
        title: 'Train staff',
        owners: [
          { organisationId: one, status: 'done', due: dateOf('January 2026') },
          { organisationId: other, status: 'under-way', due: dateOf('by February 2026') },
        ],
      });
      await publishItem(ctx, 'commitment', id);
      const shown = await getThing(ctx, 'commitment', id);
      expect(shown.headline).toBe('overdue');
      expect(shown.owners.map(({ organisation, status }) => [organisation, status])).toEqual([
        ['The council', 'done'],
        ['The trust', 'overdue'],
      ]);
    });
  });

  it('refuses an organisation that is not of the area', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const foreign = await makeOrganisation(elsewhere, 'Another council', 'other');
      await expect(createCommitment(ctx, { title: 'T', owners: [{ organisationId: foreign }] })).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });

  it('keeps no history of a date that was never public', async () => {
    await inNewArea(async (ctx, db) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owner = { organisationId, status: 'planned', due: dateOf('May 2026') } as const;
      const { id } = await createCommitment(ctx, { ...whole, owners: [owner] });
      const [row] = await ownersOf(db);
      const moved = { ...owner, id: row?.id ?? '', due: dateOf('June 2026') };
      expect(await changeCommitment(ctx, id, { ...whole, owners: [moved] })).toEqual({ isChanged: true });
      expect(await db.select().from(commitmentSlips)).toEqual([]);
    });
  });

  it('asks why a public date moved, names the row, changes nothing until it is told, then keeps both dates', async () => {
    await inNewArea(async (ctx, db) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owner = { organisationId, status: 'planned', due: dateOf('by May 2026') } as const;
      const { id } = await createCommitment(ctx, { ...whole, owners: [owner] });
      await publishItem(ctx, 'commitment', id);
      const [row] = await ownersOf(db);
      const moved = { ...owner, id: row?.id ?? '', due: dateOf('by September 2026') };
      const refused = await changeCommitment(ctx, id, {
        ...{ ...whole, title: 'Another title', owners: [moved] },
        changedBecause: 'It was too long.',
      });
      expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'slipReason', row: 0 }] });
      expect(await getThing(ctx, 'commitment', id)).toMatchObject({ title: whole.title });

      const told = { ...moved, slipReason: 'Two posts are empty.' };
      expect(await changeCommitment(ctx, id, { ...whole, owners: [told] })).toEqual({ isChanged: true });
      const shown = await getThing(ctx, 'commitment', id);
      expect(shown.owners[0]).toMatchObject({
        due: { text: 'by September 2026' },
        slips: [{ from: { text: 'by May 2026' }, to: { text: 'by September 2026' }, reason: 'Two posts are empty.' }],
      });
    });
  });

  it('publishes nothing that is stopped without why, and shows reason and contact', async () => {
    await inNewArea(async (ctx, db) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owner = { organisationId, status: 'stopped', due: dateOf('May 2026') } as const;
      const { id } = await createCommitment(ctx, { ...whole, owners: [owner] });
      expect(await publishItem(ctx, 'commitment', id)).toMatchObject({
        isPublished: false,
        problems: [{ gate: 'stoppedReason' }],
      });
      const [row] = await ownersOf(db);
      const contact = 'Therapy line, 020 7946 0100';
      const told = { ...owner, id: row?.id ?? '', stoppedBecause: 'The money was cut.', contact };
      expect(await changeCommitment(ctx, id, { ...whole, owners: [told] })).toEqual({ isChanged: true });
      expect((await publishItem(ctx, 'commitment', id)).isPublished).toBe(true);
      const { owners } = await getThing(ctx, 'commitment', id);
      expect(owners[0]).toMatchObject({ status: 'stopped', stoppedBecause: 'The money was cut.', contact });
      const silent = await changeCommitment(ctx, id, { ...whole, owners: [{ ...told, stoppedBecause: ' ' }] });
      expect(silent).toMatchObject({ isChanged: false, problems: [{ gate: 'stoppedReason', row: 0 }] });
      const again = { ...told, status: 'under-way' } as const;
      expect(await changeCommitment(ctx, id, { ...whole, owners: [again] })).toEqual({ isChanged: true });
      expect((await getThing(ctx, 'commitment', id)).owners[0]).toMatchObject({ stoppedBecause: '', contact });
    });
  });

  it('does not lose the history of an owner', async () => {
    await inNewArea(async (ctx, db) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const owner = { organisationId, status: 'planned', due: dateOf('May 2026') } as const;
      const { id } = await createCommitment(ctx, { ...whole, owners: [owner] });
      await publishItem(ctx, 'commitment', id);
      const [row] = await ownersOf(db);
      const moved = { ...owner, id: row?.id ?? '', due: dateOf('June 2026'), slipReason: 'Illness.' };
      await changeCommitment(ctx, id, { ...whole, owners: [moved] });
      const removed = await changeCommitment(ctx, id, { ...whole, owners: [] });
      expect(removed).toMatchObject({ isChanged: false, problems: [{ gate: 'ownerHistory' }] });
      expect(await ownersOf(db)).toHaveLength(1);
    });
  });

  it('does not lose a public date with the row of its owner, removed or given to somebody else', async () => {
    await inNewArea(async (ctx, db) => {
      const one = await makeOrganisation(ctx, 'The council', 'council');
      const other = await makeOrganisation(ctx, 'The trust', 'trust');
      const owner = { organisationId: one, status: 'planned', due: dateOf('2020') } as const;
      const { id } = await createCommitment(ctx, { ...whole, owners: [owner] });
      await publishItem(ctx, 'commitment', id);
      const [row] = await ownersOf(db);
      const fresh = { ...owner, due: dateOf('2030') };
      for (const owners of [[], [fresh], [{ ...owner, id: row?.id ?? '', organisationId: other }]]) {
        const refused = await changeCommitment(ctx, id, { ...whole, owners });
        expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'ownerDated' }] });
      }
      expect(await ownersOf(db)).toMatchObject([{ organisationId: one }]);
    });
  });

  it('asks what is new when promised news is put off, and shows whether it came late', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await createCommitment(ctx, { ...whole, nextUpdate: dateOf('February 2026') });
      await publishItem(ctx, 'commitment', id);
      expect(await getThing(ctx, 'commitment', id)).toMatchObject({ isNewsLate: true, notes: [] });
      const later = { ...whole, nextUpdate: dateOf('May 2026') };
      expect(await changeCommitment(ctx, id, later)).toMatchObject({ problems: [{ gate: 'noteMissing' }] });
      expect(await changeCommitment(ctx, id, { ...later, note: 'Two people were hired.' })).toEqual({
        isChanged: true,
      });
      expect(await getThing(ctx, 'commitment', id)).toMatchObject({
        isNewsLate: false,
        nextUpdate: { text: 'May 2026' },
        notes: [
          { body: 'Two people were hired.', on: '2026-03-04', promised: { text: 'February 2026' }, wasLate: true },
        ],
      });
      // A word in between keeps no promise; a draft is asked for none.
      const nextDay = { ...ctx, now: new Date('2026-03-05T10:00:00Z') };
      await changeCommitment(nextDay, id, { ...later, note: 'They have begun.' });
      const [newest] = (await getThing(ctx, 'commitment', id)).notes;
      expect(newest).toMatchObject({ promised: { state: 'not-stated' }, wasLate: false });
      const draft = await createCommitment(ctx, { ...whole, nextUpdate: dateOf('2020') });
      expect(await changeCommitment(ctx, draft.id, later)).toEqual({ isChanged: true });
    });
  });

  it('cannot refuse without a reason, as a draft or in public', async () => {
    await inNewArea(async (ctx) => {
      await expect(createCommitment(ctx, { title: 'A hydrotherapy pool', decision: 'will-not' })).rejects.toThrow();
    });
    await inNewArea(async (ctx) => {
      const { id } = await createCommitment(ctx, {
        title: 'A hydrotherapy pool',
        decision: 'will-not',
        reasonKind: 'money',
        reason: 'It costs more than the whole budget.',
        reconsider: 'A grant.',
      });
      expect(await publishItem(ctx, 'commitment', id)).toEqual({ isPublished: true });
      expect(await getThing(ctx, 'commitment', id)).toMatchObject({ headline: 'will-not', reasonKind: 'money' });
    });
  });

  it('is held back by a sentence that promises a list and gives none', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await createCommitment(ctx, { title: 'T', detail: 'Examples include:' });
      const published = await publishItem(ctx, 'commitment', id);
      expect(published).toMatchObject({ isPublished: false, problems: [{ gate: 'danglingLeadIn' }] });
    });
  });
});

describe('targets and measures', () => {
  it('are joined by a person only, never by resemblance', async () => {
    await inNewArea(async (ctx, db) => {
      const statement = '20 weeks for plans issued on time';
      const { id, targetIds } = await createCommitment(ctx, { title: 'Improve timescales', targets: [{ statement }] });
      const measure = await createMeasure(ctx, { title: 'Plans issued on time within 20 weeks' });
      await publishItem(ctx, 'commitment', id);
      await publishItem(ctx, 'measure', measure.id);
      expect((await getThing(ctx, 'measure', measure.id)).targets).toEqual([]);
      expect((await getThing(ctx, 'commitment', id)).targets[0]?.measures).toEqual([]);

      const pair = { measureId: measure.id, targetId: targetIds[0] ?? '' };
      await joinTarget(ctx, pair);
      await joinTarget(ctx, pair);
      expect(await db.select().from(measureTargets)).toHaveLength(1);
      expect((await getThing(ctx, 'measure', measure.id)).targets).toMatchObject([{ statement, commitment: { id } }]);
      expect((await getThing(ctx, 'commitment', id)).targets[0]?.measures).toMatchObject([{ id: measure.id }]);

      await partTarget(ctx, pair);
      expect((await getThing(ctx, 'measure', measure.id)).targets).toEqual([]);
    });
  });

  it('stay joined while other targets come, go and move', async () => {
    await inNewArea(async (ctx, db) => {
      const made = await createCommitment(ctx, { ...whole, targets: [{ statement: 'One' }, { statement: 'Two' }] });
      const measure = await createMeasure(ctx, { title: 'M' });
      await joinTarget(ctx, { measureId: measure.id, targetId: made.targetIds[1] ?? '' });
      const [, second] = await db.select().from(targets).orderBy(targets.position);
      if (!second) throw new Error('The second target is missing.');
      const { id, statement, value, unit, due } = second;
      const fresh = { statement: 'Three', value: notStated, unit: notStated, due: notStated };
      await changeCommitment(ctx, made.id, { ...whole, targets: [{ id, statement, value, unit, due }, fresh] });
      const left = await db.select().from(targets).where(eq(targets.commitmentId, made.id)).orderBy(targets.position);
      expect(left.map((target) => target.statement)).toEqual(['Two', 'Three']);
      expect(await db.select().from(measureTargets)).toMatchObject([{ targetId: id }]);
    });
  });

  it('cannot be joined across areas', async () => {
    await inNewArea(async (ctx, db) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await createCommitment(elsewhere, { title: 'T', targets: [{ statement: 'S' }] });
      const ours = await createMeasure(ctx, { title: 'M' });
      const pair = { measureId: ours.id, targetId: theirs.targetIds[0] ?? '' };
      await expect(joinTarget(ctx, pair)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
