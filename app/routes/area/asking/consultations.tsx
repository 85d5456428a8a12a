/** Have your say: what an area asks now, what comes, and what it asked before. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { ConsultationList } from '#app/features/consultations/components/consultation-list.tsx';
import { consultationMessages } from '#app/features/consultations/messages.ts';
import { listConsultations, readEarlierKey, writeEarlierKey } from '#app/features/consultations/reads/lists.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const after = readEarlierKey(url.searchParams.get('after'));
  const { next, ...lists } = await listConsultations(ctx, after);
  const here = `/${ctx.area.slug}/consultations`;
  return {
    area: namedArea(ctx.area),
    here,
    isFirstPage: after === null,
    ...lists,
    next: next && `${here}?after=${writeEarlierKey(next)}`,
  };
});

export const handle = definePage<typeof loader>({ public: { query: ['after'] }, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', consultationMessages);
  return [
    { title: `${t('listTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('listLead') },
  ];
};

/** What can be taken part in now, always there, and what comes next. */
function Current() {
  const t = useText(consultationMessages);
  const { open, planned, undated, area } = useLoaderData<typeof loader>();
  const surveys = { href: `/${area.slug}/surveys`, label: t('surveysLink') };
  return (
    <>
      <Section id="open" title={t('openNow')} more={surveys}>
        {open.length > 0 ? <ConsultationList items={open} /> : <p>{t('nothingOpen')}</p>}
      </Section>
      {planned.length > 0 ? (
        <Section id="coming" title={t('coming')}>
          <ConsultationList items={planned} />
        </Section>
      ) : null}
      {undated.length > 0 ? (
        <Section id="undated" title={t('undatedTitle')}>
          <ConsultationList items={undated} />
        </Section>
      ) : null}
    </>
  );
}

function Earlier() {
  const t = useText(consultationMessages);
  const { earlier, here, isFirstPage, next } = useLoaderData<typeof loader>();
  if (earlier.length === 0 && isFirstPage) return null;
  return (
    <Section id="earlier" title={t('earlier')}>
      <ConsultationList items={earlier} />
      <Pagination
        label={t('more')}
        {...(isFirstPage ? {} : { previous: { href: here, label: t('firstPage') } })}
        {...(next === null ? {} : { next: { href: next, label: t('nextPage') } })}
      />
    </Section>
  );
}

export default function ConsultationsPage() {
  const t = useText(consultationMessages);
  const { area, isFirstPage, open, planned, undated, earlier } = useLoaderData<typeof loader>();
  const isEmpty = isFirstPage && open.length + planned.length + undated.length + earlier.length === 0;
  return (
    <>
      <PageHead title={t('listTitle', { area: area.name })} lead={t('listLead')} />
      {isEmpty ? (
        <EmptyState title={t('listEmpty')} headingLevel={2}>
          <p>{t('listEmptyText')}</p>
          <p>
            <a href={`/${area.slug}/surveys`}>{t('surveysLink')}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          {isFirstPage ? <Current /> : null}
          <Earlier />
        </>
      )}
    </>
  );
}
