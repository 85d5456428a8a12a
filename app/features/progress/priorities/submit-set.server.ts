/** Takes the posted form of a set: makes it, changes it or deletes it, or says why not. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createPrioritySet } from '../writes/create-priorities.server.ts';
import { priorityMessages } from './messages.ts';
import { changeSet, deleteSet } from './save-set.server.ts';
import { setSchema } from './set-form.ts';

export const setDeeds = ['created', 'saved', 'deleted'] as const;
type SetDeed = (typeof setDeeds)[number];

const refuse = (message: string) => data({ problem: message, result: null }, { status: 400 });

export async function submitSet(ctx: AreaContext, fields: FormData | URLSearchParams) {
  const t = ctx.t(priorityMessages);
  const done = (deed: SetDeed) => redirect(`/${ctx.area.slug}/manage/priority-sets?done=${deed}`, 303);
  if (fields.get('intent') === 'delete') {
    const deleted = await deleteSet(ctx, String(fields.get('id') ?? ''));
    return deleted === 'deleted' ? done('deleted') : refuse(t(deleted));
  }
  const submission = parseWithZod(fields, { schema: setSchema(t) });
  if (submission.status !== 'success') return data({ problem: null, result: submission.reply() }, { status: 400 });
  const { id, holds, ...input } = submission.value;
  if (id === undefined) {
    await createPrioritySet(ctx, { holds, ...input });
    return done('created');
  }
  const changed = await changeSet(ctx, id, input);
  return changed === 'changed' ? done('saved') : refuse(t(changed));
}
