/** A page's view under other names, so that it can stand beside itself: fields and ids are told apart. Pure. */
import type { ItemView, PageView, PartView, QuestionView, RowsView } from '../../page-view.ts';

const part = (view: PartView, mark: string): PartView => ({ ...view, field: mark + view.field });

const rows = (view: RowsView, mark: string): RowsView => ({
  ...view,
  rows: view.rows.map((row) => ({ ...row, id: mark + row.id, cells: row.cells.map((cell) => question(cell, mark)) })),
  countField: view.countField === '' ? '' : mark + view.countField,
  nextId: mark + view.nextId,
});

const question = (view: QuestionView, mark: string): QuestionView => ({
  ...view,
  name: mark + view.name,
  firstField: mark + view.firstField,
  parts: view.parts.map((one) => part(one, mark)),
  comment: view.comment && { ...view.comment, field: mark + view.comment.field },
  rows: view.rows && rows(view.rows, mark),
  files: view.files && { ...view.files, keptField: mark + view.files.keptField },
  markup: '',
});

function item(view: ItemView, mark: string): ItemView {
  if (view.kind === 'question') return question(view, mark);
  if (view.kind === 'display') return { ...view, name: mark + view.name };
  return { ...view, name: mark + view.name, items: view.items.map((inner) => item(inner, mark)) };
}

/** For pages that nobody has filled in: values are known by the names that are left behind. */
export const apart = (page: PageView, mark: string): PageView => ({
  ...page,
  items: page.items.map((one) => item(one, mark)),
});
