/** Readings of one measure over time, with the target line that a person linked to it, and their table. */
import type { ReactNode } from 'react';
import { DataTable } from '../content/data-table.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { Placed, ReadingPoint } from './measure-scale.ts';
import { heightScale, joinNeighbours, placeReadings } from './measure-scale.ts';

export interface Reading extends ReadingPoint {
  key: string;
  /** The date with its precision, such as "Autumn term 2024". */
  date: string;
  /** The value with its unit, or the words for "not stated". */
  text: string;
}

export interface MeasureChartProps {
  /** Used for ids; unique on the page. */
  id: string;
  title: ReactNode;
  /** In order of time. */
  readings: Reading[];
  /** The line and its words, such as "Target: 12 weeks by March 2027". Without one, say so in `note`. */
  target?: { value: number; text: string };
  base?: ReactNode;
  note?: ReactNode;
  labels: { tableCaption: ReactNode; date: ReactNode; value: ReactNode; tableSummary?: string };
}

/** Room for a line of text under a point: lower than this it would meet the axis. */
const LOWEST_FOR_TEXT_BELOW = 80;

/** Words stand on the side of their point that its line does not leave by. */
function textShift(point: Placed, neighbour: Placed | undefined): string {
  const lineRises = neighbour !== undefined && neighbour.y < point.y;
  return lineRises && point.y < LOWEST_FOR_TEXT_BELOW ? '30' : '-16';
}

const pc = (share: number) => `${share.toFixed(2)}%`;

function Picture({ readings, target }: Pick<MeasureChartProps, 'readings' | 'target'>) {
  const values = readings.flatMap((reading) => (reading.value === null ? [] : [reading.value]));
  const y = heightScale(target ? [...values, target.value] : values);
  const points = placeReadings(readings, y);
  const named = points.filter((_, place) => place === 0 || place === points.length - 1);
  return (
    <>
      {target ? (
        <p className="sd-measure__key">
          <svg width="40" height="12" focusable="false">
            <line className="sd-measure__target" x1="0" y1="6" x2="40" y2="6" />
          </svg>{' '}
          {target.text}
        </p>
      ) : null}
      <svg className="sd-measure" focusable="false">
        <line className="sd-measure__axis" x1="0" y1="100%" x2="100%" y2="100%" />
        {target ? (
          <line className="sd-measure__target" x1="0" y1={pc(y(target.value))} x2="100%" y2={pc(y(target.value))} />
        ) : null}
        {joinNeighbours(points).map(([from, to]) => (
          <line
            key={from.index}
            className="sd-measure__line"
            x1={pc(from.x)}
            y1={pc(from.y)}
            x2={pc(to.x)}
            y2={pc(to.y)}
          />
        ))}
        {points.map((point) => (
          <circle key={point.index} className="sd-measure__point" cx={pc(point.x)} cy={pc(point.y)} r="6" />
        ))}
        {named.map((point) => (
          <text
            key={point.index}
            className="sd-measure__text"
            x={pc(point.x)}
            y={pc(point.y)}
            dy={textShift(point, point === points[0] ? points[1] : points.at(-2))}
            textAnchor={point.x > 50 ? 'end' : 'start'}
          >
            {readings[point.index]?.text}
          </text>
        ))}
      </svg>
      <p className="sd-measure__ends">
        <span>{readings[0]?.date}</span>
        {readings.length > 1 ? <span>{readings.at(-1)?.date}</span> : null}
      </p>
    </>
  );
}

export function MeasureChart({ id, title, readings, target, base, note, labels }: MeasureChartProps) {
  return (
    <ChartFrame
      title={title}
      picture={<Picture readings={readings} target={target} />}
      table={
        <DataTable
          id={id}
          caption={labels.tableCaption}
          columns={[
            { key: 'date', header: labels.date },
            { key: 'value', header: labels.value, numeric: true },
          ]}
          rows={readings.map((reading) => ({
            id: reading.key,
            cells: { date: reading.date, value: reading.text },
          }))}
          note={target?.text}
        />
      }
      tableSummary={labels.tableSummary}
      base={base}
      note={note}
    />
  );
}
