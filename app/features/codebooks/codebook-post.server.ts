/** What the forms of a codebook do: save the draft, publish it, go back to what is public. */
import { data } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { limits } from './codebook.ts';
import { codebookForm } from './forms.ts';
import { codebookStaffMessages } from './messages-manage.ts';
import { findDraft } from './reads/codebook.server.ts';
import { seenMark } from './seen.server.ts';
import { publishCodebook } from './writes/publish-codebook.server.ts';
import { restorePublished, saveCodebook } from './writes/save-codebook.server.ts';

type Refused = {
  /** The form of the codes as it was typed; null where another one was sent. */
  reply: SubmissionResult<string[]> | null;
  /** What stands against publishing. */
  problems: { message: string; fieldId?: string }[];
  /** The note as it was typed. */
  typed: string;
};

const answer = (given: Partial<Refused>, status: number) =>
  data<Refused>({ reply: null, problems: [], typed: '', ...given }, { status });

type Fields = FormData | URLSearchParams;

async function save(ctx: AreaContext, consultationId: string, fields: Fields) {
  const t = ctx.t(codebookStaffMessages);
  const submission = parseWithZod(fields, { schema: codebookForm(t) });
  // A form that only asked for another row, or to move one: nothing is saved, and nothing is wrong.
  if (submission.status !== 'success')
    return answer({ reply: submission.reply() }, submission.status === 'error' ? 400 : 200);
  const { seen, ...typed } = submission.value;
  const saved = await saveCodebook(ctx, consultationId, typed, seen);
  if (saved === 'saved') return 'saved';
  const reply = submission.reply({ formErrors: [t('overtaken')] });
  // Told once: who saves again after that has seen it.
  const mark = seenMark(await findDraft(ctx, consultationId));
  return answer({ reply: { ...reply, initialValue: { ...reply.initialValue, seen: mark } } }, 400);
}

async function publish(ctx: AreaContext, consultationId: string, fields: Fields) {
  const note = fields.get('note');
  const typed = typeof note === 'string' ? note.replace(/\r\n/g, '\n') : '';
  if (typed.length > limits.words) {
    const message = ctx.t(codebookStaffMessages)('tooLong', { max: limits.words });
    return answer({ problems: [{ message, fieldId: 'note' }], typed }, 400);
  }
  const published = await publishCodebook(ctx, consultationId, typed);
  if (published.isPublished) return 'published';
  const problems = published.problems.map(({ gate, message }) => ({
    message,
    ...(gate === 'note' ? { fieldId: 'note' } : {}),
  }));
  return answer({ problems, typed }, 400);
}

/**
 * Does what the form asks for. @returns what was done, or the form with what is wrong.
 * @throws forbidden for what the actor may not do, invalid for what is no form of this page
 */
export async function codebookPost(ctx: AreaContext, consultationId: string, fields: Fields) {
  switch (fields.get('intent')) {
    case 'publish':
      if (!holds(ctx.actor, 'codebook.publish', ctx.area.id)) throw new AppError('forbidden');
      return publish(ctx, consultationId, fields);
    case 'restore':
      await restorePublished(ctx, consultationId);
      return 'restored';
    default:
      // A form that holds none of its fields is none of this page: it must not empty the draft.
      if (!fields.has('nothingToSort')) throw new AppError('invalid');
      return save(ctx, consultationId, fields);
  }
}
