/** A survey before it is answered: what it is about, how long it takes, who sees what, and the way in. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ForumWord } from '#app/features/coproduction/components/forum-word.tsx';
import { findForumWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import {
  DateChanges,
  EntryButton,
  OtherWays,
  PrintLink,
  useAccessRows,
} from '#app/features/surveys/access/components/before-answering.tsx';
import { Contract } from '#app/features/surveys/components/contract.tsx';
import { answeringMessages } from '#app/features/surveys/messages.ts';
import { FormatLinks } from '#app/features/surveys/renditions/components/format-switch.tsx';
import { alternateLinks, inRendition, spokenMark } from '#app/features/surveys/renditions/offered.ts';
import { renditionPage } from '#app/features/surveys/renditions/page.server.ts';
import { listDateChanges } from '#app/features/surveys/reads/access/date-changes.server.ts';
import { getCollectingSettings } from '#app/features/surveys/reads/collecting/settings.server.ts';
import { isSurveyFull } from '#app/features/surveys/reads/access/quotas.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { daysLeft, nextPhaseDay, phaseOn } from '#app/features/surveys/survey.ts';
import { formatDayIn, londonDay, londonMidnight } from '#app/lib/dates.ts';
import { mainLanguage, textAttributes } from '#app/lib/languages.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useLanguage, useSaid } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  const today = londonDay(ctx.now);
  const flips = nextPhaseDay(survey, today);
  const dayEnds = londonMidnight(londonDay(new Date(londonMidnight(today).getTime() + 36 * 3_600_000)));
  ctx.validUntil(flips === null ? null : dayEnds);
  const { consultation, opens, closes, isGated, minimumSeconds: _seconds, ...facts } = survey;
  const phase = phaseOn(survey, today);
  // Whether a place is left changes with answers, of which no page is told: such a page is kept for seconds only.
  if (isGated && phase === 'open') ctx.validUntil(new Date(ctx.now.getTime() + 20_000));
  const page = await renditionPage(ctx, survey, url);
  const { returnAddress } = await getCollectingSettings(ctx);
  return {
    ...facts,
    ...page,
    alternates: alternateLinks(ctx.origin, page.formats),
    answerAddress: inRendition(`/${ctx.area.slug}/surveys/${survey.slug}/answer`, page.rendition),
    address: `/${ctx.area.slug}/surveys/${survey.slug}`,
    consultation: consultation && { ...consultation, address: `/${ctx.area.slug}/consultations/${consultation.slug}` },
    area: `/${ctx.area.slug}`,
    phase,
    isFull: isGated && phase === 'open' && (await isSurveyFull(ctx, survey.id)),
    // A form that nobody told them to send back anywhere helps nobody.
    printAddress:
      phase === 'open' && survey.entry === 'link' && returnAddress !== ''
        ? inRendition(`/${ctx.area.slug}/surveys/${survey.slug}/print`, page.rendition)
        : null,
    dateChanges: await listDateChanges(ctx, survey.id),
    opens,
    closes,
    daysLeft: daysLeft(survey, today),
    forumWord: await findForumWord(ctx, survey.id, 'wording'),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['lang'] },
  twin: true,
  breadcrumb: ({ consultation }) => (consultation ? [{ href: consultation.address, label: consultation.title }] : []),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.introduction ?? '' },
  ...(data?.alternates ?? []),
];

function Phase() {
  const say = useSaid(answeringMessages);
  const survey = useLoaderData<typeof loader>();
  if (survey.phase === 'open') {
    const entry = <EntryButton {...survey} start={say('start')} />;
    if (survey.printAddress === null || survey.isFull) return entry;
    return (
      <FormActions>
        {entry}
        <PrintLink address={survey.printAddress} />
      </FormActions>
    );
  }
  const isClosed = survey.phase === 'closed';
  return (
    <Notice kind="info" title={say(isClosed ? 'closedTitle' : 'notOpenTitle')}>
      <p>{say(isClosed ? 'closedText' : 'notOpenText')}</p>
      <OtherWays {...survey} />
    </Notice>
  );
}

function whenText(
  survey: Awaited<ReturnType<typeof loader>>,
  say: ReturnType<typeof useSaid<(typeof answeringMessages)['english']>>,
  language: string,
) {
  const formatDay = (day: string) => formatDayIn(language, day);
  if (survey.phase === 'not-open')
    return survey.opens.state === 'stated' ? say('opensOn', { date: formatDay(survey.opens.start) }) : '';
  if (survey.closes.state !== 'stated') return say('noEnd');
  const date = formatDay(survey.closes.end);
  if (survey.phase === 'closed') return say('closedOn', { date });
  return (
    <>
      {say('nextCloses', { date })} {say('daysLeft', { count: survey.daysLeft ?? 0 })}
    </>
  );
}

export default function SurveyPage() {
  const say = useSaid(answeringMessages);
  const language = useLanguage();
  const survey = useLoaderData<typeof loader>();
  return (
    <>
      <FormatLinks formats={survey.formats} helpAddress={survey.helpAddress} />
      <PageHead
        kicker={say('survey')}
        title={<span {...spokenMark(survey.spoken.title, survey.pageLanguage)}>{survey.title}</span>}
        lead={<span {...spokenMark(survey.spoken.introduction, survey.pageLanguage)}>{survey.introduction}</span>}
      />
      <SummaryList
        rows={[
          { key: 'time', label: say('timeNeeded'), value: say('minutes', { count: survey.minutes }) },
          { key: 'when', label: say('when'), value: whenText(survey, say, language) },
          ...useAccessRows(survey),
          ...(survey.consultation
            ? [
                {
                  key: 'part',
                  label: say('partOf'),
                  value: <a href={survey.consultation.address}>{survey.consultation.title}</a>,
                },
              ]
            : []),
        ]}
      />
      <DateChanges changes={survey.dateChanges} />
      <Contract {...survey} />
      <Phase />
      <p>
        <a href={`${survey.address}/results`}>{say('seeResults')}</a>
      </p>
      <EnglishOn language={survey.pageLanguage}>
        <ForumWord said={survey.forumWord} />
      </EnglishOn>
    </>
  );
}

/** A part that is said in English alone. */
function EnglishOn({ language, children }: { language: string; children: ReactNode }) {
  return language === mainLanguage ? children : <div {...textAttributes(mainLanguage)}>{children}</div>;
}
