/** Gives questions other names, and with them every place that speaks of them. Pure. */
import { objectsIn, stringIn } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { nameFrom } from './names.ts';

/** New names by the old ones in lower case. */
export type Renames = ReadonlyMap<string, string>;

/** Properties of triggers whose value is the name of a question. */
const naming = new Set(['setToName', 'fromName', 'gotoName']);

/** `{old}`, `{old-Comment}`, `{old.row}`, `{panel.old}`: the name in braces, wherever it stands in a text. */
const inBraces = /\{(\s*(?:panel\.|row\.)?)([A-Za-z]\w*)/g;

const inText = (text: string, renames: Renames): string =>
  text.replace(inBraces, (whole, before: string, name: string) => {
    const renamed = renames.get(name.toLowerCase());
    return renamed === undefined ? whole : `{${before}${renamed}`;
  });

/** The same JSON with the new names: of the elements themselves, in conditions, in words, in triggers. */
export function renameIn(value: Json, renames: Renames): Json {
  if (typeof value === 'string') return inText(value, renames);
  if (Array.isArray(value)) return value.map((item) => renameIn(item, renames));
  if (typeof value !== 'object' || value === null) return value;
  const isElement = typeof value['type'] === 'string' && typeof value['name'] === 'string';
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const isName = (key === 'name' && isElement) || naming.has(key);
      const renamed = isName ? renames.get(stringIn(part).toLowerCase()) : undefined;
      return [key, renamed ?? renameIn(part, renames)];
    }),
  );
}

/** Every element of a tree: itself and what it holds. */
function* treeOf(element: JsonObject): Generator<JsonObject> {
  yield element;
  for (const list of [element['elements'], element['templateElements']])
    for (const child of objectsIn(list)) yield* treeOf(child);
}

/** A copy of an element in which every name is one that nobody uses; what speaks of them inside it follows. */
export function withFreshNames(element: JsonObject, taken: ReadonlySet<string>): JsonObject {
  const used = new Set(taken);
  const renames = new Map<string, string>();
  for (const { name } of treeOf(element)) {
    const old = stringIn(name);
    const fresh = used.has(old.toLowerCase()) ? nameFrom(old.replace(/_\d+$/, '').replace(/_/g, ' '), used) : old;
    used.add(fresh.toLowerCase());
    renames.set(old.toLowerCase(), fresh);
  }
  return renameIn(structuredClone(element), renames) as JsonObject;
}
