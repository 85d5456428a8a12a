/** One commitment: who promised what by when, how dates moved, how it is measured, or why it will not be done. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/chain/reads/chain.server.ts';
import { OwnersTable, Refusal, TargetList } from '#app/features/progress/components/commitment-view.tsx';
import { ProseText } from '#app/features/progress/components/prose.tsx';
import { HeadlineTag } from '#app/features/progress/components/tags.tsx';
import { ThingList } from '#app/features/progress/components/thing-view.tsx';
import { DateText, StatedValue } from '#app/features/progress/components/values.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = openInArea(async (ctx, { params }) => {
  const commitment = await getThing(ctx, 'commitment', params['id'] ?? '');
  const chain = await getChain(ctx, commitment.id);
  const measured = chain.links.filter((link) => link.from === commitment.id && link.kind === 'measures');
  const joined = commitment.targets.flatMap((target) => target.measures.map((measure) => measure.id));
  const measures = await listThings(ctx, [...new Set([...measured.map((link) => link.to), ...joined])]);
  return {
    area: shownArea(ctx),
    commitment,
    measures: [...measures.values()].filter((thing) => thing.kind === 'measure'),
    chain,
    glossary: await listGlossary(ctx, commitment.id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/progress`, label: text(progressMessages)('crumb') },
    { href: `${areaHref}/commitments`, label: text(progressMessages)('commitmentsCrumb') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.commitment.title ?? ''} · Said & Done` }];

function Decision({ commitment }: Pick<Awaited<ReturnType<typeof loader>>, 'commitment'>) {
  const t = useText(progressMessages);
  const { decidedBy, decidedOn, nextUpdate } = commitment;
  return (
    <SummaryList
      rows={[
        { key: 'by', label: t('decidedBy'), value: <StatedValue value={decidedBy} /> },
        { key: 'on', label: t('decidedOn'), value: <DateText date={decidedOn} /> },
        { key: 'next', label: t('nextUpdate'), value: <DateText date={nextUpdate} /> },
      ]}
    />
  );
}

export default function CommitmentPage() {
  const t = useText(progressMessages);
  const { area, commitment, measures, chain, glossary } = useLoaderData<typeof loader>();
  const isRefusal = commitment.decision === 'will-not';
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t(isRefusal ? 'refusalKicker' : 'commitmentKicker')} title={commitment.title}>
        <p>
          <HeadlineTag headline={commitment.headline} />
        </p>
      </PageHead>
      {commitment.detail === '' ? null : <ProseText text={commitment.detail} />}
      {isRefusal ? (
        <Section id="why-not" title={t('whyNot')}>
          <Refusal commitment={commitment} />
        </Section>
      ) : (
        <Section id="who" title={t('owners')} layout="stack">
          <OwnersTable owners={commitment.owners} />
        </Section>
      )}
      <Section id="decision" title={t('decision')}>
        <Decision commitment={commitment} />
      </Section>
      {commitment.targets.length > 0 ? (
        <Section id="targets" title={t('targets')}>
          <TargetList targets={commitment.targets} />
        </Section>
      ) : null}
      {measures.length > 0 ? (
        <Section id="measures" title={t('measuresTitle')}>
          <ThingList things={measures} />
        </Section>
      ) : null}
      <ChainSections chain={chain} area={area.slug} />
      <PageTerms />
    </Glossary>
  );
}
