/**
 * A survey as a numbered form, for paper and for typing paper in: a number a question, a number a choice. The same numbers
 * stand on the sheet and on the screen of whoever types it in. Pure.
 */
import { repeatedOf } from '../../engine/types/repeated/rows.ts';
import type { ConditionNode } from '../../engine/expressions.server.ts';
import type { Labels, QuestionLabels } from '../../engine/labels.ts';
import type { Plan, PlanPage, PlanQuestion } from '../../engine/plan.server.ts';
import type { AnswerValue, Option } from '../../engine/types/question-type.ts';

/** `place`: the number that stands for it on paper. */
export type FormOption = { place: number; code: string; text: string; isOther: boolean };

export type FormPart = { key: string; text: string };

/**
 * How it is filled in. `one` and `many`: boxes to tick; `rank`: a place beside each choice; `grid`: one tick a row; `items`:
 * a line a part; `rows`: the same few things several times; `file`: something to send along.
 */
export type FormKind =
  | 'one'
  | 'many'
  | 'rank'
  | 'grid'
  | 'items'
  | 'rows'
  | 'number'
  | 'date'
  | 'month'
  | 'time'
  | 'line'
  | 'lines'
  | 'file';

export type FormCell = { name: string; title: string; kind: FormKind; options: FormOption[] };

export type FormQuestion = {
  name: string;
  number: number;
  title: string;
  description: string;
  kind: FormKind;
  isRequired: boolean;
  options: FormOption[];
  ends: { low: string; high: string };
  /** Rows of a grid, items, and the rows that the author wrote. */
  parts: FormPart[];
  cells: FormCell[];
  /** How many empty rows stand on paper where the person adds as many as they need. */
  emptyRows: number;
  branch: Branch | null;
};

export type FormPage = {
  title: string;
  description: string;
  isEquality: boolean;
  branch: Branch | null;
  questions: FormQuestion[];
};

/** Whom a question is for, as far as a sheet of paper can say it. `unclear` where only the site can tell. */
export type Branch =
  | { kind: 'chose'; number: number; texts: string[] }
  | { kind: 'answered'; number: number }
  | { kind: 'left-out'; number: number }
  | { kind: 'and' | 'or'; parts: Branch[] }
  | { kind: 'unclear' };

/** Computed questions are nobody's to answer, on paper as on screen. */
const isAsked = ({ definition }: PlanQuestion): boolean => definition.type !== 'expression';

const kindOfType: Partial<Record<string, FormKind>> = {
  radiogroup: 'one',
  dropdown: 'one',
  boolean: 'one',
  rating: 'one',
  checkbox: 'many',
  tagbox: 'many',
  ranking: 'rank',
  matrix: 'grid',
  multipletext: 'items',
  matrixdropdown: 'rows',
  matrixdynamic: 'rows',
  paneldynamic: 'rows',
  slider: 'number',
  comment: 'lines',
  file: 'file',
};

const kindOfInput: Partial<Record<string, FormKind>> = { number: 'number', date: 'date', month: 'month', time: 'time' };

type Typed = { type: string; inputType?: string | undefined; multiSelect?: boolean | undefined };

export function kindOf({ type, inputType, multiSelect }: Typed): FormKind {
  if (type === 'imagepicker') return multiSelect === true ? 'many' : 'one';
  return kindOfType[type] ?? kindOfInput[inputType ?? ''] ?? 'line';
}

/** The number of each choice on paper: a choice that is a number stands for itself, any other for its place in the list. */
export function placesOf(options: readonly Pick<Option, 'code'>[]): number[] {
  const isNumber = (code: string) => /^-?\d{1,9}(\.\d{1,6})?$/.test(code);
  const taken = new Set(options.flatMap(({ code }) => (isNumber(code) ? [Number(code)] : [])));
  return options.map(({ code }, index) => {
    if (isNumber(code)) return Number(code);
    let place = index + 1;
    while (taken.has(place)) place += 1;
    taken.add(place);
    return place;
  });
}

function optionsIn(options: readonly Option[], labels: QuestionLabels | undefined): FormOption[] {
  const places = placesOf(options);
  return options.map(({ code, role }, index) => ({
    place: places[index] ?? index + 1,
    code,
    text: labels?.options.get(code) ?? code,
    isOther: role === 'other',
  }));
}

/** The value that a question has when one of its options is chosen. */
function valueOf({ definition }: PlanQuestion, option: Option): AnswerValue {
  switch (kindOf(definition)) {
    case 'many':
    case 'rank':
      return [option.code];
    default:
      if (definition.type === 'boolean') return option.code === 'true';
      return option.value ?? option.code;
  }
}

type Numbered = { plan: Plan; labels: Labels; numbers: ReadonlyMap<string, number> };

/** The condition turned round where `isTrue` is false. */
function branchIn(node: ConditionNode, form: Numbered, isTrue = true): Branch {
  switch (node.kind) {
    case 'not':
      return branchIn(node.part, form, !isTrue);
    case 'opaque':
      return { kind: 'unclear' };
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => branchIn(part, form, isTrue));
      const kind = (node.kind === 'and') === isTrue ? 'and' : 'or';
      return parts.some((part) => part.kind === 'unclear') ? { kind: 'unclear' } : { kind, parts };
    }
    case 'empty':
    case 'filled':
    case 'compare':
      return branchOfOne(node, form, isTrue);
  }
}

type Simple = Extract<ConditionNode, { name: string }>;

function branchOfOne(node: Simple, form: Numbered, isTrue: boolean): Branch {
  const question = form.plan.question(node.name);
  const number = form.numbers.get(node.name);
  if (!question || number === undefined) return { kind: 'unclear' };
  if (node.kind !== 'compare') return { kind: (node.kind === 'filled') === isTrue ? 'answered' : 'left-out', number };
  const options = question.shape.options ?? [];
  const own = form.labels.questions.get(node.name)?.options;
  const texts = options
    .filter((option) => node.holds(valueOf(question, option)) === isTrue)
    .map(({ code }) => own?.get(code) ?? code);
  return texts.length === 0 || texts.length === options.length ? { kind: 'unclear' } : { kind: 'chose', number, texts };
}

/** The conditions of a question and of the panels around it, all of which must hold. */
function branchOf(question: PlanQuestion, page: PlanPage, form: Numbered): Branch | null {
  const around = page.items.flatMap((item) =>
    item.kind === 'panel' && question.panels.includes(item.name) && item.visibleIf ? [item.visibleIf] : [],
  );
  const conditions = [...around, ...(question.visibleIf ? [question.visibleIf] : [])];
  const parts = conditions.map(({ tree }) => branchIn(tree, form));
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return parts.some(({ kind }) => kind === 'unclear') ? { kind: 'unclear' } : { kind: 'and', parts };
}

const emptyRowsOnPaper = 4;

function cellsOf({ shape }: PlanQuestion, labels: QuestionLabels | undefined): FormCell[] {
  return (repeatedOf(shape)?.cells ?? []).map(({ name, definition, shape: own }) => {
    const said = labels?.cells?.get(name);
    return { name, title: said?.title ?? name, kind: kindOf(definition), options: optionsIn(own.options ?? [], said) };
  });
}

function questionOf(question: PlanQuestion, page: PlanPage, form: Numbered): FormQuestion {
  const { name, definition, shape } = question;
  const labels = form.labels.questions.get(name);
  const rows = repeatedOf(shape)?.rows;
  const fixed = rows?.kind === 'fixed' ? rows.rows : [];
  const parts = [...(shape.parts ?? []), ...fixed].map(({ key }) => ({
    key,
    text: labels?.parts.get(key) ?? labels?.rows?.get(key) ?? key,
  }));
  return {
    name,
    number: form.numbers.get(name) ?? 0,
    title: labels?.title ?? name,
    description: labels?.description ?? '',
    kind: kindOf(definition),
    isRequired: definition.isRequired === true,
    options: optionsIn(shape.options ?? [], labels),
    ends: labels?.ends ?? { low: '', high: '' },
    parts,
    cells: cellsOf(question, labels),
    emptyRows: rows?.kind === 'added' ? Math.min(rows.max, Math.max(rows.min, emptyRowsOnPaper)) : 0,
    branch: branchOf(question, page, form),
  };
}

/** The whole survey as a form. Pages without a question to answer are left out. */
export function formOf(plan: Plan, labels: Labels): FormPage[] {
  const numbers = new Map(plan.questions.filter(isAsked).map(({ name }, index) => [name, index + 1]));
  const form = { plan, labels, numbers };
  return plan.pages.flatMap((page) => {
    const questions = page.questions.filter(isAsked).map((question) => questionOf(question, page, form));
    const own = labels.pages[page.index];
    if (questions.length === 0) return [];
    return [
      {
        title: own?.title ?? '',
        description: own?.description ?? '',
        isEquality: page.definition.equality === true,
        branch: page.visibleIf ? branchIn(page.visibleIf.tree, form) : null,
        questions,
      },
    ];
  });
}
