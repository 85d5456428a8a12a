/** The scorecard of an area or of one organisation: what was said and answered, promised and kept, each with its method. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { withQuery } from '#app/lib/with-query.ts';
import { listOwningOrganisations } from '#app/features/progress/reads/commitments.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { FigureList } from '#app/features/scorecard/components/figure-list.tsx';
import { PromiseChart } from '#app/features/scorecard/components/promise-chart.tsx';
import { scorecardMessages } from '#app/features/scorecard/messages.ts';
import { getScorecard } from '#app/features/scorecard/reads/scorecard.server.ts';
import { barNames } from '#app/features/scorecard/scorecard.ts';
import type { FigureName } from '#app/features/scorecard/scorecard.ts';
import { formatDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const asked = (url: URL) => {
  const slug = url.searchParams.get('organisation') ?? '';
  return slug === '' ? null : slug;
};

export const loader = publicPageInArea(async (ctx, { url }) => {
  const t = ctx.t(scorecardMessages);
  const { figures, ...card } = await getScorecard(ctx, asked(url));
  return {
    area: shownArea(ctx),
    ...card,
    // The JSON of the page says how each figure is counted, as the page does.
    figures: figures.map((figure) => ({ ...figure, method: t(`method_${figure.name}`) })),
    organisations: await listOwningOrganisations(ctx),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['organisation'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(scorecardMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', scorecardMessages);
  return [
    { title: `${t('title', { area: data?.organisation?.name ?? data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('lead') },
  ];
};

const parts: Record<'said' | 'clocks' | 'confirmed', readonly FigureName[]> = {
  said: ['answered', 'medianDays'],
  clocks: ['undated', 'slipped', 'givenUpLate', 'newsLate', 'updatesLate'],
  confirmed: ['confirmed', 'reviewsOverdue'],
};

function Part({ id, title, names }: { id: string; title: string; names: readonly FigureName[] }) {
  const { figures } = useLoaderData<typeof loader>();
  return (
    <Section id={id} title={title} layout="stack">
      <FigureList figures={figures} names={names} />
    </Section>
  );
}

export default function ScorecardPage() {
  const t = useText(scorecardMessages);
  const { area, organisation, asAt, figures, organisations } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/scorecard`;
  const isOwn = organisation !== null;
  const promises = t(isOwn ? 'ownTitle' : 'promisesTitle');
  return (
    <>
      <PageHead
        kicker={t('kicker')}
        title={
          isOwn ? t('titleOf', { organisation: organisation.name, area: area.name }) : t('title', { area: area.name })
        }
        lead={t(isOwn ? 'leadOf' : 'lead')}
      >
        <p>{t('asAt', { date: formatDay(asAt) })}</p>
      </PageHead>
      <FilterChips
        path={path}
        filters={{ organisation: organisation?.slug ?? null }}
        name="organisation"
        label={t('chooseLabel')}
        all={t('wholeArea')}
        values={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {isOwn ? null : <Part id="said" title={t('saidTitle')} names={parts.said} />}
      <Section id="promises" title={promises} layout="stack">
        <PromiseChart figures={figures} isOwn={isOwn} />
        <FigureList figures={figures} names={barNames} />
      </Section>
      <Part id="clocks" title={t('clocksTitle')} names={parts.clocks} />
      <Part id="confirmed" title={t('confirmedTitle')} names={parts.confirmed} />
      <p>
        <a href={withQuery(`${path}.csv`, { organisation: organisation?.slug ?? null })}>{t('download')}</a>
      </p>
    </>
  );
}
