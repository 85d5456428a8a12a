/** A definition compiled once a version: pages, questions, conditions, the columns answers go to, and labels. */
import { repeatedOf } from './types/repeated/rows.ts';
import {
  calculatedValues,
  computedFrom,
  endsOf,
  inDependencyOrder,
  parseOrThrow,
  questionIn,
  questionsBehind,
} from './values/calculated.server.ts';
import type { Computed, PlanEnd, PlanValue } from './values/calculated.server.ts';
import type { Expression } from './expressions.server.ts';
import type { Names } from './values/names.ts';
import { placedElements } from './definition.ts';
import type { Definition, PageDefinition, PanelDefinition, PlacedElement } from './definition.ts';
import { labelsOf } from './labels.ts';
import { namesIn } from './values/names.ts';
import type { Labels, LabelWords } from './labels.ts';
import type { LocalisedText } from './text.ts';
import type { AnswerShape, ColumnShape } from './types/question-type.ts';
import { compileRepeated } from './types/repeated/conditions.server.ts';
import type { RepeatedPlan } from './types/repeated/conditions.server.ts';
import { isDisplay } from './types/display/display.ts';
import type { DisplayDefinition } from './types/display/display.ts';
import { compileShape } from './types/registry.ts';
import type { QuestionDefinition } from './types/registry.ts';

/** One column of a stored row. `marks[index]` exists for every column, `numbers[numberSlot]` for figures only. */
export interface Column extends ColumnShape {
  readonly index: number;
  readonly question: string;
  /** The free text beside "other", rather than the answer itself. */
  readonly isComment: boolean;
  readonly numberSlot?: number;
}

export interface PlanPanel {
  readonly kind: 'panel';
  readonly name: string;
  readonly definition: PanelDefinition;
  readonly page: number;
  /** Names of the panels around it, outermost first. */
  readonly panels: readonly string[];
  readonly visibleIf: Expression | undefined;
}

export interface PlanQuestion {
  readonly kind: 'question';
  readonly name: string;
  readonly definition: QuestionDefinition;
  readonly page: number;
  readonly panels: readonly string[];
  readonly visibleIf: Expression | undefined;
  readonly enableIf: Expression | undefined;
  readonly requiredIf: Expression | undefined;
  /** Works its value out, where nobody answers it. */
  readonly computed?: Computed;
  /** Choices that are not always offered, by code; whatever is chosen in their place is dropped. */
  readonly offered: ReadonlyMap<string, readonly Expression[]>;
  readonly rules: readonly { readonly expression: Expression; readonly text: LocalisedText | undefined }[];
  readonly shape: AnswerShape;
  /** Conditions and rules inside its rows, where it is answered in rows. */
  readonly repeated?: RepeatedPlan;
  readonly columns: readonly Column[];
  /** Belongs to the equality section, by itself or by its page or a panel. */
  readonly isEquality: boolean;
  /** Always treated as of a small population (methods.md): need, diagnosis, ethnic group, setting, placement. */
  readonly isSensitive: boolean;
}

/** What asks nothing: a text with markup, which its labels hold cleaned, or a picture. */
export interface PlanDisplay {
  readonly kind: 'display';
  readonly name: string;
  readonly definition: DisplayDefinition;
  readonly page: number;
  readonly panels: readonly string[];
  readonly visibleIf: Expression | undefined;
}

export type PlanItem = PlanQuestion | PlanPanel | PlanDisplay;

export interface PlanPage {
  readonly index: number;
  readonly definition: PageDefinition;
  readonly visibleIf: Expression | undefined;
  /** Questions and panels as they stand on the page, a panel before what it holds. */
  readonly items: readonly PlanItem[];
  /** The same items and the values worked out from them, each after those that it depends on. */
  readonly order: readonly (PlanItem | PlanValue)[];
  readonly questions: readonly PlanQuestion[];
}

export interface Plan {
  readonly definition: Definition;
  readonly pages: readonly PlanPage[];
  readonly questions: readonly PlanQuestion[];
  /** Calculated values, each after those that it reads. */
  readonly values: readonly PlanValue[];
  /** What ends the survey before its last page. */
  readonly ends: readonly PlanEnd[];
  /** Columns of the questions in their order, then those of calculated values. */
  readonly columns: readonly Column[];
  /** How many columns have a place in `numbers`. */
  readonly numberSlots: number;
  question(name: string): PlanQuestion | undefined;
  /** Texts in a locale. Kept by locale and words. */
  labels(locale: string, words: LabelWords): Labels;
}

const maxKeptLocales = 40;

const parse = (text: string | undefined, names: Names, place: string): Expression | undefined =>
  text === undefined ? undefined : parseOrThrow(text, names, place);

function columnsOf(
  shape: Pick<AnswerShape, 'columns' | 'comment'>,
  question: string,
  first: { index: number; slot: number },
): Column[] {
  const comment: ColumnShape[] = shape.comment ? [{ key: shape.comment.key, kind: 'text' }] : [];
  return [...shape.columns, ...comment].map((column, place): Column => {
    const isFigure = column.kind === 'number' || column.kind === 'date';
    const base = { ...column, index: first.index++, question, isComment: place >= shape.columns.length };
    return isFigure ? { ...base, numberSlot: first.slot++ } : base;
  });
}

interface OfferedChoice {
  value: string;
  visibleIf?: string | undefined;
  enableIf?: string | undefined;
}

/** The conditions on single choices, by the choice's code. */
function offeredIf(element: QuestionDefinition, names: Names): ReadonlyMap<string, readonly Expression[]> {
  const choices: readonly (string | OfferedChoice)[] = 'choices' in element ? (element.choices ?? []) : [];
  return new Map(
    choices.flatMap((choice) => {
      if (typeof choice === 'string') return [];
      const texts = [choice.visibleIf, choice.enableIf].filter((text) => text !== undefined);
      return texts.length === 0
        ? []
        : [[choice.value, texts.map((text) => parseOrThrow(text, names, element.name))] as const];
    }),
  );
}

function compileQuestion(
  element: QuestionDefinition,
  { page, panels }: PlacedElement,
  pageDefinition: PageDefinition,
  names: Names,
  first: { index: number; slot: number },
): PlanQuestion {
  const { name } = element;
  const shape = compileShape(element);
  const repeated = repeatedOf(shape);
  const rules = (element.validators ?? []).flatMap((validator) => {
    const expression = validator.type === 'expression' ? parse(validator.expression, names, name) : undefined;
    return expression ? [{ expression, text: validator.text }] : [];
  });
  return {
    kind: 'question',
    name,
    definition: element,
    page,
    panels: panels.map((panel) => panel.name),
    visibleIf: parse(element.visibleIf, names, name),
    enableIf: parse(element.enableIf, names, name),
    ...(element.type === 'expression' && {
      computed: computedFrom(element.expression, element.result, names, name),
    }),
    offered: offeredIf(element, names),
    requiredIf: parse(element.requiredIf, names, name),
    rules,
    shape,
    ...(repeated && { repeated: compileRepeated(repeated, element, names) }),
    columns: columnsOf(shape, name, first),
    isEquality: [element, pageDefinition, ...panels].some(({ equality }) => equality === true),
    isSensitive: element.sensitive === true,
  };
}

/** What an item of a page depends on, in lower case: its panels and whatever its conditions and its value read. */
function needsOf(item: PlanItem | PlanValue): string[] {
  const expressions: (Expression | undefined)[] = [item.visibleIf];
  if (item.kind === 'question') expressions.push(item.enableIf, ...[...item.offered.values()].flat());
  if (item.kind === 'question' || item.kind === 'value') expressions.push(item.computed?.expression);
  const variables = expressions.flatMap((expression) => expression?.variables ?? []);
  const inRows = item.kind === 'question' ? (item.repeated?.variables ?? []) : [];
  return [...item.panels.map((name) => name.toLowerCase()), ...[...variables, ...inRows].map(questionIn)];
}

/** Calculated values are worked out anew on every page that has one of the questions they read. */
const orderOf = (items: readonly PlanItem[], values: readonly PlanValue[]): (PlanItem | PlanValue)[] => {
  const here = new Set(items.map(({ name }) => name.toLowerCase()));
  const behind = questionsBehind(values);
  const changing = values.filter(({ name }) =>
    [...(behind.get(name.toLowerCase()) ?? [])].some((one) => here.has(one)),
  );
  return inDependencyOrder([...items, ...changing], needsOf);
};

function compileItem(
  placed: PlacedElement,
  pageDefinition: PageDefinition,
  names: Names,
  first: { index: number; slot: number },
): PlanItem {
  const { element, page, panels } = placed;
  if (element.type !== 'panel' && !isDisplay(element)) {
    return compileQuestion(element, placed, pageDefinition, names, first);
  }
  const place = {
    name: element.name,
    page,
    panels: panels.map((panel) => panel.name),
    visibleIf: parse(element.visibleIf, names, element.name),
  };
  if (element.type === 'panel') return { kind: 'panel', definition: element, ...place };
  return { kind: 'display', definition: element, ...place };
}

const columnsOfValues = (values: readonly PlanValue[], first: { index: number; slot: number }): Column[] =>
  values.flatMap(({ name, shape }) => (shape ? columnsOf(shape, name, first) : []));

/** Compiles a parsed definition. Throws for an expression that cannot be read: lint before publishing. */
export function compilePlan(definition: Definition): Plan {
  const names = namesIn(definition);
  const first = { index: 0, slot: 0 };
  const itemsByPage: PlanItem[][] = definition.pages.map(() => []);
  for (const placed of placedElements(definition)) {
    const pageDefinition = definition.pages[placed.page];
    if (pageDefinition) itemsByPage[placed.page]?.push(compileItem(placed, pageDefinition, names, first));
  }
  const values = calculatedValues(definition, names);
  const pages = definition.pages.map((page, index): PlanPage => {
    const items = itemsByPage[index] ?? [];
    const visibleIf = parse(page.visibleIf, names, page.name ?? `page ${index + 1}`);
    const questions = items.filter((item) => item.kind === 'question');
    return { index, definition: page, visibleIf, items, order: orderOf(items, values), questions };
  });
  const questions = pages.flatMap((page) => page.questions);
  const byName = new Map(questions.map((question) => [question.name, question]));
  const columns = [...questions.flatMap((question) => question.columns), ...columnsOfValues(values, first)];
  const labels = new Map<string, Labels>();
  return {
    definition,
    pages,
    questions,
    values,
    ends: endsOf(definition, names, values),
    columns,
    numberSlots: first.slot,
    question: (name) => byName.get(name),
    labels: (locale, words) => {
      const key = [locale, ...Object.values(words)].join('\u0000');
      const known = labels.get(key) ?? labelsOf(definition, questions, locale, words);
      if (labels.size < maxKeptLocales) labels.set(key, known);
      return known;
    },
  };
}
