/** How the responses came in: over time, by channel and rendition, and how far people went, each with its table. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { resultMessages } from '../../messages-results.ts';
import type { Overview } from '../../reads/results/overview.server.ts';
import type { FunnelPage } from '../funnel.ts';
import { staffResultMessages } from '../messages.ts';

export type NamedShare = { label: string; count: number };

type OverviewProps = {
  spans: Overview['spans'];
  channels: NamedShare[];
  renditions: NamedShare[];
  funnel: (FunnelPage & { title: string })[];
  base: number;
};

function Shares({
  id,
  title,
  shares,
  base,
  note,
}: {
  id: string;
  title: string;
  shares: NamedShare[];
  base: number;
  note?: string;
}) {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  return (
    <BarChart
      id={id}
      title={title}
      bars={shares.map(({ label, count }) => ({
        label,
        count,
        percent: Math.round((100 * count) / Math.max(1, base)),
      }))}
      note={note}
      labels={{
        tableCaption: title,
        answer: title,
        percent: t('share'),
        count: t('responses'),
        symbols: { c: words('symbolHidden'), x: words('symbolMissing') },
        tableSummary: words('tableSummary'),
      }}
    />
  );
}

export function ResultOverview({ spans, channels, renditions, funnel, base }: OverviewProps) {
  const t = useText(staffResultMessages);
  const times = spans.map(({ from, to, count }) => ({
    label: from === to ? formatDay(from) : t('span', { from: formatDay(from), to: formatDay(to) }),
    count,
  }));
  return (
    <Details summary={t('cameIn')}>
      {times.length === 0 ? null : (
        <Shares id="over-time" title={t('overTime')} shares={times} base={base} note={t('overTimeNote')} />
      )}
      <Shares id="channels" title={t('channels')} shares={channels} base={base} />
      <Shares id="renditions" title={t('renditions')} shares={renditions} base={base} />
      <DataTable
        id="funnel"
        caption={t('funnel')}
        columns={[
          { key: 'page', header: t('page') },
          { key: 'reached', header: t('reached'), numeric: true },
          { key: 'answered', header: t('answered'), numeric: true },
          { key: 'skipped', header: t('mostSkipped') },
        ]}
        rows={funnel.map(({ page, title, reached, answered, skipped }) => ({
          id: String(page),
          cells: {
            page: title,
            reached,
            answered,
            skipped: skipped === null ? '' : t('skippedBy', skipped),
          },
        }))}
        note={t('funnelNote')}
      />
    </Details>
  );
}
