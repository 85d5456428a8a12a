/** A definition compiled once a version: pages, questions, conditions, the columns answers go to, and labels. */
import { parseExpression } from './expressions.server.ts';
import type { Expression, Names } from './expressions.server.ts';
import { placedElements } from './definition.ts';
import type { Definition, PageDefinition, PanelDefinition, PlacedElement } from './definition.ts';
import { labelsOf } from './labels.ts';
import type { Labels, LabelWords } from './labels.ts';
import type { LocalisedText } from './text.ts';
import type { AnswerShape, ColumnShape } from './types/question-type.ts';
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
  readonly requiredIf: Expression | undefined;
  readonly rules: readonly { readonly expression: Expression; readonly text: LocalisedText | undefined }[];
  readonly shape: AnswerShape;
  readonly columns: readonly Column[];
  /** Belongs to the equality section, by itself or by its page or a panel. */
  readonly isEquality: boolean;
  /** Always treated as of a small population (methods.md): need, diagnosis, ethnic group, setting, placement. */
  readonly isSensitive: boolean;
}

export type PlanItem = PlanQuestion | PlanPanel;

export interface PlanPage {
  readonly index: number;
  readonly definition: PageDefinition;
  readonly visibleIf: Expression | undefined;
  /** Questions and panels as they stand on the page, a panel before what it holds. */
  readonly items: readonly PlanItem[];
  /** The same items, each after those that its visibility depends on. */
  readonly order: readonly PlanItem[];
  readonly questions: readonly PlanQuestion[];
}

export interface Plan {
  readonly definition: Definition;
  readonly pages: readonly PlanPage[];
  readonly questions: readonly PlanQuestion[];
  readonly columns: readonly Column[];
  /** How many columns have a place in `numbers`. */
  readonly numberSlots: number;
  question(name: string): PlanQuestion | undefined;
  /** Texts in a locale. Kept by locale: call it with the same words for the same locale. */
  labels(locale: string, words: LabelWords): Labels;
}

const maxKeptLocales = 40;

function parse(text: string | undefined, names: Names, place: string): Expression | undefined {
  if (text === undefined) return undefined;
  const parsed = parseExpression(text, names);
  if (parsed.ok) return parsed.expression;
  throw new Error(`The expression of “${place}” cannot be read; the linter refuses such a definition.`);
}

/** Everything an expression may read, by its lower-case form: questions and the texts beside "other". */
export function namesIn(definition: Definition): Names {
  const names = new Map<string, string>();
  for (const { element } of placedElements(definition)) {
    if (element.type === 'panel') continue;
    const keys = [
      element.name,
      ...('showOtherItem' in element && element.showOtherItem ? [`${element.name}-Comment`] : []),
    ];
    for (const key of keys) names.set(key.toLowerCase(), key);
  }
  return names;
}

function columnsOf(shape: AnswerShape, question: string, first: { index: number; slot: number }): Column[] {
  const comment: ColumnShape[] = shape.comment ? [{ key: shape.comment.key, kind: 'text' }] : [];
  return [...shape.columns, ...comment].map((column, place): Column => {
    const isFigure = column.kind === 'number' || column.kind === 'date';
    const base = { ...column, index: first.index++, question, isComment: place >= shape.columns.length };
    return isFigure ? { ...base, numberSlot: first.slot++ } : base;
  });
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
    requiredIf: parse(element.requiredIf, names, name),
    rules,
    shape,
    columns: columnsOf(shape, name, first),
    isEquality: [element, pageDefinition, ...panels].some(({ equality }) => equality === true),
    isSensitive: element.sensitive === true,
  };
}

/** Which item of the page a variable belongs to: `need`, `need-Comment` and `needs.length` are all one question's. */
export const questionIn = (variable: string): string => variable.replace(/(-Comment)?(\.length)?$/i, '').toLowerCase();

/** Items after those they depend on; within a loop, which the linter refuses, the definition's order stands. */
function dependencyOrder(items: readonly PlanItem[]): PlanItem[] {
  const byName = new Map(items.map((item) => [item.name.toLowerCase(), item]));
  const done = new Set<PlanItem>();
  const entered = new Set<PlanItem>();
  const visit = (item: PlanItem): void => {
    if (entered.has(item)) return;
    entered.add(item);
    const needed = [
      ...item.panels.map((name) => name.toLowerCase()),
      ...(item.visibleIf?.variables ?? []).map(questionIn),
    ];
    for (const name of needed) {
      const other = byName.get(name);
      if (other) visit(other);
    }
    done.add(item);
  };
  items.forEach(visit);
  return [...done];
}

/** Compiles a parsed definition. Throws for an expression that cannot be read: lint before publishing. */
export function compilePlan(definition: Definition): Plan {
  const names = namesIn(definition);
  const first = { index: 0, slot: 0 };
  const itemsByPage: PlanItem[][] = definition.pages.map(() => []);
  for (const placed of placedElements(definition)) {
    const { element, page, panels } = placed;
    const pageDefinition = definition.pages[page];
    if (!pageDefinition) continue;
    const item: PlanItem =
      element.type === 'panel'
        ? {
            kind: 'panel',
            name: element.name,
            definition: element,
            page,
            panels: panels.map((panel) => panel.name),
            visibleIf: parse(element.visibleIf, names, element.name),
          }
        : compileQuestion(element, placed, pageDefinition, names, first);
    itemsByPage[page]?.push(item);
  }
  const pages = definition.pages.map((page, index): PlanPage => {
    const items = itemsByPage[index] ?? [];
    const visibleIf = parse(page.visibleIf, names, page.name ?? `page ${index + 1}`);
    const questions = items.filter((item) => item.kind === 'question');
    return { index, definition: page, visibleIf, items, order: dependencyOrder(items), questions };
  });
  const questions = pages.flatMap((page) => page.questions);
  const byName = new Map(questions.map((question) => [question.name, question]));
  const labels = new Map<string, Labels>();
  return {
    definition,
    pages,
    questions,
    columns: questions.flatMap((question) => question.columns),
    numberSlots: first.slot,
    question: (name) => byName.get(name),
    labels: (locale, words) => {
      const known = labels.get(locale) ?? labelsOf(definition, questions, locale, words);
      if (labels.size < maxKeptLocales) labels.set(locale, known);
      return known;
    },
  };
}
