/** What is said to be done, for staff and representatives: reviews that wait, answers, and when a review opens. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SettingsForm } from '#app/features/confirmations/components/settings-form.tsx';
import { settingsForm } from '#app/features/confirmations/confirmation.ts';
import { confirmationStaffMessages } from '#app/features/confirmations/messages-manage.ts';
import { confirmationMessages } from '#app/features/confirmations/messages.ts';
import { getSettings } from '#app/features/confirmations/reads/settings.server.ts';
import { listStaffThings } from '#app/features/confirmations/reads/staff.server.ts';
import { changeSettings } from '#app/features/confirmations/writes/change-settings.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('area.work', async (ctx, { url }) => {
  const { actor, area } = ctx;
  return {
    base: `/${area.slug}/manage`,
    things: await listStaffThings(ctx, holds(actor, 'confirmation.read', area.id)),
    settings: holds(actor, 'area.change', area.id) ? await getSettings(ctx) : null,
    isSaved: url.searchParams.get('done') === 'saved',
  };
});

export const action = guardedInArea('area.change', async (ctx, { form, url }) => {
  const submission = parseWithZod(await form(), { schema: settingsForm(ctx.t(confirmationMessages)) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  await changeSettings(ctx, submission.value);
  return redirect(`${url.pathname}?done=saved`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [{ href: base, label: text(confirmationStaffMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: 'Has it changed? Answers and reviews · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

function Things() {
  const t = useText(confirmationStaffMessages);
  const { base, things } = useLoaderData<typeof loader>();
  if (things.length === 0) {
    return (
      <EmptyState title={t('listEmpty')} headingLevel={2}>
        <p>{t('listEmptyText')}</p>
      </EmptyState>
    );
  }
  const kindOf = (kind: string) => (kind === 'commitment' || kind === 'update' ? kind : 'service-change');
  return (
    <ItemList
      headingLevel={2}
      items={things.map(({ id, kind, title, answers, unread, dueOn, isOverdue }) => ({
        href: `${base}/reviews/${id}`,
        title,
        meta: (
          <p>
            {[
              t(`kind_${kindOf(kind)}`),
              ...(dueOn === null ? [] : [t(isOverdue ? 'reviewOverdue' : 'reviewDue', { date: formatDay(dueOn) })]),
              ...(answers === null ? [] : [t('answersCount', { count: answers })]),
              ...(unread === 0 ? [] : [t('unread', { count: unread })]),
            ].join(' · ')}
          </p>
        ),
      }))}
    />
  );
}

export default function ReviewsPage() {
  const t = useText(confirmationStaffMessages);
  const { settings, isSaved } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      {isSaved && !lastResult ? (
        <Notice kind="success">
          <p>{t('done_saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('listTitle')} lead={t('listLead')} />
      <Things />
      {settings === null ? null : (
        <Section id="settings" title={t('settingsTitle')} intro={t('settingsLead')}>
          <SettingsForm settings={settings} lastResult={lastResult} />
        </Section>
      )}
    </>
  );
}
