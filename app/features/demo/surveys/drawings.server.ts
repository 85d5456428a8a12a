/** Simple drawings for Easy Read, made for the demonstration: drawn as SVG, put into the picture store as any picture is. */

const ink = '#1d2a2e';
const teal = '#0f5c63';
const gold = '#f2b134';
const paper = '#fbf7f0';

const frame = (shapes: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 120 120">` +
      `<rect width="120" height="120" fill="${paper}"/>` +
      `<g fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${shapes}</g></svg>`,
  );

const person = (x: number, y: number, size = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${size})"><circle cx="0" cy="-22" r="10" fill="${gold}"/>` +
  `<path d="M-16 20 q0 -28 16 -28 q16 0 16 28 z" fill="${teal}"/></g>`;

const shapes = {
  waiting: `${person(34, 78)}<circle cx="82" cy="48" r="26" fill="#fff"/><path d="M82 32 V48 L94 56"/>`,
  told: `${person(30, 84, 0.9)}${person(92, 84, 0.9)}<path d="M44 22 h40 q8 0 8 8 v14 q0 8 -8 8 h-24 l-10 10 v-10 q-14 0 -14 -8 v-14 q0 -8 8 -8 z" fill="#fff"/>`,
  asking: `${person(38, 84)}<path d="M74 38 q0 -16 16 -16 q16 0 16 14 q0 12 -16 16 v8"/><circle cx="90" cy="74" r="2" fill="${ink}"/>`,
  change: `<path d="M26 84 L60 34 L94 84"/><path d="M60 34 V96" stroke="${teal}"/><path d="M44 96 h32"/><circle cx="26" cy="88" r="8" fill="${gold}"/><circle cx="94" cy="88" r="8" fill="${teal}"/>`,
  helps: `<path d="M60 94 C20 66 22 34 44 34 q12 0 16 12 q4 -12 16 -12 c22 0 24 32 -16 60 z" fill="${gold}"/>`,
  letter: `<rect x="22" y="36" width="76" height="52" fill="#fff"/><path d="M22 36 L60 66 L98 36"/>`,
  phone: `<rect x="40" y="18" width="40" height="84" rx="8" fill="#fff"/><path d="M54 90 h12"/><path d="M40 34 h40 M40 80 h40" stroke="${teal}"/>`,
  home: `<path d="M20 62 L60 26 L100 62"/><path d="M32 56 V98 H88 V56" fill="${gold}"/><path d="M52 98 V74 H68 V98" fill="${teal}"/>`,
  families: `${person(30, 82, 0.8)}${person(60, 90, 1)}${person(90, 82, 0.8)}`,
  yes: `<circle cx="60" cy="60" r="38" fill="#fff"/><path d="M42 62 L55 75 L80 46" stroke="${teal}" stroke-width="7"/>`,
  no: `<circle cx="60" cy="60" r="38" fill="#fff"/><path d="M46 46 L74 74 M74 46 L46 74" stroke-width="7"/>`,
  unsure: `<circle cx="60" cy="60" r="38" fill="#fff"/><path d="M48 50 q0 -14 12 -14 q13 0 13 12 q0 9 -13 13 v7"/><circle cx="60" cy="82" r="2" fill="${ink}"/>`,
} as const;

export type Drawing = keyof typeof shapes;

/** What each shows, for those who do not see it. */
export const drawings: Readonly<Record<Drawing, string>> = {
  waiting: 'A person beside a clock',
  told: 'Two people, one of them speaking',
  asking: 'A person with a question mark',
  change: 'A pair of scales',
  helps: 'A heart',
  letter: 'A letter',
  phone: 'A phone',
  home: 'A house',
  families: 'Three people side by side',
  yes: 'A tick',
  no: 'A cross',
  unsure: 'A question mark',
};

/** A drawing as an image file; the same bytes on every machine of one kind. */
export async function drawImage(drawing: Drawing): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(frame(shapes[drawing])).png().toBuffer();
}
