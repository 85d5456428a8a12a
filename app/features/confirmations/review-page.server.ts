/** The posts of the staff's page of one thing: a side's answer to a review, and what is done with words. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { reviewForm } from './confirmation.ts';
import { confirmationStaffMessages } from './messages-manage.ts';
import { confirmationMessages } from './messages.ts';
import { answerReview } from './writes/answer-review.server.ts';
import { readWords } from './writes/read-words.server.ts';

type Fields = FormData | URLSearchParams;

const textOf = (fields: Fields, name: string) => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};

async function saveWords(ctx: AreaContext, nodeId: string, fields: Fields, page: string) {
  if (!holds(ctx.actor, 'confirmation.read', ctx.area.id)) throw new AppError('forbidden');
  const mayClear = holds(ctx.actor, 'confirmation.publish', ctx.area.id);
  const cleared = textOf(fields, 'cleared').slice(0, 2000);
  if (cleared !== '' && !mayClear) throw new AppError('forbidden');
  const saved = await readWords(ctx, { nodeId, id: textOf(fields, 'words'), ...(mayClear ? { cleared } : {}) });
  if (saved === 'saved') return redirect(`${page}?done=saved`, 303);
  return data({ sideId: '', reply: null, problem: ctx.t(confirmationStaffMessages)('notAllowed') }, { status: 400 });
}

/** Answers a review or saves what was done with words. @throws not-found, forbidden */
export async function submitReviewPage(ctx: AreaContext, nodeId: string, fields: Fields) {
  const page = `/${ctx.area.slug}/manage/reviews/${nodeId}`;
  if (textOf(fields, 'intent') === 'words') return saveWords(ctx, nodeId, fields, page);
  const submission = parseWithZod(fields, { schema: reviewForm(ctx.t(confirmationMessages)) });
  if (submission.status !== 'success') {
    return data({ sideId: textOf(fields, 'side'), reply: submission.reply(), problem: null }, { status: 400 });
  }
  const { side, result, body } = submission.value;
  const answered = await answerReview(ctx, { nodeId, sideId: side, result, body });
  return redirect(`${page}?done=${answered}`, 303);
}
