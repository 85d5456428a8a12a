/** One finding: what was learned, in whose words, where it came from and what happened next. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { before } from '#app/features/chain/chain.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/chain/reads/chain.server.ts';
import { ProseText } from '#app/features/progress/components/prose.tsx';
import { ThingList } from '#app/features/progress/components/thing-view.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

/** Enough voices to hear; the chain lists all of them. */
const mostQuotes = 6;

export const loader = openInArea(async (ctx, { params }) => {
  const finding = await getThing(ctx, 'finding', params['id'] ?? '');
  const chain = await getChain(ctx, finding.id);
  const quoted = before(chain).filter((node) => node.kind === 'quote');
  const quotes = await listThings(ctx, quoted.slice(0, mostQuotes).map((node) => node.id));
  return {
    area: shownArea(ctx),
    finding,
    quotes: quoted.flatMap((node) => quotes.get(node.id) ?? []),
    chain,
    glossary: await listGlossary(ctx, finding.id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.finding.title ?? ''} · Said & Done` }];

export default function FindingPage() {
  const t = useText(progressMessages);
  const { area, finding, quotes, chain, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('findingKicker')} title={finding.title} />
      {finding.detail === '' ? null : <ProseText text={finding.detail} />}
      {quotes.length > 0 ? (
        <Section id="quotes" title={t('inTheirWords')}>
          <ThingList things={quotes} />
        </Section>
      ) : null}
      <ChainSections chain={chain} area={area.slug} />
      <PageTerms />
    </Glossary>
  );
}
