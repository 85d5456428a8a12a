/** True counts beside what would be published of them, row by row: for staff. Pure. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { DisclosureNote } from '#app/lib/disclosure/one-way.ts';
import type { AnswerState } from '../engine/states.ts';
import type { QuestionCount } from './counts.server.ts';
import type { ResultText } from './gates.ts';
import type { PublishedTable } from './published.ts';

export type ComparedRow = {
  id: string;
  label: string;
  /** Null where the reader may not see true counts, or there is none. */
  live: number | null;
  count: Cell | null;
  percent: Cell | null;
};

export type ComparedTable = {
  key: string;
  title: string;
  hasLive: boolean;
  rows: ComparedRow[];
  notes: DisclosureNote[];
};

const oneDecimal = (value: number | undefined | null): number | null =>
  value === undefined || value === null ? null : Math.round(value * 10) / 10;

function figureRows(count: QuestionCount, table: PublishedTable, t: ResultText): ComparedRow[] {
  if (count.counted.kind === 'figures') {
    return [
      { id: 'mean', label: t('meanNumber'), live: oneDecimal(count.figures?.mean), count: table.mean, percent: null },
      {
        id: 'median',
        label: t('medianNumber'),
        live: oneDecimal(count.figures?.median),
        count: table.median,
        percent: null,
      },
    ];
  }
  if (count.mean === null) return [];
  return [{ id: 'mean', label: t('meanNumber'), live: oneDecimal(count.mean), count: table.mean, percent: null }];
}

function missingRows(count: QuestionCount, table: PublishedTable, t: ResultText): ComparedRow[] {
  return (Object.entries(count.missing) as [AnswerState, number][]).map(([state, live]) => ({
    id: `missing ${state}`,
    label: t(`apart_${state}`),
    live,
    count: table.missing?.find((part) => part.state === state)?.count ?? null,
    percent: null,
  }));
}

/**
 * One table a question; tables and counts are those of the same results.
 * @param hasLive whether the reader may see true counts: nothing of them is in the answer otherwise
 */
export function compareTables(
  counts: readonly QuestionCount[],
  tables: readonly PublishedTable[],
  hasLive: boolean,
  t: ResultText,
): ComparedTable[] {
  const byKey = new Map(counts.map((count) => [count.counted.key, count]));
  return tables.flatMap((table) => {
    const count = byKey.get(table.key);
    if (!count) return [];
    const live = new Map(count.options.map((option) => [option.code, option.count]));
    const options = table.rows.map(({ code, label, count: shown, percent }) => ({
      id: code,
      label,
      live: live.get(code) ?? null,
      count: shown,
      percent,
    }));
    const answered = { id: 'answered', label: t('liveAnswered'), live: count.base, count: table.base, percent: null };
    const rows = [
      answered,
      ...options,
      ...figureRows(count, table, t),
      ...(hasLive ? missingRows(count, table, t) : []),
    ];
    return [
      {
        key: table.key,
        title: table.title,
        hasLive,
        rows: hasLive ? rows : rows.map((row) => ({ ...row, live: null })),
        notes: table.notes,
      },
    ];
  });
}
