/** The texts of a survey in one locale, with the fallbacks already chosen. */
import { placedElements } from './definition.ts';
import type { Definition } from './definition.ts';
import { resolveText } from './text.ts';
import type { LocalisedText } from './text.ts';
import type { Option } from './types/question-type.ts';
import type { QuestionDefinition } from './types/registry.ts';

/** The site's own words for options that an author left without text. */
export type LabelWords = Readonly<Record<'none' | 'other' | 'dontKnow' | 'preferNotToSay' | 'yes' | 'no', string>>;

export interface ElementLabels {
  /** A question without a title shows its name, as SurveyJS does. */
  readonly title: string;
  readonly description: string;
}

export interface QuestionLabels extends ElementLabels {
  /** Text by the option's code. */
  readonly options: ReadonlyMap<string, string>;
  /** What the two ends of a rating scale mean, where the author says so. */
  readonly ends: { readonly low: string; readonly high: string };
}

/** A text that is missing is empty. */
export interface Labels extends ElementLabels {
  readonly pages: readonly ElementLabels[];
  readonly panels: ReadonlyMap<string, ElementLabels>;
  readonly questions: ReadonlyMap<string, QuestionLabels>;
}

interface Labelled {
  readonly name: string;
  readonly definition: QuestionDefinition;
  readonly shape: { readonly options?: readonly Option[] };
}

/** Resolves every text of a survey once. */
export function labelsOf(
  definition: Definition,
  questions: readonly Labelled[],
  locale: string,
  words: LabelWords,
): Labels {
  const text = (value: LocalisedText | undefined): string => (value === undefined ? '' : resolveText(value, locale));
  const element = (part: {
    title?: LocalisedText | undefined;
    description?: LocalisedText | undefined;
  }): ElementLabels => ({
    title: text(part.title),
    description: text(part.description),
  });
  const optionText = ({ text: own, role, code }: Option): string => {
    if (own !== undefined) return resolveText(own, locale);
    return role === 'choice' ? code : words[role];
  };
  const panels = [...placedElements(definition)].flatMap((placed) =>
    placed.element.type === 'panel' ? [[placed.element.name, element(placed.element)] as const] : [],
  );
  const question = ({ name, definition: own, shape }: Labelled): QuestionLabels => {
    const { title, description } = element(own);
    const low = own.type === 'rating' ? text(own.minRateDescription) : '';
    const high = own.type === 'rating' ? text(own.maxRateDescription) : '';
    const options = new Map((shape.options ?? []).map((option) => [option.code, optionText(option)]));
    return { title: title || name, description, options, ends: { low, high } };
  };
  return {
    ...element(definition),
    pages: definition.pages.map(element),
    panels: new Map(panels),
    questions: new Map(questions.map((entry) => [entry.name, question(entry)])),
  };
}
