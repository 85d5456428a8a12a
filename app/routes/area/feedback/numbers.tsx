/** An area's feedback in numbers, year by year: published counts by answer, through the disclosure rule. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { SummaryTable } from '#app/features/feedback/components/summary-table.tsx';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { listSummaries } from '#app/features/feedback/reads/year.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx) => ({
  area: namedArea(ctx.area),
  years: await listSummaries(ctx),
}));

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ area }, text, areaHref) => [
    {
      href: `${areaHref}/feedback/published`,
      label: text(feedbackMessages)('listTitle', { area: area.name }),
    },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', feedbackMessages)('summaryTitle', { area: data?.area.name ?? '' })} · Said & Done` },
];

export default function FeedbackNumbersPage() {
  const t = useText(feedbackMessages);
  const { area, years } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={t('itemKicker')} title={t('summaryTitle', { area: area.name })} lead={t('summaryLead')} />
      {years.length === 0 ? (
        <EmptyState title={t('summaryEmpty')} headingLevel={2}>
          <p>{t('summaryEmptyText')}</p>
        </EmptyState>
      ) : (
        years.map((summary) => <SummaryTable key={summary.year} summary={summary} />)
      )}
    </>
  );
}
