/** Published figures as evidence: which rows can be cited, and what one says in the newest snapshot. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import type { figureMessages } from './messages-figures.ts';
import type { PublishedResults, PublishedRow, PublishedTable } from '../published.ts';

/** Names a row through all snapshots. */
export type FigureKey = { tableKey: string; rowCode: string };

export type CitedFigure = FigureKey & {
  question: string;
  answer: string;
  /** Whole per cent of those who answered. */
  percent: number;
  count: number;
  /** People who answered the question. */
  base: number;
  isMultiple: boolean;
  /** YYYY-MM-DD. */
  asAt: string;
};

/** Tables whose rows are shares of the people who answered; a place in a ranking is none by itself. */
const kinds: readonly PublishedTable['kind'][] = ['choices', 'figures', 'dates'];

function ofRow(table: PublishedTable, { code, label, count, percent }: PublishedRow): CitedFigure | null {
  const { base, key, title, part = '', isMultiple, asAt } = table;
  // What is hidden in the table is hidden here: a figure is cited with its number and its base, or not at all.
  if (count.kind !== 'value' || percent.kind !== 'value' || base.kind !== 'value') return null;
  const question = part === '' ? title : `${title}: ${part}`;
  return {
    ...{ tableKey: key, rowCode: code, question, answer: label, isMultiple, asAt },
    ...{ percent: percent.value, count: count.value, base: base.value },
  };
}

/** Every figure that can be cited, in the order of the results. */
export function citable({ tables }: PublishedResults): CitedFigure[] {
  const open = tables.filter(({ kind, isHiddenWhole }) => kinds.includes(kind) && !isHiddenWhole);
  return open.flatMap((table) => table.rows.flatMap((row) => ofRow(table, row) ?? []));
}

/** What a figure says in these results; null where they do not show it. */
export function figureIn(results: PublishedResults, { tableKey, rowCode }: FigureKey): CitedFigure | null {
  return citable(results).find((one) => one.tableKey === tableKey && one.rowCode === rowCode) ?? null;
}

/** The figure as one sentence: the title of its node. */
export function figureTitle({ answer, question, percent, count, base }: CitedFigure, t: FigureText): string {
  return t('title', { answer, question, percent, count, base });
}
type FigureText = Translate<(typeof figureMessages)['english']>;

/** One value of a form for a key; the codes themselves hold any character. */
export const writeKey = ({ tableKey, rowCode }: FigureKey): string => JSON.stringify([tableKey, rowCode]);

/** The key that a form sent; null for what is none. */
export function readKey(typed: string): FigureKey | null {
  try {
    const read: unknown = JSON.parse(typed);
    if (!Array.isArray(read)) return null;
    const [tableKey, rowCode] = read as unknown[];
    return typeof tableKey === 'string' && typeof rowCode === 'string' ? { tableKey, rowCode } : null;
  } catch {
    return null;
  }
}
