/** The order of the entries of a list: choices, parts, columns. Pure. */
import type { Json } from './json.ts';
import { keyOfItem } from './lines.ts';
import type { LineKind } from './lines.ts';

/** Where an entry goes: one up or down, the head of the list, or after the entry with a key. */
export type Step = { by: 'up' | 'down' } | { after: string | null };

/** How the entries of a list that have forms of their own are known. */
export const kindOfList = (list: string): LineKind => (list === 'choices' ? 'codes' : 'named');

/** The list with one entry elsewhere; null where the entry, or what it is to stand after, is not there. */
export function reordered(items: readonly Json[], kind: LineKind, key: string, step: Step): Json[] | null {
  const at = (wanted: string): number => items.findIndex((item) => keyOfItem(item, kind) === wanted);
  const from = at(key);
  const moved = items[from];
  if (moved === undefined) return null;
  const rest = items.filter((_, index) => index !== from);
  if ('by' in step) {
    const to = from + (step.by === 'up' ? -1 : 1);
    return to < 0 || to > rest.length ? null : rest.toSpliced(to, 0, moved);
  }
  if (step.after === null) return [moved, ...rest];
  const before = rest.findIndex((item) => keyOfItem(item, kind) === step.after);
  return before === -1 ? null : rest.toSpliced(before + 1, 0, moved);
}
