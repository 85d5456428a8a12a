/** One commitment: who promised what by when, how dates moved, how it is measured, or why it will not be done. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { idsLinkedBy } from '#app/features/record/chain.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { FollowBox } from '#app/features/notifications/components/follow-box.tsx';
import { CommitmentBody } from '#app/features/progress/components/thing-body.tsx';
import { ConfirmationPart } from '#app/features/confirmations/components/confirmation-part.tsx';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { commitmentData } from '#app/features/open-data/structured-data.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';

export const loader = publicPageInArea(async (ctx, { params }) => {
  const commitment = await getThing(ctx, 'commitment', params['id'] ?? '');
  const chain = await getChain(ctx, commitment.id);
  const joined = commitment.targets.flatMap((target) => target.measures.map((measure) => measure.id));
  const measures = await listThings(ctx, [...new Set([...idsLinkedBy(chain, 'measures'), ...joined])]);
  return {
    area: shownArea(ctx),
    commitment,
    measures: [...measures.values()].filter((thing) => thing.kind === 'measure'),
    chain,
    confirmation: await findConfirmation(ctx, commitment.id),
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

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.commitment.title ?? ''} · Said & Done` },
  ...commitmentData(originOf(matches), data?.area, data?.commitment),
];

/** Before anything is called done nobody is asked about it; whoever has something to say can say it all the same. */
function SaySomething({ area }: { area: string }) {
  const t = useText(progressMessages);
  return (
    <p>
      {t('sayText')} <a href={`/${area}/feedback`}>{t('sayLink')}</a>
    </p>
  );
}

export default function CommitmentPage() {
  const { area, commitment, measures, chain, confirmation, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <CommitmentBody commitment={commitment} measures={measures} />
      <ConfirmationPart confirmation={confirmation} />
      {confirmation === null && commitment.decision === 'will' ? <SaySomething area={area.slug} /> : null}
      <ChainSections chain={chain} area={area.slug} />
      <FollowBox area={area} id={commitment.id} />
      <PageTerms />
    </Glossary>
  );
}
