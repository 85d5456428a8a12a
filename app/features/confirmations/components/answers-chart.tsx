/** One group's published answers as a chart and a table, with base and rule under both. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { confirmationMessages } from '../messages.ts';
import type { PublishedGroup } from '../published.ts';
import { ruleMessages } from '../messages-rules.ts';

const valueOf = (cell: Cell) => (cell.kind === 'value' ? cell.value : null);

export function AnswersChart({ published }: { published: PublishedGroup }) {
  const t = useText(confirmationMessages);
  const rule = useText(ruleMessages);
  const { group, asAt, base, rows, notes } = published;
  const date = formatDay(asAt);
  const count = valueOf(base);
  return (
    <BarChart
      id={`answers-${group}`}
      title={t(`group-${group}`)}
      bars={rows.map((row) => ({
        label: t(`answer_${row.answer}`),
        percent: valueOf(row.percent),
        count: valueOf(row.count),
        suppressed: row.count.kind === 'confidential',
      }))}
      {...(count === null ? {} : { base: t('groupBase', { base: count, date }) })}
      note={notes.map((note) => rule(note)).join(' ')}
      labels={{
        tableCaption: t('groupTable', { group: t(`group-${group}`), date }),
        answer: t('groupAnswer'),
        percent: t('groupPercent'),
        count: t('groupCount'),
        symbols: { c: t('symbolHidden'), x: t('symbolMissing') },
        tableSummary: t('showTable'),
      }}
    />
  );
}
