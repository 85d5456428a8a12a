/** Everything that an area asks people, for its staff, and the form that begins something new. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NewForm } from '#app/features/consultations/components/staff/new-form.tsx';
import { begin } from '#app/features/consultations/manage-actions.server.ts';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { listStaffConsultations, readStaffKey, writeStaffKey } from '#app/features/consultations/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('consultation.edit', async (ctx, { url }) => {
  const after = readStaffKey(url.searchParams.get('after'));
  const { consultations, next } = await listStaffConsultations(ctx, after);
  return {
    here: `/${ctx.area.slug}/manage/consultations`,
    isFirstPage: after === null,
    consultations,
    next: next && writeStaffKey(next),
  };
});

export const action = guardedInArea('consultation.edit', async (ctx, { form }) => {
  const begun = await begin(ctx, await form());
  return 'id' in begun ? redirect(`/${ctx.area.slug}/manage/consultations/${begun.id}`, 303) : begun;
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageConsultationMessages)('work') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', manageConsultationMessages)('listTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function List() {
  const t = useText(manageConsultationMessages);
  const { here, isFirstPage, consultations, next } = useLoaderData<typeof loader>();
  if (consultations.length === 0) {
    return (
      <EmptyState title={t('listEmpty')} headingLevel={2}>
        <p>{t('listEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ItemList
        headingLevel={2}
        items={consultations.map((one) => ({
          href: `${here}/${one.id}`,
          title: one.title,
          meta: (
            <>
              <span>{t(`state_${one.state}`)}</span>
              <span>{t(`kind_${one.kind}`)}</span>
            </>
          ),
        }))}
      />
      <Pagination
        label={t('more')}
        {...(isFirstPage ? {} : { previous: { href: here, label: t('newest') } })}
        {...(next === null ? {} : { next: { href: `${here}?after=${next}`, label: t('older') } })}
      />
    </>
  );
}

export default function StaffConsultationsPage() {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <PageHead title={t('listTitle')} lead={t('listLead')} />
      <List />
      <Section id="begin" title={t('newTitle')} intro={t('newIntro')}>
        <NewForm />
      </Section>
    </>
  );
}
