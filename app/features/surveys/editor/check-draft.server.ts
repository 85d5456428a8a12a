/** Whether a draft of the editor may be kept, and what its author should look at: the engine's own words. */
import { englishNameOf } from '#app/lib/languages.ts';
import { parseDefinition } from '../engine/definition.ts';
import type { Definition } from '../engine/definition.ts';
import type { Problem } from '../engine/json-guard.ts';
import type { Finding } from '../engine/lint/findings.ts';
import { lintDefinition } from '../engine/lint.server.ts';
import { lintRenditions } from '../renditions/lint.ts';
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

/**
 * What stops publishing in a survey's formats and languages, once for all in which it is the same. What may be better in them
 * is said on their own pages.
 */
function stopsIn(definition: Definition): Finding[] {
  const alike = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of lintRenditions(definition)) {
    if (finding.level !== 'error') continue;
    const key = `${finding.path} ${finding.message}`;
    const known = alike.get(key);
    if (known) known.push(finding);
    else alike.set(key, [finding]);
  }
  return [...alike.values()].map((found): Finding => {
    const [finding] = found;
    if (finding.path === 'renditions') return finding;
    const names = found.map(({ rendition = '' }) => englishNameOf(rendition)).join(', ');
    return { ...finding, message: `${names}: ${finding.message}` };
  });
}

/** Everything that the linter finds, errors first. A draft that breaks the rules has its problems as errors. */
export function findingsOf(draft: JsonObject): OwnedFinding[] {
  const parsed = parseDefinition(draft);
  const told = parsed.ok
    ? [...lintDefinition(parsed.definition), ...stopsIn(parsed.definition)].map(({ message, ...finding }) => ({
        ...finding,
        reason: message,
      }))
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
