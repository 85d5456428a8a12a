/** The evidence chain round any public thing, drawn and in words; also the page of kinds that have no other. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainAnswers } from '#app/features/chain/components/chain-answers.tsx';
import { ChainGraph } from '#app/features/chain/components/chain-graph.tsx';
import { ChainLists } from '#app/features/chain/components/chain-lists.tsx';
import { ChainPath } from '#app/features/chain/components/chain-path.tsx';
import { drawChain } from '#app/features/chain/drawing.ts';
import { chainMessages } from '#app/features/chain/messages.ts';
import { listAnswersOf } from '#app/features/confirmations/reads/answers-of.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { DecisionRecord } from '#app/features/evidence/components/decision-record.tsx';
import { findDecision } from '#app/features/evidence/reads/decisions.server.ts';
import { PlainBody } from '#app/features/progress/components/thing-body.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getThing, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';

/** What people may be asked about: has this changed for you? */
const confirmableKinds: readonly NodeKind[] = ['commitment', 'service-change', 'update'];

export const loader = publicPageInArea(async (ctx, { params, url }) => {
  const id = params['id'] ?? '';
  const page = { before: url.searchParams.get('before'), after: url.searchParams.get('after') };
  const thing = await getThing(ctx, null, id);
  const chain = await getChain(ctx, id, page);
  const confirmable = chain.nodes.filter(({ kind }) => confirmableKinds.includes(kind));
  return {
    area: shownArea(ctx),
    thing,
    chain,
    answers: await listAnswersOf(
      ctx,
      confirmable.map((node) => node.id),
    ),
    decision: thing.kind === 'decision' ? await findDecision(ctx, id) : null,
    isLaterPage: page.before !== null || page.after !== null,
    glossary: await listGlossary(ctx, id),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['before', 'after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.thing.title ?? ''} · Said & Done` }];

export default function ChainPage() {
  const t = useText(chainMessages);
  const { area, thing, chain, answers, decision, isLaterPage, glossary } = useLoaderData<typeof loader>();
  const drawing = drawChain(chain, undefined, Math.max(1, ...answers.map(({ groups }) => Object.keys(groups).length)));
  const numbers = new Map(drawing.boxes.map((box) => [box.id, box.number]));
  return (
    <Glossary terms={glossary}>
      <PlainBody thing={thing} kicker={t(`kind_${thing.kind}`)} />
      {decision === null ? null : <DecisionRecord decision={decision} level={2} />}
      {thing.address === `/${area.slug}/chain/${thing.id}` ? null : (
        <p>
          <a className="sd-stand-alone-link" href={thing.address}>
            {t('ownPage')}
          </a>
        </p>
      )}
      <Section id="path" title={t('pathTitle')}>
        <ChainPath chain={chain} />
      </Section>
      <Section id="chain" title={t('wholeTitle')} intro={t('wholeIntro')}>
        <ChainGraph chain={chain} drawing={drawing} answers={answers} />
        <ChainAnswers chain={chain} answers={answers} />
      </Section>
      <ChainLists chain={chain} area={area.slug} numbers={numbers} isLaterPage={isLaterPage} />
      {chain.isCut ? <p className="sd-small">{t('isCut', { count: chain.nodes.length })}</p> : null}
      <PageTerms />
    </Glossary>
  );
}
