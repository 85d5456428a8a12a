/** Every text of a survey beside a rendition of it, and how much of the rendition there is. Pure. */
import { isEasyRead, languageOf, mainLanguage } from '#app/lib/languages.ts';
import { localisedStrings } from '../engine/localised-strings.ts';
import type { LocalisedString } from '../engine/localised-strings.ts';
import type { LocalisedText } from '../engine/text.ts';
import { writtenForIn } from './outdated.ts';

export type Completeness = {
  said: number;
  all: number;
  /** Of those said, how many were written for words that have changed since. */
  outdated: number;
};

/** The text in the survey's own language. */
const mainTextOf = (text: LocalisedText): string => (typeof text === 'string' ? text : (text['default'] ?? ''));

/** The text in a rendition itself, without falling back; empty where there is none. */
const ownTextOf = (text: LocalisedText, rendition: string): string =>
  typeof text !== 'string' && Object.hasOwn(text, rendition) ? (text[rendition] ?? '') : '';

export type GridRow = Omit<LocalisedString, 'text'> & {
  main: string;
  own: string;
  /** The words that it was written for, where they have changed since; null where nothing is known of a change. */
  writtenFor: string | null;
};

/** The survey's own language, of a definition that nobody has checked yet. */
const ownLanguage = (definition: unknown): string =>
  typeof definition === 'object' && definition !== null && 'locale' in definition
    ? languageOf(String(definition.locale))
    : mainLanguage;

/** What a picture shows is read aloud in Easy Read alone: in the survey's own language it is written beside the picture. */
const isWanted = (definition: unknown, rendition: string, { path }: Pick<LocalisedString, 'path'>): boolean =>
  !path.endsWith('picture.alt') || (isEasyRead(rendition) && languageOf(rendition) !== ownLanguage(definition));

/** The texts that a rendition needs, in the order of the survey. */
export function gridRows(definition: unknown, rendition: string): GridRow[] {
  const wanted = localisedStrings(definition).filter((text) => isWanted(definition, rendition, text));
  const writtenFor = writtenForIn(definition);
  return wanted.map(({ text, ...place }) => {
    const [main, own] = [mainTextOf(text), ownTextOf(text, rendition)];
    return { ...place, main, own, writtenFor: own === '' ? null : writtenFor({ rendition, main, own }) };
  });
}

export function completenessOf(rows: readonly Pick<GridRow, 'own' | 'writtenFor'>[]): Completeness {
  return {
    said: rows.filter(({ own }) => own.trim() !== '').length,
    all: rows.length,
    outdated: rows.filter(({ writtenFor }) => writtenFor !== null).length,
  };
}

/** Every rendition in which a survey has any text at all. */
export function renditionsIn(definition: unknown): string[] {
  const keys = localisedStrings(definition).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)));
  return [...new Set(keys)].filter((key) => key !== 'default').sort();
}
