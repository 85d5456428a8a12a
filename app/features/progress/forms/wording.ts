/** Warns an editor where a text spells a term out in another way than the glossary; both stay as they are. Pure. */
import { expansionWarnings } from '#app/features/areas/glossary.ts';
import type { ExpansionWarning, GlossaryEntry } from '#app/features/areas/glossary.ts';
import type { KindValues } from './values.ts';

/** Every text in a form's values, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

export function wordingWarnings(form: KindValues, terms: readonly GlossaryEntry[]): ExpansionWarning[] {
  return expansionWarnings(textsIn(form.values), terms);
}
