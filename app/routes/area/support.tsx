/** How support is organised in an area: each model with its levels in order, and the services of each level. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TierLevels } from '#app/features/areas/components/tier-levels.tsx';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { entriesIn } from '#app/features/areas/glossary-matcher.ts';
import { areaMessages } from '#app/features/areas/messages.ts';
import { Prose } from '#app/features/areas/prose.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { listLevelMaps, listServicesByLevel, listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { namedArea, showTierSet } from '#app/features/areas/shown.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx) => {
  const tagged = await listServicesByLevel(ctx);
  const maps = await listLevelMaps(ctx);
  const models = await listTierSets(ctx);
  const sets = models.map((set) => showTierSet(ctx.area.slug, set, tagged, models, maps));
  const texts = sets.flatMap((set) => [
    set.introduction,
    set.conclusion,
    ...set.levels.map((level) => level.description),
  ]);
  return { area: namedArea(ctx.area), models: sets, glossary: entriesIn(texts, await listGlossary(ctx)) };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Support levels in ${data?.area.name ?? ''} · Said & Done` },
];

type Model = Awaited<ReturnType<typeof loader>>['models'][number];

function ModelSection({ model }: { model: Model }) {
  const t = useText(areaMessages);
  return (
    <Section id={`model-${model.id}`} title={model.name} layout="stack">
      {model.inUseFrom === null ? null : <p className="sd-small">{t('inUse', { date: model.inUseFrom })}</p>}
      {model.introduction === '' ? null : <Prose text={model.introduction} />}
      {model.levels.length > 0 ? <TierLevels levels={model.levels} /> : null}
      {model.conclusion === '' ? null : <Prose text={model.conclusion} />}
    </Section>
  );
}

export default function SupportPage() {
  const t = useText(areaMessages);
  const { area, models, glossary } = useLoaderData<typeof loader>();
  const hasLevels = models.some((model) => model.levels.length > 1);
  return (
    <Glossary terms={glossary}>
      <PageHead title={t('supportTitle', { area: area.name })} lead={t('supportLead')}>
        {hasLevels ? <p>{t('supportStacks')}</p> : null}
      </PageHead>
      {models.length === 0 ? (
        <EmptyState title={t('supportEmpty')} headingLevel={2}>
          <p>{t('supportEmptyText')}</p>
        </EmptyState>
      ) : (
        models.map((model) => <ModelSection key={model.id} model={model} />)
      )}
      <PageTerms />
    </Glossary>
  );
}
