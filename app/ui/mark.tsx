/** The mark of Said & Done: what was said, and what was done, two strokes that close into a loop. */

/** How much of the loop is drawn, in quarters: 1 and 2 are the first stroke, 3 and 4 the second. */
export type Quarters = 1 | 2 | 3 | 4;

interface MarkProps {
  /** Width and height in pixels. */
  size: number;
  /** Draws only the first quarters, over a faint track of the whole. */
  quarters?: Quarters;
}

/** Two arms of a spiral, 200 degrees each, the radius falling from 19 to 11.5: each end tucks inside the other's start. */
const SAID =
  'M13.1 39.6C8.9 35.9 6.8 30.5 6.9 25.5C7.1 20.5 9.6 15.9 13.2 13.2C16.8 10.5 21.3 9.7 25.2 10.7C29 11.6 32 14.3 33.4 17.4';
const DID =
  'M34.9 8.4C39.1 12.1 41.2 17.5 41.1 22.5C40.9 27.5 38.4 32.1 34.8 34.8C31.2 37.5 26.7 38.3 22.8 37.3C19 36.4 16 33.7 14.6 30.6';

function drawn(share: number) {
  return share >= 1 ? {} : { pathLength: 100, strokeDasharray: `${share * 100} 200` };
}

/** Decorative: the name beside it, or the text that it belongs to, says what it means. */
export function Mark({ size, quarters = 4 }: MarkProps) {
  const said = Math.min(quarters, 2) / 2;
  const did = Math.max(quarters - 2, 0) / 2;
  return (
    <svg className="sd-mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {quarters < 4 ? (
        <>
          <path className="sd-stroke sd-stroke--track" d={SAID} strokeWidth={5.5} />
          <path className="sd-stroke sd-stroke--track" d={DID} strokeWidth={5.5} />
        </>
      ) : null}
      <path className="sd-stroke sd-said" d={SAID} strokeWidth={5.5} {...drawn(said)} />
      {did > 0 ? <path className="sd-stroke sd-did" d={DID} strokeWidth={5.5} {...drawn(did)} /> : null}
    </svg>
  );
}
