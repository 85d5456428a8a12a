/** Takes a posted form of any kind: checks it, saves it, publishes where asked, and hands back what was typed otherwise. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { ChangeProblem } from '../changing.server.ts';
import type { DeedDone } from './deeds.ts';
import type { ItemKind } from '../items.ts';
import { progressFormMessages } from './messages-forms.ts';
import { mayChange, mayPublish } from '../policy.ts';
import type { StaffItem } from '../reads/staff-item.server.ts';
import { publishItem } from '../writes/publish-item.server.ts';
import { withdrawItem } from '../writes/withdraw-item.server.ts';
import { changeItem, createItem } from './save-item.server.ts';
import { limits } from './fields.ts';
import { schemaOf } from './schemas.ts';

type Fields = FormData | URLSearchParams;

/** The state in which a thing was saved whose publication was refused; null where nothing was saved. */
type Kept = 'draft' | 'withdrawn' | null;

/** Only the part of a reply that a page needs; `status` is 200 for a row that came or went, 400 for a refusal. */
const answer = (result: SubmissionResult, status = 400, kept: Kept = null) => data({ result, kept }, { status });

/** The address of a thing's staff page, saying what was done. */
const staffPage = (ctx: AreaContext, id: string, done: DeedDone, page = '') =>
  redirect(`/${ctx.area.slug}/manage/progress/${id}${page}?done=${done}`, 303);

function parse<K extends ItemKind>(ctx: AreaContext, kind: K, fields: Fields) {
  return parseWithZod(fields, { schema: schemaOf[kind](ctx.t(progressFormMessages)) });
}

/** The field that a refusal belongs to; '' is the whole form. */
function fieldOf({ gate, row }: ChangeProblem): string {
  if (gate === 'slipReason' && row !== undefined) return `owners[${String(row)}].slipReason`;
  if (gate === 'stoppedReason' && row !== undefined) return `owners[${String(row)}].stoppedBecause`;
  if (gate === 'slugTaken') return 'slug';
  if (gate === 'noteMissing') return 'note';
  if (gate === 'changeReason') return 'changedBecause';
  return '';
}

function refusals(problems: readonly ChangeProblem[]): Pick<SubmissionResult, 'error'> {
  const error: Record<string, string[]> = {};
  for (const problem of problems) (error[fieldOf(problem)] ??= []).push(problem.message);
  return { error };
}

/** Publishes what was just saved; refused, it stays saved, and the page says what is missing. */
async function publishSaved(ctx: AreaContext, { kind, row }: StaffItem, typed: SubmissionResult) {
  const { id, state } = row.node;
  if (!mayPublish(ctx.actor, ctx.area.id)) throw new AppError('forbidden');
  const published = await publishItem(ctx, kind, id);
  if (published.isPublished) return staffPage(ctx, id, 'published');
  const refused = { ...typed, status: 'error' as const, ...refusals(published.problems) };
  return answer(refused, 400, state === 'withdrawn' ? 'withdrawn' : 'draft');
}

/** A new thing: it is saved as a draft, then shown on its own page. */
export async function submitNewItem<K extends ItemKind>(ctx: AreaContext, kind: K, fields: Fields) {
  const submission = parse(ctx, kind, fields);
  if (submission.status !== 'success') return answer(submission.reply(), submission.status === 'error' ? 400 : 200);
  const { id } = await createItem(ctx, kind, submission.value);
  return staffPage(ctx, id, 'created');
}

async function saveItem<K extends ItemKind>(ctx: AreaContext, kind: K, item: StaffItem, fields: Fields) {
  const { row } = item;
  const { id, changedAt } = row.node;
  const submission = parse(ctx, kind, fields);
  if (submission.status !== 'success') return answer(submission.reply(), submission.status === 'error' ? 400 : 200);
  if (fields.get('version') !== changedAt.toISOString()) {
    return answer(submission.reply({ formErrors: [ctx.t(progressFormMessages)('changedMeanwhile')] }), 409);
  }
  const changed = await changeItem(ctx, kind, id, submission.value);
  if (!changed.isChanged) {
    return answer({ ...submission.reply(), status: 'error', ...refusals(changed.problems) });
  }
  if (fields.get('intent') === 'publish') return publishSaved(ctx, item, submission.reply());
  return staffPage(ctx, id, 'saved');
}

/** A change, publication or withdrawal of a thing that is there. @throws forbidden for what only publishers may do. */
export async function submitItem(ctx: AreaContext, item: StaffItem, fields: Fields) {
  const { id, state, publishedAt } = item.row.node;
  if (!mayChange(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
  if (fields.get('intent') !== 'withdraw') return saveItem(ctx, item.kind, item, fields);
  if (!mayPublish(ctx.actor, ctx.area.id)) throw new AppError('forbidden');
  const reason = String(fields.get('withdrawReason') ?? '').trim();
  const isMissing = reason === '' && publishedAt !== null;
  if (isMissing || reason.length > limits.prose) {
    const said = ctx.t(progressFormMessages)('withdrawReasonMissing');
    return data({ result: undefined, kept: null, withdrawal: { reason, error: said } }, { status: 400 });
  }
  await withdrawItem(ctx, item.kind, id, reason);
  return staffPage(ctx, id, 'withdrawn');
}
