/** One bar on its ground. A share that is not shown is an outline with stripes, so that nobody takes it for nothing. */

/** Stripes from one per cent of the ground to its end. Also a swatch of a key, in a drawing of its own. */
export function NotShown({ from = 0 }: { from?: number }) {
  return (
    <>
      <line className="sd-bars__stripes" x1={`${from}%`} y1="50%" x2="100%" y2="50%" />
      <rect className="sd-bars__outline" x={`${from}%`} width={`${100 - from}%`} height="100%" />
    </>
  );
}

/** @param percent null where it may not or cannot be shown */
export function BarPicture({ percent }: { percent: number | null }) {
  return (
    <svg className="sd-bars__bar" focusable="false">
      <rect className="sd-bars__ground" width="100%" height="100%" />
      {percent === null ? (
        <NotShown />
      ) : (
        <rect className="sd-bars__fill" width={`${String(Math.min(Math.max(percent, 0), 100))}%`} height="100%" />
      )}
      <line className="sd-bars__axis" x1="0" y1="0" x2="0" y2="100%" />
    </svg>
  );
}
