/** Turns a step of answering into what is drawn: texts of one rendition, values, errors in words. */
import type { Translate } from '#app/platform/messages.ts';
import type { CheckStep, PageStep } from './answering.server.ts';
import type { AnswerError } from './engine/errors.ts';
import type { Labels, LabelWords } from './engine/labels.ts';
import type { Plan, PlanItem, PlanPage, PlanQuestion } from './engine/plan.server.ts';
import { resolveText } from './engine/text.ts';
import type { Answers } from './engine/types/question-type.ts';
import { pageRules } from './engine/visibility.ts';
import type { answerErrors } from './messages-errors.ts';
import type { answeringMessages } from './messages.ts';
import type { CheckedAnswer, CheckView, ItemView, PageView, QuestionView } from './page-view.ts';

export type ViewTexts = {
  locale: string;
  t: Translate<(typeof answeringMessages)['english']>;
  errors: Translate<(typeof answerErrors)['english']>;
};

/** The site's own words for options without a text, in one language. */
export function labelWords(t: ViewTexts['t']): LabelWords {
  return {
    none: t('optionNone'),
    other: t('optionOther'),
    dontKnow: t('optionDontKnow'),
    preferNotToSay: t('optionPreferNotToSay'),
    yes: t('optionYes'),
    no: t('optionNo'),
  };
}

function errorText(error: AnswerError, title: string, { errors, locale }: ViewTexts): string {
  if (error.text !== undefined) return resolveText(error.text, locale);
  return errors(error.key, { ...error.vars, question: title });
}

const textTypes: ReadonlySet<string> = new Set(['text', 'comment']);

function limitsOf({
  definition,
  shape,
}: PlanQuestion): Pick<QuestionView, 'maxLength' | 'min' | 'max' | 'autocomplete' | 'inputType'> {
  if (definition.type === 'text') {
    const { inputType = 'text', min, max, maxLength, autocomplete } = definition;
    return {
      inputType,
      min: String(min ?? ''),
      max: String(max ?? ''),
      maxLength: maxLength ?? null,
      autocomplete: autocomplete ?? 'off',
    };
  }
  const maxLength = definition.type === 'comment' ? (definition.maxLength ?? 5000) : (shape.comment?.maxLength ?? null);
  return { inputType: 'text', min: '', max: '', maxLength, autocomplete: 'off' };
}

function questionView(question: PlanQuestion, step: PageStep, labels: Labels, texts: ViewTexts): QuestionView {
  const { name, shape, definition } = question;
  const own = labels.questions.get(name);
  const title = own?.title ?? name;
  const chosen = new Set(step.typed[name] ?? []);
  const firstOf = (field: string) => step.typed[field]?.[0] ?? '';
  return {
    kind: 'question',
    name,
    type: definition.type,
    title,
    description: own?.description ?? '',
    isRequired: definition.isRequired === true,
    isVisible: step.visible.includes(name),
    options: (shape.options ?? []).map(({ code, role }) => ({
      code,
      text: own?.options.get(code) ?? code,
      isChosen: chosen.has(code),
      isApart: role === 'none' || role === 'dontKnow' || role === 'preferNotToSay',
    })),
    ends: own?.ends ?? { low: '', high: '' },
    values: Object.fromEntries(shape.fields.map((field) => [field, firstOf(field)])),
    comment: shape.comment
      ? { field: shape.comment.key, value: firstOf(shape.comment.key), maxLength: shape.comment.maxLength }
      : null,
    firstField: shape.fields[0] ?? name,
    ...limitsOf(question),
    errors: step.errors.filter((error) => error.question === name).map((error) => errorText(error, title, texts)),
  };
}

/** Nests the page's flat items by their panels. */
function nest(page: PlanPage, step: PageStep, labels: Labels, texts: ViewTexts): ItemView[] {
  const top: ItemView[] = [];
  const panels = new Map<string, ItemView[]>();
  const holderOf = (item: PlanItem): ItemView[] => panels.get(item.panels.at(-1) ?? '') ?? top;
  for (const item of page.items) {
    if (item.kind === 'question') {
      holderOf(item).push(questionView(item, step, labels, texts));
      continue;
    }
    const own = labels.panels.get(item.name);
    const items: ItemView[] = [];
    panels.set(item.name, items);
    const isVisible = step.visible.includes(item.name);
    holderOf(item).push({
      kind: 'panel',
      name: item.name,
      title: own?.title ?? '',
      description: own?.description ?? '',
      isVisible,
      items,
    });
  }
  return top;
}

/** The view of a page to fill in. `earlier` decides conditions on earlier pages; `minutes` is the whole survey's. */
export function pageView(plan: Plan, step: PageStep, earlier: Answers, minutes: number, texts: ViewTexts): PageView {
  const page = plan.pages[step.page];
  if (!page) throw new RangeError(`The survey has no page ${step.page}.`);
  const labels = plan.labels(texts.locale, labelWords(texts.t));
  const own = labels.pages[step.page];
  const rules = pageRules(plan, step.page, earlier);
  const titleOf = (name: string) => labels.questions.get(name)?.title ?? name;
  return {
    page: step.page,
    versionId: step.versionId,
    sealed: step.sealed,
    title: own?.title || labels.title,
    description: own?.description ?? '',
    isEquality: page.definition.equality === true,
    hasFreeText: page.questions.some(
      ({ definition, shape }) => textTypes.has(definition.type) || shape.comment !== undefined,
    ),
    items: nest(page, step, labels, texts),
    rules: rules.length === 0 ? '' : JSON.stringify(rules),
    position: step.position,
    of: step.of,
    minutesLeft: Math.max(1, Math.ceil((minutes * (step.of - step.position + 1)) / step.of)),
    hasPrevious: step.hasPrevious,
    problems: step.errors.map((error) => ({
      field: error.field,
      message: errorText(error, titleOf(error.question), texts),
    })),
    reveal: step.reveal.map(titleOf),
  };
}

/** The words of an answer, as the person would read them back. */
export function answerInWords(question: PlanQuestion, answers: Answers, labels: Labels): string[] {
  const value = answers[question.name];
  if (value === undefined) return [];
  const own = labels.questions.get(question.name)?.options;
  const comment = question.shape.comment ? answers[question.shape.comment.key] : undefined;
  const codes = Array.isArray(value) ? value.map(String) : [String(value)];
  const words = codes.map((code) => own?.get(code) ?? code);
  return comment === undefined ? words : [...words, String(comment)];
}

/** The view of "check your answers": every visible question, answered or not, page by page. */
export function checkView(plan: Plan, step: CheckStep, texts: ViewTexts): CheckView {
  const labels = plan.labels(texts.locale, labelWords(texts.t));
  const visible = new Set(step.visible);
  const lines = (page: PlanPage): CheckedAnswer[] =>
    page.questions
      .filter(({ name }) => visible.has(name))
      .map((question) => ({
        name: question.name,
        page: page.index,
        title: labels.questions.get(question.name)?.title ?? question.name,
        values: answerInWords(question, step.answers, labels),
      }));
  const pages = plan.pages
    .map((page) => ({ page: page.index, title: labels.pages[page.index]?.title ?? '', answers: lines(page) }))
    .filter(({ answers }) => answers.length > 0);
  return { refusal: '', name: '', versionId: step.versionId, sealed: step.sealed, pages };
}
