/** The ledger: every channel in one list, one step at a time, days and nothing finer. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ledgerSenders, responseProgress } from '#db/schema/evidence.ts';
import { activityRecords, contributions } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { readFilter, readLedgerKey, readPicks, writeFilter, writeLedgerKey } from './ledger.ts';
import { getEntry } from './reads/entry.server.ts';
import { countLedger, listLedger, listLedgerRecords, sum } from './reads/ledger.server.ts';
import { advanceMatching, advancePicked } from './writes/advance-ledger.server.ts';
import { renewCode } from './writes/renew-code.server.ts';
import { setWithdrawalTerms } from './writes/set-withdrawal-terms.server.ts';

const nothing = { channel: null, state: null, isLate: false };

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

async function withResponses(ctx: AreaContext, consultationId: string, count: number): Promise<string[]> {
  const survey = await makeSurvey(ctx, undefined, { consultationId });
  await respondTimes(ctx, survey, count, { waited: 'no' });
  const rows = await ctx.db.select({ id: responses.id }).from(responses).where(eq(responses.surveyId, survey.id));
  return rows.map(({ id }) => id);
}

describe('the ledger', () => {
  it('holds what staff wrote down and what surveys brought, and counts both', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') });
      const petition = await makeEntry(ctx, id, {
        channel: 'petition',
        title: 'Petition for a drop-in',
        signatures: { state: 'stated', value: 1240 },
        day: '2026-02-20',
      });
      const late = await makeEntry(ctx, id, { day: '2026-03-02' });
      await withResponses(ctx, id, 3);
      const counts = await countLedger(ctx, id);
      expect(sum(counts)).toBe(5);
      expect(sum(counts, { channel: 'petition' })).toBe(1);
      expect(sum(counts, { isLate: true })).toBe(1);
      const { lines } = await listLedger(ctx, id, nothing);
      expect(lines.map(({ channel }) => channel)).toEqual(['survey', 'survey', 'survey', 'letter', 'petition']);
      expect(lines.find((line) => line.id === late.id)).toMatchObject({ isLate: true, state: 'received' });
      expect((await listLedger(ctx, id, { ...nothing, channel: 'petition' })).lines.map((line) => line.id)).toEqual([
        petition.id,
      ]);
      expect((await listLedger(ctx, id, { ...nothing, isLate: true })).lines.map((line) => line.id)).toEqual([late.id]);
      const [record] = (await listLedgerRecords(ctx, id)).filter((one) => one.channel === 'petition');
      expect(record).toMatchObject({ signatures: 1240, isLate: false });
    }));

  it('is paged by day and random id, in one statement a page', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      const ids = await withResponses(ctx, id, 5);
      let first = await listLedger(ctx, id, nothing, null, 3);
      const statements = await statementsOf(async () => {
        first = await listLedger(ctx, id, nothing, null, 3);
      });
      expect(statements).toHaveLength(1);
      const second = await listLedger(ctx, id, nothing, first.next, 3);
      expect(second.next).toBeNull();
      const shown = [...first.lines, ...second.lines].map((line) => line.id);
      expect(shown).toEqual([...ids].sort());
    }));

  it('knows nothing finer than a day of a contribution, in no column of either table', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      await makeEntry(ctx, id);
      await withResponses(ctx, id, 1);
      await advanceMatching(ctx, id, nothing, 'read', stepGates);
      const rows = [...(await ctx.db.select().from(contributions)), ...(await ctx.db.select().from(responseProgress))];
      const { lines } = await listLedger(ctx, id, nothing);
      const text = JSON.stringify([rows, lines, await listLedgerRecords(ctx, id)]);
      expect(text).toContain('2026-03-04');
      expect(text).not.toMatch(/\d{2}:\d{2}/);
      expect(rows.some((row) => Object.values(row).some((value: unknown) => value instanceof Date))).toBe(false);
    }));

  it('shows nothing of another area, nor of another consultation', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      const other = await makeConsultation(ctx, { title: 'Another' });
      const entry = await makeEntry(ctx, id);
      const [response = ''] = await withResponses(ctx, id, 1);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      expect(await countLedger(elsewhere, id)).toEqual([]);
      await expect(getEntry(elsewhere, id, entry.id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(getEntry(ctx, other, entry.id)).rejects.toMatchObject({ code: 'not-found' });
      for (const picked of [
        { entries: [entry.id], responses: [] },
        { entries: [], responses: [response] },
      ]) {
        await expect(advancePicked(elsewhere, id, picked, 'read', stepGates)).rejects.toMatchObject({
          code: 'not-found',
        });
        await expect(advancePicked(ctx, other, picked, 'read', stepGates)).rejects.toMatchObject({ code: 'not-found' });
      }
      await expect(renewCode(elsewhere, id, entry.id)).rejects.toMatchObject({ code: 'not-found' });
      expect(sum(await countLedger(ctx, id), { state: 'received' })).toBe(2);
    }));
});

describe('a contribution', () => {
  it('goes received, read, coded, put, one step at a time; all that were picked or none', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      const [one, two] = [await makeEntry(ctx, id), await makeEntry(ctx, id, { title: 'Another' })];
      const [response = ''] = await withResponses(ctx, id, 1);
      const all = { entries: [one.id, two.id], responses: [response] };
      await makeCodebook(ctx, id);
      expect(await advancePicked(ctx, id, all, 'coded', stepGates)).toEqual({
        isAdvanced: false,
        notReady: 3,
        problems: [],
      });
      expect(await advancePicked(ctx, id, { entries: [one.id], responses: [response] }, 'read', stepGates)).toEqual({
        isAdvanced: true,
        count: 2,
      });
      expect(await advancePicked(ctx, id, all, 'coded', stepGates)).toEqual({
        isAdvanced: false,
        notReady: 1,
        problems: [],
      });
      expect(sum(await countLedger(ctx, id), { state: 'read' })).toBe(2);
      expect(await advancePicked(ctx, id, { entries: [one.id], responses: [] }, 'read', stepGates)).toMatchObject({
        isAdvanced: false,
      });
      expect(await advanceMatching(ctx, id, nothing, 'coded', stepGates)).toEqual({ isAdvanced: true, count: 2 });
      expect(await advanceMatching(ctx, id, nothing, 'put-to-decision-maker', stepGates)).toEqual({
        isAdvanced: true,
        count: 2,
      });
      expect(await advanceMatching(ctx, id, nothing, 'put-to-decision-maker', stepGates)).toEqual({
        isAdvanced: true,
        count: 0,
      });
      expect(await getEntry(ctx, id, one.id)).toMatchObject({
        state: 'put-to-decision-maker',
        readOn: '2026-03-04',
        codedOn: '2026-03-04',
        putOn: '2026-03-04',
      });
      const deeds = await ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, 'contribution.read'));
      expect(JSON.stringify(deeds)).not.toContain(response);
    }));

  it('is written down once however often its form is sent, its sender apart from its words', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      const given = { idempotencyKey: 'the-key-of-this-form', senderName: 'Rosa Lind', senderContact: '020 7946 0999' };
      const first = await makeEntry(ctx, id, given);
      expect(await makeEntry(ctx, id, given)).toEqual(first);
      expect(sum(await countLedger(ctx, id))).toBe(1);
      expect(await ctx.db.select().from(ledgerSenders)).toMatchObject([{ name: 'Rosa Lind' }]);
      expect(JSON.stringify(await listLedgerRecords(ctx, id))).not.toMatch(/Rosa|7946|ten months/);
    }));

  it('keeps the last day for taking back: later, never earlier once people could read it', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx, { closes: dateOf('31 March 2026') });
      expect(await setWithdrawalTerms(ctx, id, '2026-03-01')).toBe('termsPast');
      expect(await setWithdrawalTerms(ctx, id, '2026-03-20')).toBe('termsTooSoon');
      expect(await setWithdrawalTerms(ctx, id, '2026-04-30')).toBeNull();
      expect(await setWithdrawalTerms(ctx, id, '2026-04-15')).toBe('termsEarlier');
      expect(await setWithdrawalTerms(ctx, id, '2026-05-15')).toBeNull();
    }));
});

describe('addresses of the ledger', () => {
  it('carry a filter and a place both ways, and take nonsense for none', () => {
    const filter = { channel: 'focus-group', state: 'read', isLate: true } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
    expect(readFilter(new URLSearchParams('channel=x&state=y&late=z'))).toEqual(nothing);
    const key = { day: '2026-03-02', id: '0123456789' };
    expect(readLedgerKey(writeLedgerKey(key))).toEqual(key);
    for (const text of [null, '', '2026-99-99.0123456789', 'x', "2026-03-02.'--"])
      expect(readLedgerKey(text)).toBeNull();
    expect(readPicks(['entry:0123456789', 'entry:0123456789'])).toEqual({ entries: ['0123456789'], responses: [] });
    expect(readPicks(['response:1'])).toBeNull();
  });
});
