/** The boxes in which the answer to one question is typed, by the fields that the engine reads. Pure. */
import type { Plan } from '../../engine/plan.server.ts';
import { cellField, repeatedOf, rowLimit } from '../../engine/types/repeated/rows.ts';
import type { FormKind, FormOption, FormQuestion } from './form-model.ts';

export type TypingBox = {
  field: string;
  /** What the box is of, where a question has several. */
  label: string;
  options: FormOption[];
  isLong: boolean;
  isShort: boolean;
  /** In a row for which the sheet has no room: it was written overleaf. */
  isOverleaf: boolean;
  value: string;
  errors: string[];
};

type Words = { other: string; code: string; row: (number: number) => string };

const box = (field: string, label: string, kind: FormKind, options: FormOption[] = []): TypingBox => ({
  field,
  label,
  options,
  isLong: kind === 'lines',
  isShort: kind !== 'line' && kind !== 'items' && kind !== 'lines',
  isOverleaf: false,
  value: '',
  errors: [],
});

function rowsOf(question: FormQuestion, plan: Plan, words: Words): TypingBox[] {
  const shape = plan.question(question.name)?.shape;
  const repeated = shape && repeatedOf(shape);
  if (!repeated) return [];
  const { parts, cells, emptyRows, name } = question;
  const added = Array.from({ length: rowLimit(repeated) }, (_, index) => words.row(index + 1));
  const rows = parts.length > 0 ? parts.map(({ text }) => text) : added;
  return rows.flatMap((row, index) =>
    cells.flatMap((cell) => {
      const comment = repeated.cells.find((one) => one.name === cell.name)?.shape.comment;
      const label = `${row} – ${cell.title}`;
      const boxes = [box(cellField(name, index, cell.name), label, cell.kind, cell.options)];
      if (comment) boxes.push(box(cellField(name, index, comment.key), `${label} – ${words.other}`, 'line'));
      return boxes.map((one) => ({ ...one, isOverleaf: parts.length === 0 && index >= emptyRows }));
    }),
  );
}

/** None for a question that cannot be typed. */
export function boxesOf(question: FormQuestion, plan: Plan, words: Words): TypingBox[] {
  const { name, title, kind, options } = question;
  const shape = plan.question(name)?.shape;
  switch (kind) {
    case 'file':
      return [];
    case 'rows':
      return rowsOf(question, plan, words);
    case 'rank':
      return options.map(({ code, text }) => box(`${name}-${code}`, text, 'number'));
    case 'grid':
    case 'items':
      return (shape?.parts ?? []).map(({ key, field }) => {
        const text = question.parts.find((part) => part.key === key)?.text ?? key;
        return box(field, text, kind === 'grid' ? 'number' : 'items', kind === 'grid' ? options : []);
      });
    default: {
      if (!shape?.comment) return [box(name, options.length === 0 ? title : words.code, kind, options)];
      return [box(name, words.code, kind, options), box(shape.comment.key, words.other, 'line')];
    }
  }
}
