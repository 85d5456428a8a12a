/** Saves how a question goes: its opening, its steps, ways to take part, and what became of its options. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { Gate, Published } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { consultationFormMessages } from '../messages-manage.ts';
import type { Stage } from '../consultation.ts';
import { mayPublish } from '../policy.ts';
import type { EditedConsultation } from '../reads/staff.server.ts';
import { activityForm, outcomesForm, stepForm } from '../workflow/forms.ts';
import { moveStage } from '../writes/move-stage.server.ts';
import { saveWarningReasons } from '../writes/keep-reasons.server.ts';
import { publishConsultation } from '../writes/publish-consultation.server.ts';
import { publishParticipation } from '../writes/publish-participation.server.ts';
import { removeActivity } from '../writes/remove-activity.server.ts';
import { addActivity, changeActivity } from '../writes/save-activity.server.ts';
import { saveOutcomes } from '../writes/save-outcomes.server.ts';
import { withdrawConsultation } from '../writes/withdraw-consultation.server.ts';
import { withdrawParticipation } from '../writes/withdraw-participation.server.ts';
import { recordOf } from './content.server.ts';
import { reasonsIn, refused, refusedList, settle } from './replies.server.ts';
import type { Answer, Fields } from './replies.server.ts';

/** Whether staff were told what of the ledger was not put, and why the step is taken all the same. */
type LedgerSaid = { isKnown: boolean; reason: string };

/** Gates of other features, put together by the route. */
export type CourseGates = {
  /** Before it opens. */
  opening: readonly Gate[];
  /** Before this step, with these words for the public and what is said of a ledger that is not worked through. */
  stepping: (to: Stage, words: string, ledger: LedgerSaid) => readonly Gate[];
};

function mustPublish(ctx: AreaContext): void {
  if (!mayPublish(ctx.actor, ctx.area.id)) throw new AppError('forbidden');
}

/** Keeps what is typed before it is opened. @throws invalid for what is public: its reasons stand. */
export async function saveReasonsBefore(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  if (of.state === 'public') throw new AppError('invalid');
  await saveWarningReasons(ctx, of.id, reasonsIn(fields));
  return 'saved';
}

async function publishOne(
  ctx: AreaContext,
  of: EditedConsultation,
  fields: Fields,
  gates: CourseGates,
): Promise<Answer> {
  const record = fields.has('record') ? recordOf(of, fields) : null;
  const reasons = reasonsIn(fields);
  const published: Published = await (record
    ? publishParticipation(ctx, record.id)
    : publishConsultation(ctx, of.id, { reasons, gates: gates.opening }));
  return published.isPublished ? 'saved' : refusedList('state', published.problems, { reasons });
}

async function takeBack(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const record = fields.has('record') ? recordOf(of, fields) : null;
  if (record) {
    await withdrawParticipation(ctx, record.id);
    return 'saved';
  }
  const typed = fields.get('reason');
  const reason = typeof typed === 'string' ? typed.trim().slice(0, 2000) : '';
  const message = ctx.t(consultationFormMessages)('takeBackReason');
  if (reason === '') return refusedList('takeBack', [{ gate: 'takeBackReason', message }]);
  await withdrawConsultation(ctx, of.id, reason);
  return 'saved';
}

/** Publishes or takes back: the question itself, or one record of who took part. */
export async function changeState(
  ctx: AreaContext,
  of: EditedConsultation,
  fields: Fields,
  gates: CourseGates,
): Promise<Answer> {
  mustPublish(ctx);
  return fields.get('intent') === 'publish' ? publishOne(ctx, of, fields, gates) : takeBack(ctx, of, fields);
}

export async function takeStep(
  ctx: AreaContext,
  of: EditedConsultation,
  fields: Fields,
  gates: CourseGates,
): Promise<Answer> {
  mustPublish(ctx);
  const submission = parseWithZod(fields, { schema: stepForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('step', submission);
  const { to, reason: words, day, ledgerKnown: isKnown, ledgerReason } = submission.value;
  const isEnd = to === 'decided' || to === 'reported';
  const aside =
    isEnd && ledgerReason !== '' ? ctx.t(consultationFormMessages)('ledgerAside', { reason: ledgerReason }) : '';
  const reason = [words, aside].filter(Boolean).join('\n\n');
  const moved = await moveStage(ctx, of.id, {
    ...{ to, reason },
    ...(day === null ? {} : { day }),
    gates: gates.stepping(to, words, { isKnown, reason: ledgerReason }),
  });
  if (moved.isMoved) return 'saved';
  const fieldOfGate: Record<string, string> = {
    ...{ stepReason: 'reason', reportWithdrawn: 'reason', stepDay: 'day' },
    ...{ ledgerOwed: 'ledgerKnown', ledgerReason: 'ledgerReason' },
  };
  const changed = { isChanged: false as const, problems: moved.problems };
  return settle('step', submission, changed, (gate) => fieldOfGate[gate] ?? '');
}

export async function saveActivity(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const id = fields.get('activity');
  const held = of.activities.find((one) => one.id === id) ?? null;
  if (id !== 'new' && held === null) throw notFound();
  if (held && fields.get('intent') === 'remove-activity') {
    await removeActivity(ctx, of.id, held.id);
    return 'saved';
  }
  const submission = parseWithZod(fields, { schema: activityForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('activity', submission);
  const { note, ...input } = submission.value;
  const told = { note, isSmall: false };
  const changed = await (held
    ? changeActivity(ctx, of.id, held.id, input, told)
    : addActivity(ctx, of.id, input, told));
  return settle('activity', submission, changed, (gate) => (gate === 'activityPublicNote' ? 'note' : ''));
}

export async function saveOptionOutcomes(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  mustPublish(ctx);
  const submission = parseWithZod(fields, { schema: outcomesForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('outcomes', submission);
  const changed = await saveOutcomes(ctx, of.id, submission.value.outcomes);
  return settle('outcomes', submission, changed, (_gate, row) =>
    row === undefined ? '' : `outcomes[${row}].outcomeReason`,
  );
}
