/** Figures of one part of the scorecard, each with its base and, beside it, how it is counted. */
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { scorecardMessages } from '../messages.ts';
import type { Figure, FigureName } from '../scorecard.ts';

function Value({ figure: { name, value, base } }: { figure: Figure }) {
  const t = useText(scorecardMessages);
  if (value === null) return <NotStated label={t('notYet')} />;
  if (name === 'medianDays') return <>{t('days', { count: value })}</>;
  return <>{base === null ? value : t('outOf', { value, base })}</>;
}

export function FigureList({ figures, names }: { figures: readonly Figure[]; names: readonly FigureName[] }) {
  const t = useText(scorecardMessages);
  return (
    <SummaryList
      rows={figures
        .filter((figure) => names.includes(figure.name))
        .map((figure) => ({
          key: figure.name,
          label: t(`figure_${figure.name}`),
          value: (
            <>
              <p>
                <strong>
                  <Value figure={figure} />
                </strong>
              </p>
              <p className="sd-small">{t(`method_${figure.name}`)}</p>
            </>
          ),
        }))}
    />
  );
}
