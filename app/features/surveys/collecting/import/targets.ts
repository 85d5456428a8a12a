/** Where the columns of a file can go, and which column looks like which. Pure. */
import type { Column as PlanColumn, Plan, PlanQuestion } from '../../engine/plan.server.ts';
import type { LocalisedText } from '../../engine/text.ts';
import { provenanceName } from '../../exports/provenance.ts';
import type { FormOption, FormQuestion } from '../paper/form-model.ts';
import { plainWords } from './plain-words.ts';
import { toldKeys } from './told.ts';
import type { ToldKey } from './told.ts';

/**
 * A cell of repeated rows in the words of the form: its row (of rows that people add, the number of it), and its choice where
 * a column is one choice. `count`: how many rows there are. `words`: the text beside "other".
 */
export type Spot = { is: 'cell' | 'count' | 'words'; row: string | number; cell: string; choice: string };

/**
 * `day`: when the answer came in. `question`: a whole answer. `tick`, `place`, `part`: one choice, the place of one item,
 * one row or item of a question. `words`: the text beside "other". `column`: a column of the stored row, by its place
 * there. `told`: what the line says of the response.
 */
export type Target = {
  /** Of a column of repeated rows that is offered to whoever chooses by hand. */
  spot?: Spot;
  key: string;
  kind: 'day' | 'question' | 'tick' | 'place' | 'part' | 'words' | 'column' | 'told';
  question: string;
  part: string;
  /** The question's number on paper; 0 for the day. */
  number: number;
  title: string;
  /** What it is of: a choice, a row. Empty for the whole. */
  of: string;
  /** Headings that name it, made plain. */
  names: readonly string[];
  /** Codes of choices by the words that the site shows for them, made plain. */
  labels?: ReadonlyMap<string, string>;
};

const textsOf = (text: LocalisedText | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

const dayNames = [
  'day',
  'date',
  'received',
  'date received',
  'received on',
  'day received',
  'submitted',
  'completed',
  'response when',
];

type Named = { kind: Target['kind']; part: string; of: string; names: string[] };

function targetsIn(question: PlanQuestion, form: FormQuestion): Named[] {
  const { name, definition, shape } = question;
  const titles = [name, form.title, `q${String(form.number)}`, ...textsOf(definition.title)];
  const both = (tail: string[]) => titles.flatMap((title) => tail.map((end) => `${title} ${end}`));
  const part = (kind: Target['kind'], key: string, of: string, texts: string[]): Named => ({
    kind,
    part: key,
    of,
    names: both([key, of, ...texts]),
  });
  const whole: Named = { kind: 'question', part: '', of: '', names: titles };
  const options = (shape.options ?? []).map(({ code, text }) => {
    const of = form.options.find((option) => option.code === code)?.text ?? code;
    return { code, of, texts: textsOf(text) };
  });
  const parts = (shape.parts ?? []).map(({ key, text }) => {
    const of = form.parts.find((one) => one.key === key)?.text ?? key;
    return part('part', key, of, textsOf(text));
  });
  const words: Named[] = shape.comment
    ? [
        {
          kind: 'words',
          part: '',
          of: 'other',
          names: both(['Comment', 'other', 'other text', 'other please specify']),
        },
      ]
    : [];
  switch (form.kind) {
    case 'many':
      return [whole, ...options.map(({ code, of, texts }) => part('tick', code, of, texts)), ...words];
    case 'rank':
      return [whole, ...options.map(({ code, of, texts }) => part('place', code, of, texts))];
    case 'grid':
    case 'items':
      return parts;
    case 'rows':
    case 'file':
      return [];
    default:
      return [whole, ...words];
  }
}

/** What a column of repeated rows may be called: the question, the row, the cell, and the choice where it is one of several. */
function repeatedNames(form: FormQuestion, title: LocalisedText | undefined, column: PlanColumn): string[] {
  const { part, option } = column;
  const row = part?.row;
  if (!row || !part) return [];
  const titles = [form.name, form.title, `q${String(form.number)}`, ...textsOf(title)];
  const rows = row.index === undefined ? [row.key, ...textsOf(row.text)] : [String(row.index + 1)];
  const cell = form.cells.find(({ name }) => name === part.key);
  const isWords = column.kind === 'text' && cell !== undefined && cell.options.length > 0;
  const cells = [part.key, ...(cell ? [cell.title] : []), ...textsOf(part.text)];
  const ends = isWords
    ? [' other', ' Comment']
    : option
      ? [` ${option.code}`, ...textsOf(option.text).map((text) => ` ${text}`)]
      : [''];
  return titles.flatMap((one) =>
    rows.flatMap((at) => cells.flatMap((of) => ends.map((end) => `${one} ${at} ${of}${end}`))),
  );
}

/** Words that several choices share name none of them. */
function labelsOf(options: readonly FormOption[]): ReadonlyMap<string, string> {
  const plain = options.map(({ text, code }) => [plainWords(text), code] as const);
  return new Map(plain.filter(([text]) => plain.filter(([other]) => other === text).length === 1));
}

/** How many cells of one question are offered by hand; those of further rows are known by their headings. */
export const mostSpots = 150;

/** Where a column of repeated rows stands, in words; nothing for what is no cell of a row. */
function spotOf(form: FormQuestion, { part, option, kind }: PlanColumn): Spot | undefined {
  if (form.kind !== 'rows' || !part) return undefined;
  if (part.key === '#rows') return { is: 'count', row: '', cell: '', choice: '' };
  const { row } = part;
  if (!row) return undefined;
  const cell = form.cells.find(({ name }) => name === part.key);
  const choices = cell?.options ?? [];
  return {
    is: kind === 'text' && choices.length > 0 ? 'words' : 'cell',
    row: row.index === undefined ? (form.parts.find(({ key }) => key === row.key)?.text ?? row.key) : row.index + 1,
    cell: cell?.title ?? part.key,
    choice: option === undefined ? '' : (choices.find(({ code }) => code === option.code)?.text ?? option.code),
  };
}

/** The cells that are offered by hand, by column: whole rows, as many as fit. */
function spotsOf(question: PlanQuestion, form: FormQuestion): ReadonlyMap<PlanColumn, Spot> {
  const spots = question.columns
    .filter(({ kind }) => kind !== 'file')
    .flatMap((column) => {
      const spot = spotOf(form, column);
      return spot ? [[column, spot] as const] : [];
    });
  const beyond = spots[mostSpots]?.[1].row;
  return new Map(beyond === undefined ? spots : spots.slice(0, mostSpots).filter(([, { row }]) => row !== beyond));
}

/** The columns of a question as they are stored; those of its rows are known by name, and offered by hand. */
function columnTargets(question: PlanQuestion, form: FormQuestion): Target[] {
  const spots = spotsOf(question, form);
  const spotted = (column: PlanColumn) => {
    const spot = spots.get(column);
    return spot === undefined ? {} : { spot };
  };
  return question.columns
    .filter(({ kind }) => kind !== 'file')
    .map((column): Target => ({
      ...spotted(column),
      key: columnKey(column.index),
      kind: 'column',
      question: question.name,
      part: String(column.index),
      number: form.number,
      title: form.title,
      of: [column.part?.row?.key, column.part?.key, column.option?.code].filter((one) => one !== undefined).join(' '),
      names: [...new Set(repeatedNames(form, question.definition.title, column).map(plainWords))],
      labels: labelsOf(form.cells.find(({ name }) => name === column.part?.key)?.options ?? form.options),
    }));
}

export const columnKey = (index: number): string => `column|${String(index)}`;

const toldTarget = (part: ToldKey, of: string): Target => ({
  key: `told|${part}`,
  kind: 'told',
  question: '',
  part,
  number: 0,
  title: '',
  of,
  names: [plainWords(provenanceName(part))],
});

/**
 * Everything a column can be. Files cannot come from a sheet of one line a person.
 * @param version the number of the version that the answers are for
 */
export function targetsOf(plan: Plan, form: readonly FormQuestion[], version: number): Target[] {
  const day: Target = {
    key: 'day',
    kind: 'day',
    question: '',
    part: '',
    number: 0,
    title: '',
    of: '',
    names: dayNames,
  };
  const answers = form.flatMap((one) => {
    const question = plan.question(one.name);
    if (!question) return [];
    const known = targetsIn(question, one).map(({ kind, part, of, names }): Target => ({
      key: [kind, one.name, ...(part === '' ? [] : [part])].join('|'),
      kind,
      question: one.name,
      part,
      number: one.number,
      title: one.title,
      of,
      names: [...new Set(names.map(plainWords))],
    }));
    return [...known, ...columnTargets(question, one)];
  });
  return [day, ...toldKeys.map((key) => toldTarget(key, key === 'version' ? String(version) : '')), ...answers];
}

/**
 * A target for each heading, none twice; empty where nothing looks alike. Headings that several things share go to none.
 * @param own keys of targets by headings that this site wrote itself, which leave no doubt
 */
export function guessTargets(
  headers: readonly string[],
  targets: readonly Target[],
  own: ReadonlyMap<string, string> = new Map(),
): string[] {
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    for (const name of target.names) byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  // A choice named alone is known where no other question has such a choice.
  for (const target of targets) {
    const alone = plainWords(target.of);
    if (target.kind === 'tick' && alone !== '' && !byName.has(alone)) {
      const same = targets.filter((one) => one.kind === 'tick' && plainWords(one.of) === alone);
      if (same.length === 1) byName.set(alone, same);
    }
  }
  const used = new Set<string>();
  return headers.map((header) => {
    const exported = own.get(header);
    if (exported !== undefined) {
      used.add(exported);
      return exported;
    }
    const [only, second] = byName.get(plainWords(header)) ?? [];
    if (!only || second || used.has(only.key)) return '';
    used.add(only.key);
    return only.key;
  });
}
