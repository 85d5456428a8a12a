/** What a change would take out of a survey that people could answer already: questions and codes of published versions. */
import { goneCodes } from './core/lines.ts';
import { labelOf } from './core/commands.ts';
import { stringIn } from './core/json.ts';
import type { JsonObject } from './core/json.ts';
import { elementOf, placesOf } from './core/places.ts';
import { kindOf, ownProperties } from './forms/element.server.ts';
import type { Property } from './forms/properties.ts';

/** Codes of choices, rows and points that published versions have and this element would have no more. */
export function goneFrom(
  published: readonly JsonObject[],
  before: JsonObject,
  after: JsonObject,
  properties: readonly Property[],
): string[] {
  return properties.flatMap((property) => {
    if (property.as !== 'lines') return [];
    const { key, kind } = property;
    const gone = new Set(goneCodes(before[key], after[key], kind));
    const known = published.flatMap((version) => goneCodes(version[key], [], kind));
    return [...new Set(known)].filter((code) => gone.has(code));
  });
}

/** A question that answers could be given to; `codes` that it would lose, or null where it would be gone itself. */
export type Lost = { name: string; title: string; codes: string[] | null };

const asksNothing = new Set(['panel', 'html', 'image']);

/**
 * What one text of a survey has that another has no more, as far as a published version has it too.
 * @param before the draft that would be replaced
 */
export function lostBetween(published: readonly JsonObject[], before: JsonObject, after: JsonObject): Lost[] {
  return [...placesOf(before)].flatMap(({ id, element }): Lost[] => {
    const known = published.map((version) => elementOf(version, id)).filter((one) => one !== null);
    if (known.length === 0 || asksNothing.has(stringIn(element['type']))) return [];
    const next = elementOf(after, id);
    const [name, title] = [stringIn(element['name']), labelOf(element)];
    if (next === null) return [{ name, title, codes: null }];
    const codes = goneFrom(known, element, next, ownProperties(kindOf(id, element)));
    return codes.length === 0 ? [] : [{ name, title, codes }];
  });
}
