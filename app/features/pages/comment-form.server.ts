/** What the three addresses share at which a comment is written: on a page, on a report, on an update. */
import { takeComment } from './commenting.server.ts';
import { getCommentTarget } from './reads/comment-target.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorArgs } from '#app/platform/door.server.ts';

type Kind = 'page' | 'report' | 'update';

/** What the form shows. The slug stands in the address under the name of the kind. @throws not-found */
export async function showCommentForm(ctx: AreaContext, kind: Kind, { params, url, request }: DoorArgs) {
  const { title, address, isOpen, countsFor } = await getCommentTarget(ctx, kind, params[kind] ?? '', { url, request });
  const { safetyReader: reader, safetyHours: hours } = ctx.area;
  return { title, page: address, isOpen, countsFor, reader: { reader, hours } };
}

/** Takes what was posted. @throws not-found */
export async function takeCommentForm(ctx: AreaContext, kind: Kind, { params, url, request, form }: DoorArgs) {
  const { nodeId, title, address } = await getCommentTarget(ctx, kind, params[kind] ?? '', { url, request });
  return takeComment(ctx, { nodeId, title, address }, await form());
}
