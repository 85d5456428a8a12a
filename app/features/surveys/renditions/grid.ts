/** The grid of a rendition as a form: a field a text, and where each stands. Pure. */
import type { GridRow } from './completeness.ts';

/** The name and id of the field of a text. */
export const fieldOf = (path: string): string => `text-${path.replace(/\W+/g, '-').replace(/-$/, '')}`;

/** The name of the tick that says that a text is still right although its words have changed. */
export const tickOf = (path: string): string => `still-${fieldOf(path)}`;

export type GridGroup = { key: string; element: string; rows: GridRow[] };

/** Texts that stand together: those of the survey, of a page, of a question. */
export function groupsOf(rows: readonly GridRow[]): GridGroup[] {
  const groups: GridGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.element === row.element) last.rows.push(row);
    else groups.push({ key: row.path, element: row.element, rows: [row] });
  }
  return groups;
}

/** What kind of text it is: the last name of its place. */
export function kindOf({ property }: Pick<GridRow, 'property'>): 'title' | 'description' | 'text' | 'alt' | 'else' {
  const last = property.split('.').at(-1);
  return last === 'title' || last === 'description' || last === 'text' || last === 'alt' ? last : 'else';
}
