/** "Has this changed for you?": who is counted where, what is published when, and how reviews open and are answered. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { confirmationAsks, confirmations, confirmationSnapshots, reviewSides } from '#db/schema/confirmations.ts';
import { commitmentOwners } from '#db/schema/progress.ts';
import { activityRecords } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { randomCode } from '#app/lib/receipt-code.ts';
import { recordContribution } from '#app/features/record/writes/record-contribution.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { as, codeBehind, codesSay, inDoneScene, say } from '#tests/factories/loop/done-scene.ts';
import type { DoneScene } from '#tests/factories/loop/done-scene.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { testContext } from '#tests/factories/services.ts';
import { makeSurvey, respond } from '#tests/factories/surveys.ts';
import { opensReview } from './confirmation.ts';
import { findConfirmation } from './reads/confirmation.server.ts';
import { answerReview } from './writes/answer-review.server.ts';
import { changeSettings } from './writes/change-settings.server.ts';
import { askPeople, noteDone, publishAll } from './writes/nightly.server.ts';
import { publishAnswers } from './writes/publish-answers.server.ts';
import { readWords } from './writes/read-words.server.ts';
import { removeConfirmations } from './writes/remove-confirmations.server.ts';

const rowsOf = ({ db }: DoneScene) => db.select().from(confirmations);
const groupsOf = async (s: DoneScene) => (await rowsOf(s)).map((row) => row.group).sort();
const on = (ctx: AreaContext, day: string): AreaContext => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });

describe('an answer', () => {
  it('counts once for a code behind the thing, and the next one with that code replaces it', async () => {
    await inDoneScene(async (s) => {
      const code = await codeBehind(s);
      await say(s.ctx, s.id, { answer: 'no', words: 'Nobody picks up.', code });
      await say(s.ctx, s.id, { answer: 'yes', code });
      expect(await rowsOf(s)).toMatchObject([{ group: 'code', answer: 'yes', words: '', day: '2026-03-04' }]);
    });
  });

  it('counts once for a member, and apart for each of several', async () => {
    await inDoneScene(async (s) => {
      const one = as(s.ctx, 'member');
      await say(one, s.id, { answer: 'no' });
      await say(one, s.id, { answer: 'partly' });
      await say(as(s.ctx, 'representative'), s.id, { answer: 'yes' });
      const rows = await rowsOf(s);
      expect(rows.map((row) => [row.group, row.answer]).sort()).toEqual([
        ['member', 'partly'],
        ['member', 'yes'],
      ]);
    });
  });

  it('counts among others without a code, with an unknown one, and with one of an unrelated survey or area', async () => {
    await inDoneScene(async (s) => {
      const unrelated = await respond(s.ctx, await makeSurvey(s.ctx), {});
      const elsewhere = testContext(s.services, await makeArea(s.db));
      const foreign = await respond(elsewhere, await makeSurvey(elsewhere), {});
      for (const code of [null, randomCode(), unrelated, foreign]) await say(s.ctx, s.id, { answer: 'no', code });
      expect(await groupsOf(s)).toEqual(['other', 'other', 'other', 'other']);
    });
  });

  it('counts for the code of any contribution upstream, not for one to a service or downstream', async () => {
    await inDoneScene(async (s) => {
      const asked = await makeNode(s.db, s.ctx.area, 'consultation');
      const service = await makeNode(s.db, s.ctx.area, 'service');
      await makeLink(s.db, s.ctx.area, asked, 'evidence-for', s.findingId);
      await makeLink(s.db, s.ctx.area, s.id, 'changes', service);
      const given = { channel: 'meeting', kind: 'note', day: '2026-03-01' } as const;
      const heard = await recordContribution(s.ctx, { ...given, activityNodeId: null, consultationId: asked });
      const aside = await recordContribution(s.ctx, { ...given, activityNodeId: service, consultationId: null });
      await say(s.ctx, s.id, { answer: 'yes', code: heard.code });
      await say(s.ctx, s.id, { answer: 'yes', code: aside.code });
      expect(await groupsOf(s)).toEqual(['code', 'other']);
    });
  });

  it('cannot be joined with the response, nor with an answer about another thing, and leaves no deed', async () => {
    await inDoneScene(async (s) => {
      const code = await codeBehind(s);
      const change = await makeNode(s.db, s.ctx.area, 'update');
      await say(s.ctx, s.id, { answer: 'yes', code });
      const before = await s.db.select().from(activityRecords);
      await say(s.ctx, s.id, { answer: 'no', code });
      expect(await s.db.select().from(activityRecords)).toHaveLength(before.length);
      const [row] = await rowsOf(s);
      const [response] = await s.db.select().from(responses);
      expect(row?.holder).not.toBe(response?.codeHash);
      await expect(say(s.ctx, change, { answer: 'yes', code })).rejects.toMatchObject({ code: 'not-found' });
      // Nothing in the row is finer than a day.
      expect(JSON.stringify(row)).not.toMatch(/T\d\d:\d\d/);
    });
  });

  it('is taken only about what is public and done, in its own area', async () => {
    await inDoneScene(async (s) => {
      const elsewhere = testContext(s.services, await makeArea(s.db));
      await expect(say(elsewhere, s.id, { answer: 'yes' })).rejects.toMatchObject({ code: 'not-found' });
      await s.db.update(commitmentOwners).set({ status: 'under-way' });
      await expect(say(s.ctx, s.id, { answer: 'yes' })).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('goes with what its code or its person takes back', async () => {
    await inDoneScene(async (s) => {
      const code = await codeBehind(s);
      const member = as(s.ctx, 'member');
      await say(s.ctx, s.id, { answer: 'yes', code });
      await say(member, s.id, { answer: 'yes' });
      await say(s.ctx, s.id, { answer: 'no' });
      expect(await removeConfirmations(s.ctx, { code })).toBe(1);
      expect(await groupsOf(s)).toEqual(['member', 'other']);
      const personId = member.actor.kind === 'person' ? member.actor.personId : '';
      expect(await removeConfirmations(s.ctx, { personId })).toBe(1);
      expect(await removeConfirmations(s.ctx, { personId })).toBe(0);
      expect(await groupsOf(s)).toEqual(['other']);
    });
  });
});

describe('published figures', () => {
  it('tell nothing before ten, are the same at ten and at eleven, and come anew with ten more', async () => {
    await inDoneScene(async (s) => {
      const page = () => findConfirmation(s.ctx, s.id);
      const empty = await page();
      await codesSay(s, 'yes', 9);
      expect(await publishAnswers(s.ctx, s.id)).toEqual([]);
      expect(await page()).toEqual(empty);
      await codesSay(s, 'no', 1);
      expect(await publishAnswers(s.ctx, s.id)).toEqual(['code']);
      const ten = await page();
      expect(ten?.groups).toMatchObject([{ group: 'code', base: { value: 10 }, asAt: '2026-03-04' }]);
      for (let more = 1; more < 10; more += 1) {
        await codesSay(s, 'partly', 1);
        expect(await publishAnswers(on(s.ctx, '2026-03-09'), s.id)).toEqual([]);
        expect(await page()).toEqual(ten);
      }
      await codesSay(s, 'partly', 1);
      expect(await publishAnswers(on(s.ctx, '2026-03-10'), s.id)).toEqual(['code']);
      expect((await page())?.groups).toMatchObject([{ base: { value: 20 }, asAt: '2026-03-10' }]);
    });
  });

  it('keep the rule of ten for each group by itself: a small group is never seen, alone or as a difference', async () => {
    await inDoneScene(async (s) => {
      await codesSay(s, 'yes', 10);
      for (let one = 0; one < 9; one += 1) await say(as(s.ctx, 'member'), s.id, { answer: 'no' });
      await publishAnswers(s.ctx, s.id);
      await say(s.ctx, s.id, { answer: 'no' });
      await publishAnswers(s.ctx, s.id);
      const shown = await findConfirmation(s.ctx, s.id);
      expect(shown?.groups.map((group) => group.group)).toEqual(['code']);
      expect(JSON.stringify(shown?.groups)).not.toContain('"value":19');
    });
  });

  it('do not follow an answer that is replaced', async () => {
    await inDoneScene(async (s) => {
      const [code] = await codesSay(s, 'yes', 10);
      await publishAll(s.ctx);
      const before = await findConfirmation(s.ctx, s.id);
      await say(s.ctx, s.id, { answer: 'no', code: code ?? null });
      expect(await publishAll(s.ctx)).toBe(0);
      expect(await findConfirmation(s.ctx, s.id)).toEqual(before);
    });
  });

  it('are of one area alone, and stay when the thing is done no longer', async () => {
    await inDoneScene(async (s) => {
      await codesSay(s, 'yes', 10);
      const elsewhere = testContext(s.services, await makeArea(s.db));
      expect(await publishAnswers(elsewhere, s.id)).toEqual([]);
      expect(await publishAll(elsewhere)).toBe(0);
      expect(await findConfirmation(elsewhere, s.id)).toBeNull();
      await publishAll(s.ctx);
      await s.db.update(commitmentOwners).set({ status: 'under-way' });
      expect(await findConfirmation(s.ctx, s.id)).toMatchObject({ ask: null, groups: [{ group: 'code' }] });
    });
  });

  it('hide whole what the area’s rule hides', async () => {
    await inDoneScene(async (s) => {
      await codesSay(s, 'yes', 10);
      const strict = { ...s.ctx, area: { ...s.ctx.area, disclosurePreset: 'strict' as const } };
      await publishAnswers(strict, s.id);
      const [snapshot] = await s.db.select().from(confirmationSnapshots);
      expect(JSON.stringify(snapshot?.results)).not.toMatch(/"value":0/);
    });
  });
});

describe('words', () => {
  it('are published only where their writer allowed it, staff cleared them and figures are out; replaced, they vanish', async () => {
    await inDoneScene(async (s) => {
      const codes = await codesSay(s, 'yes', 10);
      const code = codes[0] ?? null;
      await say(s.ctx, s.id, { answer: 'no', words: 'Mr Smith never rings back.', mayPublish: true, code });
      await say(as(s.ctx, 'member'), s.id, { answer: 'no', words: 'Private.' });
      const rows = await rowsOf(s);
      const idOf = (words: string) => ({ nodeId: s.id, id: rows.find((row) => row.words === words)?.id ?? '' });
      expect(await readWords(s.ctx, { ...idOf('Private.'), cleared: 'Private.' })).toBe('not-allowed');
      const cleared = { ...idOf('Mr Smith never rings back.'), cleared: 'Nobody rings back.' };
      expect(await readWords(s.ctx, cleared)).toBe('saved');
      expect((await findConfirmation(s.ctx, s.id))?.words).toEqual([]);
      await publishAnswers(s.ctx, s.id);
      const shown = await findConfirmation(s.ctx, s.id);
      expect(shown?.words).toMatchObject([{ text: 'Nobody rings back.' }]);
      expect(JSON.stringify(shown)).not.toContain('Smith');
      await say(s.ctx, s.id, { answer: 'yes', code });
      expect((await findConfirmation(s.ctx, s.id))?.words).toEqual([]);
      const elsewhere = testContext(s.services, await makeArea(s.db));
      await expect(readWords(elsewhere, cleared)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('a review', () => {
  it.each([
    [{ base: 10, disputes: 4 }, null, false],
    [{ base: 10, disputes: 5 }, null, true],
    [{ base: 17, disputes: 5 }, null, false],
    [{ base: 16, disputes: 5 }, null, true],
    [{ base: 40, disputes: 20 }, { base: 20, isAnswered: false }, false],
    [{ base: 25, disputes: 20 }, { base: 20, isAnswered: true }, false],
    [{ base: 30, disputes: 20 }, { base: 20, isAnswered: true }, true],
  ])('opens for %o after %o: %s', (found, last, opens) => {
    expect(opensReview(found, { disputeCount: 5, disputePercent: 30 }, last)).toBe(opens);
  });

  const disputed = async (s: DoneScene) => {
    await codesSay(s, 'yes', 5);
    await codesSay(s, 'no', 5);
    await publishAnswers(s.ctx, s.id);
  };

  it('opens with the figures that show the disputes, never with others’ answers, and gives each side 20 working days', async () => {
    await inDoneScene(async (s) => {
      for (let other = 0; other < 12; other += 1) await say(s.ctx, s.id, { answer: 'no' });
      await publishAnswers(s.ctx, s.id);
      expect((await findConfirmation(s.ctx, s.id))?.reviews).toEqual([]);
      await codesSay(s, 'yes', 4);
      await codesSay(s, 'no', 5);
      expect(await publishAnswers(s.ctx, s.id)).toEqual([]);
      expect((await findConfirmation(s.ctx, s.id))?.reviews).toEqual([]);
      await codesSay(s, 'yes', 1);
      await publishAnswers(s.ctx, s.id);
      expect((await findConfirmation(s.ctx, s.id))?.reviews).toMatchObject([
        {
          openedOn: '2026-03-04',
          dueOn: '2026-04-01',
          state: 'open',
          sides: [
            { side: 'owner', organisation: 'The council', result: null },
            { side: 'forum', organisation: null, result: null },
          ],
        },
      ]);
      const told = s.services.sent.filter((job) => job.name === 'tell-followers');
      expect(told.filter((job) => String(job.data['eventKey']).startsWith('review-opened'))).toHaveLength(1);
    });
  });

  it('is overdue in public the day after, with a warm page that ends at that midnight', async () => {
    await inDoneScene(async (s) => {
      await disputed(s);
      let until: Date | null = null;
      const watched = (day: string) => ({ ...on(s.ctx, day), validUntil: (at: Date | null) => (until = at) });
      expect((await findConfirmation(watched('2026-04-01'), s.id))?.reviews[0]?.state).toBe('open');
      expect(until).toEqual(new Date('2026-04-01T23:00:00Z'));
      const late = await findConfirmation(on(s.ctx, '2026-04-02'), s.id);
      expect(late?.reviews[0]).toMatchObject({ state: 'overdue', sides: [{ isOverdue: true }, { isOverdue: true }] });
    });
  });

  it('is answered by whom each side is, once, for good', async () => {
    await inDoneScene(async (s) => {
      await disputed(s);
      const [owner, forum] = await s.db.select().from(reviewSides).orderBy(reviewSides.position);
      const answer = (ctx: AreaContext, sideId: string | undefined) =>
        answerReview(ctx, { nodeId: s.id, sideId: sideId ?? '', result: 'more-to-do', body: 'We add a second line.' });
      for (const refused of [as(s.ctx, 'representative'), as(s.ctx, 'member'), as(s.ctx, 'commissioner', 'another')]) {
        await expect(answer(refused, owner?.id)).rejects.toMatchObject({ code: 'forbidden' });
      }
      await expect(answer(as(s.ctx, 'commissioner'), forum?.id)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await answer(as(s.ctx, 'commissioner', s.council), owner?.id)).toBe('answered');
      expect(await answer(as(s.ctx, 'commissioner', s.council), owner?.id)).toBe('taken');
      expect((await findConfirmation(s.ctx, s.id))?.reviews[0]?.state).toBe('open');
      expect(await answer(as(s.ctx, 'representative'), forum?.id)).toBe('answered');
      expect((await findConfirmation(s.ctx, s.id))?.reviews[0]).toMatchObject({
        state: 'answered',
        sides: [{ result: 'more-to-do', body: 'We add a second line.', answeredOn: '2026-03-04' }, {}],
      });
      const elsewhere = testContext(s.services, await makeArea(s.db));
      await expect(answer(as(elsewhere, 'administrator'), owner?.id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('follows the threshold that the area has set, and keeps it', async () => {
    await inDoneScene(async (s) => {
      await changeSettings(s.ctx, { disputeCount: 6, disputePercent: 30, askAfterDays: 0 });
      await disputed(s);
      const shown = await findConfirmation(s.ctx, s.id);
      expect(shown).toMatchObject({ reviews: [], threshold: { count: 6, percent: 30 } });
    });
  });
});

describe('asking', () => {
  const asked = (s: DoneScene) => s.services.sent.filter((job) => job.data['kind'] === 'confirmation');
  const night = async (ctx: AreaContext) => {
    await noteDone(ctx);
    return askPeople(ctx);
  };

  it('asks once, some days after it was done, through missed nights and repeated ones', async () => {
    await inDoneScene(async (s) => {
      await night(on(s.ctx, '2026-03-04'));
      await night(on(s.ctx, '2026-03-31'));
      expect(asked(s)).toEqual([]);
      // Away on the day itself.
      await night(on(s.ctx, '2026-04-03'));
      await night(on(s.ctx, '2026-04-03'));
      await night(on(s.ctx, '2026-06-01'));
      expect(asked(s)).toMatchObject([
        { name: 'tell-followers', data: { nodeId: s.id, eventKey: `confirmation:${s.id}` } },
      ]);
    });
  });

  it('begins anew where it was not done after all', async () => {
    await inDoneScene(async (s) => {
      await night(on(s.ctx, '2026-03-04'));
      await s.db.update(commitmentOwners).set({ status: 'under-way' });
      await night(on(s.ctx, '2026-03-20'));
      await s.db.update(commitmentOwners).set({ status: 'done' });
      await night(on(s.ctx, '2026-04-10'));
      expect(asked(s)).toEqual([]);
      const [row] = await s.db.select().from(confirmationAsks).where(eq(confirmationAsks.nodeId, s.id));
      expect(row?.doneSince).toBe('2026-04-10');
    });
  });
});
