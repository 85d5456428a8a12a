/** One service change: the stages it went through, each with its place and date, and the chain round it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { ServiceChangeBody } from '#app/features/progress/components/thing-body.tsx';
import { ConfirmationPart } from '#app/features/confirmations/components/confirmation-part.tsx';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const change = await getThing(ctx, 'service-change', params['id'] ?? '');
  return {
    area: shownArea(ctx),
    change,
    chain: await getChain(ctx, change.id),
    confirmation: await findConfirmation(ctx, change.id),
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
  const { area, change, chain, confirmation, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <ServiceChangeBody change={change} />
      <ConfirmationPart confirmation={confirmation} />
      <ChainSections chain={chain} area={area.slug} />
      <FollowLink area={area} id={change.id} />
      <PageTerms />
    </Glossary>
  );
}
