/** Where promises stand, as bars with their table. */
import { useText } from '#app/platform/use-text.ts';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { scorecardMessages } from '../messages.ts';
import { barNames } from '../scorecard.ts';
import type { Figure } from '../scorecard.ts';

export function PromiseChart({ figures, isOwn }: { figures: readonly Figure[]; isOwn: boolean }) {
  const t = useText(scorecardMessages);
  const total = figures.find((figure) => figure.name === 'done')?.base ?? 0;
  if (total === 0) return <p>{t('empty')}</p>;
  const bars = barNames.map((name) => {
    const count = figures.find((figure) => figure.name === name)?.value ?? 0;
    return { label: t(`figure_${name}`), percent: Math.round((100 * count) / total), count };
  });
  return (
    <BarChart
      id="where-promises-stand"
      title={t('chartTitle')}
      bars={bars}
      base={t(isOwn ? 'chartBaseOf' : 'chartBase', { count: total })}
      labels={{
        tableCaption: t('chartTitle'),
        answer: t('chartAnswer'),
        percent: t('chartPercent'),
        count: t('chartCount'),
        symbols: { c: t('hidden'), x: t('missing') },
        tableSummary: t('showTable'),
      }}
    />
  );
}
