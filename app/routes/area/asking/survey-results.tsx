/** The published results of a survey: the latest snapshot and nothing else, question by question. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FindingLinks } from '#app/features/surveys/components/finding-links.tsx';
import {
  NoSnapshot,
  SnapshotView,
  snapshotLead,
  useSnapshotLead,
} from '#app/features/surveys/components/snapshot-view.tsx';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { listFindings } from '#app/features/surveys/reads/findings.server.ts';
import { findSnapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import type { Snapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const { id, title, slug } = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return {
    survey: { title, address: `/${ctx.area.slug}/surveys/${slug}` },
    snapshot: await findSnapshot(ctx, id),
    findings: await listFindings(ctx, [id]),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

function describe(snapshot: Snapshot | null): string {
  const t = translator('en', resultMessages);
  return snapshot === null ? t('noneTitle') : snapshotLead(snapshot, t);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', resultMessages)('pageTitle', { title: data?.survey.title ?? '' })} · Said & Done` },
  { name: 'description', content: describe(data?.snapshot ?? null) },
];

function Published({ snapshot, title }: { snapshot: Snapshot; title: string }) {
  const t = useText(resultMessages);
  return (
    <>
      <PageHead kicker={t('kicker')} title={title} lead={useSnapshotLead(snapshot)} />
      <SnapshotView snapshot={snapshot} headingLevel={2} />
    </>
  );
}

export default function SurveyResultsPage() {
  const t = useText(resultMessages);
  const { survey, snapshot, findings } = useLoaderData<typeof loader>();
  return (
    <>
      {snapshot === null ? (
        <>
          <PageHead kicker={t('kicker')} title={survey.title} />
          <NoSnapshot headingLevel={2} />
        </>
      ) : (
        <Published snapshot={snapshot} title={survey.title} />
      )}
      {snapshot === null ? null : (
        <p>
          <a href={`${survey.address}/results/csv`}>{t('download')}</a>
        </p>
      )}
      <FindingLinks findings={findings} empty="findingsNone" />
      <p>
        <a href={survey.address}>{t('backToSurvey')}</a>
      </p>
    </>
  );
}
