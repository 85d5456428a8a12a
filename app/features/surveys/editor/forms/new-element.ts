/** A new question from its words, its type and the lines of its list. Pure. */
import type { Json, JsonObject } from '../core/json.ts';
import { readLines } from '../core/lines.ts';
import type { LineFault, LineKind } from '../core/lines.ts';
import { nameFrom } from '../core/names.ts';
import { kindsOfText } from './properties.ts';

export type NewElement =
  | { ok: true; element: JsonObject }
  | { ok: false; fault: 'listMissing' }
  | { ok: false; fault: 'lines'; faults: LineFault[] };

/** Types that need a list, with the property it goes to. */
const lists: Readonly<Record<string, { key: string; kind: LineKind }>> = {
  radiogroup: { key: 'choices', kind: 'codes' },
  checkbox: { key: 'choices', kind: 'codes' },
  dropdown: { key: 'choices', kind: 'codes' },
  tagbox: { key: 'choices', kind: 'codes' },
  ranking: { key: 'choices', kind: 'codes' },
  imagepicker: { key: 'choices', kind: 'pictures' },
  multipletext: { key: 'items', kind: 'named' },
  matrix: { key: 'rows', kind: 'codes' },
  matrixdropdown: { key: 'rows', kind: 'codes' },
  matrixdynamic: { key: 'columns', kind: 'named' },
};

const agreement: Json[] = [
  { value: 'agree_strongly', text: 'Agree strongly' },
  { value: 'agree', text: 'Agree' },
  { value: 'neither', text: 'Neither' },
  { value: 'disagree', text: 'Disagree' },
  { value: 'disagree_strongly', text: 'Disagree strongly' },
];

/** What a type begins with beside its words and its list. */
const seeds: Readonly<Record<string, JsonObject>> = {
  matrix: { columns: agreement },
  matrixdropdown: { columns: [{ name: 'answer', title: 'Your answer', cellType: 'text' }] },
  matrixdynamic: { rowCount: 1 },
  paneldynamic: { templateElements: [{ type: 'text', name: 'answer', title: 'Your answer' }], panelCount: 1 },
  rating: { rateMin: 1, rateMax: 5 },
  slider: { min: 0, max: 10 },
  ranking: { selectToRankEnabled: true },
  panel: { elements: [] },
};

/** What new entries of a list begin with: a column of a table takes a short answer until it is changed. */
export const freshEntry = (list: string): JsonObject => (list === 'columns' ? { cellType: 'text' } : {});

/** Types whose words are not a title. */
function wordsFor(type: string, words: string): JsonObject {
  if (type === 'html') return { html: words };
  return type === 'image' ? { altText: words } : { title: words };
}

/** @param taken names in use, in lower case */
export function newElement(type: string, words: string, lines: string, taken: ReadonlySet<string>): NewElement {
  const kind = kindsOfText.find((one) => one === type);
  const own: JsonObject = kind ? { type: 'text', inputType: kind } : { type };
  const base: JsonObject = { ...own, name: nameFrom(words, taken), ...wordsFor(type, words), ...seeds[type] };
  const list = lists[type];
  if (type === 'expression' || type === 'image') {
    const key = type === 'image' ? 'imageLink' : 'expression';
    const text = lines.trim();
    return text === '' ? { ok: false, fault: 'listMissing' } : { ok: true, element: { ...base, [key]: text } };
  }
  if (!list) return { ok: true, element: base };
  const { items, faults } = readLines(lines, undefined, list.kind, () => freshEntry(list.key));
  if (faults.length > 0) return { ok: false, fault: 'lines', faults };
  if (items.length === 0) return { ok: false, fault: 'listMissing' };
  return { ok: true, element: { ...base, [list.key]: items } };
}
