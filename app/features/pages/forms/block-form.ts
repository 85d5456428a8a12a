/** A block as the texts of its form, and back: what cannot be read is said at its field, and what was typed stays. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { formatPartialDate, parsePartialDate } from '#app/lib/partial-date.ts';
import { isWebAddress } from '#app/lib/web-address.ts';
import { blockSchema } from '../blocks.ts';
import type { Block, BlockKind } from '../blocks.ts';
import { fieldsOf } from './block-fields.ts';
import type { Field, SimpleField } from './block-fields.ts';

/** The fields of a form by name; rows are `items.0.text`, choices `nodeIds.0`. */
export type Texts = Record<string, string>;

export type FieldFault = 'addressWrong' | 'dateWrong' | 'noSuchDay' | 'numberWrong' | 'tooLong' | 'pictureUnknown';

export type ReadBlock = { ok: true; block: Block } | { ok: false; faults: Record<string, FieldFault> };

/** Longest text of a field, in characters. */
const most = { line: 300, long: 20_000 };
const mostRows = 60;

const clean = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function writeSimple(field: SimpleField, value: unknown): string {
  if (field.as === 'date') return formatPartialDateOr(value as StoredDate);
  if (field.as === 'number') return value === null ? '' : String(value);
  return typeof value === 'string' ? value : '';
}

function formatPartialDateOr(date: StoredDate): string {
  return date.state === 'stated' ? formatPartialDate(date) : '';
}

type Values = Record<string, unknown>;

function writeField(field: Field, value: unknown): Texts {
  if (field.as === 'lines') return { [field.name]: (value as string[]).join('\n') };
  if (field.as === 'choices')
    return Object.fromEntries((value as string[]).map((id, index) => [`${field.name}.${String(index)}`, id]));
  if (field.as === 'rows')
    return Object.fromEntries(
      (value as Values[]).flatMap((row, index) =>
        field.of.map((part) => [`${field.name}.${String(index)}.${part.name}`, writeSimple(part, row[part.name])]),
      ),
    );
  return { [field.name]: writeSimple(field, value) };
}

/** The form of a block that is there. */
export function textsOf(block: Block): Texts {
  const values: Values = block;
  const own = fieldsOf[block.kind].map((field) => writeField(field, values[field.name]));
  return Object.assign({ heading: block.heading, level: String(block.level) }, ...own) as Texts;
}

/** What a browser sent, as texts. */
export function textsIn(form: FormData | URLSearchParams): Texts {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** How many rows or choices of a field there are in a form, blank ones at the end not counted. */
export function countRows(texts: Texts, name: string): number {
  const places = Object.entries(texts).flatMap(([key, text]) => {
    const place = key.startsWith(`${name}.`) ? Number(key.slice(name.length + 1).split('.')[0]) : Number.NaN;
    return Number.isInteger(place) && place < mostRows && text.trim() !== '' ? [place + 1] : [];
  });
  return Math.max(0, ...places);
}

type Read = { value: unknown } | { fault: FieldFault };

function readSimple(field: SimpleField, typed: string): Read {
  const text = clean(typed);
  if (text.length > (field.as === 'long' ? most.long : most.line)) return { fault: 'tooLong' };
  switch (field.as) {
    case 'address':
      return text === '' || isWebAddress(text) ? { value: text } : { fault: 'addressWrong' };
    case 'date': {
      const parsed = parsePartialDate(text);
      if (parsed.ok) return { value: parsed.date };
      return { fault: parsed.reason === 'no-such-day' ? 'noSuchDay' : 'dateWrong' };
    }
    case 'number': {
      const number = Number(text.replace(/[,\s]/g, '').replace(/%$/, ''));
      if (text === '' || /^not stated\.?$/i.test(text)) return { value: null };
      return Number.isFinite(number) ? { value: number } : { fault: 'numberWrong' };
    }
    case 'select':
      return { value: field.options.includes(text) ? text : field.options[0] };
    case 'choice':
      return { value: text };
    default:
      return { value: text };
  }
}

type Gathered = { value: unknown; faults: Record<string, FieldFault> };

function readRows(field: Extract<Field, { as: 'rows' }>, texts: Texts): Gathered {
  const faults: Record<string, FieldFault> = {};
  const rows: Values[] = [];
  for (let place = 0; place < countRows(texts, field.name); place += 1) {
    const nameOf = (part: SimpleField) => `${field.name}.${String(place)}.${part.name}`;
    // A select always says something; a row with nothing else in it is blank.
    const isBlank = field.of.every((part) => part.as === 'select' || clean(texts[nameOf(part)] ?? '') === '');
    if (isBlank) continue;
    const row: Values = {};
    for (const part of field.of) {
      const read = readSimple(part, texts[nameOf(part)] ?? '');
      if ('fault' in read) faults[nameOf(part)] = read.fault;
      else row[part.name] = part.as === 'choice' && read.value === '' ? null : read.value;
    }
    rows.push(row);
  }
  return { value: rows, faults };
}

function readField(field: Field, texts: Texts): Gathered {
  if (field.as === 'rows') return readRows(field, texts);
  if (field.as === 'lines') {
    const lines = clean(texts[field.name] ?? '').split('\n');
    return { value: lines.map((line) => line.trim()).filter((line) => line !== ''), faults: {} };
  }
  if (field.as === 'choices') {
    const chosen = Array.from({ length: countRows(texts, field.name) }, (_, place) =>
      (texts[`${field.name}.${String(place)}`] ?? '').trim(),
    );
    return { value: [...new Set(chosen.filter((id) => /^[0-9a-z]{10}$/.test(id)))], faults: {} };
  }
  const read = readSimple(field, texts[field.name] ?? '');
  return 'fault' in read ? { value: null, faults: { [field.name]: read.fault } } : { value: read.value, faults: {} };
}

/** The block that a form describes. */
export function readBlock(kind: BlockKind, id: string, texts: Texts): ReadBlock {
  const heading = clean(texts['heading'] ?? '');
  const level = texts['level'] === '3' ? 3 : 2;
  const values: Values = { kind, id, heading, level };
  const faults: Record<string, FieldFault> = heading.length > most.line ? { heading: 'tooLong' } : {};
  for (const field of fieldsOf[kind]) {
    const read = readField(field, texts);
    Object.assign(faults, read.faults);
    values[field.name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, block: blockSchema.parse(values) };
}
