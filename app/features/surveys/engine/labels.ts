/** The texts of a survey in one locale, with the fallbacks already chosen. */
import { placedElements } from './definition.ts';
import type { Definition } from './definition.ts';
import { namesIn } from './values/names.ts';
import { blank, fillIn } from './values/piping.ts';
import { resolveText } from './text.ts';
import type { LocalisedText } from './text.ts';
import { isDisplay } from './types/display/display.ts';
import { cleanMarkup } from './types/display/markup.ts';
import type { AnswerShape, Option } from './types/question-type.ts';
import type { QuestionDefinition } from './types/registry.ts';
import type { RepeatedCell } from './types/repeated/cells.ts';
import { repeatedOf } from './types/repeated/rows.ts';

/** The site's own words for options that an author left without text. */
export type LabelWords = Readonly<Record<'none' | 'other' | 'dontKnow' | 'preferNotToSay' | 'yes' | 'no', string>> & {
  /** Said of each file of an answer, before its number. */
  readonly file?: string;
  /** Stands in texts for an answer that they refer to, where none is at hand: `#` is the number of its question. */
  readonly answerTo?: string;
  /** The same for a value that is worked out. */
  readonly workedOut?: string;
};

export interface ElementLabels {
  /** A question without a title shows its name, as SurveyJS does. */
  readonly title: string;
  readonly description: string;
  /** The same texts with their references to answers, where they have any; `title` and `description` say which answer stands there. */
  readonly template?: { readonly title: string; readonly description: string };
}

export interface QuestionLabels extends ElementLabels {
  /** Text by the option's code. */
  readonly options: ReadonlyMap<string, string>;
  /** Texts of the rows or items of a question in parts, by their key. */
  readonly parts: ReadonlyMap<string, string>;
  /** What the two ends of a rating scale mean, where the author says so. */
  readonly ends: { readonly low: string; readonly high: string };
  /** Texts of the cells of a question that is answered in rows, by the cell's name. */
  readonly cells?: ReadonlyMap<string, QuestionLabels>;
  /** Titles of the rows that the author wrote, by their code. */
  readonly rows?: ReadonlyMap<string, string>;
  /** The author's name for each row that people add, with `{panelIndex}` in it, and the words of the buttons. */
  readonly rowTitle?: string;
  readonly addText?: string;
  readonly removeText?: string;
}

/** A text that is missing is empty. */
export interface Labels extends ElementLabels {
  /** The rendition's key. */
  readonly locale: string;
  readonly pages: readonly ElementLabels[];
  readonly panels: ReadonlyMap<string, ElementLabels>;
  readonly questions: ReadonlyMap<string, QuestionLabels>;
  /** Texts with markup and the words of pictures, by the element's name. */
  readonly displays: ReadonlyMap<string, string>;
  /** What people read when they have sent their answers, as clean markup. */
  readonly completed: string;
}

interface Labelled {
  readonly name: string;
  readonly definition: QuestionDefinition;
  readonly shape: AnswerShape;
}

/** What is said in place of an answer: which question it answers, by the number that the question has on paper too. */
function standInFor(definition: Definition, questions: readonly Labelled[], words: LabelWords) {
  const known = namesIn(definition);
  const asked = questions.filter((question) => question.definition.type !== 'expression');
  const numbers = new Map(asked.map(({ name }, index) => [name.toLowerCase(), index + 1]));
  return (name: string): string | undefined => {
    const key = name.toLowerCase();
    if (!known.has(key)) return undefined;
    const number = numbers.get(key) ?? numbers.get(key.replace(/-comment$/, ''));
    const said = number === undefined ? words.workedOut : words.answerTo?.replace('#', String(number));
    return said === undefined ? blank : `[${said}]`;
  };
}

/** Resolves every text of a survey once. */
export function labelsOf(
  definition: Definition,
  questions: readonly Labelled[],
  locale: string,
  words: LabelWords,
): Labels {
  const text = (value: LocalisedText | undefined): string => (value === undefined ? '' : resolveText(value, locale));
  const standIn = standInFor(definition, questions, words);
  const element = (part: {
    title?: LocalisedText | undefined;
    description?: LocalisedText | undefined;
  }): ElementLabels => {
    const template = { title: text(part.title), description: text(part.description) };
    const shown = { title: fillIn(template.title, standIn), description: fillIn(template.description, standIn) };
    const isFilled = shown.title !== template.title || shown.description !== template.description;
    return isFilled ? { ...shown, template } : shown;
  };
  const optionText = ({ text: own, role, code }: Option): string => {
    if (own !== undefined) return resolveText(own, locale);
    return role === 'choice' ? code : words[role];
  };
  const panels = [...placedElements(definition)].flatMap((placed) =>
    placed.element.type === 'panel' ? [[placed.element.name, element(placed.element)] as const] : [],
  );
  const plain = ({ name, definition: own, shape }: Labelled | RepeatedCell): QuestionLabels => {
    const { title, ...described } = element(own);
    const low = own.type === 'rating' ? text(own.minRateDescription) : '';
    const high = own.type === 'rating' ? text(own.maxRateDescription) : '';
    const options = new Map((shape.options ?? []).map((option) => [option.code, optionText(option)]));
    const parts = new Map((shape.parts ?? []).map((part) => [part.key, text(part.text) || part.key]));
    if (own.type === 'file') parts.set('file', words.file ?? own.type);
    return { title: title || name, ...described, options, parts, ends: { low, high } };
  };
  const rowTexts = (own: QuestionDefinition) => {
    if (own.type === 'matrixdynamic') return { addText: text(own.addRowText), removeText: text(own.removeRowText) };
    if (own.type !== 'paneldynamic') return {};
    const { templateTitle, addPanelText, removePanelText } = own;
    return { rowTitle: text(templateTitle), addText: text(addPanelText), removeText: text(removePanelText) };
  };
  const question = (entry: Labelled): QuestionLabels => {
    const repeated = repeatedOf(entry.shape);
    if (!repeated) return plain(entry);
    const rows = repeated.rows.kind === 'fixed' ? repeated.rows.rows : [];
    return {
      ...plain(entry),
      cells: new Map(repeated.cells.map((cell) => [cell.name, plain(cell)])),
      rows: new Map(rows.map((row) => [row.key, text(row.text) || row.key])),
      ...rowTexts(entry.definition),
    };
  };
  const displays = [...placedElements(definition)].flatMap(({ element: one }) =>
    isDisplay(one) ? [[one.name, one.type === 'html' ? cleanMarkup(text(one.html)) : text(one.altText)] as const] : [],
  );
  return {
    locale,
    displays: new Map(displays),
    completed: cleanMarkup(text(definition.completedHtml)),
    ...element(definition),
    pages: definition.pages.map(element),
    panels: new Map(panels),
    questions: new Map(questions.map((entry) => [entry.name, question(entry)])),
  };
}
