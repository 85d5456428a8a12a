/** Reads CSV (RFC 4180 and what spreadsheets make of it) a piece at a time: only a line is ever held whole. */

export type FileRow = { line: number; cells: string[] };

/** `tooWide`: too many columns or too long a cell. */
export class UnreadableFile extends Error {
  readonly reason: FileFault;
  readonly detail: string;
  constructor(reason: FileFault, detail = '') {
    super(`The file cannot be read: ${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

export type FileFault = 'tooWide' | 'notCsv' | 'notXlsx' | 'tooMuch' | 'unsafe' | 'noSheet' | 'empty' | 'tooManyRows';

export const mostColumns = 1000;
export const mostCellLength = 20_000;
const pieceSize = 64 * 1024;

/** What the bytes are written in: by their mark, otherwise UTF-8 where they are that, otherwise as old spreadsheets write. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < bytes.length; at += pieceSize)
      decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(start: string): string {
  const first = (start.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

type State = { cells: string[]; cell: string; isQuoted: boolean; wasQuote: boolean; line: number; begins: number };

/** Takes one character; answers the row that it ends. */
function take(state: State, character: string, separator: string): FileRow | null {
  if (character === '\n') state.line += 1;
  if (state.isQuoted) {
    if (state.wasQuote) {
      state.wasQuote = false;
      if (character === '"') {
        state.cell += '"';
        return null;
      }
      state.isQuoted = false;
    } else if (character === '"') {
      state.wasQuote = true;
      return null;
    } else {
      add(state, character);
      return null;
    }
  }
  if (character === '"' && state.cell === '') state.isQuoted = true;
  else if (character === separator) endCell(state);
  else if (character === '\n') return endRow(state);
  else if (character !== '\r') add(state, character);
  return null;
}

function add(state: State, character: string): void {
  state.cell += character;
  if (state.cell.length > mostCellLength) throw new UnreadableFile('tooWide', String(state.begins));
}

function endCell(state: State): void {
  state.cells.push(state.cell.trim());
  state.cell = '';
  if (state.cells.length > mostColumns) throw new UnreadableFile('tooWide', String(state.begins));
}

function endRow(state: State): FileRow | null {
  endCell(state);
  const row = { line: state.begins, cells: state.cells };
  state.cells = [];
  state.begins = state.line;
  return row.cells.every((cell) => cell === '') ? null : row;
}

/** The rows that are not empty, with the line on which each begins, counted from 1. @throws UnreadableFile */
export function* readCsv(bytes: Uint8Array): Generator<FileRow> {
  const decoder = new TextDecoder(encodingOf(bytes));
  const state: State = { cells: [], cell: '', isQuoted: false, wasQuote: false, line: 1, begins: 1 };
  let separator: string | null = null;
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
    if (piece.includes('\0')) throw new UnreadableFile('notCsv');
    separator ??= separatorOf(piece);
    for (const character of piece) {
      const row = take(state, character, separator);
      if (row) yield row;
    }
  }
  const last = state.cell !== '' || state.cells.length > 0 ? endRow(state) : null;
  if (last) yield last;
}
