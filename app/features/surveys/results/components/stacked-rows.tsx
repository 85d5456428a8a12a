/** Several tables with the same answers as one picture: a bar a row, its parts the answers, with a key and the table twin. */
import type { ReactNode } from 'react';
import { NotShown } from '#app/ui/chart/bar-picture.tsx';
import { ChartFrame } from '#app/ui/chart/chart-frame.tsx';
import { FigureText } from '#app/ui/chart/figure-text.tsx';
import type { SymbolTexts } from '#app/ui/chart/figure-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';

export type StackedPart = { percent: number | null; count: number | null; isHidden: boolean };

export type StackedRow = { key: string; label: string; base: ReactNode; mean: ReactNode; parts: StackedPart[] };

export type StackedRowsProps = {
  id: string;
  title: ReactNode;
  /** The answers, in the order of the parts. */
  options: string[];
  rows: StackedRow[];
  note?: ReactNode;
  labels: {
    caption: ReactNode;
    row: ReactNode;
    base: ReactNode;
    mean: ReactNode | null;
    summary: string;
    symbols: SymbolTexts;
    /** Why a part of a bar is striped. */
    notShown: string;
  };
};

/** From full to faint; told apart by their order and their white edges too. */
const strength = (at: number, of: number): number => (of < 2 ? 1 : 1 - (0.85 * at) / (of - 1));

const isGap = ({ percent }: StackedPart): boolean => percent === null;

/** Where each part begins, in per cent. */
const startsOf = (parts: StackedPart[]): number[] =>
  parts.map((_, at) => parts.slice(0, at).reduce((sum, { percent }) => sum + (percent ?? 0), 0));

function Bar({ parts }: { parts: StackedPart[] }) {
  const starts = startsOf(parts);
  const known = parts.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  return (
    <svg className="sd-bars__bar" focusable="false">
      <rect className="sd-bars__ground" width="100%" height="100%" />
      {parts.map(({ percent }, at) => {
        const x = Math.min(starts[at] ?? 0, 100);
        return percent === null || percent === 0 ? null : (
          <rect
            key={String(at)}
            className="sd-stack__part"
            x={`${x}%`}
            width={`${Math.min(percent, 100 - x)}%`}
            height="100%"
            fillOpacity={strength(at, parts.length)}
          />
        );
      })}
      {parts.some(isGap) && known < 100 ? <NotShown from={known} /> : null}
    </svg>
  );
}

function Key({ options, notShown }: { options: string[]; notShown: string | null }) {
  return (
    <ul className="sd-stack__key">
      {options.map((option, at) => (
        <li key={option}>
          <svg className="sd-stack__swatch" viewBox="0 0 16 16" focusable="false">
            <rect className="sd-stack__part" width="16" height="16" fillOpacity={strength(at, options.length)} />
          </svg>
          {option}
        </li>
      ))}
      {notShown === null ? null : (
        <li>
          <svg className="sd-stack__swatch" viewBox="0 0 16 16" focusable="false">
            <NotShown />
          </svg>
          {notShown}
        </li>
      )}
    </ul>
  );
}

export function StackedRows({ id, title, options, rows, note, labels }: StackedRowsProps) {
  const figure = (value: number | null, isHidden: boolean, suffix = '') => (
    <FigureText value={value} suffix={suffix} symbol={isHidden ? 'c' : 'x'} texts={labels.symbols} locale="en-GB" />
  );
  const table = (
    <DataTable
      id={id}
      caption={labels.caption}
      columns={[
        { key: 'row', header: labels.row },
        ...options.map((option, at) => ({ key: `o${at}`, header: option, numeric: true })),
        ...(labels.mean === null ? [] : [{ key: 'mean', header: labels.mean, numeric: true }]),
        { key: 'base', header: labels.base, numeric: true },
      ]}
      rows={rows.map(({ key, label, base, mean, parts }) => ({
        id: key,
        cells: {
          row: label,
          base,
          mean,
          ...Object.fromEntries(
            parts.map(({ percent, count, isHidden }, at) => [
              `o${at}`,
              <>
                {figure(count, isHidden)}
                {percent === null ? null : <> ({figure(percent, isHidden, '%')})</>}
              </>,
            ]),
          ),
        },
      }))}
    />
  );
  return (
    <ChartFrame
      title={title}
      picture={
        <div className="sd-bars">
          <Key options={options} notShown={rows.some(({ parts }) => parts.some(isGap)) ? labels.notShown : null} />
          {rows.map(({ key, label, parts }) => (
            <div key={key} className="sd-bars__row sd-bars__row--stacked">
              <div className="sd-bars__label">{label}</div>
              <Bar parts={parts} />
            </div>
          ))}
        </div>
      }
      table={table}
      tableSummary={labels.summary}
      note={note}
    />
  );
}
