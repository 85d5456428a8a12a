/** The area's own pictures: what there is, and a form to add one. */
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PictureForm } from '#app/features/files/components/picture-form.tsx';
import { PictureList } from '#app/features/files/components/picture-list.tsx';
import { pictureMessages } from '#app/features/files/messages.ts';
import { mostBytes, mostForm, pictureForm } from '#app/features/files/picture.ts';
import { listPictures } from '#app/features/files/reads/pictures.server.ts';
import { addPicture } from '#app/features/files/writes/add-picture.server.ts';
import { deletePicture } from '#app/features/files/writes/delete-picture.server.ts';
import { takeDownPicture } from '#app/features/files/writes/take-down-picture.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', pictureMessages)('title'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(pictureMessages)('work') }],
});

const notices = ['added', 'deleted', 'takenDown', 'stillUsed'] as const;

export const loader = guardedInArea('picture.edit', async (ctx, { url }) => {
  const { pictures, next } = await listPictures(ctx, url.searchParams.get('after'));
  return {
    here: `/${ctx.area.slug}/manage/pictures`,
    area: ctx.area.slug,
    // What the public reads changes with it.
    mayTakeDown: holds(ctx.actor, 'page.publish', ctx.area.id),
    isFirst: !url.searchParams.has('after'),
    notice: notices.find((one) => one === url.searchParams.get('done')) ?? null,
    pictures,
    next,
  };
});

const inMegabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);

async function add(ctx: AreaContext, fields: FormData | URLSearchParams, here: string) {
  const t = ctx.t(pictureMessages);
  const typed = fields.get('alt');
  const alt = typeof typed === 'string' ? typed : '';
  const parsed = pictureForm(t).safeParse({ alt });
  const problems = { file: [] as string[], alt: parsed.success ? [] : parsed.error.issues.map((one) => one.message) };
  const sent = fields.get('file');
  if (!(sent instanceof File) || sent.size === 0) problems.file.push(t('fileMissing'));
  else if (sent.size > mostBytes) problems.file.push(t('fileLarge', { size: inMegabytes(sent.size) }));
  else if (parsed.success) {
    const added = await addPicture(ctx, new Uint8Array(await sent.arrayBuffer()), parsed.data.alt);
    if (added.isAdded) return redirect(`${here}?done=added`, 303);
    problems.file.push(t(added.because === 'wrong' ? 'fileWrong' : 'fileBroken'));
  }
  return data({ alt, problems }, { status: 400 });
}

export const action = guardedInArea('picture.edit', async (ctx, { form }) => {
  const fields = await form(mostForm);
  const here = `/${ctx.area.slug}/manage/pictures`;
  const intent = fields.get('intent');
  if (intent === 'delete') {
    const done = await deletePicture(ctx, String(fields.get('picture') ?? ''));
    return redirect(`${here}?done=${done === 'used' ? 'stillUsed' : 'deleted'}`, 303);
  }
  if (intent === 'take-down') {
    if (!holds(ctx.actor, 'page.publish', ctx.area.id)) throw new AppError('forbidden');
    const done = await takeDownPicture(ctx, String(fields.get('picture') ?? ''));
    return redirect(`${here}?done=${done === 'asked' ? 'stillUsed' : 'takenDown'}`, 303);
  }
  if (intent !== 'add') throw new AppError('invalid');
  return add(ctx, fields, here);
});

function Pictures() {
  const t = useText(pictureMessages);
  const { pictures, area, here, mayTakeDown, isFirst, next } = useLoaderData<typeof loader>();
  if (pictures.length === 0) {
    return (
      <EmptyState title={t('empty')} headingLevel={2}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <PictureList pictures={pictures} area={area} mayTakeDown={mayTakeDown} />
      {next === null ? null : (
        <p>
          <a href={`${here}?after=${next}`}>{t('next')}</a>
        </p>
      )}
      {isFirst ? null : (
        <p>
          <a href={here}>{t('first')}</a>
        </p>
      )}
    </>
  );
}

export default function PicturesPage() {
  const t = useText(pictureMessages);
  const { notice } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems ?? { file: [], alt: [] };
  const lines = (['file', 'alt'] as const).flatMap((fieldId) =>
    problems[fieldId].map((message) => ({ fieldId, message })),
  );
  return (
    <>
      <ErrorSummary title={t('problem')} errors={lines} />
      {notice === null || answered ? null : (
        <Notice kind={notice === 'stillUsed' ? 'warning' : 'success'}>
          <p>{t(notice)}</p>
        </Notice>
      )}
      <PageHead title={t('title')} lead={t('lead')} />
      <Pictures />
      <Section id="new" title={t('newTitle')}>
        <PictureForm alt={answered?.alt ?? ''} problems={problems} />
      </Section>
    </>
  );
}
