/** Whether a draft of the editor may be kept, and what its author should look at: the engine's own words. */
import { parseDefinition } from '../engine/definition.ts';
import type { Problem } from '../engine/json-guard.ts';
import { lintDefinition } from '../engine/lint.server.ts';
import { ownerOf, placesOf } from './core/places.ts';
import type { JsonObject } from './core/json.ts';
import { inPlainWords } from './forms/plain-words.ts';

/** What breaks a rule of definitions; empty when the draft may be kept. */
export function problemsOf(draft: JsonObject): readonly Problem[] {
  const parsed = parseDefinition(draft);
  return parsed.ok ? [] : parsed.problems;
}

/** A finding of the linter with the element or page that it is about. */
export type OwnedFinding = {
  level: 'error' | 'warning';
  /** An id of the editor: a name, `panel~name`, `page-2`, or `survey`. */
  owner: string;
  reason: string;
  mend: string;
};

/** Everything that the linter finds, errors first. A draft that breaks the rules has its problems as errors. */
export function findingsOf(draft: JsonObject): OwnedFinding[] {
  const parsed = parseDefinition(draft);
  const told = parsed.ok
    ? lintDefinition(parsed.definition).map(({ message, ...finding }) => ({ ...finding, reason: message }))
    : parsed.problems.map((problem) => ({ ...problem, level: 'error' as const }));
  const found = told.map(({ level, path, reason, mend }) => ({
    level,
    owner: ownerOf(draft, path),
    reason: inPlainWords(reason),
    mend: inPlainWords(mend),
  }));
  return found.sort((one, other) => Number(one.level === 'warning') - Number(other.level === 'warning'));
}

/** What a problem's path says of the element's own property: `choices[2].value` of `pages[0].elements[1].choices[2].value`. */
export function propertyOf(draft: JsonObject, id: string, path: string): string | null {
  const place = [...placesOf(draft)].find((one) => one.id === id);
  const base = place?.path ?? (/^page-(\d+)$/.test(id) ? `pages[${Number(id.slice(5)) - 1}]` : '');
  if (base === '') return path.startsWith('pages') ? null : path;
  if (path === base) return '';
  return path.startsWith(`${base}.`) ? path.slice(base.length + 1) : null;
}
