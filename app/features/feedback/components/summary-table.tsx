/** The published numbers of one year as a table, with the rule under it. */
import { formatDay } from '#app/lib/dates.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { feedbackMessages } from '../messages.ts';
import type { PublishedSummary } from '../summary.ts';

function Figure({ cell, preset, isShare = false }: { cell: Cell; preset: Preset; isShare?: boolean }) {
  const t = useText(feedbackMessages);
  if (cell.kind === 'value') return isShare ? t('percent', { value: cell.value }) : cell.value.toLocaleString('en-GB');
  return (
    <>
      <span aria-hidden="true">{cellSymbol(cell.kind, preset)}</span>
      <span className="nhsuk-u-visually-hidden">
        {t(cell.kind === 'confidential' ? 'summaryHidden' : 'summaryNone')}
      </span>
    </>
  );
}

export function SummaryTable({ summary }: { summary: PublishedSummary }) {
  const t = useText(feedbackMessages);
  const { year, asAt, preset, base, rows } = summary;
  const all = { kind: 'value', value: 100 } as const;
  const line = (id: string, label: string, count: Cell, percent: Cell) => ({
    id,
    cells: {
      status: label,
      count: <Figure cell={count} preset={preset} />,
      share: <Figure cell={percent} preset={preset} isShare />,
    },
  });
  return (
    <DataTable
      id={`year-${String(year)}`}
      caption={t('summaryCaption', { year, date: formatDay(asAt) })}
      columns={[
        { key: 'status', header: t('summaryStatus') },
        { key: 'count', header: t('summaryCount'), numeric: true },
        { key: 'share', header: t('summaryShare'), numeric: true },
      ]}
      rows={[
        ...rows.map(({ status, count, percent }) => line(status, t(`status_${status}`), count, percent)),
        line('all', t('summaryAll'), base, base.kind === 'value' ? all : base),
      ]}
      note={t(`rule-${preset}`)}
    />
  );
}
