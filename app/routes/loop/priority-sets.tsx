/** The sets of priorities and recommendations: what each is called, how many its source counts, how many are listed. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CountWords } from '#app/features/progress/priorities/components/priority-view.tsx';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { SetForm } from '#app/features/progress/priorities/components/set-form.tsx';
import { priorityMessages } from '#app/features/progress/priorities/messages.ts';
import { setValues } from '#app/features/progress/priorities/set-form.ts';
import { setDeeds, submitSet } from '#app/features/progress/priorities/submit-set.server.ts';
import { listStaffSets } from '#app/features/progress/reads/priorities.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { url }) => {
  const sets = await listStaffSets(ctx);
  const wanted = url.searchParams.get('edit');
  const edited = sets.find((set) => set.id === wanted) ?? null;
  if (wanted !== null && edited === null) throw notFound();
  const done = url.searchParams.get('done');
  return {
    here: `/${ctx.area.slug}/manage/priority-sets`,
    sets,
    edited,
    done: setDeeds.find((deed) => deed === done) ?? null,
  };
});

export const action = guardedInArea('progress.edit', async (ctx, { form }) => submitSet(ctx, await form()));

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(progressManageMessages)('work') },
    { href: `${areaHref}/manage/progress`, label: text(progressManageMessages)('title') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', priorityMessages)('setsTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Sets({ here, sets }: Pick<Awaited<ReturnType<typeof loader>>, 'here' | 'sets'>) {
  const t = useText(priorityMessages);
  if (sets.length === 0) {
    return (
      <EmptyState title={t('noSets')}>
        <p>{t('noSetsText')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      items={sets.map((set) => ({
        href: `${here}?edit=${set.id}`,
        title: set.title,
        text: <CountWords set={{ ...set, stated: set.statedCount }} />,
        meta: (
          <>
            <span>{t(`holds_${set.holds}`)}</span>
            <span>{t('inSet', { count: set.members })}</span>
          </>
        ),
      }))}
    />
  );
}

export default function PrioritySetsPage() {
  const t = useText(priorityMessages);
  const { here, sets, edited, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problem = answered && 'problem' in answered ? answered.problem : null;
  const result = answered && 'result' in answered ? (answered.result ?? undefined) : undefined;
  return (
    <>
      {done && !answered ? (
        <Notice kind="success">
          <p>{t(`done_${done}`)}</p>
        </Notice>
      ) : null}
      <PageHead title={edited?.title ?? t('setsTitle')} {...(edited ? {} : { lead: t('setsLead') })} />
      <ErrorSummary title={t('notSaved')} errors={problem === null ? [] : [{ message: problem }]} />
      {edited ? null : (
        <Section id="sets" title={t('setsList')}>
          <Sets here={here} sets={sets} />
        </Section>
      )}
      <Section id="form" title={edited ? edited.title : t('newSet')}>
        <SetForm set={edited && setValues(edited)} lastResult={result} mayDelete={edited?.members === 0} />
      </Section>
    </>
  );
}
