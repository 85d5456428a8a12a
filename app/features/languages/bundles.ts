/** The site's own words in a language, text by text, and what is wrong with a translation before it is taken in. Pure. */
import { baseOf, englishOf, fingerprint, isChecked, isVital } from '#app/platform/messages.ts';
import type { Bundle, Messages } from '#app/platform/messages.ts';

export type TextRow = {
  key: string;
  english: string;
  /** Empty where there is none. */
  text: string;
  isVital: boolean;
  state: 'checked' | 'unchecked' | 'missing';
};

export const noTexts: Bundle = { texts: {}, checked: {} };

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The plural forms that a language tells apart (CLDR), with those that English has beside them. */
function formsOf(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** Every key that a translation into a language should have, in the order of the English texts. */
export function wantedKeys(messages: Messages, language: string): string[] {
  const keys = Object.keys(messages.english).flatMap((key) => {
    const base = baseOf(messages, key);
    if (base === key) return [key];
    return key === `${base}_other` ? formsOf(language).map((form) => `${base}_${form}`) : [];
  });
  const own = Object.keys(messages.english).filter((key) => key.endsWith('_zero'));
  return [...new Set([...own, ...keys])].sort(byPlace(messages));
}

const byPlace = (messages: Messages) => {
  const places = new Map(Object.keys(messages.english).map((key, place) => [baseOf(messages, key), place]));
  return (one: string, other: string) =>
    (places.get(baseOf(messages, one)) ?? 0) - (places.get(baseOf(messages, other)) ?? 0);
};

/** Each text beside its English. */
export function rowsOf(messages: Messages, bundle: Bundle, language: string): TextRow[] {
  return wantedKeys(messages, language).map((key) => {
    const text = bundle.texts[key] ?? '';
    const state = text === '' ? 'missing' : isChecked(messages, bundle, key) ? 'checked' : 'unchecked';
    return {
      key,
      english: englishOf(messages, key) ?? '',
      text,
      isVital: isVital(messages, baseOf(messages, key)),
      state,
    };
  });
}

export type Counts = { all: number; said: number; checked: number; vitalUnchecked: number };

export function countsOf(rows: readonly TextRow[]): Counts {
  const count = (isCounted: (row: TextRow) => boolean) => rows.filter(isCounted).length;
  return {
    all: rows.length,
    said: count(({ state }) => state !== 'missing'),
    checked: count(({ state }) => state === 'checked'),
    vitalUnchecked: count((row) => row.isVital && row.state !== 'checked'),
  };
}

/** The fingerprints of everything that a speaker was shown: what a check stands for. */
export function fingerprintsOf(rows: readonly TextRow[]): Record<string, string> {
  const said = rows.filter(({ text }) => text !== '');
  return Object.fromEntries(said.map(({ key, english, text }) => [key, fingerprint(english, text)]));
}

/** One name for all of it, so that a check is of what was shown and not of what came since. */
export const sealOf = (rows: readonly TextRow[]): string =>
  fingerprint('', Object.values(fingerprintsOf(rows)).sort().join(' '));

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|%\{(\w+)\}/g)].map(([whole]) => whole.replace(/\s/g, '')).sort();

/** A form of a plural may do without its number, as in “one minute”. */
function samePlaceholders(english: string, text: string, key: string): boolean {
  const wanted = new Set(placeholders(english));
  const got = new Set(placeholders(text));
  const mayLack = (name: string) => pluralForm.test(key) && name === '{{count}}';
  return [...got].every((name) => wanted.has(name)) && [...wanted].every((name) => got.has(name) || mayLack(name));
}

export type Upload = {
  /** What would be taken in, by namespace. */
  texts: Record<string, Record<string, string>>;
  /** `namespace.key` of texts that there are not in English: they are left out. */
  unknown: string[];
  /** Texts that the file lacks: they stay as they are. */
  missing: string[];
  /** Texts whose {{placeholders}} are not those of the English: nothing is taken in while there are any. */
  wrong: { key: string; english: string; text: string }[];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const longest = 2000;

/** Reads a file of translations: an object of texts by key, by namespace. Null for what is no such file. */
export function readUpload(json: string, all: ReadonlyMap<string, Messages>, language: string): Upload | null {
  let value: unknown;
  try {
    value = JSON.parse(json) as unknown;
  } catch {
    return null;
  }
  if (!isRecord(value) || Object.values(value).some((texts) => !isRecord(texts))) return null;
  const upload: Upload = { texts: {}, unknown: [], missing: [], wrong: [] };
  for (const [namespace, given] of Object.entries(value)) {
    const messages = all.get(namespace);
    const texts = isRecord(given) ? given : {};
    if (messages) readNamespace(messages, texts, language, upload);
    else upload.unknown.push(...Object.keys(texts).map((key) => `${namespace}.${key}`));
  }
  return upload;
}

function readNamespace(messages: Messages, given: Record<string, unknown>, language: string, upload: Upload): void {
  const { namespace } = messages;
  const wanted = new Set(wantedKeys(messages, language));
  const kept: Record<string, string> = {};
  for (const [key, text] of Object.entries(given)) {
    const english = englishOf(messages, key);
    if (english === undefined || !wanted.has(key)) upload.unknown.push(`${namespace}.${key}`);
    else if (typeof text !== 'string' || text.length > longest || !samePlaceholders(english, text, key))
      upload.wrong.push({ key: `${namespace}.${key}`, english, text: String(text).slice(0, longest) });
    else if (text.trim() !== '') kept[key] = text.trim();
  }
  upload.missing.push(...[...wanted].filter((key) => kept[key] === undefined).map((key) => `${namespace}.${key}`));
  upload.texts[namespace] = kept;
}
