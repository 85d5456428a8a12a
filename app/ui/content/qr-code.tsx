/** A QR code as one SVG path, dark on white in every colour scheme so that a camera reads it. */
import { encode } from 'uqr';

/** The dark modules as a path in units of one module, with four quiet modules around them (ISO/IEC 18004). */
function modulesPath(text: string): { d: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { d, size };
}

type QrCodeProps = {
  text: string;
  label: string;
  /** The language of the label, where it is not that of the page. */
  mark?: { lang?: string; dir?: 'ltr' | 'rtl' };
};

export function QrCode({ text, label, mark }: QrCodeProps) {
  const { d, size } = modulesPath(text);
  return (
    <svg role="img" aria-label={label} lang={mark?.lang} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={d} fill="#000000" />
    </svg>
  );
}
