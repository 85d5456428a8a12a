/** Feedback from its first words to being taken back: once, anonymous, answered with reasons, public only when it may be. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Db } from '#db/client.server.ts';
import { feedbackAnswers, feedbackContacts, feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { activityRecords, contributions, links, nodes } from '#db/schema/record.ts';
import type { Actor } from '#app/lib/actor.ts';
import { parseCode } from '#app/lib/receipt-code.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { answerOf, giveFeedback, publishSaid, refusal, saidWords } from '#tests/factories/feedback.ts';
import { makeFinding, makeService, personWith } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { dumpTables, newRows, tablesSaying } from '#tests/factories/tables.ts';
import { committedDatabase, rollback } from '#tests/setup/database.ts';
import { shuffleAllFeedback } from '../jobs.server.ts';
import { findContact } from '../reads/contact.server.ts';
import { getPublished, listPublished, listPublishedOnService, listTakenBack } from '../reads/published.server.ts';
import { getFeedback, listFeedback } from '../reads/staff.server.ts';
import { findFeedbackTrail } from '../reads/trail.server.ts';
import { listSummaries } from '../reads/year.server.ts';
import { answerFeedback } from './answer-feedback.server.ts';
import { clearWording } from './clear-wording.server.ts';
import { leaveContact } from './leave-contact.server.ts';
import { openEmail } from '../sealing.server.ts';
import { linkFinding } from './link-finding.server.ts';
import { markOneCase } from './mark-one-case.server.ts';
import { publishFeedback, unpublishFeedback } from './publish-feedback.server.ts';
import { publishSummary } from './publish-summary.server.ts';
import { recordReading } from './record-reading.server.ts';
import { withdrawFeedback } from './withdraw-feedback.server.ts';

type Scene = { ctx: AreaContext; db: Db; services: TestServices };

const inArea = (work: (scene: Scene) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db);
    const ctx = testContext(services, area, { actor: personWith(area, 'commissioner') });
    await work({ ctx, db, services });
  });

const noFilter = { status: null, service: null };
const everything = { ...noFilter, asked: null, waiting: null };

const plainCode = (code: string) => {
  const parsed = parseCode(code);
  if (!parsed.ok) throw new Error(`No code: ${code}`);
  return parsed.code;
};

describe('giving feedback', () => {
  it('stores one item for one form, and keeps a second thought', () =>
    inArea(async ({ ctx, db }) => {
      const first = await giveFeedback(ctx, { key: 'one' });
      const again = await giveFeedback(ctx, { key: 'one' });
      expect(again).toEqual(first);
      expect(parseCode(first.code)).toMatchObject({ ok: true });
      const other = await giveFeedback(ctx, { key: 'one', words: 'On second thoughts, it was fine.' });
      expect(other.code).not.toBe(first.code);
      expect(await db.select().from(feedbackItems)).toHaveLength(2);
    }));

  it('leaves nothing that joins it to whoever is signed in, nor a time', async () => {
    const database = await committedDatabase();
    const area = await makeArea(database.db);
    const actor = personWith(area, 'analyst') as Extract<Actor, { kind: 'person' }>;
    const ctx = testContext(testServices(database.db), area, { actor });
    const before = await dumpTables(database);
    const { code } = await giveFeedback(ctx, { day: '2026-03-04' });
    const added = newRows(before, await dumpTables(database));
    expect([...added.keys()].sort()).toEqual(['public.contributions', 'public.feedback_items']);
    expect(tablesSaying(added, [actor.personId, actor.email, code, '10:00'])).toEqual([]);
    await withdrawFeedback(ctx, plainCode(code));
    const after = newRows(before, await dumpTables(database));
    expect(tablesSaying(after, [actor.personId, saidWords])).toEqual([]);
  });

  it('of finished days is written anew in one transaction a day, and says the same', async () => {
    const database = await committedDatabase();
    const ctx = testContext(testServices(database.db), await makeArea(database.db));
    for (let number = 0; number < 12; number += 1) await giveFeedback(ctx, { words: `Words ${number}` });
    await giveFeedback(ctx, { day: '2026-03-04' });
    type Place = { id: string; xmin: string; day: string; row: string };
    const places = async () => [
      ...(await ctx.db.execute<Place>(`select id, xmin::text, day::text, row_to_json(f)::text as row
        from feedback_items f order by ctid`)),
    ];
    const before = await places();
    await shuffleAllFeedback(ctx);
    const after = await places();
    expect(after.map(({ row }) => row).sort()).toEqual(before.map(({ row }) => row).sort());
    const finished = after.filter(({ day }) => day === '2026-03-01');
    expect(new Set(finished.map(({ xmin }) => xmin)).size).toBe(1);
    // Twelve rows stay in order once in 12 factorial times.
    const order = (all: Place[]) => all.filter(({ day }) => day === '2026-03-01').map(({ id }) => id);
    expect(order(after)).not.toEqual(order(before));
    await shuffleAllFeedback(ctx);
    expect(await places()).toEqual(after);
  });
});

describe('reading feedback', () => {
  it('is recorded without saying which, and the first reading is its day', () =>
    inArea(async ({ ctx, db }) => {
      const { id } = await giveFeedback(ctx);
      await recordReading(ctx, { what: 'item', id });
      const later = { ...ctx, now: new Date('2026-03-09T10:00:00Z') };
      await recordReading(later, { what: 'item', id });
      const records = await db.select().from(activityRecords).where(eq(activityRecords.verb, 'feedback.read'));
      expect(records).toHaveLength(2);
      expect(JSON.stringify(records)).not.toContain(id);
      const [item] = await db.select().from(feedbackItems);
      expect(item).toMatchObject({ status: 'read', readOn: '2026-03-04' });
      const [entry] = await db.select().from(contributions);
      expect(entry).toMatchObject({ state: 'read', readOn: '2026-03-04', kind: 'feedback' });
    }));

  it('shows words only to those who may read them', () =>
    inArea(async ({ ctx }) => {
      const { id } = await giveFeedback(ctx);
      const administrator = { ...ctx, actor: personWith(ctx.area, 'administrator') };
      expect((await getFeedback(ctx, id)).words).toBe(saidWords);
      expect((await getFeedback(administrator, id)).words).toBeNull();
      expect(JSON.stringify(await listFeedback(administrator, everything, null))).not.toContain('rang us back');
    }));

  it('filters by status, consent and how long it waits', () =>
    inArea(async ({ ctx }) => {
      const old = await giveFeedback(ctx, { day: '2026-02-01', consent: 'no' });
      const fresh = await giveFeedback(ctx, { day: '2026-03-03' });
      const answered = await giveFeedback(ctx, { day: '2026-02-01' });
      await answerFeedback(ctx, [answered.id], answerOf());
      const ids = async (changes: Partial<typeof everything> | { asked: 'yes' } | { waiting: '14' }) =>
        (await listFeedback(ctx, { ...everything, ...changes }, null)).feedback.map(({ id }) => id).sort();
      expect(await ids({ waiting: '14' })).toEqual([old.id]);
      expect(await ids({ asked: 'yes' })).toEqual([fresh.id, answered.id].sort());
      const first = await listFeedback(ctx, everything, null, 1);
      expect(first.feedback.map(({ id }) => id)).toEqual([fresh.id]);
      expect(first.next).toBe(`2026-03-03.${fresh.id}`);
      const rest = await listFeedback(ctx, everything, { at: '2026-03-03', id: fresh.id });
      expect(rest.feedback.map(({ id }) => id)).toEqual([old.id, answered.id].sort());
    }));
});

describe('answering feedback', () => {
  it('refuses a "cannot" without a reason, and gives one with it', () =>
    inArea(async ({ ctx, db }) => {
      const { id } = await giveFeedback(ctx);
      const refused = await answerFeedback(ctx, [id], answerOf({ status: 'cannot' }));
      expect(refused.isAnswered).toBe(false);
      expect(await db.select().from(feedbackAnswers)).toEqual([]);
      expect((await answerFeedback(ctx, [id], answerOf(refusal))).isAnswered).toBe(true);
      const [answer] = (await getFeedback(ctx, id)).answers;
      expect(answer).toMatchObject({ status: 'cannot', refusal: { reasonKind: 'money' } });
    }));

  it('takes only public things of this area for what shows a change', () =>
    inArea(async ({ ctx, db }) => {
      const { id } = await giveFeedback(ctx);
      const elsewhere = await makeArea(db);
      const draft = await makeNode(db, ctx.area, 'service-change', { state: 'draft', publishedAt: null, slug: null });
      const theirs = await makeNode(db, elsewhere, 'service-change', { slug: null });
      const shown = await makeNode(db, ctx.area, 'service-change', { slug: null });
      const made = (aboutId: string) => answerFeedback(ctx, [id], answerOf({ status: 'change-made', aboutId }));
      for (const aboutId of [draft, theirs, 'nothing']) {
        expect(await made(aboutId)).toEqual({
          isAnswered: false,
          problems: [{ field: 'about', key: 'aboutUnknown' }],
        });
      }
      expect((await made(shown)).isAnswered).toBe(true);
    }));

  it('answers many at once: each code shows it, and a later answer is the status', () =>
    inArea(async ({ ctx }) => {
      const said = [await giveFeedback(ctx), await giveFeedback(ctx, { words: 'The same happened to us.' })];
      const ids = said.map(({ id }) => id);
      await answerFeedback(ctx, ids, answerOf({ words: 'You are not alone.' }));
      const later = { ...ctx, now: new Date('2026-04-01T10:00:00Z') };
      await answerFeedback(later, [ids[0] ?? ''], answerOf({ ...refusal, words: 'We tried.' }));
      const [first, second] = [
        await findFeedbackTrail(ctx, plainCode(said[0]?.code ?? '')),
        await findFeedbackTrail(ctx, plainCode(said[1]?.code ?? '')),
      ];
      expect(first?.answers.map(({ words }) => words)).toEqual(['You are not alone.', 'We tried.']);
      expect(first).toMatchObject({ status: 'cannot', receivedOn: '2026-03-01', readOn: '2026-03-04' });
      expect(second?.answers.map(({ words }) => words)).toEqual(['You are not alone.']);
      // What was answered as one was sorted as one; neither is put to anybody by that.
      for (const trail of [first, second]) expect(trail).toMatchObject({ codedOn: '2026-03-04', putOn: null });
      const ledger = await ctx.db
        .select({ state: contributions.state, readOn: contributions.readOn })
        .from(contributions);
      expect(ledger).toEqual(Array.from(ids, () => ({ state: 'coded', readOn: '2026-03-04' })));
      expect(second?.status).toBe('thanks');
      expect((await getFeedback(ctx, ids[0] ?? '')).answeredOn).toBe('2026-03-04');
    }));

  it('is all or nothing, and never of another area', () =>
    inArea(async ({ ctx, db }) => {
      const mine = await giveFeedback(ctx);
      const there = { ...ctx, area: await makeArea(db) };
      const theirs = await giveFeedback(there);
      await expect(answerFeedback(ctx, [mine.id, theirs.id], answerOf())).rejects.toMatchObject({ code: 'not-found' });
      await expect(getFeedback(ctx, theirs.id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(clearWording(ctx, theirs.id, { wording: 'x', isConfirmed: true })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await withdrawFeedback(ctx, plainCode(theirs.code))).toBe(false);
      expect(await db.select().from(feedbackAnswers)).toEqual([]);
      expect((await listFeedback(ctx, everything, null)).feedback).toHaveLength(1);
    }));

  it('keeps an address that joins to no person, follow or mail, and is another for every item', () =>
    inArea(async ({ ctx, db }) => {
      const email = 'ana@example.org';
      for (const { code } of [await giveFeedback(ctx), await giveFeedback(ctx)])
        await leaveContact(ctx, { code: plainCode(code), email });
      const rows = await db.select().from(feedbackContacts);
      expect(rows.map((row) => Object.keys(row).sort())).toEqual([
        ['areaId', 'id', 'itemId', 'sealedEmail'],
        ['areaId', 'id', 'itemId', 'sealedEmail'],
      ]);
      expect(new Set(rows.map((row) => row.sealedEmail)).size).toBe(2);
      // What was sealed for one item opens nothing of the other.
      const [one, other] = rows;
      expect(openEmail(ctx, one?.id ?? '', other?.sealedEmail ?? '')).toBe(null);
    }));

  it('sends for the address once there is an answer, and the address is sealed', () =>
    inArea(async ({ ctx, db, services }) => {
      const { id, code } = await giveFeedback(ctx);
      const contact = { code: plainCode(code) };
      await leaveContact(ctx, { ...contact, email: 'first@example.org' });
      await leaveContact(ctx, { ...contact, email: 'ana@example.org' });
      const [row, ...more] = await db.select().from(feedbackContacts);
      expect(more).toEqual([]);
      expect(JSON.stringify(row)).not.toContain('ana@');
      expect(await findContact(ctx, row?.id ?? '')).toMatchObject({ email: 'ana@example.org' });
      expect(services.sent).toEqual([]);
      await answerFeedback(ctx, [id], answerOf());
      expect(services.sent.map(({ name, data }) => [name, data])).toEqual([
        ['feedback-answered', { areaId: ctx.area.id, contactId: row?.id }],
      ]);
    }));
});

describe('publishing feedback', () => {
  const gatesOf = async (ctx: AreaContext, id: string) => {
    const published = await publishFeedback(ctx, id);
    return published.isPublished ? [] : published.problems.map(({ gate }) => gate);
  };

  it('asks for consent and for a wording that somebody cleared', () =>
    inArea(async ({ ctx, db }) => {
      for (const consent of ['no', 'summary'] as const) {
        const { id } = await giveFeedback(ctx, { consent });
        expect(await gatesOf(ctx, id)).toEqual(['consent', 'wording']);
        await clearWording(ctx, id, { wording: 'Anything.', isConfirmed: true });
        expect(await gatesOf(ctx, id)).toEqual(['consent']);
      }
      const { id } = await giveFeedback(ctx);
      expect(await gatesOf(ctx, id)).toEqual(['wording']);
      expect(await db.select().from(nodes).where(eq(nodes.state, 'public'))).toEqual([]);
    }));

  it('refuses what looks personal until somebody looked at it, and one person’s case always', () =>
    inArea(async ({ ctx }) => {
      const words = 'Ring 020 7946 0155, or write to SW1A 1AA. His number is 943 476 5919.';
      const { id } = await giveFeedback(ctx, { words });
      await clearWording(ctx, id, { wording: words, isConfirmed: false });
      expect(await gatesOf(ctx, id)).toEqual(['personal']);
      await markOneCase(ctx, id, true);
      await clearWording(ctx, id, { wording: 'Ring […].', isConfirmed: false });
      expect(await gatesOf(ctx, id)).toEqual(['case']);
      await markOneCase(ctx, id, false);
      expect(await gatesOf(ctx, id)).toEqual([]);
      expect(await markOneCase(ctx, id, true)).toBe('is-public');
    }));

  it('shows the cleared wording, says that it was edited, and keeps what was written', () =>
    inArea(async ({ ctx, db }) => {
      const { id } = await giveFeedback(ctx);
      const cleared = await clearWording(ctx, id, { wording: 'We waited a long time […].', isConfirmed: false });
      await publishFeedback(ctx, id);
      const shown = await getPublished(ctx, cleared.isCleared ? cleared.id : '');
      expect(shown).toMatchObject({ wording: 'We waited a long time […].', isEdited: true, status: 'received' });
      expect(JSON.stringify(shown)).not.toContain(id);
      expect((await db.select().from(feedbackItems))[0]?.words).toBe(saidWords);
    }));

  it('keeps the old wording of a public one when the new one would not pass', () =>
    inArea(async ({ ctx }) => {
      const { id, nodeId } = await publishSaid(ctx);
      const refused = await clearWording(ctx, id, { wording: 'Ring 020 7946 0155.', isConfirmed: false });
      expect(refused.isCleared).toBe(false);
      expect((await getPublished(ctx, nodeId)).wording).toBe(saidWords);
    }));

  it('puts it into the chain: to what answered it, and from there to findings', () =>
    inArea(async ({ ctx, db }) => {
      const findingId = await makeFinding(ctx, 'Nobody rings back');
      const changeId = await makeNode(db, ctx.area, 'service-change', { slug: null });
      const updateId = await makeNode(db, ctx.area, 'update');
      const hidden = await giveFeedback(ctx);
      expect(await linkFinding(ctx, hidden.id, findingId)).toBe('not-public');
      await answerFeedback(ctx, [hidden.id], answerOf({ status: 'change-made', aboutId: changeId }));
      await clearWording(ctx, hidden.id, { wording: saidWords, isConfirmed: false });
      await publishFeedback(ctx, hidden.id);
      await answerFeedback(ctx, [hidden.id], answerOf({ status: 'change-made', aboutId: updateId }));
      expect(await linkFinding(ctx, hidden.id, findingId)).toBe('linked');
      expect(await linkFinding(ctx, hidden.id, changeId)).toBe('no-finding');
      const made = await db.select({ toId: links.toId, kind: links.kind }).from(links);
      expect(made.sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
        { toId: updateId, kind: 'answers' },
        { toId: findingId, kind: 'evidence-for' },
        { toId: changeId, kind: 'led-to' },
      ]);
    }));

  it('lists by service and answer, newest first, and only in its area', () =>
    inArea(async ({ ctx, db }) => {
      const serviceId = await makeService(ctx, 'Physiotherapy', 'physio');
      const old = await publishSaid(ctx, { serviceId });
      const later = { ...ctx, now: new Date('2026-03-05T10:00:00Z') };
      const fresh = await publishSaid(later, { words: 'It was good.' });
      await answerFeedback(later, [fresh.id], answerOf());
      const ids = async (filter: Partial<typeof noFilter> | { service: string } | { status: 'thanks' }) =>
        (await listPublished(ctx, { ...noFilter, ...filter })).feedback.map(({ id }) => id);
      expect(await ids({})).toEqual([fresh.nodeId, old.nodeId]);
      expect(await ids({ service: 'physio' })).toEqual([old.nodeId]);
      expect(await ids({ status: 'thanks' })).toEqual([fresh.nodeId]);
      const { next } = await listPublished(ctx, noFilter, null, 1);
      expect(next).toContain(fresh.nodeId);
      const at = later.now.getTime().toString(36);
      const rest = await listPublished(ctx, noFilter, { at, id: fresh.nodeId });
      expect(rest.feedback.map(({ id }) => id)).toEqual([old.nodeId]);
      const there = { ...ctx, area: await makeArea(db) };
      expect((await listPublished(there, noFilter)).feedback).toEqual([]);
      await expect(getPublished(there, old.nodeId)).rejects.toMatchObject({ code: 'not-found' });
    }));
});

describe('taking feedback back', () => {
  it('removes it everywhere at once, and leaves a dated note where it was public', () =>
    inArea(async ({ ctx, db }) => {
      const serviceId = await makeService(ctx, 'Physiotherapy', 'physio');
      const { id, nodeId, code } = await publishSaid(ctx, { serviceId });
      const other = await giveFeedback(ctx, { words: 'Us too.' });
      await answerFeedback(ctx, [id, other.id], answerOf({ words: 'To both.' }));
      await answerFeedback(ctx, [id], answerOf({ words: 'To one alone, about its words.' }));
      await leaveContact(ctx, { code: plainCode(other.code), email: 'ana@example.org' });
      expect(await withdrawFeedback(ctx, plainCode(code))).toBe(true);
      await expect(getPublished(ctx, nodeId)).rejects.toMatchObject({ code: 'not-found' });
      expect((await listPublished(ctx, noFilter)).feedback).toEqual([]);
      expect(await listPublishedOnService(ctx, serviceId)).toEqual([]);
      expect(await findFeedbackTrail(ctx, plainCode(code))).toBeNull();
      expect(await listTakenBack(ctx)).toEqual([{ day: '2026-03-04', count: 1 }]);
      const isNode = and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, nodeId));
      const [node] = await db.select().from(nodes).where(isNode);
      expect(node).toMatchObject({ state: 'withdrawn', title: 'Feedback that was taken back' });
      const [tombstone] = await db.select().from(feedbackPublications);
      expect(tombstone).toMatchObject({ wording: '', itemId: null, takenBackOn: '2026-03-04' });
      expect((await db.select().from(feedbackAnswers)).map(({ words }) => words)).toEqual(['To both.']);
      expect(await db.select().from(feedbackItems)).toHaveLength(1);
      expect(await withdrawFeedback(ctx, plainCode(code))).toBe(false);
    }));

  it('leaves no note where nothing was public, and takes the address along', () =>
    inArea(async ({ ctx, db }) => {
      const { id, code } = await giveFeedback(ctx);
      await leaveContact(ctx, { code: plainCode(code), email: 'ana@example.org' });
      await clearWording(ctx, id, { wording: saidWords, isConfirmed: false });
      await withdrawFeedback(ctx, plainCode(code));
      expect(await db.select().from(feedbackContacts)).toEqual([]);
      expect(await db.select().from(feedbackPublications)).toEqual([]);
      expect(await db.select().from(nodes)).toEqual([]);
      expect(await listTakenBack(ctx)).toEqual([]);
    }));

  it('by staff keeps the words for another day', () =>
    inArea(async ({ ctx }) => {
      const { id, nodeId } = await publishSaid(ctx);
      await unpublishFeedback(ctx, id);
      await expect(getPublished(ctx, nodeId)).rejects.toMatchObject({ code: 'not-found' });
      expect((await publishFeedback(ctx, id)).isPublished).toBe(true);
      expect((await getPublished(ctx, nodeId)).wording).toBe(saidWords);
    }));
});

describe('the numbers of a year', () => {
  it('wait for ten, and then for ten more', () =>
    inArea(async ({ ctx }) => {
      const give = async (times: number) => {
        for (let number = 0; number < times; number += 1) await giveFeedback(ctx);
      };
      await give(9);
      expect(await publishSummary(ctx, 2026)).toBe('too-few');
      await give(1);
      expect(await publishSummary(ctx, 2026)).toBe('published');
      await give(9);
      expect(await publishSummary(ctx, 2026)).toBe('too-few');
      const [shown] = await listSummaries(ctx);
      expect(shown).toMatchObject({ year: 2026, asAt: '2026-03-04', base: { kind: 'value', value: 10 } });
      await give(1);
      expect(await publishSummary(ctx, 2026)).toBe('published');
      expect(await listSummaries(ctx)).toHaveLength(1);
    }));
});
