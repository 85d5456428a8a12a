/** The lines beside one row of the chain: lanes that pass, begin or end here, and the dot of the thing itself. */
import type { LaneDrawing } from '../lanes.ts';

const step = 14;
/** Where the dot stands: beside the first line of the words. */
const middle = 16;

type ChainLanesProps = { drawing: LaneDrawing; row: number; isFocus: boolean };

/** Decorative: the words of the row say every link. Its height is the row's, so that lanes meet from row to row. */
export function ChainLanes({ drawing, row, isFocus }: ChainLanesProps) {
  const width = drawing.columns * step + 20;
  const dot = width - 10;
  const x = (column: number) => dot - 6 - (column + 1) * step + step / 2;
  const lanes = drawing.lanes.filter((lane) => lane.first <= row && row <= lane.last);
  return (
    <svg className="sd-chain__lanes" width={width} aria-hidden="true" focusable="false">
      {lanes.map((lane) => (
        <g key={`${String(lane.column)}-${String(lane.first)}`}>
          <line
            x1={x(lane.column)}
            x2={x(lane.column)}
            y1={lane.first === row ? middle : 0}
            y2={lane.last === row ? middle : '100%'}
          />
          {lane.joins.includes(row) ? <line x1={x(lane.column)} x2={dot} y1={middle} y2={middle} /> : null}
        </g>
      ))}
      <circle cx={dot} cy={middle} r={isFocus ? 9 : 6} />
    </svg>
  );
}
