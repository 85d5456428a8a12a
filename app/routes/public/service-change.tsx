/** One service change: the stages it went through, each with its place and date, and the chain round it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/chain/reads/chain.server.ts';
import { ProseText } from '#app/features/progress/components/prose.tsx';
import { Stages, StageTable } from '#app/features/progress/components/service-change-view.tsx';
import { Fact } from '#app/features/progress/components/values.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, shownArea } from '#app/features/progress/reads/things.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = openInArea(async (ctx, { params }) => {
  const change = await getThing(ctx, 'service-change', params['id'] ?? '');
  return {
    area: shownArea(ctx),
    change,
    chain: await getChain(ctx, change.id),
    glossary: await listGlossary(ctx, change.id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.change.title ?? ''} · Said & Done` }];

export default function ServiceChangePage() {
  const t = useText(progressMessages);
  const { area, change, chain, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('changeKicker')} title={change.title}>
        {change.service ? (
          <p>
            <Fact label={t('service')}>
              <a href={change.service.address}>{change.service.title}</a>
            </Fact>
          </p>
        ) : null}
      </PageHead>
      {change.detail === '' ? null : <ProseText text={change.detail} />}
      <Section id="stages-of-change" title={t('stagesTitle')} layout="stack">
        <Stages change={change} />
        <StageTable change={change} />
      </Section>
      <ChainSections chain={chain} area={area.slug} />
      <PageTerms />
    </Glossary>
  );
}
