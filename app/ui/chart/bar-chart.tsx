/** Shares of one whole as horizontal bars on a scale from 0 to 100 per cent, with their table. */
import type { ReactNode } from 'react';
import { DataTable } from '../content/data-table.tsx';
import { BarPicture } from './bar-picture.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { SymbolTexts } from './figure-text.tsx';
import { FigureText } from './figure-text.tsx';

export interface Bar {
  label: string;
  /** 0 to 100, rounded by the caller as its rule says; null where it may not or cannot be shown. */
  percent: number | null;
  count: number | null;
  /** Hidden by the disclosure rule: shown as [c] or the rule's own mark. Without it a null is [x]. */
  suppressed?: boolean;
}

export interface BarChartProps {
  /** Used for ids; unique on the page. */
  id: string;
  title: ReactNode;
  bars: Bar[];
  base?: ReactNode;
  note?: ReactNode;
  labels: {
    tableCaption: ReactNode;
    answer: ReactNode;
    percent: ReactNode;
    /** Left out where no counts are known: the table then has no column for them. */
    count?: ReactNode;
    symbols: SymbolTexts;
    /** Folds the table under this line. */
    tableSummary?: string;
  };
  /** How numbers are written: a BCP 47 tag. */
  locale?: string;
}

interface PartProps {
  bar: Bar;
  texts: SymbolTexts;
  locale: string;
}

function Percent({ bar, texts, locale }: PartProps) {
  return (
    <FigureText value={bar.percent} suffix="%" symbol={bar.suppressed ? 'c' : 'x'} texts={texts} locale={locale} />
  );
}

function Row({ bar, texts, locale }: PartProps) {
  const word = texts.short?.[bar.suppressed ? 'c' : 'x'];
  return (
    <div className="sd-bars__row">
      <div className="sd-bars__label">{bar.label}</div>
      <BarPicture percent={bar.percent} />
      <div className="sd-bars__value">
        {bar.percent === null && word !== undefined ? word : <Percent bar={bar} texts={texts} locale={locale} />}
      </div>
    </div>
  );
}

export function BarChart({ id, title, bars, base, note, labels, locale = 'en-GB' }: BarChartProps) {
  const texts = labels.symbols;
  const table = (
    <DataTable
      id={id}
      caption={labels.tableCaption}
      columns={[
        { key: 'answer', header: labels.answer },
        { key: 'percent', header: labels.percent, numeric: true },
        ...(labels.count === undefined ? [] : [{ key: 'count', header: labels.count, numeric: true }]),
      ]}
      rows={bars.map((bar) => ({
        id: bar.label,
        cells: {
          answer: bar.label,
          percent: <Percent bar={bar} texts={texts} locale={locale} />,
          count: <FigureText value={bar.count} symbol={bar.suppressed ? 'c' : 'x'} texts={texts} locale={locale} />,
        },
      }))}
    />
  );
  return (
    <ChartFrame
      title={title}
      picture={
        <div className="sd-bars">
          {bars.map((bar) => (
            <Row key={bar.label} bar={bar} texts={texts} locale={locale} />
          ))}
        </div>
      }
      table={table}
      tableSummary={labels.tableSummary}
      base={base}
      note={note}
    />
  );
}
