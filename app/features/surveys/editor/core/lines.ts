/** Lists of choices, rows and points as lines of text, and back: codes are made once and keep to what they stood for. Pure. */
import { isObject, stringIn, withProperty, withWords, wordsIn } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { codeFrom, isCode, isName, nameFrom } from './names.ts';

/**
 * - `codes`: choices and rows, `code | text | outside code`.
 * - `pictures`: choices with a picture, `code | text | address`.
 * - `points`: points of a scale, `number | text`.
 * - `named`: parts with a name and a title of their own, `name | title`.
 */
export type LineKind = 'codes' | 'pictures' | 'points' | 'named';

export type LineFault = { line: number; typed: string; fault: 'notACode' | 'notANumber' | 'notAName' | 'twice' };

export type ReadLines = { items: Json[]; faults: LineFault[] };

const mark = ' | ';

/** How the list of a kind calls the key and the words of its entries. */
const keysOf = (kind: LineKind) =>
  kind === 'named' ? ({ key: 'name', words: 'title' } as const) : ({ key: 'value', words: 'text' } as const);

/** What the third part of a line is. */
const thirdKey = (kind: LineKind) => (kind === 'pictures' ? 'imageLink' : 'mapsTo');

export const keyOfItem = (item: Json, kind: LineKind): string => {
  const key = isObject(item) ? item[keysOf(kind).key] : item;
  return typeof key === 'number' ? String(key) : stringIn(key);
};

const wordsOfItem = (item: Json, kind: LineKind): string => (isObject(item) ? wordsIn(item[keysOf(kind).words]) : '');

/** The list as its author edits it, one entry a line. Line breaks inside words become spaces. */
export function writeLines(list: Json | undefined, kind: LineKind): string {
  const items = Array.isArray(list) ? list : [];
  return items
    .map((item) => {
      const outside = isObject(item) ? stringIn(item[thirdKey(kind)]) : '';
      const parts = [keyOfItem(item, kind), wordsOfItem(item, kind), outside].map((part) =>
        part.replace(/\s*\n\s*/g, ' '),
      );
      while (parts.at(-1) === '') parts.pop();
      return parts.join(mark);
    })
    .join('\n');
}

type Line = { number: number; typed: string; key: string; words: string; outside: string };

/**
 * `text`, `code | text` or `code | text | outside code`; of pictures `text | address` or `code | text | address`. A text alone
 * that is a code already is that code.
 */
function splitLine(typed: string, number: number, known: ReadonlySet<string>, kind: LineKind): Line {
  const [first = '', second, third = ''] = typed.split('|').map((part) => part.trim());
  // An address is neither a code nor words: of a picture it may stand second.
  if (kind === 'pictures' && third === '' && second?.startsWith('/'))
    return { number, typed, key: '', words: first, outside: second };
  if (second !== undefined) return { number, typed, key: first, words: second, outside: third };
  const isKey = known.has(first) || (kind === 'points' && /^-?\d+$/.test(first));
  return isKey
    ? { number, typed, key: first, words: '', outside: '' }
    : { number, typed, key: '', words: first, outside: '' };
}

const isKey: Record<LineKind, (key: string) => boolean> = {
  codes: isCode,
  pictures: isCode,
  points: (key) => /^-?\d{1,4}$/.test(key),
  named: isName,
};
const faultOf = { codes: 'notACode', pictures: 'notACode', points: 'notANumber', named: 'notAName' } as const;

function itemFrom({ key, words, outside }: Line, before: Json | undefined, kind: LineKind): Json {
  const value = kind === 'points' ? Number(key) : key;
  const old: JsonObject = isObject(before) ? before : {};
  const keys = keysOf(kind);
  const named = withProperty({ ...old, [keys.key]: value }, keys.words, withWords(old[keys.words], words));
  const hasThird = kind === 'codes' || kind === 'pictures';
  const item = hasThird ? withProperty(named, thirdKey(kind), outside === '' ? undefined : outside) : named;
  return Object.keys(item).length === 1 && kind !== 'named' ? value : item;
}

/** Properties that a new entry of a list needs beside its name. */
export type Fresh = (words: string) => JsonObject;

/**
 * Reads lines into a list. An entry is known by its code; a line without one takes the code of the entry that has the same
 * words, else a new code made from the words. What is known of an entry (renditions, conditions, pictures) stays with it.
 */
export function readLines(
  text: string,
  before: Json | undefined,
  kind: LineKind,
  fresh: Fresh = () => ({}),
): ReadLines {
  const old = Array.isArray(before) ? before : [];
  const known = new Map(old.map((item) => [keyOfItem(item, kind), item]));
  const typed = text.replace(/\r\n?/g, '\n').split('\n');
  const lines = typed
    .map((line, index) => splitLine(line.trim(), index + 1, new Set(known.keys()), kind))
    .filter((line) => line.typed !== '');
  const faults: LineFault[] = [];
  const taken = new Set(lines.map(({ key }) => key.toLowerCase()).filter((key) => key !== ''));
  for (const line of lines) {
    if (line.key !== '') continue;
    const same = old.find(
      (item) => wordsOfItem(item, kind) === line.words && !taken.has(keyOfItem(item, kind).toLowerCase()),
    );
    if (same !== undefined) line.key = keyOfItem(same, kind);
    else if (kind === 'codes' || kind === 'pictures') line.key = codeFrom(line.words, taken);
    else if (kind === 'named') line.key = nameFrom(line.words, taken, 'part');
    taken.add(line.key.toLowerCase());
  }
  const seen = new Set<string>();
  const items = lines.map((line) => {
    if (!isKey[kind](line.key)) faults.push({ line: line.number, typed: line.typed, fault: faultOf[kind] });
    else if (seen.has(line.key.toLowerCase())) faults.push({ line: line.number, typed: line.typed, fault: 'twice' });
    seen.add(line.key.toLowerCase());
    const held = known.get(line.key);
    const item = itemFrom(line, held, kind);
    return held === undefined && kind === 'named' && isObject(item) ? { ...fresh(line.words), ...item } : item;
  });
  return { items, faults };
}

/** The codes that a list had and has no more. */
export function goneCodes(before: Json | undefined, after: Json | undefined, kind: LineKind): string[] {
  const left = new Set((Array.isArray(after) ? after : []).map((item) => keyOfItem(item, kind)));
  return (Array.isArray(before) ? before : []).map((item) => keyOfItem(item, kind)).filter((key) => !left.has(key));
}
