/** What a change would take out of a survey that people could answer already: questions and codes of published versions. */
import { columnQuestion } from './conditions/questions.ts';
import { goneCodes } from './core/lines.ts';
import { labelOf } from './core/commands.ts';
import { objectsIn, stringIn } from './core/json.ts';
import type { Json, JsonObject } from './core/json.ts';
import { elementOf, placesOf } from './core/places.ts';
import { kindOf, ownProperties } from './forms/accepted.ts';
import type { Property } from './forms/properties.ts';

/** Choices that a tick of the form puts beside the others, by their code. */
const beside = {
  showOtherItem: 'other',
  showNoneItem: 'none',
  showRefuseItem: 'refused',
  showDontKnowItem: 'dontknow',
} as const;

function goneBeside(published: readonly JsonObject[], before: JsonObject, after: JsonObject): string[] {
  const has = (element: JsonObject, key: string) => element[key] === true;
  return Object.entries(beside).flatMap(([key, code]) =>
    has(before, key) && !has(after, key) && published.some((version) => has(version, key)) ? [code] : [],
  );
}

/** Codes of choices, rows and points that published versions have and this element would have no more. */
function goneFrom(
  published: readonly JsonObject[],
  before: JsonObject,
  after: JsonObject,
  properties: readonly Property[],
): string[] {
  const inLists = properties.flatMap((property) => {
    if (property.as !== 'lines') return [];
    const { key, kind } = property;
    const gone = new Set(goneCodes(before[key], after[key], kind));
    const known = published.flatMap((version) => goneCodes(version[key], [], kind));
    return [...new Set(known)].filter((code) => gone.has(code));
  });
  return [...inLists, ...goneBeside(published, before, after)];
}

/** A question that answers could be given to, by its place; `codes` that it would lose, or null where it would be gone itself. */
export type Lost = { id: string; name: string; title: string; codes: string[] | null };

/** Whether a change that takes out what people could answer is asked about first, or somebody has said that it shall be made. */
export type Losing = 'ask' | 'take';

/** What the tick beside such a change sends. */
export const losingOf = (fields: { get(name: 'confirm'): unknown }): Losing =>
  fields.get('confirm') === 'on' ? 'take' : 'ask';

const asksNothing = new Set(['panel', 'html', 'image']);

const sameName = (one: Json | undefined, other: string): boolean => stringIn(one).toLowerCase() === other.toLowerCase();

/** Only those of tables whose columns are questions have a name. */
const columnsOf = (element: JsonObject): JsonObject[] =>
  objectsIn(element['columns']).filter(({ name }) => name !== undefined);

const columnOf = (grid: JsonObject, name: string): JsonObject | undefined =>
  columnsOf(grid).find((column) => sameName(column['name'], name));

/** What the columns of a table lose that stay themselves: choices that are a column's own. */
function lostInColumns(published: readonly JsonObject[], id: string, before: JsonObject, after: JsonObject): Lost[] {
  return columnsOf(before).flatMap((column): Lost[] => {
    const name = stringIn(column['name']);
    const known = published.map((grid) => columnOf(grid, name)).filter((one) => one !== undefined);
    const next = columnOf(after, name);
    if (known.length === 0 || next === undefined) return [];
    const properties = ownProperties(stringIn(columnQuestion(column, before)['type']));
    const codes = goneFrom(known, column, columnQuestion(next, after), properties);
    return codes.length === 0 ? [] : [{ id: `${id}~${name}`, name, title: labelOf(column), codes }];
  });
}

/**
 * What one text of a survey has that another has no more, as far as a published version has it too.
 * @param before the draft that would be replaced
 */
export function lostBetween(published: readonly JsonObject[], before: JsonObject, after: JsonObject): Lost[] {
  const lost = [...placesOf(before)].flatMap(({ id, element }): Lost[] => {
    const known = published.map((version) => elementOf(version, id)).filter((one) => one !== null);
    if (known.length === 0 || asksNothing.has(stringIn(element['type']))) return [];
    const next = elementOf(after, id);
    const [name, title] = [stringIn(element['name']), labelOf(element)];
    if (next === null) return [{ id, name, title, codes: null }];
    const codes = goneFrom(known, element, next, ownProperties(kindOf(id, element)));
    const inColumns = lostInColumns(known, id, element, next);
    return codes.length === 0 ? inColumns : [{ id, name, title, codes }, ...inColumns];
  });
  // What goes with a repeated group is said once.
  return lost.filter(({ id }) => !lost.some((group) => group.codes === null && id.startsWith(`${group.id}~`)));
}
