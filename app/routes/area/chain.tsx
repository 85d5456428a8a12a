/** The evidence chain round any public thing, drawn and in words; also the page of kinds that have no other. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainGraph } from '#app/features/chain/components/chain-graph.tsx';
import { chainMessages } from '#app/features/chain/messages.ts';
import { getChain } from '#app/features/chain/reads/chain.server.ts';
import { PlainBody } from '#app/features/progress/components/thing-body.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const id = params['id'] ?? '';
  const thing = await getThing(ctx, null, id);
  return {
    area: shownArea(ctx),
    thing,
    chain: await getChain(ctx, id),
    glossary: await listGlossary(ctx, id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.thing.title ?? ''} · Said & Done` }];

export default function ChainPage() {
  const t = useText(chainMessages);
  const { area, thing, chain, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PlainBody thing={thing} kicker={t(`kind_${thing.kind}`)} />
      {thing.address === `/${area.slug}/chain/${thing.id}` ? null : (
        <p>
          <a className="sd-stand-alone-link" href={thing.address}>
            {t('ownPage')}
          </a>
        </p>
      )}
      <Section id="chain" title={t('wholeTitle')} intro={t('wholeIntro')} layout="stack">
        <ChainGraph chain={chain} area={area.slug} />
      </Section>
      <PageTerms />
    </Glossary>
  );
}
