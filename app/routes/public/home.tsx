/** The home page: what is open, what changed, where your area is, how the loop works, and what all of it comes to. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationNote } from '#app/features/overview/components/demonstration-note.tsx';
import { LoopSteps } from '#app/features/overview/components/loop-steps.tsx';
import { OpenList } from '#app/features/overview/components/open-list.tsx';
import { overviewMessages } from '#app/features/overview/messages.ts';
import { countAnswered } from '#app/features/scorecard/reads/answered.server.ts';
import { countPublic } from '#app/features/overview/reads/counts.server.ts';
import { listNewestUpdates } from '#app/features/overview/reads/newest-updates.server.ts';
import { listOpenNow } from '#app/features/overview/reads/open-now.server.ts';
import { UpdatePair } from '#app/features/progress/components/update-pair.tsx';
import { listAreas } from '#app/platform/area.server.ts';
import { publicPage } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Figures } from '#app/ui/chart/figures.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPage(async (ctx) => ({
  openNow: await listOpenNow(ctx),
  changed: await listNewestUpdates(ctx),
  areas: (await listAreas(ctx.db)).map(({ slug, name, summary, demonstration }) => ({
    slug,
    name,
    summary,
    demonstration,
    address: `/${slug}`,
  })),
  counts: await countPublic(ctx),
  answered: await countAnswered(ctx),
}));

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = () => {
  const t = translator('en', overviewMessages);
  return [{ title: `${t('homeTitle')} · Said & Done` }, { name: 'description', content: t('homeLead') }];
};

type Data = Awaited<ReturnType<typeof loader>>;

function Changed({ changed }: Pick<Data, 'changed'>) {
  const t = useText(overviewMessages);
  if (changed.length === 0) {
    return (
      <EmptyState title={t('changedNothing')}>
        <p>{t('changedNothingText')}</p>
      </EmptyState>
    );
  }
  return changed.map(({ area, ...update }) => (
    <div key={update.address}>
      <p className="sd-kicker">
        <a href={`/${area.slug}`}>{area.name}</a>
        {area.demonstration === 'none' ? null : (
          <>
            {' · '}
            <DemonstrationNote area={area} />
          </>
        )}
      </p>
      <UpdatePair update={update} />
    </div>
  ));
}

function Areas({ areas }: Pick<Data, 'areas'>) {
  const t = useText(overviewMessages);
  if (areas.length === 0) {
    return (
      <EmptyState title={t('areasNothing')}>
        <p>{t('areasNothingText')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      items={areas.map((area) => ({
        href: area.address,
        title: area.name,
        text: area.summary,
        ...(area.demonstration === 'none' ? {} : { meta: <DemonstrationNote area={area} /> }),
      }))}
    />
  );
}

function SoFar({ counts, answered: of, areas }: Pick<Data, 'counts' | 'answered' | 'areas'>) {
  const t = useText(overviewMessages);
  const { questions, commitments } = counts;
  const demonstrations = areas.filter((area) => area.demonstration !== 'none').length;
  const answered = { id: 'answered', value: t('countOf', { some: of.answered, all: of.said }) };
  return (
    <>
      <Figures
        figures={[
          { id: 'areas', value: areas.length, label: t('countAreas', { count: areas.length }) },
          { id: 'questions', value: questions, label: t('countQuestions', { count: questions }) },
          ...(of.said === 0 ? [] : [{ ...answered, label: t('countAnswered') }]),
          { id: 'promises', value: commitments, label: t('countPromises', { count: commitments }) },
        ]}
      />
      {demonstrations > 0 ? <p className="sd-small">{t('countsDemonstrations', { count: demonstrations })}</p> : null}
    </>
  );
}

export default function HomePage() {
  const t = useText(overviewMessages);
  const { openNow, changed, areas, counts, answered } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('homeTitle')} lead={t('homeLead')}>
        <p>{t('homeNoAccount')}</p>
      </PageHead>
      <Section id="open" title={t('openTitle')} intro={t('openIntro')}>
        <OpenList things={openNow} withArea nothing={<p>{t('openNothingText')}</p>} />
      </Section>
      <Section id="changed" title={t('changedTitle')} intro={t('changedIntro')}>
        <Changed changed={changed} />
      </Section>
      <Section id="areas" title={t('areasTitle')} intro={t('areasIntro')}>
        <Areas areas={areas} />
      </Section>
      <Section id="loop" title={t('loopTitle')} layout="stack">
        <LoopSteps />
      </Section>
      <Section id="so-far" title={t('countsTitle')} intro={t('countsIntro')}>
        <SoFar counts={counts} answered={answered} areas={areas} />
      </Section>
    </>
  );
}
