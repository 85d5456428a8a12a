/** Lays the chain out as a drawing: bands read downward, two boxes a row, and a gutter for lines that pass. Pure. */
import type { Chain, ChainLink, ChainNode } from '../record/chain.ts';
import { pathOf } from './phases.ts';
import type { Phase } from './phases.ts';

/** In the drawing's own units: as wide as the smallest screen, so that nothing needs to be scrolled sideways. */
export const box = { width: 146, height: 66, lines: 3, letters: 18 };
const page = { width: 320, gutter: 28, band: 36, gap: 26 };

export type DrawnBox = {
  id: string;
  /** Its number in the drawing and in the lists beside it, from 1. */
  number: number;
  phase: Phase;
  isFocus: boolean;
  x: number;
  y: number;
  /** Its words, a line each, cut to fit. */
  lines: string[];
};

export type DrawnLine = { key: string; path: string };
export type DrawnBand = { phase: Phase; y: number };

export type Drawing = { boxes: DrawnBox[]; lines: DrawnLine[]; bands: DrawnBand[]; width: number; height: number };

/** Words in lines of at most so many letters; the last line ends in an ellipsis where words are left over. */
export function wrapWords(text: string, letters: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (joined.length <= letters || last === '') lines[lines.length - 1] = joined.slice(0, letters + 1);
    else if (lines.length < most) lines.push(word.slice(0, letters));
    else {
      lines[lines.length - 1] = `${last.slice(0, letters - 1)} …`;
      break;
    }
  }
  return lines;
}

/** The nearest things, in reading order: more than these would be a picture that nobody reads. */
function nearest({ nodes }: Chain, most: number): ChainNode[] {
  const kept = new Set(
    [...nodes]
      .sort((a, b) => Math.abs(a.step) - Math.abs(b.step))
      .slice(0, most)
      .map((node) => node.id),
  );
  return nodes.filter((node) => kept.has(node.id));
}

type Placed = DrawnBox & { row: number; column: number };

/** A line from one box to another: straight to a neighbour of the row, else down the gutter, back up where it must. */
function lineBetween(from: Placed, to: Placed): string {
  const middle = (one: Placed) => one.x + box.width / 2;
  if (from.row === to.row) {
    const y = from.y + box.height / 2;
    const [start, end] = from.column < to.column ? [from.x + box.width, to.x] : [from.x, to.x + box.width];
    return `M${start} ${y}H${end}`;
  }
  const isDown = from.row < to.row;
  const start = isDown ? from.y + box.height : from.y;
  const end = isDown ? to.y : to.y + box.height;
  const bend = isDown ? 13 : -13;
  if (Math.abs(from.row - to.row) === 1 && isDown)
    return `M${middle(from)} ${start}C${middle(from)} ${start + bend} ${middle(to)} ${end - bend} ${middle(to)} ${end}`;
  const lane = page.width / 2;
  return (
    `M${middle(from)} ${start}C${middle(from)} ${start + bend} ${lane} ${start} ${lane} ${start + bend}` +
    `V${end - bend}C${lane} ${end} ${middle(to)} ${end - bend} ${middle(to)} ${end}`
  );
}

/**
 * @param most how many things are drawn at most.
 * @param badgeLines how many lines of text stand below a box at most; one fits in any case.
 */
export function drawChain(chain: Chain, most = 18, badgeLines = 1): Drawing {
  const gap = page.gap + 15 * Math.max(0, badgeLines - 1);
  const left = (page.width - page.gutter) / 2 - box.width;
  const placed = new Map<string, Placed>();
  const bands: DrawnBand[] = [];
  let y = 4;
  let row = 0;
  for (const { phase, nodes } of pathOf(nearest(chain, most))) {
    if (nodes.length === 0) continue;
    bands.push({ phase, y });
    y += page.band;
    nodes.forEach((node, index) => {
      const column = index % 2;
      if (index > 0 && column === 0) {
        row += 1;
        y += box.height + gap;
      }
      placed.set(node.id, {
        id: node.id,
        number: placed.size + 1,
        phase,
        isFocus: node.id === chain.focus.id,
        x: column === 0 ? left : page.width - left - box.width,
        y,
        lines: wrapWords(`${placed.size + 1} ${node.title}`, box.letters, box.lines),
        row,
        column,
      });
    });
    row += 1;
    y += box.height + gap;
  }
  return {
    boxes: [...placed.values()].map(({ row: _row, column: _column, ...drawn }) => drawn),
    lines: linesOf(chain.links, placed),
    bands,
    width: page.width,
    height: y,
  };
}

/** One line for each pair, however many links join it. */
function linesOf(links: readonly ChainLink[], placed: ReadonlyMap<string, Placed>): DrawnLine[] {
  const lines = new Map<string, DrawnLine>();
  for (const link of links) {
    const from = placed.get(link.from);
    const to = placed.get(link.to);
    const key = `${link.from} ${link.to}`;
    if (from && to) lines.set(key, { key, path: lineBetween(from, to) });
  }
  return [...lines.values()];
}
