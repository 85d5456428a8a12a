/** What the form of one block does: saves it, or comes back with what is wrong and all that was typed. */
import { data, redirect } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Block } from '../blocks.ts';
import { replaceBlock } from '../editing.ts';
import { pageManageMessages } from '../messages-manage.ts';
import { changeDraft } from '../writes/change-draft.server.ts';
import { getStaffPage } from '../reads/staff-page.server.ts';
import { readBlock, textsIn } from './block-form.ts';
import type { FieldFault, Texts } from './block-form.ts';
import { settlePicture } from './picture-block.server.ts';

export type BlockAnswer = {
  texts: Texts;
  faults: Record<string, FieldFault>;
  problem: string;
  blankRows: number;
};

/** A block of the draft, with the revision that it is of. @throws not-found */
export async function getBlock(
  ctx: AreaContext,
  pageId: string,
  blockId: string,
): Promise<{ block: Block; title: string; revision: number }> {
  const { content, revision } = await getStaffPage(ctx, pageId);
  const block = content.blocks.find((each) => each.id === blockId);
  if (!block) throw notFound();
  return { block, title: content.title, revision };
}

/** How many rows are blank at first, and after asking for more. */
export const blankRows = { usual: 2, more: 8 } as const;

export async function takeBlockPost(
  ctx: AreaContext,
  pageId: string,
  blockId: string,
  form: FormData | URLSearchParams,
) {
  const { block } = await getBlock(ctx, pageId, blockId);
  const texts = textsIn(form);
  const answer = (part: Partial<BlockAnswer>, status: number) =>
    data<BlockAnswer>({ texts, faults: {}, problem: '', blankRows: blankRows.usual, ...part }, { status });
  if (texts['intent'] === 'more') return answer({ blankRows: blankRows.more }, 200);
  const typed = readBlock(block.kind, block.id, texts);
  const read = typed.ok && typed.block.kind === 'picture' ? await settlePicture(ctx, typed.block) : typed;
  if (!read.ok) return answer({ faults: read.faults }, 400);
  const outcome = await changeDraft(
    ctx,
    pageId,
    ({ content, removed }) => ({
      content: { ...content, blocks: replaceBlock(content.blocks, read.block) },
      removed,
    }),
    { revision: Number(texts['revision']) },
  );
  if (outcome === 'changed-meanwhile') return answer({ problem: ctx.t(pageManageMessages)('changedMeanwhile') }, 400);
  return redirect(`/${ctx.area.slug}/manage/pages/${pageId}?done=saved#row-${block.id}`, 303);
}
