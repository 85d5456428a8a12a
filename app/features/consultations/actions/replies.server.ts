/** What the forms of the staff's pages answer: saved, or the form with what was typed and what is wrong. */
import { data } from '@remix-run/node';
import type { Submission } from '@conform-to/react';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Changed } from '../changing.server.ts';
import type { FormReply } from '../form-reply.ts';
import { mayChange } from '../policy.ts';
import type { EditedConsultation } from '../reads/staff.server.ts';
import type { Reasons } from '../writes/keep-reasons.server.ts';

export type Fields = FormData | URLSearchParams;

/** Sentences by field; the empty name stands for the whole form. */
type Problems = Record<string, string[]>;

/** The answer to a form that its schema, or a rule that only the database knows, refused. Status 400. */
export function refused<T>(formId: string, submission: Submission<T>, problems: Problems = {}) {
  const { '': formErrors, ...fieldErrors } = problems;
  const reply = submission.reply({ ...(formErrors ? { formErrors } : {}), fieldErrors });
  const answer: FormReply = { formId, reply };
  return data(answer, { status: 400 });
}

/** `saved`, or the form with what is wrong and what was typed. */
export type Answer = 'saved' | ReturnType<typeof refused>;

/** A form that only asked for another row, or to move one: nothing is saved, and nothing is wrong. */
function rearranged<T>(formId: string, submission: Submission<T>) {
  const answer: FormReply = { formId, reply: submission.reply() };
  return data(answer, { status: 200 });
}

export const notReady = <T>(formId: string, submission: Submission<T>) =>
  submission.status === 'error' ? refused(formId, submission) : rearranged(formId, submission);

/** Puts each problem at its field; one that has none stands for the whole form. */
export function settle<T>(
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

/** Fields named `because.<key of the warning>`. */
export function reasonsIn(fields: Fields): Reasons {
  const reasons: Record<string, string> = {};
  for (const [name, value] of fields.entries())
    if (name.startsWith('because.') && typeof value === 'string')
      reasons[name.slice('because.'.length)] = value.slice(0, 2000);
  return reasons;
}

/** The list of what stands against a step, with the other fields as they were typed. Status 400. */
export function refusedList(
  formId: string,
  problems: readonly GateProblem[],
  typed: Record<string, Record<string, string>> = {},
) {
  const error = { '': problems.map((problem) => problem.message) };
  const answer: FormReply = { formId, reply: { status: 'error', error, initialValue: typed } };
  return data(answer, { status: 400 });
}

/** @throws forbidden for what is public and somebody who may not publish. */
export function checkChange(ctx: AreaContext, { state }: Pick<EditedConsultation, 'state'>): void {
  if (!mayChange(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
}
