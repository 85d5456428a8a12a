/** One question for staff: what was answered, beside what the public would see of it. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { useText } from '#app/platform/use-text.ts';
import { FigureText } from '#app/ui/chart/figure-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { resultMessages } from '../../messages-results.ts';
import type { ComparedTable } from '../../results/compare.ts';

function Published({ cell, suffix = '' }: { cell: Cell | null; suffix?: string }) {
  const t = useText(resultMessages);
  return (
    <FigureText
      value={cell?.kind === 'value' ? cell.value : null}
      suffix={suffix}
      symbol={cell?.kind === 'confidential' ? 'c' : 'x'}
      texts={{
        c: t('symbolHidden'),
        x: t('symbolMissing'),
        short: { c: t('shortHidden'), x: t('shortMissing') },
      }}
      locale="en-GB"
    />
  );
}

export function LiveTable({ table }: { table: ComparedTable }) {
  const t = useText(resultMessages);
  const columns = [
    { key: 'answer', header: t('answer') },
    ...(table.hasLive ? [{ key: 'live', header: t('liveCount'), numeric: true }] : []),
    { key: 'count', header: t('publicCount'), numeric: true },
    { key: 'percent', header: t('publicShare'), numeric: true },
  ];
  return (
    <DataTable
      id={`live-${table.key}`}
      caption={table.title}
      columns={columns}
      rows={table.rows.map(({ id, label, live, count, percent }) => ({
        id,
        cells: {
          answer: label,
          live: live ?? '',
          count: <Published cell={count} />,
          percent: percent === null ? '' : <Published cell={percent} suffix="%" />,
        },
      }))}
      note={table.notes.map((note) => t(`note_${note}`)).join(' ')}
    />
  );
}
