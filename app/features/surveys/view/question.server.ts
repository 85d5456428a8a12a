/** One question, text or picture of a page as it is drawn. */
import { languageOf } from '#app/lib/languages.ts';
import type { AnswerError } from '../engine/errors.ts';
import type { PictureDefinition } from '../engine/formats.ts';
import type { QuestionLabels } from '../engine/labels.ts';
import type { PlanDisplay, PlanQuestion } from '../engine/plan.server.ts';
import { foundText, resolveText } from '../engine/text.ts';
import { withoutLinks } from '../engine/types/display/markup.ts';
import { pictureIdIn } from '../engine/types/display/picture.ts';
import type { Part } from '../engine/types/question-type.ts';
import { sliderLimits } from '../engine/types/slider.ts';
import type {
  DisplayView,
  ImageView,
  LineView,
  OptionView,
  PartView,
  PictureView,
  QuestionView,
} from '../page-view.ts';
import type { ViewTexts } from './texts.ts';
import type { Drawn } from './drawn.ts';
import { filesView } from './files.ts';
import { cellInError } from './row-words.ts';
import { rowsView } from './rows.server.ts';
import { answerInWords } from './words.server.ts';

export function pictureView(
  picture: PictureDefinition | undefined,
  { texts: { pictures, locale }, main, sizes }: Pick<Drawn, 'texts' | 'main' | 'sizes'>,
): PictureView | null {
  if (picture === undefined || pictures === null) return null;
  const { rendition, text } = foundText(picture.alt, locale);
  const { id } = picture;
  const size = sizes.get(id) ?? null;
  return { address: `${pictures}/${id}`, size, alt: text, lang: languageOf(rendition ?? main) };
}

const imageView = (address: string, { sizes }: Pick<Drawn, 'sizes'>): ImageView => ({
  address,
  size: sizes.get(pictureIdIn(address)) ?? null,
});

/** An error in words. A row or an item is named after the question it is part of. */
export function errorText(
  error: AnswerError,
  labels: Pick<QuestionLabels, 'title' | 'options' | 'parts' | 'rows' | 'rowTitle' | 'cells'> | undefined,
  { errors, locale }: Pick<ViewTexts, 'errors' | 'locale'>,
): string {
  if (error.text !== undefined) return resolveText(error.text, locale);
  const part = error.vars?.['part'];
  const title = labels?.title ?? error.question;
  const place = error.cell
    ? cellInError(labels, error.cell)
    : part && (labels?.parts.get(String(part)) ?? String(part));
  const question = place === undefined ? title : `${title} – ${place}`;
  const code = String(error.vars?.['option'] ?? '');
  const options = error.cell ? labels?.cells?.get(error.cell.name)?.options : labels?.options;
  return errors(error.key, { ...error.vars, option: options?.get(code) ?? code, question });
}

type Limits = Pick<QuestionView, 'maxLength' | 'min' | 'max' | 'autocomplete' | 'inputType'>;

function limitsOf({ definition, shape }: PlanQuestion): Limits {
  const none: Limits = { inputType: 'text', min: '', max: '', maxLength: null, autocomplete: 'off' };
  switch (definition.type) {
    case 'text': {
      const { inputType = 'text', min, max, maxLength, autocomplete } = definition;
      return {
        inputType,
        min: String(min ?? ''),
        max: String(max ?? ''),
        maxLength: maxLength ?? null,
        autocomplete: autocomplete ?? 'off',
      };
    }
    case 'slider': {
      const { min, max } = sliderLimits(definition);
      return { ...none, inputType: 'number', min: String(min), max: String(max) };
    }
    case 'comment':
      return { ...none, maxLength: definition.maxLength ?? 5000 };
    default:
      return { ...none, maxLength: shape.comment?.maxLength ?? null };
  }
}

function imagesOf({ definition }: PlanQuestion, drawn: Drawn): ReadonlyMap<string, ImageView> {
  const choices = definition.type === 'imagepicker' ? definition.choices : [];
  return new Map(choices.map(({ value, imageLink }) => [value, imageView(imageLink, drawn)]));
}

/** Choices as far as they are offered now. */
function optionViews(question: PlanQuestion, drawn: Drawn): OptionView[] {
  const { step, walked, labels } = drawn;
  const { name, shape, offered } = question;
  const own = labels.questions.get(name);
  const chosen = new Set(step.typed[name] ?? []);
  const images = imagesOf(question, drawn);
  const isOffered = (code: string): boolean =>
    (offered.get(code) ?? []).every((expression) => expression.holds(walked.values));
  return (shape.options ?? [])
    .filter(({ code }) => isOffered(code))
    .map(({ code, role, picture }) => ({
      code,
      text: own?.options.get(code) ?? code,
      isChosen: chosen.has(code),
      isApart: role === 'none' || role === 'dontKnow' || role === 'preferNotToSay',
      picture: pictureView(picture, drawn),
      image: images.get(code) ?? null,
      isDisabled: false,
    }));
}

const plainLine = { inputType: 'text', maxLength: null, autocomplete: 'off' } as const;

/** How one part is written: only the items of a question of several lines have a kind of their own. */
function lineOf({ definition }: PlanQuestion, key: string): Omit<LineView, 'field' | 'values' | 'errors'> {
  const item = definition.type === 'multipletext' ? definition.items.find(({ name }) => name === key) : undefined;
  return { ...plainLine, inputType: item?.inputType ?? 'text', maxLength: item?.maxLength ?? null };
}

function isPartRequired({ definition }: PlanQuestion, key: string): boolean {
  if (definition.type !== 'multipletext') return false;
  return definition.items.some(({ name, isRequired }) => name === key && isRequired === true);
}

function partViews(question: PlanQuestion, { step, labels, texts }: Drawn): PartView[] {
  const own = labels.questions.get(question.name);
  const errors = step.errors.filter((error) => error.question === question.name);
  const parts: readonly Part[] = question.shape.parts ?? rankedParts(question);
  return parts.map(({ key }): PartView => {
    const field = `${question.name}-${key}`;
    const fields = [field, `${field}-day`, `${field}-month`, `${field}-year`];
    const mine = errors.filter((error) => fields.includes(error.field));
    return {
      key,
      field,
      text: own?.parts.get(key) ?? own?.options.get(key) ?? key,
      isRequired: isPartRequired(question, key),
      ...lineOf(question, key),
      values: Object.fromEntries(fields.map((one) => [one, step.typed[one]?.[0] ?? ''])),
      errors: mine.map((error) => errorText(error, own, texts)),
    };
  });
}

/** The things that a ranking puts in order are its options. */
const rankedParts = ({ name, definition, shape }: PlanQuestion): Part[] =>
  definition.type === 'ranking'
    ? (shape.options ?? []).map(({ code }) => ({ key: code, field: `${name}-${code}` }))
    : [];

const manyTypes: ReadonlySet<string> = new Set(['checkbox', 'tagbox']);

/** Whether a question can be answered now, as far as the page that is drawn can know: earlier pages alone decide. */
const isDisabled = ({ name, enableIf }: PlanQuestion, { walked }: Drawn): boolean =>
  enableIf !== undefined && walked.disabled.has(name);

export function questionView(question: PlanQuestion, drawn: Drawn): QuestionView {
  const { step, walked, labels, say, texts } = drawn;
  const { name, shape, definition, computed } = question;
  const own = labels.questions.get(name);
  const { title, description } = say(own);
  const firstOf = (field: string) => step.typed[field]?.[0] ?? '';
  return {
    kind: 'question',
    name,
    type: definition.type,
    isMany: manyTypes.has(definition.type) || (definition.type === 'imagepicker' && definition.multiSelect === true),
    isDisabled: isDisabled(question, drawn),
    title: title || name,
    description,
    isRequired: definition.isRequired === true,
    isVisible: step.visible.includes(name),
    options: optionViews(question, drawn),
    parts: partViews(question, drawn),
    computed: computed ? answerInWords(question, walked.values, labels).join(', ') : '',
    ends: own?.ends ?? { low: '', high: '' },
    values: Object.fromEntries(shape.fields.map((field) => [field, firstOf(field)])),
    comment: shape.comment
      ? { field: shape.comment.key, value: firstOf(shape.comment.key), maxLength: shape.comment.maxLength }
      : null,
    firstField: shape.fields[0] ?? name,
    ...limitsOf(question),
    // What is wrong with a cell is said at the cell.
    errors: step.errors
      .filter((error) => error.question === name && error.cell === undefined)
      .map((error) => errorText(error, own, texts)),
    picture: pictureView(definition.picture, drawn),
    media: {
      bsl: definition.media?.bsl ?? '',
      audio: definition.media?.audio ?? '',
      isElsewhere: texts.staysHere,
    },
    rows: rowsView(question, drawn, questionView),
    files: definition.type === 'file' ? filesView(definition, step.typed) : null,
    markup: '',
  };
}

export function displayView({ name, definition }: PlanDisplay, drawn: Drawn): DisplayView {
  const { step, labels, texts } = drawn;
  const words = labels.displays.get(name) ?? '';
  const isText = definition.type === 'html';
  return {
    kind: 'display',
    name,
    type: definition.type,
    isVisible: step.visible.includes(name),
    html: isText ? (texts.staysHere ? withoutLinks(words) : words) : '',
    image: definition.type === 'image' ? imageView(definition.imageLink, drawn) : null,
    alt: isText ? '' : words,
  };
}
