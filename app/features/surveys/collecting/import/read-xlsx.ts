/**
 * Reads the first sheet of an Excel workbook (ECMA-376) as rows of text: formulas as the value they had, dates as
 * YYYY-MM-DD. Two ways through the file, since words may stand behind the sheet that uses them.
 */
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { dayOfSerial } from '../day.ts';
import { mostCellLength, mostColumns, UnreadableFile } from './read-csv.ts';
import type { FileRow } from './read-csv.ts';
import { readZip } from './read-zip.ts';
import type { TakeBytes } from './read-zip.ts';

const mostWords = 1_000_000;
const mostWordLength = 64 * 1024 * 1024;

type Watch = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string, text: string) => void;
};

/** Names without the prefix that a namespace may have. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Follows a document; text is that of the innermost element. Definitions of entities are refused before they are read. */
function follow({ open, close }: Watch): TakeBytes {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  let text = '';
  parser.on('doctype', () => {
    throw new UnreadableFile('unsafe', 'DOCTYPE');
  });
  parser.on('error', (error) => {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('notXlsx');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    text = '';
    open?.(local(tag.name), tag.attributes);
  });
  parser.on('text', (more) => {
    text += more;
    if (text.length > mostWordLength) throw new UnreadableFile('tooMuch');
  });
  parser.on('closetag', (tag) => {
    close?.(local(tag.name), text);
    text = '';
  });
  return (bytes, isLast) => {
    parser.write(decoder.decode(bytes, { stream: !isLast }));
    if (isLast) parser.close();
  };
}

type Book = {
  words: string[];
  /** Places of cell styles whose numbers are days. */
  dayStyles: Set<number>;
  /** Paths of sheets by the id of their relation, and the ids in the order of the workbook. */
  paths: Map<string, string>;
  sheets: string[];
  is1904: boolean;
};

/** Formats that come with every workbook and show a date. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** A format shows a date where a day or year stands outside quotes and brackets. */
const isDayFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

function wordsInto(book: Book): TakeBytes {
  let word = '';
  let size = 0;
  let isPhonetic = false;
  return follow({
    open: (name) => {
      if (name === 'si') word = '';
      if (name === 'rPh') isPhonetic = true;
    },
    close: (name, text) => {
      if (name === 't' && !isPhonetic) word += text;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      size += word.length;
      if (size > mostWordLength || book.words.length >= mostWords) throw new UnreadableFile('tooMuch');
      book.words.push(word);
    },
  });
}

function stylesInto(book: Book): TakeBytes {
  const own = new Map<number, string>();
  let isCells = false;
  let place = 0;
  return follow({
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const format = Number(numFmtId);
      const code = own.get(format);
      if (code === undefined ? builtInDays.has(format) : isDayFormat(code)) book.dayStyles.add(place);
      place += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
}

function openBook(bytes: Uint8Array): Book {
  const book: Book = { words: [], dayStyles: new Set(), paths: new Map(), sheets: [], is1904: false };
  const parts: Record<string, () => TakeBytes> = {
    'xl/workbook.xml': () =>
      follow({
        open: (name, attributes) => {
          if (name === 'sheet') book.sheets.push(attributes['r:id'] ?? '');
          if (name === 'workbookPr') book.is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        },
      }),
    'xl/_rels/workbook.xml.rels': () =>
      follow({
        open: (name, { Id = '', Target = '' }) => {
          if (name === 'Relationship') book.paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
        },
      }),
    'xl/sharedStrings.xml': () => wordsInto(book),
    'xl/styles.xml': () => stylesInto(book),
  };
  const steps = readZip(bytes, (name) => (Object.hasOwn(parts, name) ? (parts[name]?.() ?? null) : null));
  while (steps.next().done !== true) continue;
  return book;
}

/** The place of a column from its letters: A is 0. */
export function placeOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type CellFacts = { type: string; style: number; place: number };

function cellText(book: Book, { type, style }: CellFacts, value: string): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return book.words[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'n': {
      const day = book.dayStyles.has(style) ? dayOfSerial(Number(value) + (book.is1904 ? 1462 : 0)) : null;
      return day ?? value;
    }
    default:
      return value;
  }
}

function rowsInto(book: Book, rows: FileRow[]): TakeBytes {
  let cells: string[] = [];
  let line = 0;
  let cell: CellFacts = { type: 'n', style: 0, place: 0 };
  let value = '';
  const startCell = ({ r, t, s }: Record<string, string>) => {
    const place = r === undefined ? cell.place + 1 : placeOf(r);
    if (place < 0 || place >= mostColumns) throw new UnreadableFile('tooWide', String(line));
    cell = { type: t ?? 'n', style: Number(s ?? 0), place };
    value = '';
  };
  return follow({
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        cell = { type: 'n', style: 0, place: -1 };
      }
      if (name === 'c') startCell(attributes);
    },
    close: (name, text) => {
      if (name === 'v' || (name === 't' && cell.type === 'inlineStr')) value += text;
      if (name === 'c') {
        const shown = cellText(book, cell, value).trim();
        if (shown.length > mostCellLength) throw new UnreadableFile('tooWide', String(line));
        while (cells.length < cell.place) cells.push('');
        cells[cell.place] = shown;
      }
      if (name === 'row' && cells.some((one) => one !== '')) rows.push({ line, cells });
    },
  });
}

/** The rows of the first sheet that are not empty, with the numbers that stand beside them. @throws UnreadableFile */
export function* readXlsx(bytes: Uint8Array): Generator<FileRow> {
  const book = openBook(bytes);
  const path = book.paths.get(book.sheets[0] ?? '');
  if (path === undefined) throw new UnreadableFile('noSheet');
  const rows: FileRow[] = [];
  const steps = readZip(bytes, (name) => (name === path ? rowsInto(book, rows) : null));
  while (steps.next().done !== true) yield* rows.splice(0);
  yield* rows.splice(0);
}
