/** Adding and taking away rows of a repeated question with a button, while everything typed stays. Pure. */
import type { Plan } from '../engine/plan.server.ts';
import type { Fields } from '../engine/types/question-type.ts';
import { cellField, rowCountField } from '../engine/types/repeated/rows.ts';
import type { Repeated } from '../engine/types/repeated/rows.ts';

export const addIntent = (question: string): string => `add:${question}`;
export const removeIntent = (question: string, row: number): string => `remove:${question}:${row}`;

/** How many rows are on screen for what was typed. */
export function rowsOnScreen({ name, rows }: Repeated, typed: Fields): number {
  if (rows.kind === 'fixed') return rows.rows.length;
  const posted = typed[rowCountField(name)]?.[0] ?? '';
  const count = /^\d{1,3}$/.test(posted) ? Number(posted) : rows.shown;
  return Math.min(rows.max, Math.max(rows.min, count));
}

/** The typed fields with every field of rows from `row` on moved up by one; those of the row itself go. */
function withoutRow(of: Repeated, typed: Fields, row: number): Fields {
  const start = `${of.name}-`;
  const moved = Object.entries(typed).flatMap(([field, texts]): [string, readonly string[]][] => {
    const [, number = '', rest = ''] = field.startsWith(start)
      ? (/^(\d+)-(.+)$/.exec(field.slice(start.length)) ?? [])
      : [];
    if (number === '' || Number(number) < row) return [[field, texts]];
    return Number(number) === row ? [] : [[cellField(of.name, Number(number) - 1, rest), texts]];
  });
  return Object.fromEntries(moved);
}

/** What is typed on a page after a button added or took away a row; null for a post of any other button. */
export function turnRows(plan: Plan, page: number, intent: string, typed: Fields): Fields | null {
  const [, act, name, row] = /^(add|remove):(\w+)(?::(\d{1,3}))?$/.exec(intent) ?? [];
  const question = plan.pages[page]?.questions.find((one) => one.name === name);
  const of = question?.repeated?.of;
  if (!of || of.rows.kind !== 'added') return null;
  const count = rowsOnScreen(of, typed);
  const set = (next: number) => ({ [rowCountField(of.name)]: [String(next)] });
  if (act === 'add') return { ...typed, ...set(Math.min(count + 1, of.rows.max)) };
  if (row === undefined || Number(row) >= count) return { ...typed };
  return { ...withoutRow(of, typed, Number(row)), ...set(Math.max(count - 1, of.rows.min)) };
}
