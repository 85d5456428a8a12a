/** What people answered in all surveys of a consultation, as published, and what was learned from it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addressOf } from '#app/features/record/node.ts';
import { getPublicBySlug } from '#app/features/record/reads/nodes.server.ts';
import { FindingLinks } from '#app/features/surveys/components/finding-links.tsx';
import { NoSnapshot, SnapshotView, useSnapshotLead } from '#app/features/surveys/components/snapshot-view.tsx';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { listFindings } from '#app/features/surveys/reads/findings.server.ts';
import { listSnapshots } from '#app/features/surveys/reads/snapshots.server.ts';
import type { Snapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import { listSurveys } from '#app/features/surveys/reads/survey.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const node = await getPublicBySlug(ctx, 'consultation', params['consultation'] ?? '', { url, request });
  const surveys = await listSurveys(ctx, node.id);
  const ids = surveys.map(({ id }) => id);
  const snapshots = await listSnapshots(ctx, ids);
  return {
    consultation: { title: node.title, address: addressOf(ctx.area.slug, node) },
    surveys: surveys.map(({ id, title, slug }) => ({
      title,
      slug,
      address: `/${ctx.area.slug}/surveys/${slug}`,
      snapshot: snapshots.get(id) ?? null,
    })),
    findings: await listFindings(ctx, [node.id, ...ids]),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ consultation }) => [{ href: consultation.address, label: consultation.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translator('en', resultMessages)('consultationTitle', { title: data?.consultation.title ?? '' })} · Said & Done`,
  },
  { name: 'description', content: translator('en', resultMessages)('consultationLead') },
];

function Lead({ snapshot }: { snapshot: Snapshot }) {
  return <p>{useSnapshotLead(snapshot)}</p>;
}

export default function ConsultationResultsPage() {
  const t = useText(resultMessages);
  const { consultation, surveys, findings } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        kicker={t('kicker')}
        title={t('consultationTitle', { title: consultation.title })}
        lead={t('consultationLead')}
      />
      {surveys.length === 0 ? (
        <EmptyState title={t('consultationNone')} headingLevel={2}>
          <p>{t('consultationNoneText')}</p>
        </EmptyState>
      ) : null}
      {surveys.map(({ title, slug, address, snapshot }) => (
        <Section
          key={slug}
          id={`survey-${slug}`}
          title={title}
          layout="stack"
          more={{ href: `${address}/results`, label: t('allResults') }}
        >
          {snapshot === null ? (
            <NoSnapshot headingLevel={3} />
          ) : (
            <>
              <Lead snapshot={snapshot} />
              <SnapshotView snapshot={snapshot} headingLevel={3} idPrefix={`${slug}-`} />
            </>
          )}
        </Section>
      ))}
      <FindingLinks findings={findings} empty="findingsNoneOfAll" />
    </>
  );
}
