/** What the pages on which things and areas are followed share: what they show, and what their forms do. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorArgs } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { FollowReply, FollowView } from './components/follow-page.tsx';
import { followSchema, paceOf } from './follow.ts';
import { findFollowable } from './followable.server.ts';
import { followMessages } from './messages-follow.ts';
import { notificationMessages } from './messages.ts';
import { isFollowing } from './reads/follows.server.ts';
import { followAsPerson } from './writes/follow-as-person.server.ts';
import { followByEmail } from './writes/follow-by-email.server.ts';

/** @param nodeId null for the whole area. @throws not-found for what is not public here. */
export async function showFollow(ctx: AreaContext, nodeId: string | null): Promise<FollowView> {
  const { title, address, kind } = await findFollowable(ctx, nodeId);
  const at = `/${ctx.area.slug}`;
  const feed = nodeId === null ? `${at}/progress.atom` : `${at}/chain/${nodeId}/feed.atom`;
  const own = (await isFollowing(ctx, nodeId)) ? 'follows' : 'may-follow';
  return { title, address, kind, feed, isArea: nodeId === null, reader: ctx.actor.kind === 'guest' ? 'guest' : own };
}

/** Takes the form: by email (answers the same to everybody), or with the account of the reader. */
export async function takeFollow(ctx: AreaContext, nodeId: string | null, { form, url }: DoorArgs) {
  const fields = await form();
  if (fields.get('intent') === 'account') {
    if (ctx.actor.kind === 'guest') throw new AppError('forbidden');
    await followAsPerson(ctx, nodeId);
    return redirect(url.pathname, 303);
  }
  const email = fields.get('email');
  const pace = paceOf(fields.get('pace'));
  const typed = typeof email === 'string' ? email.slice(0, 320) : '';
  const answer = (reply: Omit<FollowReply, 'typed' | 'pace'>, status: number) =>
    data<FollowReply>({ ...reply, typed, pace }, { status });
  const parsed = followSchema(ctx.t(notificationMessages)).safeParse({ email: typed });
  if (!parsed.success) {
    await findFollowable(ctx, nodeId);
    return answer({ isAsked: false, errors: parsed.error.issues.map((issue) => issue.message) }, 400);
  }
  const asked = await followByEmail(ctx, { nodeId, email: parsed.data.email, pace });
  if (asked.outcome === 'asked') return answer({ isAsked: true, errors: [] }, 200);
  return answer({ isAsked: false, errors: [ctx.t(followMessages)('later')] }, 429);
}
