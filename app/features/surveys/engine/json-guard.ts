/** Looks over JSON of unknown origin before anything recurses into it: depth, size, kinds of value, keys. */

/** What is wrong at a place of a definition, why, and how to put it right. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
  readonly mend: string;
}

type Segment = PropertyKey;

const maxDepth = 32;
const maxNodes = 60_000;
export const maxBytes = 256 * 1024;
const poisoned = new Set(['__proto__', 'constructor', 'prototype']);

/** `pages[0].elements[3].name`, as SurveyJS's own messages write places. */
export function pathOf(segments: readonly Segment[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    return path === '' ? String(segment) : `${path}.${String(segment)}`;
  }, '');
}

export const tooBig: Problem = {
  path: '',
  reason: `The definition is larger than ${maxBytes / 1024} KB.`,
  mend: 'Split the survey in two, or shorten its texts.',
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
};

function faultOf(value: unknown, depth: number): Omit<Problem, 'path'> | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return undefined;
  if (typeof value !== 'object' || !isPlain(value)) {
    return { reason: 'This is not JSON.', mend: 'Use text, numbers, true, false, lists and objects only.' };
  }
  if (depth > maxDepth) {
    return {
      reason: `The definition is nested more than ${maxDepth} levels deep.`,
      mend: 'Put panels beside each other.',
    };
  }
  return undefined;
}

/** The first problem that makes a value unfit for reading at all. Takes the same steps whatever the nesting. */
export function guardJson(root: unknown): Problem | undefined {
  const waiting: { value: unknown; path: readonly Segment[] }[] = [{ value: root, path: [] }];
  let nodes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    const fault = faultOf(value, path.length);
    if (fault) return { path: pathOf(path), ...fault };
    if ((nodes += 1) > maxNodes) return tooBig;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      if (poisoned.has(key)) {
        return { path: pathOf([...path, key]), reason: `“${key}” cannot be a property.`, mend: 'Remove it.' };
      }
      waiting.push({ value: child, path: [...path, isList ? Number(key) : key] });
    }
  }
  return undefined;
}
