/** A table with its caption; on a phone it scrolls inside itself, or stacks its rows where the cells are text. */
import type { ReactNode } from 'react';

export interface Column {
  key: string;
  header: ReactNode;
  /** Right-aligned figures that do not break. */
  numeric?: boolean;
}

export interface DataTableProps {
  /** Used for ids; unique on the page. */
  id: string;
  caption: ReactNode;
  /** The first column names the row. */
  columns: Column[];
  /** Cells by column key; what a column lacks stays empty. */
  rows: { id: string; cells: Record<string, ReactNode> }[];
  /** Base, rule and source, under the table. */
  note?: ReactNode;
  onPhone?: 'scroll' | 'stack';
}

function Cell({ column, first, children }: { column: Column; first: boolean; children: ReactNode }) {
  const numeric = column.numeric ? 'sd-table__number' : undefined;
  if (first) {
    return (
      <th scope="row" className={numeric}>
        {children}
      </th>
    );
  }
  return (
    <td className={numeric}>
      <span className="sd-table__label" aria-hidden="true">
        {column.header}
      </span>
      <div className="sd-table__cell">{children}</div>
    </td>
  );
}

export function DataTable({ id, caption, columns, rows, note, onPhone = 'scroll' }: DataTableProps) {
  // A part that scrolls must be reachable by keyboard, and what takes the focus needs a name. A group, for a landmark
  // needs a name of its own, and tables of one question may share their caption.
  const group = onPhone === 'scroll' ? { role: 'group', tabIndex: 0, 'aria-labelledby': `${id}-caption` } : {};
  return (
    <div className="sd-table-block">
      <div className="sd-table-scroll" {...group}>
        <table id={id} className={`sd-table sd-table--${onPhone}`}>
          <caption id={`${id}-caption`}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.numeric ? 'sd-table__number' : undefined}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} first={index === 0}>
                    {row.cells[column.key]}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? <p className="sd-table-note">{note}</p> : null}
    </div>
  );
}
