/** What a reported consultation rests on: no decision goes, nothing is opened in silence, and equality is looked at again. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { coproductionSettings } from '#db/schema/coproduction.ts';
import { decisions } from '#db/schema/evidence.ts';
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import { readClosure } from '#app/features/consultations/reads/closure-text.server.ts';
import { askCountersign } from '#app/features/coproduction/writes/ask-countersign.server.ts';
import { giveWord } from '#app/features/coproduction/writes/give-word.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makePerson } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import type { AnswerInput, DecisionInput } from './decision.ts';
import { decisionGate, takenBackGate } from './gates.server.ts';
import { listAnswerable, listReportedOpen } from './reads/answerable.server.ts';
import { listDecisions } from './reads/decisions.server.ts';
import { listDecisionKept, listDecisionMissing } from './reads/missing.server.ts';
import { changeDecision } from './writes/change-decision.server.ts';
import { createDecision } from './writes/create-decision.server.ts';
import { publishDecision, withdrawDecision } from './writes/publish-decision.server.ts';
import { saveAnswers } from './writes/save-answers.server.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

const said = (value: string) => ({ state: 'stated', value }) as const;

const facts: DecisionInput = {
  ...{ title: 'A telephone line', scope: 'final', summary: 'There will be a line.', decidedBy: said('The board') },
  ...{ decided: dateOf('3 March 2026'), meeting: said('Board of March'), minutes: '', isEvidenceRead: true },
  ...{ readBy: said('All of the board'), readHow: 'In full.', equality: 'considered', equalityNote: 'A text number.' },
  equalityAddress: '',
};

const yes = (aboutId: string): AnswerInput => ({
  ...{ about: 'finding', aboutId, outcome: 'accepted', changed: 'It begins in May.', unchanged: '' },
  ...{ reasonKind: 'none', reason: '', decidedBy: { state: 'not-stated' }, reconsider: '' },
});

/** A closed question without options, with a public finding of its survey and a draft of a decision that answers it. */
async function makeScene(ctx: AreaContext, changes: Partial<DecisionInput> = {}, asked: Partial<NewConsultation> = {}) {
  const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026'), ...asked }, []);
  const survey = await makeSurvey(ctx, undefined, { consultationId: id });
  const finding = await addFinding(ctx, survey.id, 'Nobody knew who to ask');
  const decision = await createDecision(ctx, id, { title: facts.title, scope: 'final' });
  await changeDecision(ctx, decision.id, { ...facts, ...changes });
  await saveAnswers(ctx, decision.id, [yes(finding)]);
  return { id, survey: survey.id, finding, decision: decision.id };
}

async function addFinding(ctx: AreaContext, survey: string, title: string): Promise<string> {
  const { id } = await createFinding(ctx, { title, detail: '' });
  await makeLink(ctx.db, ctx.area, survey, 'evidence-for', id);
  await publishItem(ctx, 'finding', id);
  return id;
}

const setStage = (ctx: AreaContext, id: string, stage: 'decided' | 'reported') =>
  ctx.db
    .update(consultations)
    .set({ stage })
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, id)));

const setScope = (ctx: AreaContext, id: string) =>
  ctx.db
    .update(decisions)
    .set({ scope: 'final' })
    .where(and(eq(decisions.areaId, ctx.area.id), eq(decisions.id, id)));

const gatesOf = (published: Awaited<ReturnType<typeof publishDecision>>) =>
  published.isPublished ? [] : published.problems.map(({ gate }) => gate);

describe('a reported consultation', () => {
  it('keeps its public decision, and the answers of it, until the step is taken back', () =>
    inNewArea(async (ctx) => {
      const { id, decision, finding } = await makeScene(ctx);
      await publishDecision(ctx, decision);
      await setStage(ctx, id, 'reported');
      expect(await withdrawDecision(ctx, decision)).toMatchObject({ problems: [{ gate: 'reportedKeeps' }] });
      expect((await listDecisions(ctx, id)).decisions).toHaveLength(1);
      await changeDecision(ctx, decision, { ...facts, scope: 'interim' });
      const second = await addFinding(ctx, (await makeSurvey(ctx, undefined, { consultationId: id })).id, 'Second');
      expect(await saveAnswers(ctx, decision, [yes(second)])).toMatchObject({ problems: [{ gate: 'unanswered' }] });
      expect(await saveAnswers(ctx, decision, [yes(finding), yes(second)])).toEqual({ isChanged: true });
      await setStage(ctx, id, 'decided');
      expect(await withdrawDecision(ctx, decision)).toEqual({ isWithdrawn: true });
    }));

  it('is on the work list as soon as something public has no answer, and no other is', () =>
    inNewArea(async (ctx) => {
      const { id, survey, decision } = await makeScene(ctx);
      const other = await makeScene(ctx);
      await publishDecision(ctx, decision);
      await publishDecision(ctx, other.decision);
      await setStage(ctx, id, 'reported');
      await setStage(ctx, other.id, 'reported');
      expect(await listReportedOpen(ctx)).toEqual([]);
      const late = await addFinding(ctx, survey, 'Nobody rang back');
      let found = await listReportedOpen(ctx);
      const statements = await statementsOf(async () => {
        found = await listReportedOpen(ctx);
      });
      expect(statements).toHaveLength(1);
      expect(found).toEqual([{ id, title: 'Short breaks', open: 1 }]);
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      expect(await listReportedOpen(elsewhere)).toEqual([]);
      await withdrawItem(ctx, 'finding', late);
      expect(await listReportedOpen(ctx)).toEqual([]);
      await publishItem(ctx, 'finding', late);
      expect(await listReportedOpen(ctx)).toHaveLength(1);
      await setStage(ctx, id, 'decided');
      expect(await listReportedOpen(ctx)).toEqual([]);
    }));

  it('was not cleared by taking a finding back: it counts until it is answered or the public is told why not', () =>
    inNewArea(async (ctx) => {
      const { id, survey, finding, decision } = await makeScene(ctx);
      await publishDecision(ctx, decision);
      const second = await addFinding(ctx, survey, 'Nobody rang back');
      expect((await decisionGate(ctx, id)).map(({ gate }) => gate)).toEqual(['reportFinding']);
      await withdrawItem(ctx, 'finding', second);
      await withdrawItem(ctx, 'finding', finding);
      const draft = await createFinding(ctx, { title: 'Never public', detail: '' });
      await makeLink(ctx.db, ctx.area, survey, 'evidence-for', draft.id);
      await withdrawItem(ctx, 'finding', draft.id);
      expect(await decisionGate(ctx, id)).toEqual([]);
      const problems = await takenBackGate(' ')(ctx, id);
      expect(problems.map(({ gate }) => gate)).toEqual(['reportWithdrawn']);
      expect(problems[0]?.message).toContain('Nobody rang back');
      expect(await takenBackGate('It rested on a count that was wrong.')(ctx, id)).toEqual([]);
    }));
});

describe('a decision of a formal consultation', () => {
  const asked = { kind: 'consult', equalityAsAt: dateOf('2 March 2026') } as const;

  it('is published with an analysis of after the last day and before the decision', () =>
    inNewArea(async (ctx) => {
      const { decision } = await makeScene(ctx, {}, asked);
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
    }));

  it.each([
    ['equalityOlder', { equalityAsAt: dateOf('28 February 2026') }, {}],
    ['equalityOlder', { equalityAsAt: dateOf('4 March 2026') }, {}],
    ['equalityOlder', { equalityAsAt: dateOf('1 January 2031') }, {}],
    ['equalityOlder', { equalityAsAt: { state: 'not-stated' } }, {}],
    ['equalityNeeded', {}, { equality: 'not-needed' }],
  ] as const)('is refused for %s', (gate, changes, own) =>
    inNewArea(async (ctx) => {
      const { decision } = await makeScene(ctx, own, { ...asked, ...changes });
      expect(gatesOf(await publishDecision(ctx, decision))).toEqual([gate]);
    }),
  );

  it('needs none where it is no formal consultation', () =>
    inNewArea(async (ctx) => {
      const { decision } = await makeScene(ctx, { equality: 'not-needed' });
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
    }));
});

describe('a consultation that is reported with the word of its forum', () => {
  const move = async (ctx: AreaContext, id: string, to: 'under-consideration' | 'decided' | 'reported') =>
    moveStage(ctx, id, { to, reason: 'As we said.' });

  async function hear(ctx: AreaContext, id: string): Promise<void> {
    const text = await readClosure(ctx, id);
    if (!text) throw new Error('There is no text.');
    const asked = await askCountersign(ctx, { nodeId: id, subject: 'closure', text });
    await giveWord(ctx, 'id' in asked ? asked.id : '', { word: 'countersigned', words: '', publicName: '' });
  }

  const inForumArea = (work: (ctx: AreaContext) => Promise<void>) =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db, { forumName: 'Testshire Voices' }));
      const personId = await makePerson(db, 'vera@example.org');
      await grantRole(ctx, { personId, name: 'Vera', role: 'representative', organisationId: null });
      await db.insert(coproductionSettings).values({ areaId: ctx.area.id, subjects: ['closure'], workingDays: 10 });
      await work(ctx);
    });

  it('asks the forum about every public record, so that one that is changed makes its word stale', () =>
    inForumArea(async (ctx) => {
      const { id, decision } = await makeScene(ctx);
      await move(ctx, id, 'under-consideration');
      await move(ctx, id, 'decided');
      await hear(ctx, id);
      await publishDecision(ctx, decision);
      const stale = { isMoved: false, problems: [{ gate: 'countersign-closure' }] };
      expect(await move(ctx, id, 'reported')).toMatchObject(stale);
      await hear(ctx, id);
      await changeDecision(ctx, decision, { ...facts, summary: 'There will be two lines.' });
      expect(await move(ctx, id, 'reported')).toMatchObject(stale);
      await hear(ctx, id);
      expect(await move(ctx, id, 'reported')).toEqual({ isMoved: true });
    }));

  it('publishes no further record and changes none, until the step is taken back and the forum asked again', () =>
    inForumArea(async (ctx) => {
      const { id, finding, decision } = await makeScene(ctx);
      const makeMore = async () => {
        const more = await createDecision(ctx, id, { title: 'More', scope: 'interim' });
        await changeDecision(ctx, more.id, { ...facts, scope: 'interim', title: 'More' });
        await saveAnswers(ctx, more.id, [yes(finding)]);
        return more.id;
      };
      const [gone, draft] = [await makeMore(), await makeMore()];
      for (const one of [decision, gone]) expect(await publishDecision(ctx, one)).toEqual({ isPublished: true });
      await withdrawDecision(ctx, gone);
      await move(ctx, id, 'under-consideration');
      await move(ctx, id, 'decided');
      await hear(ctx, id);
      await move(ctx, id, 'reported');
      const told = await readClosure(ctx, id);
      for (const one of [draft, gone]) {
        expect(gatesOf(await publishDecision(ctx, one))).toEqual(['reportedStands']);
        expect((await listDecisionMissing(ctx, one)).map(({ gate }) => gate)).toEqual(['reportedStands']);
      }
      const refused = { isChanged: false, problems: [{ gate: 'reportedStands' }] };
      expect(await changeDecision(ctx, decision, { ...facts, summary: 'Another.' })).toMatchObject(refused);
      const answer = { ...yes(finding), changed: 'It begins in June.' };
      expect(await saveAnswers(ctx, decision, [answer])).toMatchObject(refused);
      expect(await changeDecision(ctx, draft, { ...facts, title: 'A draft may change' })).toEqual({ isChanged: true });
      expect(await readClosure(ctx, id)).toEqual(told);
      expect(await listDecisionKept(ctx, decision)).toMatchObject([
        { href: `/${ctx.area.slug}/manage/consultations/${id}?part=course` },
      ]);
      await move(ctx, id, 'decided');
      expect(await listDecisionKept(ctx, decision)).toEqual([]);
      expect(await publishDecision(ctx, draft)).toEqual({ isPublished: true });
      expect(await move(ctx, id, 'reported')).toMatchObject({ problems: [{ gate: 'countersign-closure' }] });
    }));

  it('is not held where nobody speaks for the forum', () =>
    rollback(async (db) => {
      const ctx = testContext(testServices(db), await makeArea(db, { forumName: 'Testshire Voices' }));
      const { id, decision } = await makeScene(ctx);
      await setStage(ctx, id, 'reported');
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
    }));
});

describe('an answer', () => {
  const no = (aboutId: string): AnswerInput => ({
    ...yes(aboutId),
    ...{ outcome: 'refused', changed: '', reasonKind: 'money', reason: 'None left.', reconsider: 'If there is.' },
  });

  it('to an option is refused where the question itself says otherwise of it', () =>
    inNewArea(async (ctx) => {
      const { id, finding, decision } = await makeScene(ctx);
      await ctx.db.insert(consultationOptions).values({
        ...{ areaId: ctx.area.id, id: 'optionabcd', consultationId: id, position: 0, title: 'A drop-in session' },
        ...{ outcome: 'not-chosen', outcomeReason: 'No room.' },
      });
      const [option] = (await listAnswerable(ctx, id)).filter(({ about }) => about === 'option');
      const about = { about: 'option', aboutId: option?.id ?? '' } as const;
      await saveAnswers(ctx, decision, [yes(finding), { ...yes(''), ...about }]);
      const refused = await publishDecision(ctx, decision);
      expect(gatesOf(refused)).toEqual(['contradictsOption']);
      expect(refused).toMatchObject({
        problems: [
          {
            message:
              'The answer to “A drop-in session” says “Chosen”, but the question itself says “Not chosen” of that option. Make both say the same.',
            href: expect.stringContaining(`/decisions/${decision}?part=answers#row-${about.aboutId}`),
          },
        ],
      });
      await saveAnswers(ctx, decision, [yes(finding), { ...no(''), ...about }]);
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
      expect(await decisionGate(ctx, id)).toEqual([]);
      const isIt = and(eq(consultationOptions.areaId, ctx.area.id), eq(consultationOptions.id, about.aboutId));
      await ctx.db.update(consultationOptions).set({ outcome: 'partly' }).where(isIt);
      expect((await decisionGate(ctx, id)).map(({ gate }) => gate)).toEqual(['contradictsOption']);
    }));

  it('is refused where another public record gives another one and both are final, and not where one decides a part', () =>
    inNewArea(async (ctx) => {
      const { id, finding, decision } = await makeScene(ctx);
      await publishDecision(ctx, decision);
      const second = (await createDecision(ctx, id, { title: 'Second', scope: 'final' })).id;
      await changeDecision(ctx, second, { ...facts, title: 'Second' });
      await saveAnswers(ctx, second, [no(finding)]);
      const refused = await publishDecision(ctx, second);
      expect(gatesOf(refused)).toEqual(['contradictsRecord']);
      expect(refused).toMatchObject({ problems: [{ message: expect.stringContaining(`“${facts.title}”`) }] });
      await changeDecision(ctx, second, { ...facts, title: 'Second', scope: 'interim' });
      expect(await publishDecision(ctx, second)).toEqual({ isPublished: true });
      expect(await decisionGate(ctx, id)).toEqual([]);
      const changed = await changeDecision(ctx, second, { ...facts, title: 'Second' });
      expect(changed).toMatchObject({ problems: [{ gate: 'contradictsRecord' }] });
      await setScope(ctx, second);
      expect((await decisionGate(ctx, id)).map(({ gate }) => gate)).toEqual(['contradictsRecord']);
    }));
});
