/** One piece of published feedback: the words, what was answered, and the chain round it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { FeedbackArticle } from '#app/features/feedback/components/feedback-article.tsx';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { getPublished } from '#app/features/feedback/reads/published.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const feedback = await getPublished(ctx, params['id'] ?? '');
  return { area: namedArea(ctx.area), feedback, chain: await getChain(ctx, feedback.id) };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ area }, text, areaHref) => [
    {
      href: `${areaHref}/feedback/published`,
      label: text(feedbackMessages)('listTitle', { area: area.name }),
    },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.feedback.title ?? ''} · Said & Done` },
];

export default function FeedbackItemPage() {
  const { area, feedback, chain } = useLoaderData<typeof loader>();
  return (
    <>
      <FeedbackArticle feedback={feedback} />
      <ChainSections chain={chain} area={area.slug} />
    </>
  );
}
