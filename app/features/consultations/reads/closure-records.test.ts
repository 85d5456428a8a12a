/** What the forum is shown of the public records when it is asked how a question was closed. */
import { expect, it } from 'vitest';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import type { AnswerInput } from '#app/features/evidence/decision.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { changeDecision } from '#app/features/evidence/writes/change-decision.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { publishDecision, withdrawDecision } from '#app/features/evidence/writes/publish-decision.server.ts';
import { saveAnswers } from '#app/features/evidence/writes/save-answers.server.ts';
import { makeArea, makeLink } from '#tests/factories/areas.ts';
import { dateOf, makeConsultation } from '#tests/factories/evidence.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { readClosure } from './closure-text.server.ts';

const said = (value: string) => ({ state: 'stated', value }) as const;

it('is each public record with its answers: no draft, none that was taken back, no finding that is not public', () =>
  rollback(async (db) => {
    const ctx = testContext(testServices(db), await makeArea(db));
    const id = await makeConsultation(ctx, { closes: dateOf('28 February 2026') }, ['A drop-in session']);
    const survey = await makeSurvey(ctx, undefined, { consultationId: id });
    const finding = await createFinding(ctx, { title: 'Nobody rang back', detail: '' });
    await publishItem(ctx, 'finding', finding.id);
    await makeLink(db, ctx.area, survey.id, 'evidence-for', finding.id);
    const asked = await readClosure(ctx, id);
    const decision = await createDecision(ctx, id, { title: 'A line', scope: 'final' });
    await changeDecision(ctx, decision.id, {
      ...{ title: 'A line', scope: 'final', summary: 'There will be a line.', decidedBy: said('The board') },
      ...{ decided: dateOf('3 March 2026'), meeting: said('Board'), minutes: '', isEvidenceRead: true },
      ...{ readBy: said('All'), readHow: '', equality: 'considered', equalityNote: 'Yes.', equalityAddress: '' },
    });
    const option = (await listAnswerable(ctx, id)).find(({ about }) => about === 'option')?.id ?? '';
    const answers: AnswerInput[] = [
      {
        ...{ about: 'option', aboutId: option, outcome: 'refused', changed: '', unchanged: '', reasonKind: 'money' },
        ...{ reason: 'None is left.', reconsider: 'If there is.', decidedBy: { state: 'not-stated' } },
      },
      {
        ...{ about: 'finding', aboutId: finding.id, outcome: 'in-part', changed: 'A line.', unchanged: 'No visits.' },
        ...{ reasonKind: 'law', reason: 'It is forbidden.', reconsider: 'A new law.', decidedBy: said('The mayor') },
      },
    ];
    await saveAnswers(ctx, decision.id, answers);
    expect(await readClosure(ctx, id)).toEqual(asked);
    expect(await publishDecision(ctx, decision.id)).toEqual({ isPublished: true });
    let told = await readClosure(ctx, id);
    const statements = await statementsOf(async () => {
      told = await readClosure(ctx, id);
    });
    expect(statements).toHaveLength(4);
    expect(told?.parts.slice(0, -1)).toEqual(asked?.parts);
    expect(told?.parts.at(-1)).toEqual({
      label: 'A public record of the decision',
      blocks: [
        {
          text: 'A line',
          note: 'It decides the whole question.\nWho decided: The board\nWhen: 3 March 2026',
          choices: [],
        },
        { text: 'There will be a line.', note: '', choices: [] },
        {
          text: 'Nobody rang back',
          note: [
            'Something changes, and something does not',
            'What changes: A line.',
            'What does not: No visits.',
            'Why not: The law does not allow it. It is forbidden.',
            'Who decided: The mayor',
            'What would change the answer: A new law.',
          ].join('\n'),
          choices: [],
        },
        {
          text: 'A drop-in session',
          note: 'Not chosen\nWhy not: Money. None is left.\nWhat would change the answer: If there is.',
          choices: [],
        },
      ],
    });
    await withdrawItem(ctx, 'finding', finding.id);
    expect(JSON.stringify(await readClosure(ctx, id))).not.toContain('No visits.');
    await withdrawDecision(ctx, decision.id);
    expect(await readClosure(ctx, id)).toEqual(asked);
    const elsewhere = { ...ctx, area: await makeArea(db) };
    expect(await readClosure(elsewhere, id)).toBeNull();
  }));
