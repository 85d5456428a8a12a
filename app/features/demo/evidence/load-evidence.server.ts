/** Loads the ledger of Sampleford's consultation and what has been decided so far, through the writes of the screens. */
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import type { AnswerInput } from '#app/features/evidence/decision.ts';
import { advanceMatching, advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import type { NextState } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { changeDecision } from '#app/features/evidence/writes/change-decision.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { enterContribution } from '#app/features/evidence/writes/enter-contribution.server.ts';
import { publishDecision } from '#app/features/evidence/writes/publish-decision.server.ts';
import { saveAnswers } from '#app/features/evidence/writes/save-answers.server.ts';
import { setWithdrawalTerms } from '#app/features/evidence/writes/set-withdrawal-terms.server.ts';
import { contributionStates, isReached } from '#app/features/record/contribution.ts';
import { listCitable } from '#app/features/surveys/reads/results/figures.server.ts';
import { citeFigure } from '#app/features/surveys/writes/figures/cite-figure.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';
import { loadCodebook } from './load-codebook.server.ts';
import { inventedContributions } from './invented-contributions.ts';

const steps = contributionStates.filter((state): state is NextState => state !== 'received');

function dayOf(text: string, today: string): string {
  const date = seedDate(text, today);
  if (date.state !== 'stated') throw new Error(`${text} is no day.`);
  return date.start;
}

async function loadLedger(tx: AreaContext, consultationId: string, meetings: string, today: string): Promise<void> {
  const entered: { id: string; state: (typeof inventedContributions)[number]['state'] }[] = [];
  for (const { key, channel, day, title, body, state, signatures, isFromMeetings, ...where } of inventedContributions) {
    const { id } = await enterContribution(tx, consultationId, {
      ...{ channel, title, body, day: dayOf(day, today), senderName: '', senderContact: '' },
      ...{ source: where.source ?? '', address: where.address ?? '' },
      signatures: signatures === undefined ? { state: 'not-stated' } : { state: 'stated', value: signatures },
      activityId: isFromMeetings ? meetings : null,
      idempotencyKey: `demonstration-${key}`,
    });
    entered.push({ id, state });
  }
  for (const step of steps) {
    const entries = entered.filter(({ state }) => isReached(step, state)).map(({ id }) => id);
    const moved = await advancePicked(tx, consultationId, { entries, responses: [] }, step, stepGates);
    if (!moved.isAdvanced) throw new Error('An invented contribution could not be moved on.');
    const all = await advanceMatching(
      tx,
      consultationId,
      { channel: 'survey', state: null, isLate: false },
      step,
      stepGates,
    );
    if (!all.isAdvanced) throw new Error('The answers of the survey could not be moved on.');
  }
}

const noReason = { unchanged: '', reasonKind: 'none', reason: '', reconsider: '' } as const;
const notStated = { state: 'not-stated' } as const;

async function answersOf(tx: AreaContext, consultationId: string, ids: KeyedIds): Promise<AnswerInput[]> {
  const options = (await listAnswerable(tx, consultationId)).filter(({ about }) => about === 'option');
  const option = (begins: string): string => {
    const found = options.find(({ title }) => title.startsWith(begins));
    if (!found) throw new Error(`No option begins with ${begins}.`);
    return found.id;
  };
  return [
    {
      ...{ about: 'finding', aboutId: ids.get('who-to-ask'), outcome: 'accepted', decidedBy: notStated },
      changed: 'The telephone line is no longer a trial: a therapist answers it every weekday, and anybody may call.',
      ...noReason,
    },
    {
      ...{ about: 'finding', aboutId: ids.get('silence'), outcome: 'in-part', decidedBy: notStated },
      changed: 'Everybody who waits gets a message each term that says where they are in the queue.',
      unchanged: 'The wait itself does not get shorter from this, and there are no appointments at weekends.',
      reasonKind: 'money',
      reason: 'Weekend clinics would need four more therapists, and there is money for two.',
      reconsider: 'If two more posts are funded, or if more than half of families who wait ask for weekends.',
    },
    {
      ...{ about: 'option', aboutId: option('One telephone line'), outcome: 'accepted', decidedBy: notStated },
      changed: 'Two hours every weekday, without a referral.',
      ...noReason,
    },
    {
      ...{ about: 'option', aboutId: option('A message each term'), outcome: 'accepted', decidedBy: notStated },
      changed: 'The first message goes out this winter.',
      ...noReason,
    },
  ];
}

const title = 'The telephone line stays, and everybody who waits is told how long';

async function loadDecision(tx: AreaContext, consultationId: string, ids: KeyedIds, today: string): Promise<void> {
  const { id } = await createDecision(tx, consultationId, { title, scope: 'interim' });
  await changeDecision(tx, id, {
    title,
    scope: 'interim',
    summary:
      'The board decided what could be decided early. What the **two new posts** are for, and whether there is a drop-in session, is decided when everybody has been heard.',
    decidedBy: seedStated(
      'The children’s board of Sampleford Council and the trust, with two forum representatives who vote',
    ),
    decided: seedDate('-25', today),
    meeting: seedStated('Children’s board, meeting in public'),
    minutes: 'On the notice board of Sampleford library, and from Engagement, Sampleford Council',
    isEvidenceRead: true,
    readBy: seedStated('All nine members of the board'),
    readHow: 'Every letter and note in full, and the coded answers with their quotes, eight days before the meeting.',
    equality: 'considered',
    equalityNote:
      'The line has a text number and an interpreter, for people who do not speak on the telephone or not in English.',
    equalityAddress: '',
  });
  const saved = await saveAnswers(tx, id, await answersOf(tx, consultationId, ids));
  if (!saved.isChanged) throw new Error('The invented answers were refused.');
  for (const key of ['line', 'messages', 'weekend']) {
    await linkNodes(tx, { fromId: id, toId: ids.get(key), kind: 'led-to' });
  }
  mustBePublished(title, await publishDecision(tx, id));
  ids.set('decision', id);
}

/** One published figure of the survey, for each of two findings. */
async function loadFigures(tx: AreaContext, ids: KeyedIds): Promise<void> {
  const cited: [finding: string, question: string, answer: string][] = [
    ['who-to-ask', 'When you were first worried', 'No'],
    ['silence', 'Has anyone told you how long', 'No'],
  ];
  const figures = (await listCitable(tx, ids.get('survey'))) ?? [];
  for (const [finding, question, answer] of cited) {
    const figure = figures.find((one) => one.question.startsWith(question) && one.answer === answer);
    const done = figure && (await citeFigure(tx, ids.get('survey'), figure, ids.get(finding)));
    if (done !== 'cited') throw new Error(`No figure of “${question}” could be cited.`);
  }
}

/** After the chain: the decision answers findings and leads to promises. */
export async function loadEvidence(tx: AreaContext, ids: KeyedIds, today: string): Promise<void> {
  const consultationId = ids.get('therapy');
  const until = dayOf('+90', londonDay(tx.now));
  const problem = await setWithdrawalTerms(tx, consultationId, until);
  if (problem !== null) throw new Error(`The last day for taking back was refused: ${problem}.`);
  await loadFigures(tx, ids);
  await loadCodebook(tx, consultationId, today);
  await loadLedger(tx, consultationId, ids.get('meetings'), today);
  await loadDecision(tx, consultationId, ids, today);
}
