/** A rendition as a file for translators, and back: JSON or CSV, by the place of each text. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import type { GridRow } from './completeness.ts';

/** `written_for`: the English that the text was written for, where it has changed since. */
const head = ['place', 'english', 'text', 'written_for'];

export function renditionCsv(rows: readonly GridRow[]): string {
  return csvFile([head, ...rows.map(({ path, main, own, writtenFor }) => [path, main, own, writtenFor ?? ''])]);
}

export function renditionJson(rows: readonly GridRow[]): string {
  const texts = rows.map(({ path, main, own, writtenFor }) => ({
    place: path,
    english: main,
    text: own,
    ...(writtenFor === null ? {} : { written_for: writtenFor }),
  }));
  return `${JSON.stringify(texts, null, 2)}\n`;
}

/** The fields of a CSV file (RFC 4180), line by line; empty lines are left out. */
function csvRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    record.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (record.some((field) => field !== '')) records.push(record);
    record = [];
  }
  return records;
}

/** A spreadsheet's guard in front of text that looks like a formula is no part of the text. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');

type Line = { place: string; english: string; text: string };

function jsonLines(text: string): Line[] | null {
  try {
    const value = JSON.parse(text) as unknown;
    if (!Array.isArray(value)) return null;
    const lines = value.map((line: unknown) => (typeof line === 'object' && line !== null ? { ...line } : {}) as Line);
    return lines.every(({ place, text: own }) => typeof place === 'string' && typeof own === 'string') ? lines : null;
  } catch {
    return null;
  }
}

function csvLines(text: string): Line[] | null {
  const [first, ...records] = csvRecords(text);
  const at = (name: string) => first?.findIndex((field) => field.trim().toLowerCase() === name) ?? -1;
  const [place, english, own] = [at('place'), at('english'), at('text')];
  if (place === -1 || own === -1) return null;
  return records.map((record) => ({
    place: record[place] ?? '',
    english: withoutGuard(record[english] ?? ''),
    text: withoutGuard(record[own] ?? ''),
  }));
}

export type RenditionFile = {
  /** Texts to take in, by place. */
  texts: Map<string, string>;
  /** Places that the survey does not have, or whose English is another one by now. */
  unknown: string[];
};

/** Reads a file that a translator sends back. Null for what is no such file. Empty texts change nothing. */
export function readRendition(file: string, rows: readonly GridRow[]): RenditionFile | null {
  const text = file.replace(/^\ufeff/, '');
  const lines = text.trimStart().startsWith('[') ? jsonLines(text) : csvLines(text);
  if (lines === null) return null;
  const known = new Map(rows.map((row) => [row.path, row]));
  const read: RenditionFile = { texts: new Map(), unknown: [] };
  for (const { place, english, text: own } of lines) {
    const row = known.get(place);
    const isOther = row !== undefined && english !== '' && english !== undefined && english !== row.main;
    if (row === undefined || isOther) read.unknown.push(place);
    else if (own.trim() !== '') read.texts.set(place, own.trim());
  }
  return read;
}
