/** Adds to Sampleford a question that is over: decided, reported after the forum let its time pass, and rated by both sides. */
import { readClosure } from '#app/features/consultations/reads/closure-text.server.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import type { StageMove } from '#app/features/consultations/writes/move-stage.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import { saveOutcomes } from '#app/features/consultations/writes/save-outcomes.server.ts';
import { rateLevel } from '#app/features/coproduction/writes/rate-level.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';
import { daysBefore, hearForum } from './hear-forum.server.ts';

const title = 'Where coffee mornings are held';

const options = [
  {
    title: 'Stay at the library',
    description: 'Easy to reach by bus, and closed in the evening.',
    outcome: 'not-chosen',
    outcomeReason: 'Families who work could never come, because the library closes at five.',
  },
  {
    title: 'Move to a different school each term',
    description: 'Each school lends its hall, with parking.',
    outcome: 'chosen',
    outcomeReason: 'Most people who answered could come to a school near them, and four schools offered a hall.',
  },
] as const;

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
    decider: { state: 'stated', value: 'The head of engagement at Sampleford Council, with the forum’s chair' },
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

async function move(tx: AreaContext, id: string, step: StageMove): Promise<void> {
  const moved = await moveStage(tx, id, step);
  if (!moved.isMoved) throw new Error(moved.problems.map(({ message }) => message).join(' '));
}

/** Decided six weeks ago, with what became of each option. */
async function decide(tx: AreaContext, today: string, id: string): Promise<void> {
  const then = daysBefore(tx, today, 42);
  await move(daysBefore(tx, today, 60), id, { to: 'under-consideration', reason: '' });
  await move(then, id, {
    to: 'decided',
    reason: 'Coffee mornings move to a different school each term, and one in three is in the evening.',
  });
  const { options: held } = await getStaffConsultation(then, id);
  const rows = held.map((option, place) => ({
    id: option.id,
    outcome: options[place]?.outcome ?? 'not-chosen',
    outcomeReason: options[place]?.outcomeReason ?? '',
  }));
  const saved = await saveOutcomes(then, id, rows);
  if (!saved.isChanged) throw new Error('The outcomes of the closed question were refused.');
}

export async function loadClosedQuestion(tx: AreaContext, today: string): Promise<void> {
  const id = await ask(tx, today);
  await decide(tx, today, id);
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
  await hearForum(tx, { subject: 'closure', nodeId: id, read: readClosure, today, said: { word: 'silence' } });
  await move(daysBefore(tx, today, 5), id, { to: 'reported', reason: '' });
}
