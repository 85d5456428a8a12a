/** What an area asked, by the legal duty that it served. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { reportByDuty } from '#app/features/consultations/reads/duties.server.ts';
import type { DutyReport } from '#app/features/consultations/reads/duties.server.ts';
import { dutyMessages } from '#app/features/consultations/workflow/messages-report.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('consultation.edit', async (ctx) => ({
  csv: `/${ctx.area.slug}/manage/duties.csv`,
  manage: `/${ctx.area.slug}/manage/consultations`,
  report: await reportByDuty(ctx),
}));

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(dutyMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', dutyMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

const columns = ['title', 'state', 'kind', 'forumKind', 'closes', 'decision', 'equality'] as const;

function When({ date }: { date: ShownDate }) {
  const t = useText(dutyMessages);
  return date.state === 'stated' ? <>{date.text}</> : <NotStated label={t('notStated')} />;
}

function DutyTable({ of: { duty, lines }, manage }: { of: DutyReport[number]; manage: string }) {
  const t = useText(dutyMessages);
  const name = useText(manageConsultationMessages);
  return (
    <DataTable
      id={`duty-${duty.code}`}
      caption={t('caption', { law: duty.law })}
      onPhone="stack"
      columns={columns.map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          title: <a href={`${manage}/${line.id}`}>{line.title}</a>,
          state: line.state === 'public' ? name(`phase_${line.phase}`) : t('draft'),
          kind: name(`kind_${line.kind}`),
          forumKind: line.forumKind === null ? t('notSaid') : name(`kind_${line.forumKind}`),
          closes: <When date={line.closes} />,
          decision: <When date={line.decision} />,
          equality: <When date={line.equalityAsAt} />,
        },
      }))}
    />
  );
}

export default function DutiesPage() {
  const t = useText(dutyMessages);
  const { csv, manage, report } = useLoaderData<typeof loader>();
  const isEmpty = report.every(({ lines }) => lines.length === 0);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {isEmpty ? (
        <EmptyState title={t('allNone')} headingLevel={2}>
          <p>{t('allNoneText')}</p>
        </EmptyState>
      ) : (
        <p>
          <a className="sd-stand-alone-link" href={csv}>
            {t('csv')}
          </a>
        </p>
      )}
      {report.map((of) => (
        <Section key={of.duty.code} id={of.duty.code} title={of.duty.law} intro={of.duty.asks} layout="stack">
          {of.lines.length === 0 ? <p>{t('none')}</p> : <DutyTable of={of} manage={manage} />}
        </Section>
      ))}
    </>
  );
}
