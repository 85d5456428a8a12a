/** Adds to Sampleford a question that is over: heard, decided with a record, reported after the forum let its time pass, and rated by both sides. */
import { readClosure } from '#app/features/consultations/reads/closure-text.server.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import type { StageMove } from '#app/features/consultations/writes/move-stage.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import { saveOutcomes } from '#app/features/consultations/writes/save-outcomes.server.ts';
import { rateLevel } from '#app/features/coproduction/writes/rate-level.server.ts';
import { decisionGate, ledgerGate, takenBackGate } from '#app/features/evidence/gates.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';
import { daysBefore, hearForum } from './hear-forum.server.ts';
import { decidedWords, options, record, title } from './invented-closed-question.ts';
import { loadClosedDecision, loadClosedFindings, loadClosedLedger } from './load-closed-record.server.ts';

/** Asked half a year ago, closed three months ago. */
async function ask(tx: AreaContext, today: string): Promise<string> {
  const then = daysBefore(tx, today, 180);
  const { id } = await createConsultation(then, {
    title,
    slug: 'coffee-mornings',
    kind: 'co-design',
    purpose: 'Where should the forum and the council hold their coffee mornings next year?',
    why: 'The library asked for its room back on two mornings a month.',
    fixed: 'There is money for one room at a time.',
    decider: { state: 'stated', value: record.decidedBy },
    decision: seedDate('-42', today),
    audience: { state: 'stated', value: 'Parents and carers' },
    opens: seedDate('-180', today),
    closes: seedDate('-90', today),
    contact: { state: 'stated', value: 'Telephone 020 7946 0123' },
    hearBack: { state: 'stated', value: 'A month after the last day' },
  });
  const choices = options.map(({ title: name, description }) => ({ title: name, description }));
  const saved = await saveOptions(then, id, choices);
  if (!saved.isChanged) throw new Error('The options of the closed question were refused.');
  mustBePublished(title, await publishConsultation(then, id));
  return id;
}

/** The gates that the screen adds; nothing is left over of which somebody would have to be told. */
const ledger = ledgerGate({ isKnown: false, reason: '' });

async function move(tx: AreaContext, id: string, step: StageMove): Promise<void> {
  const moved = await moveStage(tx, id, step);
  if (!moved.isMoved) throw new Error(moved.problems.map(({ message }) => message).join(' '));
}

/** Decided six weeks ago, with what became of each option. */
async function decide(tx: AreaContext, today: string, id: string): Promise<void> {
  const then = daysBefore(tx, today, 42);
  await move(then, id, { to: 'decided', reason: decidedWords, gates: [ledger] });
  const { options: held } = await getStaffConsultation(then, id);
  const rows = held.map((option, place) => ({
    id: option.id,
    outcome: options[place]?.outcome ?? 'not-chosen',
    outcomeReason: options[place]?.outcomeReason ?? '',
  }));
  const saved = await saveOutcomes(then, id, rows);
  if (!saved.isChanged) throw new Error('The outcomes of the closed question were refused.');
}

async function rate(tx: AreaContext, today: string, id: string): Promise<void> {
  const rated = { nodeId: id, moment: 'closure' } as const;
  await rateLevel(daysBefore(tx, today, 21), {
    ...rated,
    side: 'staff',
    level: 'co-design',
    evidence: 'The forum’s committee chose the two options with us and wrote the question. The council decided.',
  });
  await rateLevel(daysBefore(tx, today, 20), {
    ...rated,
    side: 'forum',
    level: 'consult',
    evidence: 'We were shown both options when they were ready. An evening at the library was never among them.',
  });
}

/** Answers the id of its decision. */
export async function loadClosedQuestion(tx: AreaContext, today: string): Promise<string> {
  const id = await ask(tx, today);
  await loadClosedLedger(tx, id, today);
  await move(daysBefore(tx, today, 60), id, { to: 'under-consideration', reason: '' });
  const findings = await loadClosedFindings(tx, id, today);
  await decide(tx, today, id);
  const decisionId = await loadClosedDecision(tx, id, findings, today);
  await hearForum(tx, { subject: 'closure', nodeId: id, read: readClosure, today, said: { word: 'silence' } });
  await rate(tx, today, id);
  const gates = [ledger, decisionGate, takenBackGate('')];
  await move(daysBefore(tx, today, 5), id, { to: 'reported', reason: '', gates });
  return decisionId;
}
