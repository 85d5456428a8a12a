/** What a reported consultation rests on: no decision goes, nothing is opened in silence, and equality is looked at again. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consultations } from '#db/schema/consultations/consultations.ts';
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import type { AnswerInput, DecisionInput } from './decision.ts';
import { decisionGate, takenBackGate } from './gates.server.ts';
import { listReportedOpen } from './reads/answerable.server.ts';
import { listDecisions } from './reads/decisions.server.ts';
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
