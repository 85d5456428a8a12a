/** Records of decisions: what stands in the way of publishing, what is told, and when a consultation may be reported. */
import { and, eq, inArray } from 'drizzle-orm';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { activityRecords, contributions } from '#db/schema/record.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { linkFinding } from '#app/features/feedback/writes/link-finding.server.ts';
import { unpublishFeedback } from '#app/features/feedback/writes/publish-feedback.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { findTrail } from '#app/features/receipts/reads/trail.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeCodebook } from '#tests/factories/codebooks.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation, makeEntry } from '#tests/factories/evidence.ts';
import { publishSaid } from '#tests/factories/feedback.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey, respondTimes } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { DecisionRecord } from './components/decision-record.tsx';
import { answerProblems } from './decision.ts';
import type { AnswerInput, DecisionInput } from './decision.ts';
import { decisionGate } from './gates.server.ts';
import { listAnswerable, listUnanswered } from './reads/answerable.server.ts';
import { findDecision, listDecisions } from './reads/decisions.server.ts';
import { advanceMatching } from './writes/advance-ledger.server.ts';
import { changeDecision } from './writes/change-decision.server.ts';
import { createDecision } from './writes/create-decision.server.ts';
import { publishDecision, withdrawDecision } from './writes/publish-decision.server.ts';
import { saveAnswers } from './writes/save-answers.server.ts';

const inNewArea = (work: (ctx: AreaContext) => Promise<void>) =>
  rollback(async (db) => work(testContext(testServices(db), await makeArea(db))));

const said = (value: string) => ({ state: 'stated', value }) as const;

const facts: DecisionInput = {
  title: 'A telephone line',
  scope: 'final',
  summary: 'There will be a line.',
  decidedBy: said('The board'),
  decided: dateOf('3 March 2026'),
  meeting: said('Board of March'),
  minutes: '',
  isEvidenceRead: true,
  readBy: said('All of the board'),
  readHow: 'In full.',
  equality: 'considered',
  equalityNote: 'A text number.',
  equalityAddress: '',
};

const yes = (about: AnswerInput['about'], aboutId: string, changes: Partial<AnswerInput> = {}): AnswerInput => ({
  about,
  aboutId,
  outcome: 'accepted',
  changed: 'It begins in May.',
  unchanged: '',
  reasonKind: 'none',
  reason: '',
  decidedBy: { state: 'not-stated' },
  reconsider: '',
  ...changes,
});

const no = {
  outcome: 'refused',
  changed: '',
  reasonKind: 'money',
  reason: 'None left.',
  reconsider: 'If there is.',
} as const;

/** A closed consultation with a finding from its survey, contributions that were put, and a decision that answers nothing. */
async function makeScene(ctx: AreaContext, changes: Partial<DecisionInput> = {}) {
  const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') });
  const survey = await makeSurvey(ctx, undefined, { consultationId: id });
  const finding = await createFinding(ctx, { title: 'Nobody knew who to ask', detail: '' });
  await publishItem(ctx, 'finding', finding.id);
  await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', finding.id);
  await makeEntry(ctx, id, { day: '2026-02-01' });
  await makeCodebook(ctx, id);
  for (const step of ['read', 'coded', 'put-to-decision-maker'] as const) {
    await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, step, stepGates);
  }
  const decision = await createDecision(ctx, id, { title: facts.title, scope: 'final' });
  await changeDecision(ctx, decision.id, { ...facts, ...changes });
  const options = (await listAnswerable(ctx, id)).filter(({ about }) => about === 'option').map((one) => one.id);
  return { id, survey, finding: finding.id, decision: decision.id, options };
}

const gatesOf = (published: Awaited<ReturnType<typeof publishDecision>>) =>
  published.isPublished ? [] : published.problems.map(({ gate }) => gate);

describe('a decision', () => {
  it('is published only when it answers every finding and option, and then stands on the page and in the chain', () =>
    inNewArea(async (ctx) => {
      const { id, finding, decision, options } = await makeScene(ctx);
      const [one = '', two = ''] = options;
      expect(gatesOf(await publishDecision(ctx, decision))).toEqual(['answers']);
      await saveAnswers(ctx, decision, [yes('option', one)]);
      expect(gatesOf(await publishDecision(ctx, decision))).toEqual(['unanswered', 'unanswered']);
      expect((await listDecisions(ctx, id)).decisions).toEqual([]);
      await saveAnswers(ctx, decision, [yes('finding', finding), yes('option', one), yes('option', two, no)]);
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
      let decided = await listDecisions(ctx, id);
      const statements = await statementsOf(async () => {
        decided = await listDecisions(ctx, id);
      });
      expect(statements).toHaveLength(1);
      expect(decided.unanswered).toEqual({ findings: [], options: [] });
      expect(decided.decisions).toMatchObject([
        {
          title: 'A telephone line',
          decided: { text: '3 March 2026', edtf: '2026-03-03' },
          put: { asAt: '2026-03-04', lines: [{ channel: 'letter', count: 1 }] },
          answers: [{ about: 'finding', id: finding }, { id: one }, { id: two, reasonKind: 'money' }],
        },
      ]);
      await withdrawDecision(ctx, decision);
      expect((await listDecisions(ctx, id)).decisions).toEqual([]);
      expect(await findDecision(ctx, decision)).toBeNull();
    }));

  it.each([
    ['decidedBy', { decidedBy: { state: 'not-stated' } }],
    ['meeting', { meeting: { state: 'not-stated' } }],
    ['evidenceRead', { isEvidenceRead: false }],
    ['readBy', { readBy: { state: 'not-stated' } }],
    ['equality', { equality: 'considered', equalityNote: ' ' }],
    ['decided', { decided: { state: 'not-stated' } }],
    ['decidedAhead', { decided: dateOf('5 March 2026') }],
    ['decidedTooSoon', { decided: dateOf('27 February 2026') }],
    ['decidedTooSoon', { decided: dateOf('February 2026') }],
  ] as const)('is refused for %s', (gate, changes) =>
    inNewArea(async (ctx) => {
      const { finding, decision, options } = await makeScene(ctx, changes);
      await saveAnswers(ctx, decision, [yes('finding', finding), ...options.map((option) => yes('option', option))]);
      expect(gatesOf(await publishDecision(ctx, decision))).toEqual([gate]);
    }),
  );

  it('may be early and in part where the question is no formal consultation, and names what has no answer', () =>
    inNewArea(async (ctx) => {
      const early = { scope: 'interim', decided: dateOf('20 February 2026') } as const;
      const { id, finding, decision, options } = await makeScene(ctx, early);
      await saveAnswers(ctx, decision, [yes('option', options[0] ?? '')]);
      expect(await publishDecision(ctx, decision)).toEqual({ isPublished: true });
      const { unanswered } = await listDecisions(ctx, id);
      expect(unanswered.findings.map((one) => one.id)).toEqual([finding]);
      expect(unanswered.options.map((one) => one.id)).toEqual([options[1]]);
      expect((await decisionGate(ctx, id)).map(({ gate }) => gate)).toEqual(['reportFinding', 'reportOption']);
    }));

  it('is refused while nothing of what came was put to whoever decided', () =>
    inNewArea(async (ctx) => {
      const id = await makeConsultation(ctx);
      await makeEntry(ctx, id);
      const decision = await createDecision(ctx, id, { title: 'Early', scope: 'interim' });
      await changeDecision(ctx, decision.id, { ...facts, scope: 'interim' });
      const [option] = await listAnswerable(ctx, id);
      await saveAnswers(ctx, decision.id, [yes('option', option?.id ?? '')]);
      expect(gatesOf(await publishDecision(ctx, decision.id))).toEqual(['nothingPut']);
    }));

  it('that is public keeps what it says rather than lose an answer', () =>
    inNewArea(async (ctx) => {
      const { id, finding, decision, options } = await makeScene(ctx);
      await saveAnswers(ctx, decision, [yes('finding', finding), ...options.map((option) => yes('option', option))]);
      await publishDecision(ctx, decision);
      expect(await saveAnswers(ctx, decision, [yes('finding', finding)])).toMatchObject({ isChanged: false });
      expect(await changeDecision(ctx, decision, { ...facts, summary: '' })).toMatchObject({ isChanged: false });
      expect((await listDecisions(ctx, id)).decisions[0]?.answers).toHaveLength(3);
    }));

  it('answers nothing of another question or area', () =>
    inNewArea(async (ctx) => {
      const { decision } = await makeScene(ctx);
      const stray = await makeNode(ctx.db, ctx.area, 'finding');
      await expect(saveAnswers(ctx, decision, [yes('finding', stray)])).rejects.toMatchObject({ code: 'not-found' });
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      await expect(publishDecision(elsewhere, decision)).rejects.toMatchObject({ code: 'not-found' });
      await expect(changeDecision(elsewhere, decision, facts)).rejects.toMatchObject({ code: 'not-found' });
      expect(await findDecision(elsewhere, decision, true)).toBeNull();
    }));

  it('tells what came late apart in what was put: in its data and in its words, and small numbers of responses never', () =>
    inNewArea(async (ctx) => {
      const { id, survey, finding, decision, options } = await makeScene(ctx);
      await makeEntry(ctx, id, { day: '2026-03-02' });
      const signatures = { state: 'stated', value: 40 } as const;
      await makeEntry(ctx, id, { day: '2026-03-02', channel: 'petition', title: 'Open on Sundays', signatures });
      await respondTimes(ctx, survey, 12, { waited: 'no' });
      const late = (await ctx.db.select({ id: responses.id }).from(responses)).slice(0, 3).map((one) => one.id);
      await ctx.db.update(responses).set({ isLate: false });
      await ctx.db.update(responses).set({ isLate: true }).where(inArray(responses.id, late));
      for (const step of ['read', 'coded', 'put-to-decision-maker'] as const)
        await advanceMatching(ctx, id, { channel: null, state: null, isLate: false }, step, stepGates);
      await saveAnswers(ctx, decision, [yes('finding', finding), ...options.map((option) => yes('option', option))]);
      await publishDecision(ctx, decision);
      const [first] = (await listDecisions(ctx, id)).decisions;
      expect(first?.put).toEqual({
        asAt: '2026-03-04',
        lines: [
          { channel: 'letter', count: 2, late: 1 },
          { channel: 'petition', count: 1, late: 1 },
          { channel: 'survey', count: 12, late: null },
        ],
        petitions: [{ title: 'Open on Sundays', signatures: 40, isLate: true }],
      });
      const html = first && renderToStaticMarkup(createElement(DecisionRecord, { decision: first }));
      for (const words of [
        ': 2, of them 1 received after the last day for taking part<',
        ': 12, some of them received after the last day for taking part<',
        'They are not counted as people who answered. It was received after the last day for taking part.<',
      ])
        expect(html).toContain(words);
    }));

  it('tells a number of survey responses only from ten, in its data too', () =>
    inNewArea(async (ctx) => {
      const { id, survey, finding, decision, options } = await makeScene(ctx);
      await respondTimes(ctx, survey, 9, { waited: 'no' });
      for (const step of ['read', 'coded', 'put-to-decision-maker'] as const) {
        await advanceMatching(ctx, id, { channel: 'survey', state: null, isLate: false }, step, stepGates);
      }
      await saveAnswers(ctx, decision, [yes('finding', finding), ...options.map((option) => yes('option', option))]);
      await publishDecision(ctx, decision);
      const { decisions } = await listDecisions(ctx, id);
      expect(decisions[0]?.put.lines).toEqual([
        { channel: 'letter', count: 1 },
        { channel: 'survey', count: null },
      ]);
      await respondTimes(ctx, survey, 5, { waited: 'no' });
      await publishDecision(ctx, decision);
      expect((await listDecisions(ctx, id)).decisions[0]?.put).toEqual(decisions[0]?.put);
    }));
});

describe('feedback on which a decision rests', () => {
  const progressOf = async ({ db, area }: AreaContext) => {
    const rows = await db
      .select()
      .from(contributions)
      .where(and(eq(contributions.areaId, area.id), eq(contributions.kind, 'feedback')));
    return new Map(rows.map(({ id, state, codedOn, putOn }) => [id, [state, codedOn, putOn]]));
  };

  it('is put to whoever decides when a public decision answers the finding that it shows, and no other is', () =>
    inNewArea(async (ctx) => {
      const { finding, decision, options } = await makeScene(ctx);
      const [linked, direct, beside, hidden] = [
        await publishSaid(ctx),
        await publishSaid(ctx, { words: 'Ring back.' }),
        await publishSaid(ctx, { words: 'Something else.' }),
        await publishSaid(ctx, { words: 'Taken off the site.' }),
      ];
      for (const { id } of [linked, hidden]) expect(await linkFinding(ctx, id, finding)).toBe('linked');
      await makeLink(ctx.db, ctx.area, direct.nodeId, 'led-to', decision);
      await unpublishFeedback(ctx, hidden.id);
      await saveAnswers(ctx, decision, [yes('finding', finding), ...options.map((option) => yes('option', option))]);
      const day = londonDay(ctx.now);
      expect((await progressOf(ctx)).get(linked.id)).toEqual(['coded', day, null]);
      const later = { ...ctx, now: new Date(ctx.now.getTime() + 86_400_000) };
      await publishDecision(later, decision);
      const put = londonDay(later.now);
      expect(await progressOf(ctx)).toEqual(
        new Map([
          [linked.id, ['put-to-decision-maker', day, put]],
          [direct.id, ['put-to-decision-maker', put, put]],
          [beside.id, ['received', null, null]],
          [hidden.id, ['coded', day, null]],
        ]),
      );
      const moved = await ctx.db
        .select()
        .from(activityRecords)
        .where(
          and(
            eq(activityRecords.areaId, ctx.area.id),
            eq(activityRecords.nodeId, decision),
            eq(activityRecords.verb, 'contribution.put-to-decision-maker'),
          ),
        );
      expect(moved.map(({ detail }) => detail)).toEqual([{ count: 2 }]);
      expect(JSON.stringify(moved)).not.toContain(linked.id);
      const trail = await findTrail(later, linked.code.replaceAll('-', ''));
      expect(trail).toMatchObject({ source: 'feedback', codedOn: day, putOn: put });
      expect(trail?.steps.map(({ kind }) => kind).sort()).toEqual(['decision', 'finding']);
      // A second publication, and a decision that goes, change nothing of it.
      await publishDecision({ ...later, now: new Date(later.now.getTime() + 86_400_000) }, decision);
      await withdrawDecision(ctx, decision);
      expect((await progressOf(ctx)).get(linked.id)).toEqual(['put-to-decision-maker', day, put]);
    }));

  it('is put when a public decision answers one more finding', () =>
    inNewArea(async (ctx) => {
      const { id, survey, finding, decision, options } = await makeScene(ctx);
      const answers = [yes('finding', finding), ...options.map((option) => yes('option', option))];
      await saveAnswers(ctx, decision, answers);
      await publishDecision(ctx, decision);
      const more = await createFinding(ctx, { title: 'Nobody rang back', detail: '' });
      await publishItem(ctx, 'finding', more.id);
      await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', more.id);
      const said = await publishSaid(ctx);
      await linkFinding(ctx, said.id, more.id);
      expect((await listAnswerable(ctx, id)).map((one) => one.id)).toContain(more.id);
      expect((await progressOf(ctx)).get(said.id)?.[0]).toBe('coded');
      expect(await saveAnswers(ctx, decision, [...answers, yes('finding', more.id)])).toMatchObject({
        isChanged: true,
      });
      expect((await progressOf(ctx)).get(said.id)?.[0]).toBe('put-to-decision-maker');
    }));
});

describe('what must be answered', () => {
  it('is every public finding that the evidence leads to, near or through a quote, and no discarded option', () =>
    inNewArea(async (ctx) => {
      const { id, survey, finding } = await makeScene(ctx);
      const quote = await makeNode(ctx.db, ctx.area, 'quote');
      const far = await makeNode(ctx.db, ctx.area, 'finding', { title: 'Through a quote' });
      const draft = await makeNode(ctx.db, ctx.area, 'finding', { state: 'draft', publishedAt: null });
      await makeNode(ctx.db, ctx.area, 'finding', { title: 'Unrelated' });
      await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', quote);
      await makeLink(ctx.db, ctx.area, quote, 'evidence-for', far);
      await makeLink(ctx.db, ctx.area, survey.id, 'evidence-for', draft);
      const { findings, options } = await listUnanswered(ctx, id);
      expect(findings.map((one) => one.id).sort()).toEqual([finding, far].sort());
      expect(options).toHaveLength(2);
      expect((await decisionGate(ctx, id)).map(({ gate }) => gate)).toEqual([
        'reportNothing',
        ...['reportFinding', 'reportFinding'],
        ...['reportOption', 'reportOption'],
      ]);
    }));

  it('says of a refusal why, and what would change it', () => {
    const keys = (answer: AnswerInput) => answerProblems(answer).map(({ key }) => key);
    expect(keys(yes('option', 'x'))).toEqual([]);
    expect(keys(yes('option', 'x', { changed: ' ' }))).toEqual(['changedMissing']);
    expect(keys(yes('option', 'x', no))).toEqual([]);
    expect(keys(yes('option', 'x', { outcome: 'refused' }))).toEqual([
      'reasonKindMissing',
      'reasonMissing',
      'reconsiderMissing',
    ]);
    expect(keys(yes('option', 'x', { ...no, outcome: 'in-part' }))).toEqual(['changedMissing', 'unchangedMissing']);
  });
});
