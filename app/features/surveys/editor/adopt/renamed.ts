/** Names and codes that this site can take, for those of a definition that it cannot: the same words, the same code. Pure. */
import { isObject, objectsIn, stringIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { codeFrom, isCode, isName, nameFrom } from '../core/names.ts';
import type { Log } from './changes.ts';
import { codeLists, isTitled, mapObjects } from './walk.ts';

/** New words by the old ones in lower case: SurveyJS does not tell capitals apart. */
export interface Renamed {
  readonly names: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

export const keyOf = (value: string | number): string => String(value).toLowerCase();

/** The value of a choice, row or column that is a text or a number; a number is a code once it is text. */
function valueOf(entry: Json): string | number | undefined {
  const value = isObject(entry) ? entry['value'] : entry;
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? value : undefined;
}

/** Codes that SurveyJS gives to choices of its own. */
export const special: readonly string[] = ['other', 'none', 'refused', 'dontknow'];

/** More than any survey that people made by hand. */
const mostRenamed = 1000;

/** What cannot stay, with what it becomes; null for too much of it. Whatever can stay keeps its name. */
export function renamedIn(survey: JsonObject): Renamed | null {
  const foundNames: string[] = [];
  const foundCodes: (string | number)[] = [];
  mapObjects(survey, (object, role) => {
    const name = stringIn(object['name']);
    if (role !== 'survey' && role !== 'choice' && name !== '') foundNames.push(name);
    for (const key of codeLists(object))
      for (const entry of object[key] as Json[]) foundCodes.push(valueOf(entry) ?? '');
    return object;
  });
  const unfitNames = foundNames.filter((name) => !isName(name));
  const unfitCodes = foundCodes.filter((value) => value !== '' && !isCode(String(value)));
  if (new Set([...unfitNames, ...unfitCodes]).size > mostRenamed) return null;
  const takenNames = new Set(foundNames.filter(isName).map(keyOf));
  const names = new Map<string, string>();
  for (const name of unfitNames) {
    if (names.has(keyOf(name))) continue;
    const fresh = nameFrom(name, takenNames);
    takenNames.add(fresh.toLowerCase());
    names.set(keyOf(name), fresh);
  }
  const takenCodes = new Set([...special, ...foundCodes.map(String).filter(isCode).map(keyOf)]);
  const codes = new Map<string, string>();
  for (const value of unfitCodes) {
    if (codes.has(keyOf(value))) continue;
    const fresh = codeFrom(String(value), takenCodes);
    takenCodes.add(fresh);
    codes.set(keyOf(value), fresh);
  }
  return { names, codes };
}

/** The code of a value, and the value itself where it is one already. */
export const codeOf = (value: string | number, { codes }: Renamed): string => codes.get(keyOf(value)) ?? String(value);

/** An entry with its code; people go on reading what they read. */
function coded(entry: Json, renamed: Renamed): Json {
  const value = valueOf(entry);
  if (value === undefined) return entry;
  const code = codeOf(value, renamed);
  if (isObject(entry)) {
    const { value: _, text, ...rest } = entry;
    const words = text ?? (code === String(value) ? undefined : String(value));
    return { value: code, ...(words !== undefined && { text: words }), ...rest };
  }
  return code === String(value) ? code : { value: code, text: String(value) };
}

/** The values of a question whose answers are written otherwise than they were, in lower case. */
export type Recoded = { readonly values: ReadonlySet<string>; readonly isList: boolean };

const isListed = ({ type, cellType, multiSelect }: JsonObject): boolean =>
  ['checkbox', 'tagbox', 'ranking'].includes(stringIn(type) || stringIn(cellType)) || multiSelect === true;

/** By whom a list is answered: the question itself, and in a table each column that has no choices of its own. */
function ownersOf(object: JsonObject, owner: string, { names }: Renamed): string[] {
  if (object['type'] === 'matrix') return [owner];
  const columns = objectsIn(object['columns']).filter(({ choices }) => choices === undefined);
  return [owner, ...columns.map(({ name }) => keyOf(stringIn(name))).map((name) => names.get(name) ?? name)];
}

/** Notes the values of a question's lists in which any becomes another. Rows are no values: answers stand under them. */
function recode(object: JsonObject, name: string, renamed: Renamed, recoded: Map<string, Recoded>): void {
  for (const key of codeLists(object).filter((list) => list !== 'rows')) {
    const values = (object[key] as Json[]).flatMap((entry) => valueOf(entry) ?? []);
    if (values.every((value) => codeOf(value, renamed) === value)) continue;
    for (const owner of ownersOf(object, keyOf(name), renamed)) {
      const known = recoded.get(owner);
      recoded.set(owner, {
        values: new Set([...(known?.values ?? []), ...values.map(keyOf)]),
        // Two columns of different tables can have one name: what is not sure of both is not done to either.
        isList: isListed(object) && (known?.isList ?? true),
      });
    }
  }
}

/** The survey with new names and codes at the objects themselves; and by the new names what is answered otherwise. */
export function rename(survey: JsonObject, renamed: Renamed, log: Log) {
  const recoded = new Map<string, Recoded>();
  const done = mapObjects(survey, (object, role, path) => {
    const changed: JsonObject = { ...object };
    const name = stringIn(object['name']);
    const fresh = role === 'survey' || role === 'choice' ? undefined : renamed.names.get(keyOf(name));
    if (fresh !== undefined) {
      log.add('name', [...path, 'name'], name, fresh);
      changed['name'] = fresh;
      if (isTitled(role, object) && object['title'] === undefined) changed['title'] = name;
    }
    for (const key of codeLists(object)) {
      changed[key] = (object[key] as Json[]).map((entry, index) => {
        const value = valueOf(entry);
        const code = value === undefined ? undefined : codeOf(value, renamed);
        if (code !== undefined && code !== value) log.add('code', [...path, key, index], String(value), code);
        return coded(entry, renamed);
      });
    }
    recode(object, fresh ?? name, renamed, recoded);
    return changed;
  });
  return { survey: done, recoded };
}
