/** Every page and report for its staff, by kind and state, and beginning a new one. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewPageForm, StaffPageList } from '#app/features/pages/components/staff/staff-page-list.tsx';
import { pageManageMessages } from '#app/features/pages/messages-manage.ts';
import { listStaffPages } from '#app/features/pages/reads/staff-pages.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

const kinds = ['page', 'report'] as const;
const states = ['draft', 'public', 'withdrawn'] as const;

export const loader = guardedInArea('page.edit', async (ctx, { url }) => {
  const ask = url.searchParams;
  const filter = {
    kind: kinds.find((kind) => kind === ask.get('kind')) ?? null,
    state: states.find((state) => state === ask.get('state')) ?? null,
  };
  const { lines, next } = await listStaffPages(ctx, filter, ask.get('after'));
  return {
    here: `/${ctx.area.slug}/manage/pages`,
    filter,
    lines: lines.map(({ scheduledAt, changedAt, ...line }) => ({
      ...line,
      scheduledAt: scheduledAt === null ? null : formatInstant(scheduledAt),
      changedAt: formatInstant(changedAt),
    })),
    next,
    isFirst: !ask.has('after'),
  };
});

export const action = guardedInArea('page.edit', async (ctx, { form }) => {
  const t = ctx.t(pageManageMessages);
  const fields = await form();
  const title = String(fields.get('title') ?? '').trim();
  const kind = kinds.find((one) => one === fields.get('kind'));
  const errors = {
    title: title === '' ? t('titleMissing') : title.length > 200 ? t('titleLong') : '',
    kind: kind === undefined ? t('kindMissing') : '',
  };
  if (kind === undefined || errors.title !== '')
    return data({ typed: { title, kind: kind ?? '' }, errors }, { status: 400 });
  const { id } = await createPage(ctx, { kind, title });
  return redirect(`/${ctx.area.slug}/manage/pages/${id}`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(pageManageMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', pageManageMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function StaffPagesPage() {
  const t = useText(pageManageMessages);
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <StaffPageList {...useLoaderData<typeof loader>()} />
      <NewPageForm answer={answer} />
    </>
  );
}
