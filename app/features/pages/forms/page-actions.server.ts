/** What the forms of a page's own staff page do: each answers a redirect, or what is wrong with what was typed. */
import { data, redirect } from '@remix-run/node';
import { holds } from '#app/lib/permissions.ts';
import { isSlug } from '#app/lib/slug.ts';
import { isWebAddress } from '#app/lib/web-address.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { changeNode } from '#app/features/record/writes/change-node.server.ts';
import { isBlockKind } from '../blocks.ts';
import { emptyBlock, insertAfter, moveBlock, removeBlock, restoreBlock } from '../editing.ts';
import type { Draft } from '../writes/change-draft.server.ts';
import { pageManageMessages } from '../messages-manage.ts';
import { isLanguageCode } from '../renditions.ts';
import { addRendition } from '../writes/add-rendition.server.ts';
import { approveRendition } from '../writes/approve-rendition.server.ts';
import { changeDraft, changePage } from '../writes/change-draft.server.ts';
import { publishPage } from '../writes/publish-page.server.ts';
import { schedulePage } from '../writes/schedule-page.server.ts';
import { withdrawPage } from '../writes/withdraw-page.server.ts';
import { textsIn } from './block-form.ts';
import type { Texts } from './block-form.ts';
import { londonInstant } from './london-time.ts';

/** Sentences by field; the empty name stands for the form as a whole. */
export type FormAnswer = { form: string; typed: Texts; errors: { field: string; message: string }[] };

export const pageDeeds = [
  'saved',
  'published',
  'scheduled',
  'unscheduled',
  'withdrawn',
  'addressChanged',
  'renditionAdded',
  'approved',
  'restored',
] as const;
export type PageDeed = (typeof pageDeeds)[number];

type Case = { ctx: AreaContext; id: string; texts: Texts };

const addressOfPage = ({ ctx, id }: Pick<Case, 'ctx' | 'id'>) => `/${ctx.area.slug}/manage/pages/${id}`;

const back = (at: Pick<Case, 'ctx' | 'id'>, done: PageDeed, anchor = '') =>
  redirect(`${addressOfPage(at)}?done=${done}${anchor}`, 303);

function refuse({ texts }: Case, form: string, errors: FormAnswer['errors']) {
  const answer: FormAnswer = { form, typed: texts, errors };
  return data(answer, { status: 400 });
}

async function saveAbout(at: Case) {
  const { ctx, id, texts } = at;
  const t = ctx.t(pageManageMessages);
  const text = (name: string) => (texts[name] ?? '').replace(/\r\n?/g, '\n').trim();
  const errors: FormAnswer['errors'] = [];
  if (text('title') === '') errors.push({ field: 'title', message: t('titleMissing') });
  if (text('title').length > 200) errors.push({ field: 'title', message: t('titleLong') });
  if (text('summary').length > 20_000) errors.push({ field: 'summary', message: t('tooLong') });
  if (text('parentHref') !== '' && !isWebAddress(text('parentHref')))
    errors.push({ field: 'parentHref', message: t('addressWrong') });
  if (errors.length > 0) return refuse(at, 'about', errors);
  const change = {
    title: text('title'),
    summary: text('summary'),
    source: text('source').slice(0, 500),
    parentId: /^[0-9a-z]{10}$/.test(text('parentId')) && text('parentId') !== id ? text('parentId') : null,
    parentText: text('parentText').slice(0, 300),
    parentHref: text('parentHref'),
  };
  const outcome = await changePage(ctx, id, change, Number(texts['revision']));
  if (outcome === 'changed-meanwhile') return refuse(at, 'about', [{ field: '', message: t('changedMeanwhile') }]);
  return back(at, 'saved');
}

async function addBlock({ ctx, id, texts }: Case) {
  const { kind, after = '' } = texts;
  if (!isBlockKind(kind)) throw new AppError('invalid');
  const block = emptyBlock(kind);
  await changeDraft(ctx, id, ({ content, removed }) => ({
    content: { ...content, blocks: insertAfter(content.blocks, block, after) },
    removed,
  }));
  const own = addressOfPage({ ctx, id });
  return redirect(kind === 'comments' ? `${own}?done=saved#blocks` : `${own}/blocks/${block.id}`, 303);
}

/** Moves, removes or puts back a block: what a single button does. */
async function changeBlocks(at: Case, intent: string) {
  const { ctx, id, texts } = at;
  const block = texts['block'] ?? '';
  await changeDraft(ctx, id, ({ content, removed }): Draft => {
    if (intent === 'remove' || intent === 'restore') {
      const change = intent === 'remove' ? removeBlock : restoreBlock;
      const after = change(content.blocks, removed, block);
      return { content: { ...content, blocks: after.blocks }, removed: after.removed };
    }
    const direction = intent === 'up' ? 'up' : 'down';
    return { content: { ...content, blocks: moveBlock(content.blocks, block, direction) }, removed };
  });
  return back(at, 'saved', intent === 'remove' ? '#removed' : `#row-${block}`);
}

async function publishNow(at: Case) {
  const published = await publishPage(at.ctx, at.id, (at.texts['note'] ?? '').trim().slice(0, 500));
  if (published.isPublished) return back(at, 'published');
  return refuse(
    at,
    'publish',
    published.problems.map(({ message }) => ({ field: '', message })),
  );
}

async function plan(at: Case) {
  const t = at.ctx.t(pageManageMessages);
  const instant = londonInstant(at.texts['day'] ?? '', at.texts['time'] ?? '');
  if (instant === null) return refuse(at, 'schedule', [{ field: 'day', message: t('scheduleWrong') }]);
  const outcome = await schedulePage(at.ctx, at.id, instant);
  if (outcome === 'in-the-past') return refuse(at, 'schedule', [{ field: 'day', message: t('schedulePast') }]);
  return back(at, 'scheduled');
}

async function begin(at: Case) {
  const { ctx, id, texts } = at;
  const t = ctx.t(pageManageMessages);
  const lang = (texts['otherLang'] ?? '').trim() || (texts['lang'] ?? '').trim();
  if (texts['as'] !== 'easy-read' && !isLanguageCode(lang))
    return refuse(at, 'rendition', [{ field: 'lang', message: t('languageWrong') }]);
  const added = await addRendition(ctx, id, { as: texts['as'] === 'easy-read' ? 'easy-read' : { lang } });
  if (!added.isAdded) return refuse(at, 'rendition', [{ field: 'as', message: t(`rendition_${added.reason}`) }]);
  return back({ ctx, id: added.id }, 'renditionAdded');
}

async function approve(at: Case) {
  const outcome = await approveRendition(at.ctx, at.id, (at.texts['by'] ?? '').slice(0, 200));
  if (outcome === 'approved') return back(at, 'approved');
  return refuse(at, 'approve', [{ field: 'by', message: at.ctx.t(pageManageMessages)('approveMissing') }]);
}

async function changeAddress(at: Case) {
  const { ctx, id, texts } = at;
  const t = ctx.t(pageManageMessages);
  const slug = (texts['slug'] ?? '').trim().toLowerCase();
  if (!isSlug(slug)) return refuse(at, 'address', [{ field: 'slug', message: t('addressBad') }]);
  const outcome = await inTransaction(ctx, (tx) => changeNode(tx, id, { slug }));
  if (outcome === 'slug-taken') return refuse(at, 'address', [{ field: 'slug', message: t('addressTaken') }]);
  return back(at, 'addressChanged');
}

/** Takes one post. What needs a publisher is refused to those who only write. */
export async function takePagePost(ctx: AreaContext, id: string, form: FormData | URLSearchParams) {
  const texts = textsIn(form);
  const at: Case = { ctx, id, texts };
  const { intent } = texts;
  const mustPublish = () => {
    if (!holds(ctx.actor, 'page.publish', ctx.area.id)) throw new AppError('forbidden');
  };
  switch (intent) {
    case 'about':
      return saveAbout(at);
    case 'add':
      return addBlock(at);
    case 'up':
    case 'down':
    case 'remove':
    case 'restore':
      return changeBlocks(at, intent);
    case 'rendition':
      return begin(at);
    case 'approve':
      mustPublish();
      return approve(at);
    case 'publish':
      mustPublish();
      return publishNow(at);
    case 'schedule':
      mustPublish();
      return plan(at);
    case 'unschedule':
      mustPublish();
      await schedulePage(ctx, id, null);
      return back(at, 'unscheduled');
    case 'withdraw':
      mustPublish();
      await withdrawPage(ctx, id);
      return back(at, 'withdrawn');
    case 'address':
      mustPublish();
      return changeAddress(at);
    default:
      throw new AppError('invalid');
  }
}
