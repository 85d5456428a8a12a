/** Walks the objects of a definition that is made of plain JSON, whether this site would take it or not. Pure. */
import { isObject, stringIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Path } from './changes.ts';

/** Lists whose entries are objects with properties of their own. */
const holders = [
  'pages',
  'elements',
  'templateElements',
  'columns',
  'items',
  'validators',
  'triggers',
  'calculatedValues',
];

/** What an object is: by the list that it stands in. */
export type Role = 'survey' | 'page' | 'question' | 'column' | 'item' | 'choice' | 'rule' | 'value';

const roles: Readonly<Record<string, Role>> = {
  pages: 'page',
  elements: 'question',
  templateElements: 'question',
  columns: 'column',
  items: 'item',
  calculatedValues: 'value',
};

/** The lists of an object whose entries are codes, or codes with a text. */
export const codeLists = (object: JsonObject): readonly string[] =>
  (stringIn(object['type']) === 'matrix' ? ['rows', 'columns'] : ['choices', 'rows']).filter((key) =>
    Array.isArray(object[key]),
  );

/** Whether people read the name of an object that has no title. */
export const isTitled = (role: Role, { type }: JsonObject): boolean =>
  (role === 'question' && type !== 'panel') || role === 'column' || role === 'item';

type Visit = (object: JsonObject, role: Role, path: Path) => JsonObject;

/** The definition with every object in it changed: an object first, then what stands in it. */
export function mapObjects(object: JsonObject, visit: Visit, role: Role = 'survey', path: Path = []): JsonObject {
  const visited = visit(object, role, path);
  const codes = codeLists(visited);
  const within = ([key, list]: [string, Json]): [string, Json] => {
    const inner = codes.includes(key) ? 'choice' : holders.includes(key) ? (roles[key] ?? 'rule') : undefined;
    if (inner === undefined || !Array.isArray(list)) return [key, list];
    const entries = list.map((entry, index) =>
      isObject(entry) ? mapObjects(entry, visit, inner, [...path, key, index]) : entry,
    );
    return [key, entries];
  };
  return Object.fromEntries(Object.entries(visited).map(within));
}
