/** One priority: who said so, how many of its set are listed, what it rests on, and the chain round it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { idsBeside } from '#app/features/record/chain.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { SetBody } from '#app/features/progress/components/thing-body.tsx';
import { priorityMessages } from '#app/features/progress/priorities/messages.ts';
import { getThing, listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const priority = await getThing(ctx, 'priority', params['id'] ?? '');
  const chain = await getChain(ctx, priority.id);
  const behind = await listThings(ctx, idsBeside(chain));
  return {
    area: shownArea(ctx),
    priority,
    behind: [...behind.values()],
    chain,
    glossary: await listGlossary(ctx, priority.id),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/priorities`, label: text(priorityMessages)('crumb_priority') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.priority.title ?? ''} · Said & Done` },
];

export default function PriorityPage() {
  const { area, priority, behind, chain, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <SetBody thing={priority} behind={behind} />
      <ChainSections chain={chain} area={area.slug} />
      <PageTerms />
    </Glossary>
  );
}
