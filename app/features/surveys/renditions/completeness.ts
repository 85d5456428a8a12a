/** Every text of a survey beside a rendition of it, and how much of the rendition there is. Pure. */
import { localisedStrings } from '../engine/localised-strings.ts';
import type { LocalisedString } from '../engine/localised-strings.ts';
import type { LocalisedText } from '../engine/text.ts';

export type Completeness = { said: number; all: number };

/** The text in the survey's own language. */
const mainTextOf = (text: LocalisedText): string => (typeof text === 'string' ? text : (text['default'] ?? ''));

/** The text in a rendition itself, without falling back; empty where there is none. */
const ownTextOf = (text: LocalisedText, rendition: string): string =>
  typeof text !== 'string' && Object.hasOwn(text, rendition) ? (text[rendition] ?? '') : '';

export type GridRow = Omit<LocalisedString, 'text'> & { main: string; own: string };

/** The texts in the order of the survey. */
export function gridRows(definition: unknown, rendition: string): GridRow[] {
  return localisedStrings(definition).map(({ text, ...place }) => ({
    ...place,
    main: mainTextOf(text),
    own: ownTextOf(text, rendition),
  }));
}

export function completenessOf(rows: readonly Pick<GridRow, 'own'>[]): Completeness {
  return { said: rows.filter(({ own }) => own.trim() !== '').length, all: rows.length };
}

/** Every rendition in which a survey has any text at all. */
export function renditionsIn(definition: unknown): string[] {
  const keys = localisedStrings(definition).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)));
  return [...new Set(keys)].filter((key) => key !== 'default').sort();
}
