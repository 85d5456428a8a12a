/** The two posts of a comment: the first leads to a check and mints its key, the second stores it once. */
import { randomBytes } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { open as openSeal, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { commentSchema, hintsIn } from './comment.ts';
import type { CommentInput, Hint } from './comment.ts';
import { commentMessages } from './messages-comments.ts';
import { addComment } from './writes/add-comment.server.ts';

/** What a comment is about. */
export type Target = { nodeId: string; title: string; address: string };

type Typed = { name: string; words: string };
type Sealed = CommentInput & { key: string };

export type CommentScreen =
  | { step: 'form'; typed: Typed; errors: { name?: string[]; words?: string[] }; problem: string }
  | { step: 'check'; comment: CommentInput; sealed: string; hints: Hint[]; problem: string };

const tenMinutes = 600_000;
const sealedFor = 24 * 3_600_000;
const doneFor = 3_600_000;

const textOf = (form: FormData | URLSearchParams, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const timeOf = (instant: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(instant);

const purposeOf = ({ nodeId }: Target) => `comment:${nodeId}`;

function checkScreen(ctx: AreaContext, target: Target, sealed: Sealed, problem = ''): CommentScreen {
  const { name, words } = sealed;
  const expires = new Date(ctx.now.getTime() + sealedFor);
  const text = seal(ctx.keys.seals, purposeOf(target), sealed, { expires });
  return { step: 'check', comment: { name, words }, sealed: text, hints: hintsIn(`${name}\n${words}`), problem };
}

function unseal(ctx: AreaContext, target: Target, text: string): Sealed {
  const opened = openSeal<Sealed>(ctx.keys.seals, purposeOf(target), text, ctx.now);
  if (opened.ok) return opened.value;
  throw new AppError(opened.reason === 'expired' ? 'gone' : 'invalid');
}

/** The first post: what is wrong with the comment, or the check of it. Nothing is stored. */
function check(ctx: AreaContext, target: Target, form: FormData | URLSearchParams) {
  const submission = parseWithZod(form, { schema: commentSchema(ctx.t(commentMessages)) });
  if (submission.status !== 'success') {
    const { name, words } = submission.error ?? {};
    const screen: CommentScreen = {
      step: 'form',
      typed: { name: textOf(form, 'name'), words: textOf(form, 'words') },
      errors: { ...(name ? { name } : {}), ...(words ? { words } : {}) },
      problem: '',
    };
    return data(screen, { status: 400 });
  }
  const key = randomBytes(16).toString('base64url');
  return data(checkScreen(ctx, target, { ...submission.value, key }), { status: 200 });
}

/** The second post. A refused one keeps its words and says when to try again (data-rules 18). */
async function send(ctx: AreaContext, target: Target, sealed: Sealed) {
  const t = ctx.t(commentMessages);
  const { limiter, env } = ctx.services;
  const allowed = limiter.attempt('submissions', ctx.address, env.submissionsPerAddress, tenMinutes, ctx.now);
  if (!allowed.isAllowed) {
    const screen = checkScreen(ctx, target, sealed, t('tooMany', { time: timeOf(allowed.retryAt) }));
    const seconds = Math.max(1, Math.ceil((allowed.retryAt.getTime() - ctx.now.getTime()) / 1000));
    return data(screen, { status: 429, headers: { 'Retry-After': String(seconds) } });
  }
  const added = await addComment(ctx, { ...sealed, nodeId: target.nodeId });
  if (added === 'closed') return data(checkScreen(ctx, target, sealed, t('commentsClosed')), { status: 400 });
  const expires = new Date(ctx.now.getTime() + doneFor);
  const done = seal(ctx.keys.seals, `comment-done:${ctx.area.id}`, { ...target, code: added.code }, { expires });
  return redirect(`/${ctx.area.slug}/comments/done?r=${done}`, 303);
}

/** Takes one post of a comment on a thing whose comments are or were open. The log keeps no id of it. */
export async function takeComment(ctx: AreaContext, target: Target, form: FormData | URLSearchParams) {
  ctx.forgetRequest();
  const intent = textOf(form, 'intent');
  if (intent !== 'send' && intent !== 'change') return check(ctx, target, form);
  const sealed = unseal(ctx, target, textOf(form, 'sealed'));
  if (intent === 'send') return send(ctx, target, sealed);
  const { name, words } = sealed;
  const screen: CommentScreen = { step: 'form', typed: { name, words }, errors: {}, problem: '' };
  return data(screen, { status: 200 });
}

/** What a sealed address of the last page says; null when it is too old or was not made here. */
export function openDone(ctx: AreaContext, text: string): (Target & { code: string }) | null {
  const opened = openSeal<Target & { code: string }>(ctx.keys.seals, `comment-done:${ctx.area.id}`, text, ctx.now);
  return opened.ok ? opened.value : null;
}
