/** The draft as the editor holds it: plain JSON, so that what it does not know stays as it was. Pure. */

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; anything else in it is left out. */
export const objectsIn = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** Text of a property, or nothing. */
export const stringIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The words of a localised property in the survey's own language. */
export function wordsIn(value: Json | undefined): string {
  return isObject(value) ? stringIn(value['default']) : typeof value === 'number' ? String(value) : stringIn(value);
}

/** A localised property with new words in the survey's own language; its other renditions stay. Nothing for no words. */
export function withWords(value: Json | undefined, words: string): Json | undefined {
  if (words === '') return undefined;
  return isObject(value) ? { ...value, default: words } : words;
}

/** The object with one property set where it stands, added at the end, or left out for undefined. */
export function withProperty(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([own]) => own !== key));
}

/** The draft as text: what `saveDraft` keeps. */
export const writeDraft = (draft: JsonObject): string => JSON.stringify(draft, null, 2);

/** A draft from its text; a new one with one empty page for no text. Null for text that is no object. */
export function readDraft(text: string, title: string): JsonObject | null {
  if (text.trim() === '') return emptyDraft(title);
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A survey without questions. */
const emptyDraft = (title: string): JsonObject => ({ title, pages: [{ elements: [] }] });

/** A short mark of a text (32 bits of FNV-1a and its length): two people who hold the same mark saw the same text. */
export function markOf(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  let hash = 0x811c9dc5;
  let other = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ unit, 0x01000193);
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${(hash >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
