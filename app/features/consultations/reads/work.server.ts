/** What one part of the staff's page needs, and no more. */
import { listCalendar } from '#app/features/areas/reads/calendar.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { isOver, phaseOn } from '../consultation.ts';
import { courseAct } from '../editing.ts';
import type { EditPart } from '../editing.ts';
import { datesValues, detailsValues, optionValues, participationValues, reasonsValues } from '../forms.ts';
import { activityValues } from '../workflow/forms.ts';
import { nextStages } from '../workflow/stages.ts';
import { countLate, countLateAnswers, listStaffCourse } from './staff-course.server.ts';
import { listMissing } from './missing.server.ts';
import { listAttachedSurveys } from './staff.server.ts';
import type { EditedConsultation } from './staff.server.ts';
import { listWarnings } from './warnings.server.ts';

/** The records of who took part: the list, or the form of the one that the address names. */
function peopleOf(of: EditedConsultation, record: string | null) {
  const records = of.participations.map(({ id, title, state }) => ({ id, title, state }));
  if (record === null) return { part: 'people' as const, records, form: null };
  if (record === 'new') return { part: 'people' as const, records, form: { record, values: null } };
  const found = of.participations.find((one) => one.id === record);
  if (!found) throw notFound();
  return { part: 'people' as const, records, form: { record, values: participationValues(found) } };
}

function waysOf(of: EditedConsultation, activity: string | null) {
  const activities = of.activities.map(({ id, kind, title, cancelledBecause }) => {
    return { id, kind, title, isCancelled: cancelledBecause !== '' };
  });
  if (activity === null) return { part: 'ways' as const, activities, form: null };
  if (activity === 'new') return { part: 'ways' as const, activities, form: { activity, values: null } };
  const found = of.activities.find((one) => one.id === activity);
  if (!found) throw notFound();
  return { part: 'ways' as const, activities, form: { activity, values: activityValues(found) } };
}

async function lateOf(ctx: AreaContext, of: EditedConsultation) {
  const ledger = `/${ctx.area.slug}/manage/consultations/${of.id}/ledger`;
  return {
    part: 'late' as const,
    late: await countLate(ctx, of.id),
    lateAnswers: await countLateAnswers(ctx, of.id),
    ledger: holds(ctx.actor, 'ledger.read', ctx.area.id) ? ledger : null,
  };
}

async function openingOf(ctx: AreaContext, of: EditedConsultation) {
  const hasTerms = (await listCalendar(ctx)).some((period) => period.kind === 'term');
  return {
    part: 'opening' as const,
    missing: await listMissing(ctx, of.id),
    warnings: await listWarnings(ctx, of.id),
    calendar: hasTerms ? null : `/${ctx.area.slug}/manage/calendar`,
  };
}

async function courseOf(ctx: AreaContext, of: EditedConsultation, act: string | null) {
  const phase = phaseOn(of, londonDay(ctx.now), false);
  const open = of.options.filter((option) => !option.isDiscarded);
  return {
    part: 'course' as const,
    act: courseAct(act),
    phase,
    steps: [...nextStages(phase)],
    hasClosed: isOver(phase),
    options: open.map(({ id, title }) => ({ id, title })),
    outcomes: { outcomes: open.map(({ id, outcome, outcomeReason }) => ({ id, outcome, outcomeReason })) },
    log: await listStaffCourse(ctx, of.id),
  };
}

type Wanted =
  | { part: 'details'; services: { id: string; title: string }[] }
  | { part: Exclude<EditPart, 'details' | 'preview'>; ask: URLSearchParams };

/** @throws not-found for a record, a way or a late contribution that is not of this question. */
export async function readWork(ctx: AreaContext, of: EditedConsultation, wanted: Wanted) {
  switch (wanted.part) {
    case 'details':
      return { part: wanted.part, values: detailsValues(of), services: wanted.services };
    case 'reasons':
      return { part: wanted.part, values: reasonsValues(of) };
    case 'dates':
      return { part: wanted.part, values: datesValues(of) };
    case 'options':
      return {
        part: wanted.part,
        values: { options: of.options.map(optionValues), discardedNote: of.discardedNote },
      };
    case 'duties':
      return { part: wanted.part, duties: of.duties, report: `/${ctx.area.slug}/manage/duties` };
    case 'surveys':
      return {
        part: wanted.part,
        surveys: await listAttachedSurveys(ctx, of.id),
        allSurveys: `/${ctx.area.slug}/manage/surveys`,
      };
    case 'people':
      return peopleOf(of, wanted.ask.get('record'));
    case 'ways':
      return waysOf(of, wanted.ask.get('activity'));
    case 'late':
      return lateOf(ctx, of);
    case 'opening':
      return openingOf(ctx, of);
    case 'course':
      return courseOf(ctx, of, wanted.ask.get('act'));
  }
}

export type Work = Awaited<ReturnType<typeof readWork>>;
