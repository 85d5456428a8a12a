/** A question that is answered in rows as it is drawn: each cell is a question of its own, under the row's name. */
import type { QuestionLabels } from '../engine/labels.ts';
import type { PlanQuestion } from '../engine/plan.server.ts';
import type { AnswerRecord, AnswerShape, AnswerValue, Fields } from '../engine/types/question-type.ts';
import type { RepeatedCell } from '../engine/types/repeated/cells.ts';
import { cellField, rowCountField } from '../engine/types/repeated/rows.ts';
import type { Repeated } from '../engine/types/repeated/rows.ts';
import type { QuestionView } from '../page-view.ts';
import { addIntent, removeIntent, rowsOnScreen } from '../repeated/turn-rows.ts';
import type { RowsView, RowView } from '../page-view.ts';
import type { Drawn } from './drawn.ts';
import { rowTitle } from './row-words.ts';

type Draw = (question: PlanQuestion, drawn: Drawn) => QuestionView;

/** What is typed in one row, as far as it is an answer: what conditions inside the row may read. */
function rowTyped({ name, cells }: Repeated, typed: Fields, row: number): AnswerRecord {
  const posted = (field: string) => typed[cellField(name, row, field)] ?? [];
  const values: Record<string, AnswerValue> = {};
  for (const { name: cell, shape } of cells) {
    const read = shape.read(posted);
    const accepted = 'fault' in read ? read : shape.accept(read.value);
    if (!('fault' in accepted) && accepted.value !== undefined) values[cell] = accepted.value;
  }
  return values;
}

/** A shape whose fields stand in a row. */
function shapeInRow(shape: AnswerShape, inRow: (field: string) => string): AnswerShape {
  const { comment } = shape;
  return {
    ...shape,
    fields: shape.fields.map(inRow),
    ...(comment && { comment: { ...comment, key: inRow(comment.key) } }),
  };
}

/** A cell as the question that it is, under a name that no other has. */
function cellQuestion(question: PlanQuestion, cell: RepeatedCell, row: number): PlanQuestion {
  const inRow = (field: string) => cellField(question.name, row, field);
  const { page, panels, isEquality, isSensitive } = question;
  return {
    kind: 'question',
    name: inRow(cell.name),
    definition: { ...cell.definition, name: inRow(cell.name) },
    page,
    panels,
    visibleIf: undefined,
    enableIf: undefined,
    requiredIf: undefined,
    offered: new Map(),
    rules: [],
    shape: shapeInRow(cell.shape, inRow),
    columns: [],
    isEquality,
    isSensitive,
  };
}

/** What the page is drawn from, as far as it is about one cell. */
function drawnFor(drawn: Drawn, question: PlanQuestion, cell: RepeatedCell, row: number, own: QuestionLabels): Drawn {
  const name = cellField(question.name, row, cell.name);
  const errors = drawn.step.errors
    .filter((error) => error.question === question.name && error.cell?.row === row && error.cell.name === cell.name)
    // Its own label says which cell it is.
    .map(({ cell: _, ...error }) => ({ ...error, question: name }));
  return {
    ...drawn,
    step: { ...drawn.step, visible: [name], errors },
    labels: { ...drawn.labels, questions: new Map([[name, own]]) },
  };
}

const empty: QuestionLabels = {
  title: '',
  description: '',
  options: new Map(),
  parts: new Map(),
  ends: { low: '', high: '' },
};

/** The rows on screen with their cells; `draw` makes the view of a plain question. */
export function rowsView(question: PlanQuestion, drawn: Drawn, draw: Draw): RowsView | null {
  const { repeated } = question;
  if (!repeated) return null;
  const { of } = repeated;
  const { name, rows } = of;
  const own = drawn.labels.questions.get(name);
  const { typed } = drawn.step;
  const count = rowsOnScreen(of, typed);
  const rowView = (row: number): RowView => {
    const { shown, open } = repeated.settled(rowTyped(of, typed, row), drawn.walked.values);
    const title = rowTitle(own, row);
    const cells = of.cells
      .filter((cell) => shown.has(cell.name))
      .map((cell) => {
        const labels = own?.cells?.get(cell.name) ?? empty;
        const view = draw(cellQuestion(question, cell, row), drawnFor(drawn, question, cell, row, labels));
        return { ...view, isDisabled: !open.has(cell.name) };
      });
    const isFree = rows.kind === 'added' && count > rows.min;
    return { id: `${name}-row-${row + 1}`, title, cells, remove: isFree ? removeIntent(name, row) : '' };
  };
  const mayAdd = rows.kind === 'added' && count < rows.max;
  return {
    isGrid: question.definition.type !== 'paneldynamic',
    rows: Array.from({ length: count }, (_, row) => rowView(row)),
    countField: rows.kind === 'added' ? rowCountField(name) : '',
    count,
    add: mayAdd ? addIntent(name) : '',
    addText: own?.addText ?? '',
    removeText: own?.removeText ?? '',
    nextId: `${name}-row-${count + 1}`,
    most: rows.kind === 'added' ? rows.max : 0,
  };
}
