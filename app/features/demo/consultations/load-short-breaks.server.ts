/** Adds to Sampleford a formal consultation that has closed and is being considered: an extension, and what came late. */
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { listWarnings } from '#app/features/consultations/reads/warnings.server.ts';
import { changeConsultation } from '#app/features/consultations/writes/change-consultation.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { declareForumKind } from '#app/features/consultations/writes/declare-forum-kind.server.ts';
import { moveStage } from '#app/features/consultations/writes/move-stage.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { addActivity } from '#app/features/consultations/writes/save-activity.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import { enterContribution } from '#app/features/evidence/writes/enter-contribution.server.ts';
import { treatLate } from '#app/features/evidence/writes/treat-late.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore } from '../forum/hear-forum.server.ts';
import { mustBePublished } from '../must-be-published.ts';
import { seedDate } from '../seed-values.ts';
import { reasonsOfMove } from './reasons-of-move.server.ts';

const stated = (value: string) => ({ state: 'stated' as const, value });

const question = (today: string): NewConsultation => ({
  title: 'Where short breaks are offered',
  slug: 'short-breaks',
  kind: 'consult',
  purpose: 'Should short breaks at weekends stay in one place, or be offered in three?',
  why: 'The contract for short breaks ends next year. Nothing has been chosen: what is said here is put before the cabinet together with the costs.',
  fixed: 'The money for short breaks stays the same, and every child who has a place now keeps one.',
  impact:
    'One place keeps the pool and the sensory room, and means a long journey for families in the north. Three places are nearer, with less in each.',
  equality:
    'Families without a car, and children who need the pool for their therapy, would feel a change most. Transport is part of each option.',
  equalityAsAt: seedDate('-110', today),
  formats: 'Easy Read, large print and audio. By telephone in any language.',
  decider: stated('The cabinet of Sampleford Council'),
  opens: seedDate('-95', today),
  closes: seedDate('-34', today),
  decision: seedDate('+25', today),
  audience: stated('Families who use short breaks, and those who wait for a place'),
  contact: stated('Telephone 020 7946 0123, or write to Short breaks, Sampleford Council'),
  hearBack: stated('A week after the decision'),
  duties: ['cfa-27', 'equality-149'],
});

const options = [
  { title: 'Stay in one place', description: 'At the Meadow centre, with the pool and the sensory room.' },
  { title: 'Offer them in three places', description: 'Northgate, Hill and the Meadow centre, on different weekends.' },
  {
    title: 'Pay families to arrange breaks themselves',
    isDiscarded: true,
    reason: 'Tried with 20 families in another year: most could find nobody, and the money was handed back.',
  },
];

/** Published with a reason for each warning that there was on that day. */
async function open(tx: AreaContext, today: string): Promise<string> {
  const made = await createConsultation(tx, question(today));
  await saveOptions(tx, made.id, options);
  await addActivity(tx, made.id, {
    ...{ kind: 'event', title: 'Open afternoon at the Meadow centre', how: 'See the rooms, and tell us on the spot.' },
    ...{ held: seedDate('-60', today), place: stated('Meadow centre'), minutes: { state: 'stated', value: 60 } },
  });
  await addActivity(tx, made.id, { kind: 'paper', title: 'A paper form', how: 'Sent to every family with a place.' });
  const warnings = await listWarnings(tx, made.id);
  const because =
    'The contract ends on a fixed day. Paper forms went to every family by post, and the telephone was open all the time.';
  const reasons = Object.fromEntries(warnings.map(({ key }) => [key, because]));
  mustBePublished('Where short breaks are offered', await publishConsultation(tx, made.id, { reasons }));
  return made.id;
}

async function keepLate(tx: AreaContext, id: string, today: string): Promise<void> {
  const date = seedDate('-18', today);
  const day = date.state === 'stated' ? date.start : today;
  for (const channel of ['paper', 'email'] as const) {
    const entry = await enterContribution(tx, id, {
      ...{ idempotencyKey: `short-breaks-late-${channel}`, channel, day, activityId: null },
      ...{ title: 'A family that uses short breaks', body: 'Prefers three places, because of the journey.' },
      ...{ signatures: { state: 'not-asked' }, source: '', address: '', senderName: '', senderContact: '' },
    });
    await treatLate(tx, id, entry.id, { treatment: 'considered', reason: '' });
  }
}

export async function loadShortBreaks(tx: AreaContext, today: string): Promise<void> {
  const id = await open(daysBefore(tx, today, 100), today);
  await declareForumKind(daysBefore(tx, today, 98), id, { kind: 'consult', reason: '' });
  const note = 'Many families were away in the holidays and asked for two more weeks.';
  const then = daysBefore(tx, today, 40);
  const dates = { closes: seedDate('-20', today) };
  const reasons = await reasonsOfMove(then, id, dates, 'The holidays are in it because families asked for more time.');
  const moved = await changeConsultation(then, id, dates, { note, isSmall: false }, reasons);
  if (!moved.isChanged) throw new Error('The last day of short breaks could not move.');
  await keepLate(daysBefore(tx, today, 17), id, today);
  const considering = await moveStage(daysBefore(tx, today, 15), id, {
    to: 'under-consideration',
    reason: 'The answers are being read and coded. The cabinet gets them together with the costs.',
  });
  if (!considering.isMoved) throw new Error('Short breaks could not be considered.');
}
