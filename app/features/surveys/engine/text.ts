/** Text of a definition that may be one string or an object of renditions keyed by locale. */
import { z } from 'zod';

/** A string, or texts by locale (`cy`, `pl`, `easyread`) beside a `default`. Keys keep their case. */
export type LocalisedText = string | Readonly<Record<string, string>>;

const locale = /^[a-zA-Z]{2,20}(-[a-zA-Z0-9]{1,12}){0,3}$/;

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max;

function isLocalised(value: unknown, max: number): value is LocalisedText {
  if (typeof value === 'string') return isText(value, max);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    Object.hasOwn(value, 'default') &&
    entries.length <= 60 &&
    entries.every(([key, text]) => locale.test(key) && isText(text, max))
  );
}

/** The longest rendition of each schema that `localised` made. */
const limits = new WeakMap<z.ZodType, number>();

/** The most characters a rendition may have, for a schema made by `localised`; undefined for any other schema. */
export const limitOf = (schema: z.ZodType): number | undefined => limits.get(schema);

/** Makes a schema known as one of localised text: one that asks for more than `localised` does is another schema. */
export function withLimit<S extends z.ZodType>(schema: S, max: number): S {
  limits.set(schema, max);
  return schema;
}

/** A schema for localised text of at most `max` characters a rendition. */
export function localised(max: number) {
  const schema = z.custom<LocalisedText>((value) => isLocalised(value, max), {
    error: `This must be text of 1 to ${max} characters, or one text for each language with a “default”.`,
    params: { mend: 'Write "text", or { "default": "text", "cy": "testun" }. Leave out languages that have no text.' },
  });
  return withLimit(schema, max);
}

/** A text in a locale, and the rendition that it was found in: null for the survey's own language. */
export function foundText(text: LocalisedText, wanted: string): { rendition: string | null; text: string } {
  if (typeof text === 'string') return { rendition: null, text };
  for (let key = wanted; key !== ''; key = key.slice(0, Math.max(key.lastIndexOf('-'), 0))) {
    const found = Object.hasOwn(text, key) ? text[key] : undefined;
    if (found) return { rendition: key, text: found };
  }
  return { rendition: null, text: text['default'] ?? '' };
}

/** The text in a locale: the locale itself, then without its last part (`cy-GB`, `cy`), then the default. */
export const resolveText = (text: LocalisedText, wanted: string): string => foundText(text, wanted).text;
