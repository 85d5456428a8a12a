/** What the forms of the staff's page do: each checks who may, reads its fields, and saves or answers with what is wrong. */
import { data } from '@remix-run/node';
import { parseWithZod } from '@conform-to/zod/v4';
import type { Submission } from '@conform-to/react';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { Changed } from './changing.server.ts';
import { fieldOf } from './editing.ts';
import type { EditPart } from './editing.ts';
import type { FormReply } from './form-reply.ts';
import { consultationForm, newConsultationForm, optionsForm, participationForm } from './forms.ts';
import { consultationFormMessages } from './messages-manage.ts';
import { mayChange, mayPublish } from './policy.ts';
import type { EditedConsultation } from './reads/staff.server.ts';
import { changeConsultation } from './writes/change-consultation.server.ts';
import { changeParticipation } from './writes/change-participation.server.ts';
import { createConsultation } from './writes/create-consultation.server.ts';
import { createParticipation } from './writes/create-participation.server.ts';
import { publishConsultation } from './writes/publish-consultation.server.ts';
import { publishParticipation } from './writes/publish-participation.server.ts';
import { saveOptions } from './writes/save-options.server.ts';
import { withdrawConsultation } from './writes/withdraw-consultation.server.ts';
import { withdrawParticipation } from './writes/withdraw-participation.server.ts';

type Fields = FormData | URLSearchParams;

/** Sentences by field; the empty name stands for the whole form. */
type Problems = Record<string, string[]>;

/** The answer to a form that its schema, or a rule that only the database knows, refused. Status 400. */
function refused<T>(formId: string, submission: Submission<T>, problems: Problems = {}) {
  const { '': formErrors, ...fieldErrors } = problems;
  const reply = submission.reply({ ...(formErrors ? { formErrors } : {}), fieldErrors });
  const answer: FormReply = { formId, reply };
  return data(answer, { status: 400 });
}

/** `saved`, or the form with what is wrong and what was typed. */
type Answer = 'saved' | ReturnType<typeof refused>;

/** A form that only asked for another row, or to move one: nothing is saved, and nothing is wrong. */
function rearranged<T>(formId: string, submission: Submission<T>) {
  const answer: FormReply = { formId, reply: submission.reply() };
  return data(answer, { status: 200 });
}

const notReady = <T>(formId: string, submission: Submission<T>) =>
  submission.status === 'error' ? refused(formId, submission) : rearranged(formId, submission);

/** Puts each problem at its field; one that has none stands for the whole form. */
function settle<T>(
  formId: string,
  submission: Submission<T>,
  changed: Changed,
  place: (gate: string, row?: number) => string,
): Answer {
  if (changed.isChanged) return 'saved';
  const problems: Problems = {};
  for (const { gate, message, row } of changed.problems) (problems[place(gate, row)] ??= []).push(message);
  return refused(formId, submission, problems);
}

/** @throws forbidden for what is public and somebody who may not publish. */
function checkChange(ctx: AreaContext, { state }: Pick<EditedConsultation, 'state'>): void {
  if (!mayChange(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
}

/** Begins a draft; answers its id. */
export async function begin(ctx: AreaContext, fields: Fields): Promise<{ id: string } | ReturnType<typeof refused>> {
  const submission = parseWithZod(fields, { schema: newConsultationForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('new', submission);
  return createConsultation(ctx, submission.value);
}

async function saveDetails(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: consultationForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('details', submission);
  const changed = await changeConsultation(ctx, of.id, submission.value);
  return settle('details', submission, changed, (gate) => fieldOf(gate) ?? '');
}

async function saveOptionRows(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: optionsForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return notReady('options', submission);
  const changed = await saveOptions(ctx, of.id, submission.value.options);
  return settle('options', submission, changed, (_gate, row) => (row === undefined ? '' : `options[${row}].reason`));
}

/** The record of this question that the form names; null for a new one. @throws not-found for one of another question. */
function recordOf(of: EditedConsultation, fields: Fields) {
  const id = fields.get('record');
  if (id === null || id === 'new') return null;
  const record = of.participations.find((one) => one.id === id);
  if (!record) throw notFound();
  return record;
}

async function saveRecord(ctx: AreaContext, of: EditedConsultation, fields: Fields): Promise<Answer> {
  const record = recordOf(of, fields);
  if (record) checkChange(ctx, record);
  const submission = parseWithZod(fields, { schema: participationForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return notReady('record', submission);
  if (record === null) {
    await createParticipation(ctx, { ...submission.value, consultationId: of.id });
    return 'saved';
  }
  return settle('record', submission, await changeParticipation(ctx, record.id, submission.value), () => '');
}

/** Publishes or withdraws: the question itself, or one record of who took part. */
async function changeState(
  ctx: AreaContext,
  of: EditedConsultation,
  fields: Fields,
  isPublishing: boolean,
): Promise<Answer> {
  if (!mayPublish(ctx.actor, ctx.area.id)) throw new AppError('forbidden');
  const record = fields.has('record') ? recordOf(of, fields) : null;
  if (!isPublishing) {
    await (record ? withdrawParticipation(ctx, record.id) : withdrawConsultation(ctx, of.id));
    return 'saved';
  }
  const published: Published = await (record ? publishParticipation(ctx, record.id) : publishConsultation(ctx, of.id));
  if (published.isPublished) return 'saved';
  const messages = published.problems.map((problem) => problem.message);
  const answer: FormReply = { formId: 'state', reply: { status: 'error', error: { '': messages } } };
  return data(answer, { status: 400 });
}

/** Does what the posted form asks for. @throws forbidden for what the reader may not do */
export async function applyForm(
  ctx: AreaContext,
  of: EditedConsultation,
  part: EditPart,
  fields: Fields,
): Promise<Answer> {
  const intent = fields.get('intent');
  if (intent === 'publish' || intent === 'withdraw') return changeState(ctx, of, fields, intent === 'publish');
  if (part === 'people') return saveRecord(ctx, of, fields);
  checkChange(ctx, of);
  if (part === 'details') return saveDetails(ctx, of, fields);
  if (part === 'options') return saveOptionRows(ctx, of, fields);
  throw new AppError('invalid');
}
