/** One organisation of an area: what it does here, the services it runs, what it has promised. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { areaMessages } from '#app/features/areas/messages.ts';
import { getOrganisationAt } from '#app/features/areas/reads/organisations.server.ts';
import { namedArea } from '#app/features/areas/shown.ts';
import { listOrganisationWork } from '#app/features/overview/reads/organisation-work.server.ts';
import { scorecardMessages } from '#app/features/scorecard/messages.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const asked = params['organisation'] ?? '';
  const { id, slug, name, kind, website, summary } = await getOrganisationAt(ctx, asked, { url, request });
  const work = await listOrganisationWork(ctx, id);
  const titled = (wanted: (typeof work)[number]['kind']) =>
    work.filter((thing) => thing.kind === wanted).map(({ title, address }) => ({ title, address }));
  return {
    area: namedArea(ctx.area),
    name,
    kind,
    website,
    summary,
    services: titled('service'),
    commitments: titled('commitment'),
    allCommitments: `/${ctx.area.slug}/commitments?organisation=${slug}`,
    scorecard: `/${ctx.area.slug}/scorecard?organisation=${slug}`,
  };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ''} · Said & Done` },
  { name: 'description', content: data?.summary ?? '' },
];

type Work = { title: string; address: string }[];

const itemsOf = (work: Work) => work.map(({ title, address }) => ({ href: address, title }));

export default function OrganisationPage() {
  const t = useText(areaMessages);
  const score = useText(scorecardMessages);
  const { name, kind, website, summary, services, commitments, allCommitments, scorecard } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={t('organisationKicker')} title={name} {...(summary === '' ? {} : { lead: summary })} />
      <SummaryList
        rows={[
          { key: 'kind', label: t('kindOfOrganisation'), value: t(`kind-${kind}`) },
          ...(website === '' ? [] : [{ key: 'website', label: t('website'), value: <a href={website}>{website}</a> }]),
        ]}
      />
      <Section id="services" title={t('organisationServices')}>
        {services.length === 0 ? <p>{t('organisationNoServices')}</p> : <ItemList items={itemsOf(services)} />}
      </Section>
      <Section
        id="promises"
        title={t('organisationPromises')}
        {...(commitments.length === 0 ? {} : { more: { href: allCommitments, label: t('organisationAllPromises') } })}
      >
        {commitments.length === 0 ? <p>{t('organisationNoPromises')}</p> : <ItemList items={itemsOf(commitments)} />}
        <p>
          <a href={scorecard}>{score('organisationMore')}</a>
        </p>
      </Section>
    </>
  );
}
