/** Every text of a definition that can have renditions, and the one way to set a rendition in its JSON. */
import { z } from 'zod';
import { definitionSchema } from './definition.ts';
import { pathOf } from './json-guard.ts';
import { limitOf } from './text.ts';
import { cellSchema } from './types/repeated/cells.ts';
import type { LocalisedText } from './text.ts';

export interface LocalisedString {
  /** `pages[0].elements[2].choices[1].text`, as `parseDefinition` writes places. */
  readonly path: string;
  /** The name of the question, panel or page it belongs to; `page 2` for a page without a name, empty for the survey. */
  readonly element: string;
  /** The path within that element, such as `title` or `choices[1].text`. */
  readonly property: string;
  readonly text: LocalisedText;
  /** The most characters one rendition may have. */
  readonly max: number;
}

type Path = readonly PropertyKey[];
interface Place {
  readonly path: Path;
  readonly element: string;
  /** Where the element begins within the path. */
  readonly from: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands behind optional properties. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return bare(schema.unwrap());
  }
  if (schema instanceof z.ZodLazy) return bare(schema.unwrap());
  return schema instanceof z.ZodPipe ? bare(schema.def.out) : schema;
}

/** The form of a union that a value takes: by its literal properties where there are any. */
function formOf(options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | undefined {
  return options.map(bare).find((option) => {
    if (option instanceof z.ZodUnion) return formOf(option.options, value) !== undefined;
    if (!(option instanceof z.ZodObject) || !isRecord(value)) return false;
    return Object.entries(option.shape).every(
      ([key, part]) => !(part instanceof z.ZodLiteral) || (part.values as Set<unknown>).has(value[key]),
    );
  });
}

/** The long form of an item that may be written as its bare code: only that form has a text. */
const longForm = (options: readonly z.core.$ZodType[]): z.ZodObject | undefined =>
  options.map(bare).find((option) => option instanceof z.ZodObject && 'text' in option.shape) as
    z.ZodObject | undefined;

function elementAt(value: Record<string, unknown>, { path, element, from }: Place): Place {
  const holder = path.at(-2);
  const isElement = typeof path.at(-1) === 'number' && typeof holder === 'string' && homes.has(holder);
  if (!isElement) return { path, element, from };
  const name = value['name'];
  const number = `page ${Number(path.at(-1)) + 1}`;
  return { path, element: typeof name === 'string' ? name : holder === 'pages' ? number : element, from: path.length };
}

/** Lists whose members are elements with a name of their own. */
const homes = new Set(['pages', 'elements', 'templateElements']);

function found(text: LocalisedText, max: number, { path, element, from }: Place): LocalisedString {
  return { path: pathOf(path), element, property: pathOf(path.slice(from)), text, max };
}

function* stringsIn(schema: z.core.$ZodType, value: unknown, place: Place): Generator<LocalisedString> {
  if (value === undefined || value === null) return;
  const form = bare(schema);
  const max = form instanceof z.ZodType ? limitOf(form) : undefined;
  if (max !== undefined) {
    yield found(value as LocalisedText, max, place);
  } else if (form instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      yield* stringsIn(form.element, member, { ...place, path: [...place.path, index] });
    }
  } else if (form instanceof z.ZodObject && isRecord(value)) {
    const here = elementAt(value, place);
    for (const [key, child] of Object.entries(value)) {
      const inside = { ...here, path: [...here.path, key] };
      const part = form.shape[key] as z.core.$ZodType | undefined;
      if (key === 'columns' && isGrid(value)) yield* ofColumns(value, child, inside);
      else if (part) yield* stringsIn(part, child, inside);
    }
  } else if (form instanceof z.ZodUnion) {
    yield* inUnion(form.options, value, place);
  }
}

const isGrid = ({ type }: Record<string, unknown>): boolean => type === 'matrixdropdown' || type === 'matrixdynamic';

/** A grid's columns are questions that say their type as `cellType`. */
function* ofColumns(grid: Record<string, unknown>, columns: unknown, place: Place): Generator<LocalisedString> {
  for (const [index, column] of (Array.isArray(columns) ? (columns as unknown[]) : []).entries()) {
    if (!isRecord(column)) continue;
    const type = column['cellType'] ?? grid['cellType'] ?? 'dropdown';
    yield* stringsIn(cellSchema, { ...column, type }, { ...place, path: [...place.path, index] });
  }
}

function* inUnion(options: readonly z.core.$ZodType[], value: unknown, place: Place): Generator<LocalisedString> {
  const chosen = formOf(options, value);
  if (chosen) {
    yield* stringsIn(chosen, value, place);
    return;
  }
  const long = longForm(options);
  const text = long && bare(long.shape['text'] as z.core.$ZodType);
  const max = text instanceof z.ZodType ? limitOf(text) : undefined;
  if (typeof value === 'string' && max !== undefined)
    yield found(value, max, { ...place, path: [...place.path, 'text'] });
}

/**
 * Every text of a definition that people may read, in the order of the definition: whatever a schema takes as localised
 * text, in any type of question. A choice written as its bare code is listed under `….text`; `setLocalised` writes it out.
 */
export function localisedStrings(definition: unknown): LocalisedString[] {
  return [...stringsIn(definitionSchema, definition, { path: [], element: '', from: 0 })];
}

const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    index === undefined ? (key ?? '') : Number(index),
  );

/** One text with a rendition set; an empty text takes it away. */
function withRendition(text: unknown, locale: string, rendition: string): unknown {
  const all: Record<string, unknown> = isRecord(text) ? { ...text } : { default: text };
  if (rendition.trim() === '') delete all[locale];
  else all[locale] = rendition;
  return Object.keys(all).length === 1 && 'default' in all ? all['default'] : all;
}

function changed(
  value: unknown,
  [head, ...rest]: readonly (string | number)[],
  set: (text: unknown) => unknown,
): unknown {
  if (head === undefined) return set(value);
  if (Array.isArray(value)) {
    return value.map((member: unknown, index) => (index === head ? changed(member, rest, set) : member));
  }
  // A choice that stood there as its bare code gets a text of its own; the code stays.
  if (typeof value === 'string' && head === 'text' && rest.length === 0) return { value, text: set(value) };
  if (!isRecord(value)) throw new RangeError('There is no text at this place.');
  return { ...value, [head]: changed(value[head], rest, set) };
}

/**
 * A copy of a definition's JSON with one rendition of one text set; everything else stays, in its order. An empty text
 * takes the rendition away. Whether the whole is still a definition is for `parseDefinition` to say.
 * @param locale a rendition's key (`easyread`, `cy`), or `default` for the survey's own language
 * @throws RangeError for a path that `localisedStrings` does not list
 */
export function setLocalised(json: unknown, path: string, locale: string, text: string): unknown {
  if (!localisedStrings(json).some((listed) => listed.path === path)) {
    throw new RangeError('There is no text at this place.');
  }
  return changed(json, segmentsOf(path), (old) => withRendition(old, locale, text));
}

/**
 * A copy of a definition's JSON with one rendition of several texts set, as `setLocalised` sets one.
 * @param texts by the path that `localisedStrings` lists; an empty text takes the rendition away
 */
export function setAllLocalised(json: unknown, locale: string, texts: ReadonlyMap<string, string>): unknown {
  const known = new Set(localisedStrings(json).map(({ path }) => path));
  return [...texts].reduce<unknown>((whole, [path, text]) => {
    if (!known.has(path)) throw new RangeError('There is no text at this place.');
    return changed(whole, segmentsOf(path), (old) => withRendition(old, locale, text));
  }, json);
}
