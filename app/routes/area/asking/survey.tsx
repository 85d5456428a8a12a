/** A survey before it is answered: what it is about, how long it takes, who sees what, and the way in. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ForumWord } from '#app/features/coproduction/components/forum-word.tsx';
import { findForumWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import { Contract } from '#app/features/surveys/components/contract.tsx';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { daysLeft, nextPhaseDay, phaseOn } from '#app/features/surveys/survey.ts';
import { formatDay, londonDay, londonMidnight } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const today = londonDay(ctx.now);
  const flips = nextPhaseDay(survey, today);
  const dayEnds = londonMidnight(londonDay(new Date(londonMidnight(today).getTime() + 36 * 3_600_000)));
  ctx.validUntil(flips === null ? null : dayEnds);
  const { consultation, opens, closes, ...facts } = survey;
  return {
    ...facts,
    address: `/${ctx.area.slug}/surveys/${survey.slug}`,
    consultation: consultation && { ...consultation, address: `/${ctx.area.slug}/consultations/${consultation.slug}` },
    phase: phaseOn(survey, today),
    opens,
    closes,
    daysLeft: daysLeft(survey, today),
    forumWord: await findForumWord(ctx, survey.id, 'wording'),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ consultation }) => (consultation ? [{ href: consultation.address, label: consultation.title }] : []),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.introduction ?? '' },
];

function Phase() {
  const t = useText(answeringMessages);
  const survey = useLoaderData<typeof loader>();
  if (survey.phase === 'open') return <ButtonLink href={`${survey.address}/answer`}>{t('start')}</ButtonLink>;
  const isClosed = survey.phase === 'closed';
  return (
    <Notice kind="info" title={t(isClosed ? 'closedTitle' : 'notOpenTitle')}>
      <p>{t(isClosed ? 'closedText' : 'notOpenText')}</p>
    </Notice>
  );
}

function whenText(
  survey: Awaited<ReturnType<typeof loader>>,
  t: ReturnType<typeof useText<(typeof answeringMessages)['english']>>,
) {
  if (survey.phase === 'not-open')
    return survey.opens.state === 'stated' ? t('opensOn', { date: formatDay(survey.opens.start) }) : '';
  if (survey.closes.state !== 'stated') return t('noEnd');
  const date = formatDay(survey.closes.end);
  if (survey.phase === 'closed') return t('closedOn', { date });
  return `${t('nextCloses', { date })} ${t('daysLeft', { count: survey.daysLeft ?? 0 })}`;
}

export default function SurveyPage() {
  const t = useText(answeringMessages);
  const survey = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={t('survey')} title={survey.title} lead={survey.introduction} />
      <SummaryList
        rows={[
          { key: 'time', label: t('timeNeeded'), value: t('minutes', { count: survey.minutes }) },
          { key: 'when', label: t('when'), value: whenText(survey, t) },
          ...(survey.consultation
            ? [
                {
                  key: 'part',
                  label: t('partOf'),
                  value: <a href={survey.consultation.address}>{survey.consultation.title}</a>,
                },
              ]
            : []),
        ]}
      />
      <Contract anonymity={survey.anonymity} identityRoles={survey.identityRoles} />
      <Phase />
      <p>
        <a href={`${survey.address}/results`}>{t('seeResults')}</a>
      </p>
      <ForumWord said={survey.forumWord} />
    </>
  );
}
