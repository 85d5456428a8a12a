/** The surveys of an area: what is open now, and what was asked earlier. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { listSurveys } from '#app/features/surveys/reads/survey.server.ts';
import { daysLeft, phaseOn } from '#app/features/surveys/survey.ts';
import { formatDay, londonDay, londonMidnight } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx) => {
  const today = londonDay(ctx.now);
  const surveys = await listSurveys(ctx);
  ctx.validUntil(londonMidnight(londonDay(new Date(londonMidnight(today).getTime() + 36 * 3_600_000))));
  return {
    surveys: surveys.map(({ title, slug, minutes, closes, introduction, ...survey }) => ({
      title,
      introduction,
      minutes,
      address: `/${ctx.area.slug}/surveys/${slug}`,
      phase: phaseOn({ ...survey, closes }, today),
      daysLeft: daysLeft({ closes }, today),
      closes: closes.state === 'stated' ? closes.end : null,
    })),
  };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Surveys · Said & Done' }];

type Listed = Awaited<ReturnType<typeof loader>>['surveys'][number];

function SurveyItems({ surveys }: { surveys: Listed[] }) {
  const t = useText(answeringMessages);
  const facts = (survey: Listed) =>
    survey.phase === 'open'
      ? [
          t('minutes', { count: survey.minutes }),
          survey.daysLeft === null ? t('noEnd') : t('daysLeft', { count: survey.daysLeft }),
        ]
      : [survey.closes === null ? t('closed') : t('closedOn', { date: formatDay(survey.closes) })];
  return (
    <ItemList
      items={surveys.map((survey) => ({
        href: survey.address,
        title: survey.title,
        text: survey.introduction,
        meta: <p>{facts(survey).join(' · ')}</p>,
      }))}
    />
  );
}

export default function SurveysPage() {
  const t = useText(answeringMessages);
  const { surveys } = useLoaderData<typeof loader>();
  const open = surveys.filter((survey) => survey.phase === 'open');
  const earlier = surveys.filter((survey) => survey.phase === 'closed');
  return (
    <>
      <PageHead title={t('surveys')} />
      {open.length + earlier.length === 0 ? (
        <EmptyState title={t('emptyTitle')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <Section id="open" title={t('openNow')}>
          <SurveyItems surveys={open} />
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section id="earlier" title={t('earlier')}>
          <SurveyItems surveys={earlier} />
        </Section>
      ) : null}
    </>
  );
}
