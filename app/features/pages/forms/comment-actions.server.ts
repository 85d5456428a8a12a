/** What the forms of the staff page of comments do. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isRule } from '../comment.ts';
import { commentMessages } from '../messages-comments.ts';
import type { CommentDecision, DecidedComment } from '../writes/decide-comment.server.ts';
import { setCommentBox } from '../writes/set-comment-box.server.ts';
import { textsIn } from './block-form.ts';
import type { Texts } from './block-form.ts';

export type CommentAnswer = { id: string; typed: Texts; field: 'rule' | 'why' | ''; message: string };

export const commentDeeds = ['done_shown', 'done_refused', 'done_passed', 'done_hidden', 'done_box'] as const;

function decisionOf(texts: Texts): CommentDecision | 'rule' | 'why' {
  switch (texts['intent']) {
    case 'approve':
      return { to: 'shown' };
    case 'hide':
      return { to: 'waiting' };
    case 'pass':
      return (texts['why'] ?? '').trim() === '' ? 'why' : { to: 'passed' };
    case 'refuse': {
      const { rule, reply = '' } = texts;
      return isRule(rule) ? { to: 'refused', rule, reply: reply.trim().slice(0, 1000) } : 'rule';
    }
    default:
      throw new AppError('invalid');
  }
}

const doneBy = {
  shown: 'done_shown',
  refused: 'done_refused',
  passed: 'done_passed',
  waiting: 'done_hidden',
} as const;

/** Takes one post of the page. */
export async function takeCommentPost(
  ctx: AreaContext,
  form: FormData | URLSearchParams,
  decideAndPass: (decision: CommentDecision, id: string, why: string) => Promise<DecidedComment | 'decided-meanwhile'>,
) {
  const t = ctx.t(commentMessages);
  const texts = textsIn(form);
  const here = `/${ctx.area.slug}/manage/comments`;
  const id = texts['id'] ?? '';
  if (texts['intent'] === 'box') {
    const state = (['off', 'open', 'closed'] as const).find((one) => one === texts['state']);
    if (state === undefined) throw new AppError('invalid');
    await setCommentBox(ctx, id, state);
    return redirect(`${here}?done=done_box#boxes`, 303);
  }
  const refuse = (field: CommentAnswer['field'], message: string) =>
    data<CommentAnswer>({ id, typed: texts, field, message }, { status: 400 });
  const decision = decisionOf(texts);
  if (decision === 'rule') return refuse('rule', t('ruleMissing'));
  if (decision === 'why') return refuse('why', t('passMissing'));
  const decided = await decideAndPass(decision, id, (texts['why'] ?? '').trim());
  if (decided === 'decided-meanwhile') return refuse('', t('decidedMeanwhile'));
  return redirect(`${here}?done=${doneBy[decision.to]}`, 303);
}
