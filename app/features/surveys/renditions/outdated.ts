/** Which texts of renditions were written for words that have changed since, kept in the definition itself. Pure. */
import { isSpelling } from '#app/lib/methods/spelling.ts';
import { isObject, markOf, objectsIn, stringIn, withProperty } from '../editor/core/json.ts';
import type { JsonObject } from '../editor/core/json.ts';
import type { OutdatedText } from '../engine/formats.ts';
import { localisedStrings } from '../engine/localised-strings.ts';

/** A text of a rendition beside the survey's own words. `home`: the name of its element, empty for the survey and pages without a name. */
type Said = { home: string; rendition: string; main: string; own: string };

const mostLetters = 500;
const shortened = (words: string): string => (words.length > mostLetters ? words.slice(0, mostLetters) : words);

/** A page without a name is called by its number, which changes when pages move. */
const homeOf = (element: string): string => (element.includes(' ') ? '' : element);

const keyOf = ({ rendition, main, own }: Pick<OutdatedText, 'rendition' | 'main' | 'own'>): string =>
  [rendition, main, own].join(' ');
const keyOfSaid = ({ rendition, main, own }: Omit<Said, 'home'>): string =>
  keyOf({ rendition, main: markOf(main), own: markOf(own) });

const saidIn = (definition: unknown): Said[] =>
  localisedStrings(definition).flatMap(({ element, text }) =>
    typeof text === 'string'
      ? []
      : Object.entries(text)
          .filter(([rendition]) => rendition !== 'default')
          .map(([rendition, own]) => ({ home: homeOf(element), rendition, main: text['default'] ?? '', own })),
  );

/** The entries of a definition that nobody has checked yet. */
const entriesOf = (definition: unknown): OutdatedText[] =>
  objectsIn(isObject(definition) ? definition['outdated'] : undefined).map((entry) => ({
    rendition: stringIn(entry['rendition']),
    main: stringIn(entry['main']),
    own: stringIn(entry['own']),
    from: stringIn(entry['from']),
  }));

/** What a text was written for, where that has changed since; null where nothing is known of a change. */
export function writtenForIn(definition: unknown): (text: Omit<Said, 'home'>) => string | null {
  const known = new Map(entriesOf(definition).map((entry) => [keyOf(entry), entry.from]));
  return (text) => (known.size === 0 ? null : (known.get(keyOfSaid(text)) ?? null));
}

/** The draft with these entries, as far as their texts still stand in it beside each other. */
function withEntries(draft: JsonObject, entries: readonly OutdatedText[]): JsonObject {
  const standing = new Set(entries.length === 0 ? [] : saidIn(draft).map(keyOfSaid));
  const live = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const kept = [...live].filter(([key]) => standing.has(key)).map(([, entry]) => ({ ...entry }));
  if (kept.length === 0 && draft['outdated'] === undefined) return draft;
  return withProperty(draft, 'outdated', kept.length === 0 ? undefined : kept);
}

/**
 * The draft after a change, with note of every text of a rendition that stayed while its words in the survey's own language
 * became others. A correction of spelling is none. A text is known again by its element: by its own words there, so that
 * choices may change their order; an element with another name takes after those that left.
 */
export function withOutdated(before: JsonObject, after: JsonObject): JsonObject {
  const stood = saidIn(before);
  const entries = [...entriesOf(before), ...entriesOf(after)];
  if (stood.length === 0) return after;
  const pairs = new Set(stood.map(keyOfSaid));
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const homes = new Set(localisedStrings(after).map(({ element }) => homeOf(element)));
  const found = saidIn(after).flatMap((said): OutdatedText[] => {
    const key = keyOfSaid(said);
    if (pairs.has(key) || known.has(key)) return [];
    const was = stood.find(
      ({ rendition, own, home }) =>
        rendition === said.rendition && own === said.own && (home === said.home || !homes.has(home)),
    );
    if (was === undefined) return [];
    const from = known.get(keyOfSaid(was))?.from ?? was.main;
    if (shortened(from) === shortened(said.main) || isSpelling(from, said.main)) return [];
    const { rendition, main, own } = said;
    return [{ rendition, main: markOf(main), own: markOf(own), from: shortened(from) }];
  });
  return withEntries(after, [...entries, ...found]);
}

/** The draft when somebody has said of these texts that they are right as they stand. */
export function withConfirmed(draft: JsonObject, texts: readonly Omit<Said, 'home'>[]): JsonObject {
  const right = new Set(texts.map(keyOfSaid));
  return withEntries(
    draft,
    entriesOf(draft).filter((entry) => !right.has(keyOf(entry))),
  );
}

/** An element as it leaves its survey, with what is known of its own texts. */
export function carryOut(draft: JsonObject, element: JsonObject): JsonObject {
  const own = withEntries({ pages: [{ elements: [element] }] }, entriesOf(draft))['outdated'];
  return withProperty(element, 'outdated', own);
}

/** The draft and the element that comes into it, with what it brought known to the draft. */
export function bringIn(draft: JsonObject, element: JsonObject): { draft: JsonObject; element: JsonObject } {
  const brought = entriesOf(element);
  if (brought.length === 0) return { draft, element };
  return {
    draft: withProperty(
      draft,
      'outdated',
      [...entriesOf(draft), ...brought].map((entry) => ({ ...entry })),
    ),
    element: withProperty(element, 'outdated', undefined),
  };
}
