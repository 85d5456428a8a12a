/** The mark of Said & Done: what was said, and what was done, two strokes that close into a loop. */

/** How much of the loop is drawn, in quarters: 1 and 2 are the first stroke, 3 and 4 the second. */
export type Quarters = 1 | 2 | 3 | 4;

interface MarkProps {
  /** Width and height in pixels. */
  size: number;
  /** Draws only the first quarters, over a faint track of the whole. */
  quarters?: Quarters;
}

const SAID = 'M7.5 42.5 C9.5 39.5 11.5 37.5 13.2 35.2 A16 16 0 0 1 12.7 12.7 A16 16 0 0 1 33.2 10.9';
const DID = 'M37.9 16 A16 16 0 0 1 19.9 39.5';

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
          <path className="sd-stroke sd-stroke--track" d={SAID} strokeWidth={6} />
          <path className="sd-stroke sd-stroke--track" d={DID} strokeWidth={6} />
        </>
      ) : null}
      <path className="sd-stroke sd-said" d={SAID} strokeWidth={6} {...drawn(said)} />
      {did > 0 ? <path className="sd-stroke sd-did" d={DID} strokeWidth={6} {...drawn(did)} /> : null}
    </svg>
  );
}
