/** Saves what the forum sees in a question. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { AreaContext } from '#app/platform/context.server.ts';
import { consultationFormMessages } from '../messages-manage.ts';
import { forumKindForm } from '../workflow/forms.ts';
import { declareForumKind } from '../writes/declare-forum-kind.server.ts';
import { refused } from './replies.server.ts';
import type { Answer, Fields } from './replies.server.ts';

/** @throws not-found when the question is not of this area. */
export async function saveForumKind(ctx: AreaContext, id: string, fields: Fields): Promise<Answer> {
  const submission = parseWithZod(fields, { schema: forumKindForm(ctx.t(consultationFormMessages)) });
  if (submission.status !== 'success') return refused('kind', submission);
  await declareForumKind(ctx, id, submission.value);
  return 'saved';
}
