/** One service: what it does, who runs it, its levels, and everything published that touches it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { areaMessages } from '#app/features/areas/messages.ts';
import { Prose } from '#app/features/areas/prose.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { getService, listServiceTouches } from '#app/features/areas/reads/services.server.ts';
import { opening } from '#app/features/areas/service.ts';
import { namedArea, showService } from '#app/features/areas/shown.ts';
import { entriesIn } from '#app/features/areas/glossary-matcher.ts';
import { OnService } from '#app/features/feedback/components/published-list.tsx';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { listPublishedOnService } from '#app/features/feedback/reads/published.server.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { serviceData } from '#app/features/open-data/structured-data.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { listServiceStages } from '#app/features/progress/reads/service-stages.server.ts';
import { AgainstTags } from '#app/features/progress/components/tags.tsx';
import { viewOf } from '#app/features/progress/reads/things.server.ts';
import { serviceHistory } from '#app/features/progress/service-history.ts';
import type { HistoryEntry } from '#app/features/progress/service-history.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const service = await getService(ctx, params['service'] ?? '', { url, request });
  const touches = await listServiceTouches(ctx, service.id);
  const stages = await listServiceStages(ctx, service.id);
  const glossary = await listGlossary(ctx, service.id);
  return {
    area: namedArea(ctx.area),
    id: service.id,
    ...showService(ctx.area.slug, service),
    history: serviceHistory(viewOf(ctx), touches, stages),
    feedback: await listPublishedOnService(ctx, service.id),
    glossary: entriesIn([service.description], glossary),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/services`, label: text(areaMessages)('allServices') }],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: opening(data?.description ?? '') },
  ...serviceData(
    originOf(matches),
    data?.area,
    data && { ...data, about: opening(data.description), provider: data.organisation?.name ?? null },
  ),
];

type Data = Awaited<ReturnType<typeof loader>>;

function Facts({ service }: { service: Pick<Data, 'organisation' | 'levels'> }) {
  const t = useText(areaMessages);
  const { organisation, levels } = service;
  const name = organisation?.address ? <a href={organisation.address}>{organisation.name}</a> : organisation?.name;
  return (
    <SummaryList
      rows={[
        { key: 'organisation', label: t('runBy'), value: name ?? <NotStated label={t('notStated')} /> },
        {
          key: 'levels',
          label: t('supportLevels'),
          value:
            levels.length === 0 ? (
              <NotStated label={t('notStated')} />
            ) : (
              <ul>
                {levels.map((level) => (
                  <li key={level.address}>
                    <a href={level.address}>{t('levelOf', { set: level.set, level: level.name })}</a>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

const kindsOfVoice: readonly string[] = ['consultation', 'survey', 'participation', 'quote', 'figure', 'feedback'];

function lookOf(entry: HistoryEntry): 'voice' | 'done' | 'step' {
  if (entry.entry === 'stage') return entry.stage === 'in-place' && entry.against.length === 0 ? 'done' : 'step';
  return kindsOfVoice.includes(entry.kind) ? 'voice' : 'step';
}

function EntryBody({ entry }: { entry: HistoryEntry }) {
  const t = useText(areaMessages);
  const progress = useText(progressMessages);
  if (entry.entry === 'published') return <p className="sd-small">{t(`kind_${entry.kind}`)}</p>;
  const stage = progress(`stage_${entry.stage}`);
  return (
    <>
      <p>
        {entry.place === null ? stage : t('stageIn', { stage, place: entry.place })}
        <AgainstTags against={entry.against} />
      </p>
      {entry.note === '' ? null : <p className="sd-small">{entry.note}</p>}
    </>
  );
}

function History({ history }: Pick<Data, 'history'>) {
  const t = useText(areaMessages);
  if (history.length === 0) return <p>{t('nothingChanging')}</p>;
  return (
    <Timeline
      entries={history.map((entry) => ({
        id: entry.id,
        date: entry.date ?? t('dateNotStated'),
        title: <a href={entry.address}>{entry.title}</a>,
        body: <EntryBody entry={entry} />,
        kind: lookOf(entry),
      }))}
    />
  );
}

export default function ServicePage() {
  const t = useText(areaMessages);
  const words = useText(feedbackMessages);
  const { title, description, glossary, history, feedback, ...service } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('serviceKicker')} title={title} />
      <Prose text={description} />
      <Facts service={service} />
      <Section id="changing" title={t('changing')} intro={t('changingIntro')}>
        <History history={history} />
      </Section>
      <Section id="feedback" title={words('serviceTitle')} intro={words('serviceIntro')}>
        <OnService feedback={feedback} service={service.address} />
      </Section>
      <FollowLink area={service.area} id={service.id} />
      <PageTerms />
    </Glossary>
  );
}
