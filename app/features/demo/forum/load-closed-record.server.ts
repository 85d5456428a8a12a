/** What the closed question of Sampleford rests on: its ledger, its codes, its findings and the record of its decision. */
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { readCodebook } from '#app/features/codebooks/reads/codebook-text.server.ts';
import { publishCodebook } from '#app/features/codebooks/writes/publish-codebook.server.ts';
import { saveCodebook } from '#app/features/codebooks/writes/save-codebook.server.ts';
import type { AnswerInput } from '#app/features/evidence/decision.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { changeDecision } from '#app/features/evidence/writes/change-decision.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { enterContribution } from '#app/features/evidence/writes/enter-contribution.server.ts';
import { publishDecision } from '#app/features/evidence/writes/publish-decision.server.ts';
import { saveAnswers } from '#app/features/evidence/writes/save-answers.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate, seedStated } from '../seed-values.ts';
import { daysBefore, hearForum } from './hear-forum.server.ts';
import { codes, contributions, findings, options, record } from './invented-closed-question.ts';

async function enter(tx: AreaContext, consultationId: string, today: string): Promise<string[]> {
  const entered: string[] = [];
  for (const [place, { day, ...said }] of contributions.entries()) {
    const received = seedDate(day, today);
    if (received.state !== 'stated') throw new Error(`${day} is no day.`);
    const { id } = await enterContribution(daysBefore(tx, today, -Number(day)), consultationId, {
      ...said,
      ...{ day: received.start, signatures: { state: 'not-stated' }, activityId: null },
      ...{ source: '', address: '', senderName: '', senderContact: '' },
      idempotencyKey: `demonstration-coffee-${String(place)}`,
    });
    entered.push(id);
  }
  return entered;
}

/** Codes that the forum countersigned before they were public. */
async function publishCodes(tx: AreaContext, consultationId: string, today: string): Promise<void> {
  const rows = codes.map((code) => ({ ...code, id: 'new' }));
  await saveCodebook(daysBefore(tx, today, 88), consultationId, { codes: rows, nothingToSort: '' });
  await hearForum(tx, { subject: 'codebook', nodeId: consultationId, read: readCodebook, today, ago: 88 });
  mustBePublished('The codebook', await publishCodebook(daysBefore(tx, today, 80), consultationId, ''));
}

/** Everything that came is read, coded and put to whoever decides, one step after the other. */
export async function loadClosedLedger(tx: AreaContext, consultationId: string, today: string): Promise<void> {
  const entries = await enter(tx, consultationId, today);
  await publishCodes(tx, consultationId, today);
  const steps = [
    ['read', 79],
    ['coded', 72],
    ['put-to-decision-maker', 50],
  ] as const;
  for (const [step, ago] of steps) {
    const then = daysBefore(tx, today, ago);
    const moved = await advancePicked(then, consultationId, { entries, responses: [] }, step, stepGates);
    if (!moved.isAdvanced) throw new Error('A contribution to the closed question could not be moved on.');
  }
}

/** Published while the question is considered; answers their ids, in the order of the words. */
export async function loadClosedFindings(tx: AreaContext, consultationId: string, today: string): Promise<string[]> {
  const then = daysBefore(tx, today, 55);
  const ids: string[] = [];
  for (const { title, detail } of findings) {
    const { id } = await createFinding(then, { title, detail });
    await linkNodes(then, { fromId: consultationId, toId: id, kind: 'evidence-for' });
    mustBePublished(title, await publishItem(then, 'finding', id));
    ids.push(id);
  }
  return ids;
}

async function answersOf(tx: AreaContext, consultationId: string, ids: readonly string[]): Promise<AnswerInput[]> {
  const open = (await listAnswerable(tx, consultationId)).filter(({ about }) => about === 'option');
  return [
    ...findings.map(({ answer }, place) => ({ ...answer, about: 'finding' as const, aboutId: ids[place] ?? '' })),
    ...options.map(({ title, outcome, outcomeReason }) => {
      const aboutId = open.find((option) => option.title === title)?.id ?? '';
      const plain = { about: 'option' as const, aboutId, decidedBy: { state: 'not-stated' as const }, unchanged: '' };
      return outcome === 'chosen'
        ? { ...plain, outcome: 'accepted' as const, changed: outcomeReason, ...noReason }
        : { ...plain, outcome: 'refused' as const, changed: '', ...refusal(outcomeReason) };
    }),
  ];
}

const noReason = { reasonKind: 'none', reason: '', reconsider: '' } as const;

const refusal = (reason: string) =>
  ({ reasonKind: 'evidence', reason, reconsider: 'If the library opens in the evening.' }) as const;

/** The record, public before the forum is asked how the question was closed; answers its id. */
export async function loadClosedDecision(
  tx: AreaContext,
  consultationId: string,
  findingIds: readonly string[],
  today: string,
): Promise<string> {
  const then = daysBefore(tx, today, 38);
  const { title, summary, minutes, readHow, equalityNote } = record;
  const { id } = await createDecision(then, consultationId, { title, scope: 'final' });
  const changed = await changeDecision(then, id, {
    ...{ title, scope: 'final', summary, minutes, readHow, isEvidenceRead: true },
    ...{ decidedBy: seedStated(record.decidedBy), decided: seedDate('-42', today) },
    ...{ meeting: seedStated(record.meeting), readBy: seedStated(record.readBy) },
    ...{ equality: 'considered', equalityNote, equalityAddress: '' },
  });
  if (!changed.isChanged) throw new Error('The record of the closed question was refused.');
  const saved = await saveAnswers(then, id, await answersOf(then, consultationId, findingIds));
  if (!saved.isChanged) throw new Error('The answers of the closed question were refused.');
  mustBePublished(title, await publishDecision(then, id));
  return id;
}
