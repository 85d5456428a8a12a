/** What every chart has: a title, a picture, its table twin, and the base and rule under both. */
import type { ReactNode } from 'react';
import { Details } from '../content/details.tsx';

export interface ChartFrameProps {
  /** The finding or question in words. */
  title: ReactNode;
  /** The picture; a screen reader gets the table instead. */
  picture: ReactNode;
  table: ReactNode;
  /** Folds the table under this line; it is unfolded on paper. */
  tableSummary?: string;
  /** Who is counted, such as "Base: 212 people who answered this question". */
  base?: ReactNode;
  /** The disclosure rule, the source, what the figures can and cannot say. */
  note?: ReactNode;
}

export function ChartFrame({ title, picture, table, tableSummary, base, note }: ChartFrameProps) {
  return (
    <figure className="sd-chart">
      <figcaption className="sd-chart__title">{title}</figcaption>
      <div aria-hidden="true">{picture}</div>
      {tableSummary ? <Details summary={tableSummary}>{table}</Details> : table}
      {base ? <p className="sd-chart__note">{base}</p> : null}
      {note ? <p className="sd-chart__note">{note}</p> : null}
    </figure>
  );
}
