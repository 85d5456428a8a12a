/** Gives Sampleford's open question a course: a last day that moved, a meeting that was cancelled, and the forum's own view. */
import type { Changed } from '#app/features/consultations/changing.server.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import { changeConsultation } from '#app/features/consultations/writes/change-consultation.server.ts';
import { declareForumKind } from '#app/features/consultations/writes/declare-forum-kind.server.ts';
import { changeActivity } from '#app/features/consultations/writes/save-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { daysBefore } from '../forum/hear-forum.server.ts';
import type { KeyedIds } from '../keys.ts';
import { seedDate } from '../seed-values.ts';
import { reasonsOfMove } from './reasons-of-move.server.ts';

const told = (note: string) => ({ note, isSmall: false });

function mustBeChanged(changed: Changed): void {
  if (!changed.isChanged) throw new Error(changed.problems.map(({ message }) => message).join(' '));
}

async function cancelDropIn(tx: AreaContext, id: string): Promise<void> {
  const { activities } = await getStaffConsultation(tx, id);
  const dropIn = activities.find(({ title }) => title.startsWith('Drop-in'));
  if (!dropIn) throw new Error('The drop-in of the seed is not there.');
  const { id: activityId, ...own } = dropIn;
  const cancelledBecause =
    'The heating of the centre is broken. The coffee morning in Northgate has room for everybody.';
  const note = told('It does not happen. Come to Northgate instead.');
  mustBeChanged(await changeActivity(tx, id, activityId, { ...own, cancelledBecause }, note));
}

export async function loadTherapyCourse(tx: AreaContext, ids: KeyedIds, today: string): Promise<void> {
  const id = ids.get('therapy');
  await declareForumKind(daysBefore(tx, today, 62), id, {
    kind: 'consult',
    reason:
      'The options were written before we were asked. We could say which we would choose; we could not add one of our own.',
  });
  const then = daysBefore(tx, today, 10);
  const dates = { closes: seedDate('+60', today) };
  const note = told('Schools asked for two more weeks, because half of them had the paper forms late.');
  const reasons = await reasonsOfMove(then, id, dates, 'Schools asked for it, and no time is taken from anybody.');
  mustBeChanged(await changeConsultation(then, id, dates, note, reasons));
  await cancelDropIn(daysBefore(tx, today, 3), id);
}
