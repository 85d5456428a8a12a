/** The home of a local area: open now, what changed, whether people are answered, services, the forum, and safety. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reachOf } from '#app/features/areas/area.ts';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { entriesIn } from '#app/features/areas/glossary-matcher.ts';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { listServices } from '#app/features/areas/reads/services.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { namedArea, organisationAddress, serviceAddress } from '#app/features/areas/shown.ts';
import { FeedbackDoor } from '#app/features/feedback/components/area-door.tsx';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { areaData } from '#app/features/open-data/structured-data.ts';
import { AreaSupport } from '#app/features/overview/components/area-support.tsx';
import { Forum, Together } from '#app/features/overview/components/area-together.tsx';
import { OpenList } from '#app/features/overview/components/open-list.tsx';
import { SafetyLine } from '#app/features/overview/components/safety-line.tsx';
import { overviewMessages } from '#app/features/overview/messages.ts';
import { listOpenNow } from '#app/features/overview/reads/open-now.server.ts';
import { UpdatePair } from '#app/features/progress/components/update-pair.tsx';
import { listUpdates, noFilter } from '#app/features/progress/reads/updates.server.ts';
import { AnsweredLine } from '#app/features/scorecard/components/answered-line.tsx';
import { countAnswered } from '#app/features/scorecard/reads/answered.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const reachOrNone = (address: string) => (address.trim() === '' ? null : reachOf(address));

export const loader = publicPageInArea(async (ctx) => {
  const { slug, summary, forumName, forumAddress, safetyReader, safetyHours, contact } = ctx.area;
  const { updates } = await listUpdates(ctx, noFilter, null, 3);
  const { services } = await listServices(ctx, { levelId: null }, null, 6);
  const models = await listTierSets(ctx);
  const organisations = (await listOrganisations(ctx)).map(({ kind, name, slug: last }) => {
    const address = organisationAddress(slug, last);
    return { kind, name, address };
  });
  const glossary = await listGlossary(ctx);
  return {
    area: namedArea(ctx.area),
    summary,
    openNow: await listOpenNow(ctx),
    changed: updates,
    answered: await countAnswered(ctx),
    services: services.map(({ title, slug: last }) => ({ title, address: serviceAddress(slug, last) })),
    models: models.map(({ name, levels }) => ({ name, levels: levels.map((level) => level.name) })),
    forum: {
      ...{ name: forumName, join: reachOrNone(forumAddress) },
      listed: organisations.filter(({ kind }) => kind === 'forum').map(({ name, address }) => ({ name, address })),
    },
    organisations: organisations.map(({ name, address }) => ({ name, address })),
    contact: reachOrNone(contact),
    safety: { reader: safetyReader, hours: safetyHours },
    glossary: entriesIn(
      updates.flatMap(({ said, did }) => [said, did]),
      glossary,
    ),
  };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.area.name ?? ''} · Said & Done` },
  { name: 'description', content: data?.summary ?? '' },
  ...areaData(originOf(matches), data?.area, data?.summary ?? ''),
];

type Data = Awaited<ReturnType<typeof loader>>;

function Changed({ changed }: Pick<Data, 'changed'>) {
  const t = useText(overviewMessages);
  if (changed.length > 0) return changed.map((update) => <UpdatePair key={update.address} update={update} />);
  return (
    <EmptyState title={t('changedNothing')}>
      <p>{t('changedNothingText')}</p>
    </EmptyState>
  );
}

export default function AreaPage() {
  const t = useText(overviewMessages);
  const feedback = useText(feedbackMessages);
  const data = useLoaderData<typeof loader>();
  const { area, summary, openNow, changed, answered, services, models, forum, organisations, contact, safety } = data;
  const home = `/${area.slug}`;
  return (
    <Glossary terms={data.glossary}>
      <PageHead kicker={t('areaKicker')} title={area.name} {...(summary === '' ? {} : { lead: summary })} />
      <Section id="open" title={t('openTitle')} more={{ href: `${home}/consultations`, label: t('openMore') }}>
        <OpenList things={openNow} nothing={<p>{t('openNothingArea')}</p>} />
        <p>
          <a href={`${home}/surveys`}>{t('openSurveys')}</a>
        </p>
      </Section>
      <Section
        id="changed"
        title={t('changedTitle')}
        more={{ href: `${home}/progress`, label: t('changedMore', { area: area.name }) }}
      >
        <Changed changed={changed} />
        <FollowLink area={area} />
        <PageTerms headingLevel={3} />
      </Section>
      <Section id="answers" title={t('answersTitle')}>
        <AnsweredLine answered={answered} home={home} />
      </Section>
      <Section id="support" title={t('supportTitle')}>
        <AreaSupport home={home} services={services} models={models} />
      </Section>
      <Section id="feedback" title={feedback('areaTitle')}>
        <FeedbackDoor home={home} />
      </Section>
      <Section id="pages" title={t('pagesTitle')}>
        <ul>
          <li>
            <a href={`${home}/reports`}>{t('pagesReports')}</a>
          </li>
          <li>
            <a href={`${home}/pages`}>{t('pagesPages')}</a>
          </li>
        </ul>
      </Section>
      <Section id="forum" title={t('forumTitle')}>
        <Forum {...forum} />
      </Section>
      {organisations.length > 0 || contact ? (
        <Section id="together" title={t('togetherTitle')}>
          <Together organisations={organisations} contact={contact} />
        </Section>
      ) : null}
      <Section id="safety" title={t('wrongTitle')}>
        <SafetyLine reader={safety.reader} hours={safety.hours} tellUs={`/tell-us?about=${home}`} />
      </Section>
    </Glossary>
  );
}
