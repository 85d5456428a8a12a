/** One finding: what was learned, in whose words, where it came from and what happened next. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { idsBefore } from '#app/features/record/chain.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { FindingBody } from '#app/features/progress/components/thing-body.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

/** Enough voices to hear; the chain lists all of them. */
const mostQuotes = 6;

export const loader = publicPageInArea(async (ctx, { params }) => {
  const finding = await getThing(ctx, 'finding', params['id'] ?? '');
  const chain = await getChain(ctx, finding.id);
  const quoted = idsBefore(chain, 'quote').slice(0, mostQuotes);
  const quotes = await listThings(ctx, quoted);
  return {
    area: shownArea(ctx),
    finding,
    quotes: quoted.flatMap((id) => quotes.get(id) ?? []),
    chain,
    glossary: await listGlossary(ctx, finding.id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.finding.title ?? ''} · Said & Done` },
];

export default function FindingPage() {
  const { area, finding, quotes, chain, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <FindingBody finding={finding} quotes={quotes} />
      <ChainSections chain={chain} area={area.slug} />
      <PageTerms />
    </Glossary>
  );
}
