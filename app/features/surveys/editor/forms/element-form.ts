/** An element as the texts of its form, and back: what is not in the form, and what was not touched, stays as it was. Pure. */
import { isObject, stringIn, withProperty, withWords, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { readLines, writeLines } from '../core/lines.ts';
import type { Fresh, LineFault } from '../core/lines.ts';
import type { Property } from './properties.ts';

/** What a form holds: texts by field, and lists of ticked values. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type FieldFault =
  { kind: 'notWhole' | 'notDecimal' | 'notAName' | 'nameTaken' | 'altMissing' } | ({ kind: 'line' } & LineFault);

export type ReadElement = { element: JsonObject; faults: Record<string, FieldFault[]> };

/** The field of a property. Pictures have one for the picture and one for what it shows. */
export const fieldName = (key: string): string => `p.${key}`;
export const altName = (key: string): string => `p.${key}.alt`;

/** Which tick boxes the form had: a box that is not sent is not ticked, one that was not there is left alone. */
export const ticksField = '_ticks';

const first = (typed: Typed, name: string): string | undefined => typed[name]?.[0];

const inside = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const scalar = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The texts that a property's field shows. */
function textsOfProperty(element: JsonObject, property: Property): [string, string[]][] {
  const value = element[property.key];
  const name = fieldName(property.key);
  switch (property.as) {
    case 'line':
    case 'long':
      return [[name, [wordsIn(value)]]];
    case 'tick':
      return [[name, value === true ? ['on'] : []]];
    case 'several':
      return [[name, Array.isArray(value) ? value.map(scalar) : []]];
    case 'lines':
      return [[name, [writeLines(value, property.kind)]]];
    case 'picture':
      return [
        [name, [stringIn(inside(value)['id'])]],
        [altName(property.key), [wordsIn(inside(value)['alt'])]],
      ];
    case 'within':
      return [[name, [stringIn(inside(element[property.of])[property.key])]]];
    default:
      return [[name, [scalar(value)]]];
  }
}

/** The form of an element that is there. */
export const textsOf = (element: JsonObject, properties: readonly Property[]): Typed =>
  Object.fromEntries(properties.flatMap((property) => textsOfProperty(element, property)));

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

type Part = { value: Json | undefined; faults?: FieldFault[] };

/** "1,200" and "-3" are whole; nothing typed is no value. */
function numberFrom(text: string, isWhole: boolean): Part {
  if (text === '') return { value: undefined };
  const plain = text.replace(/,(?=\d{3})/g, '');
  const isNumber = (isWhole ? /^-?\d{1,12}$/ : /^-?\d{1,12}(\.\d{1,9})?$/).test(plain);
  return isNumber
    ? { value: Number(plain) }
    : { value: undefined, faults: [{ kind: isWhole ? 'notWhole' : 'notDecimal' }] };
}

const orNothing = (text: string): Json | undefined => (text === '' ? undefined : text);

/** Words in other renditions stay with the picture that they are about. */
function pictureFrom(typed: Typed, key: string, id: string, before: JsonObject): Part {
  const alt = clean(first(typed, altName(key)) ?? '');
  if (id === '') return { value: undefined };
  if (alt === '') return { value: undefined, faults: [{ kind: 'altMissing' }] };
  const words = before['id'] === id ? withWords(before['alt'], alt) : undefined;
  return { value: { id, alt: words ?? alt } };
}

/** The value that a field was typed to. */
function valueFrom(property: Property, before: Json | undefined, typed: Typed, fresh: Fresh): Part {
  const text = clean(first(typed, fieldName(property.key)) ?? '');
  switch (property.as) {
    case 'line':
    case 'long':
      return { value: withWords(before, text) };
    case 'whole':
    case 'decimal':
      return numberFrom(text, property.as === 'whole');
    case 'limit':
      return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : orNothing(text) };
    case 'select':
      return { value: property.isNumber && text !== '' ? Number(text) : orNothing(text) };
    case 'several': {
      const values = (typed[fieldName(property.key)] ?? []).filter((one) => property.options.includes(one));
      return { value: values.length === 0 ? undefined : [...values] };
    }
    case 'lines': {
      const { items, faults } = readLines(text, before, property.kind, fresh);
      return {
        value: items.length === 0 ? undefined : items,
        faults: faults.map((fault): FieldFault => ({ ...fault, kind: 'line' })),
      };
    }
    case 'picture':
      return pictureFrom(typed, property.key, text, inside(before));
    case 'within': {
      const held = withProperty(inside(before), property.key, orNothing(text));
      return { value: Object.keys(held).length === 0 ? undefined : held };
    }
    default:
      return { value: orNothing(text) };
  }
}

/** Whether a field was sent, and says something else than what stood there when the form was drawn. */
function isTouched(property: Property, element: JsonObject, typed: Typed, ticks: ReadonlySet<string>): boolean {
  const isBox = property.as === 'tick' || property.as === 'several';
  if (isBox ? !ticks.has(property.key) : typed[fieldName(property.key)] === undefined) return false;
  return textsOfProperty(element, property).some(
    ([name, texts]) => texts.map(clean).join('\u0000') !== (typed[name] ?? []).map(clean).join('\u0000'),
  );
}

/** The element with what was typed put in. Fields with a fault leave their property as it was. */
export function readElement(
  element: JsonObject,
  properties: readonly Property[],
  typed: Typed,
  fresh: Fresh = () => ({}),
): ReadElement {
  const ticks = new Set((first(typed, ticksField) ?? '').split(' '));
  const faults: Record<string, FieldFault[]> = {};
  let changed = element;
  for (const property of properties) {
    if (!isTouched(property, element, typed, ticks)) continue;
    const key = property.as === 'within' ? property.of : property.key;
    if (property.as === 'tick') {
      const isTicked = (typed[fieldName(key)] ?? []).length > 0;
      changed = withProperty(changed, key, isTicked ? true : undefined);
      continue;
    }
    const part = valueFrom(property, changed[key], typed, fresh);
    if (part.faults && part.faults.length > 0) faults[fieldName(property.key)] = part.faults;
    else changed = withProperty(changed, key, part.value);
  }
  return { element: changed, faults };
}

/** Every text of a posted form, by field, in the order in which it was sent. */
export function typedIn(form: FormData | URLSearchParams): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value === 'string') typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  return Object.fromEntries(typed);
}
