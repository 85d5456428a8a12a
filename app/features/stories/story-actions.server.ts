/** What the forms of a story do: each ends on the story's page, or comes back with what was typed. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { pieceForm, shareForm } from './forms.ts';
import { storyMessages } from './messages.ts';
import { mostPieces } from './story.ts';
import { addPiece, changePiece, deletePiece } from './writes/save-piece.server.ts';
import { revokeShare, sharePiece } from './writes/share-piece.server.ts';

type Fields = FormData | URLSearchParams;

export const outcomes = ['saved', 'changed', 'deleted', 'shared', 'revoked'] as const;
export type Outcome = (typeof outcomes)[number];

const back = (done: Outcome) => redirect(`/account/story?done=${done}`, 303);

async function savePiece(ctx: Context, personId: string, fields: Fields, pieceId: string | null) {
  const t = ctx.t(storyMessages);
  const submission = parseWithZod(fields, { schema: pieceForm(t) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  if (pieceId !== null) {
    await changePiece(ctx, personId, pieceId, submission.value);
    return back('changed');
  }
  const added = await addPiece(ctx, personId, submission.value);
  if (added) return back('saved');
  return data(submission.reply({ formErrors: [t('tooMany', { most: mostPieces })] }), { status: 400 });
}

async function share(ctx: Context, personId: string, fields: Fields, pieceId: string) {
  const t = ctx.t(storyMessages);
  const submission = parseWithZod(fields, { schema: shareForm(t, londonDay(ctx.now)) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { areaSlug, purpose, until } = submission.value;
  await sharePiece(ctx, personId, { pieceId, areaSlug, purpose, until, consent: t('consentText') });
  return back('shared');
}

/** @throws not-found for a piece or share of somebody else, invalid for no such form. */
export async function storyAction(ctx: Context, personId: string, fields: Fields) {
  const text = (name: string) => String(fields.get(name) ?? '');
  switch (text('intent')) {
    case 'add':
      return savePiece(ctx, personId, fields, null);
    case 'change':
      return savePiece(ctx, personId, fields, text('pieceId'));
    case 'share':
      return share(ctx, personId, fields, text('pieceId'));
    case 'delete':
      await deletePiece(ctx, personId, text('pieceId'));
      return back('deleted');
    case 'revoke':
      await revokeShare(ctx, personId, text('shareId'));
      return back('revoked');
    default:
      throw new AppError('invalid');
  }
}
