/** Turns a step of answering into what is drawn: texts of one rendition, values, errors in words. */
import { languageOf } from '#app/lib/languages.ts';
import type { CheckStep, PageStep } from './answering.server.ts';
import { walk } from './engine/flow.server.ts';
import { pageTakesWords } from './engine/free-text.ts';
import type { Plan, PlanItem, PlanPage, PlanQuestion } from './engine/plan.server.ts';
import type { Answers } from './engine/types/question-type.ts';
import { pageRules } from './engine/visibility/visibility.ts';
import type { CheckedAnswer, CheckView, ItemView, PageView, QuestionView } from './page-view.ts';
import { sizesOf } from './reads/picture-sizes.server.ts';
import { mainRenditionOf } from './renditions/offered.ts';
import { displayView, errorText, pictureView, questionView } from './view/question.server.ts';
import type { Drawn } from './view/drawn.ts';
import { keptMarkup } from './view/kept-markup.server.tsx';
import type { ViewTexts } from './view/texts.ts';
import { answerInWords, labelWords, sayWith } from './view/words.server.ts';

/**
 * The first page with a box for words says in full what its author must know before typing; later ones remind of it, as long as
 * they are in the same rendition.
 */
function safetyOn(plan: Plan, { page, answeredIn }: PageStep, rendition: string): PageView['safety'] {
  const takesWords = (index: number): boolean => plan.pages[index] !== undefined && pageTakesWords(plan.pages[index]);
  if (!takesWords(page)) return 'none';
  const isTold = plan.pages.some(({ index }) => index < page && takesWords(index) && answeredIn[index] === rendition);
  return isTold ? 'again' : 'whole';
}

/** Nests the page's flat items by their panels. */
function nest(page: PlanPage, drawn: Drawn): ItemView[] {
  const { step, labels, say, texts } = drawn;
  const question = (item: PlanQuestion): QuestionView => {
    const view = questionView(item, drawn);
    const isPiped = labels.questions.get(item.name)?.template !== undefined;
    return { ...view, markup: keptMarkup(view, texts.tongue, languageOf(texts.locale), isPiped) };
  };
  const top: ItemView[] = [];
  const panels = new Map<string, ItemView[]>();
  const holderOf = (item: PlanItem): ItemView[] => panels.get(item.panels.at(-1) ?? '') ?? top;
  for (const item of page.items) {
    if (item.kind !== 'panel') {
      holderOf(item).push(item.kind === 'question' ? question(item) : displayView(item, drawn));
      continue;
    }
    const items: ItemView[] = [];
    panels.set(item.name, items);
    const isVisible = step.visible.includes(item.name);
    holderOf(item).push({ kind: 'panel', name: item.name, ...say(labels.panels.get(item.name)), isVisible, items });
  }
  return top;
}

/** The view of a page to fill in. `earlier` decides conditions on earlier pages; `minutes` is the whole survey's. */
export function pageView(plan: Plan, step: PageStep, earlier: Answers, minutes: number, texts: ViewTexts): PageView {
  const page = plan.pages[step.page];
  if (!page) throw new RangeError(`The survey has no page ${step.page}.`);
  const labels = plan.labels(texts.locale, labelWords(texts.t));
  const walked = walk(plan, earlier, step.page + 1);
  const say = sayWith(plan, walked.values, labels);
  const own = say(labels.pages[step.page]);
  const rules = pageRules(plan, step.page, earlier);
  const titleOf = (name: string) => say(labels.questions.get(name)).title || name;
  const english = new Set<string>();
  const main = mainRenditionOf(plan.definition);
  const drawn: Drawn = { step, walked, labels, say, texts: noting(texts, english), main, sizes: sizesOf(plan) };
  return {
    page: step.page,
    versionId: step.versionId,
    sealed: step.sealed,
    title: own.title || labels.title,
    description: own.description,
    isEquality: page.definition.equality === true,
    safety: safetyOn(plan, step, texts.locale),
    items: nest(page, drawn),
    rules: rules.length === 0 ? '' : JSON.stringify(rules),
    position: step.position,
    of: step.of,
    minutesLeft: Math.max(1, Math.ceil((minutes * (step.of - step.position + 1)) / step.of)),
    hasPrevious: step.hasPrevious,
    problems: step.errors.map((error) => ({
      field: error.field,
      message: errorText(error, labels.questions.get(error.question), drawn.texts),
    })),
    englishErrors: [...english],
    picture: pictureView(page.definition.picture, drawn),
    reveal: step.reveal.map(titleOf),
  };
}

/** The same texts; errors that stand in English on a page in another language are noted, wherever on the page they are said. */
function noting(texts: ViewTexts, english: Set<string>): ViewTexts {
  const errors: ViewTexts['errors'] = (key, variables) => {
    const message = texts.errors(key, variables);
    if (!texts.isErrorSaid(key)) english.add(message);
    return message;
  };
  return { ...texts, errors };
}

/** The view of "check your answers": every visible question, answered or not, page by page. */
export function checkView(plan: Plan, step: CheckStep, texts: ViewTexts): CheckView {
  const labels = plan.labels(texts.locale, labelWords(texts.t));
  const visible = new Set(step.visible);
  const say = sayWith(plan, walk(plan, step.answers).values, labels);
  const lines = (page: PlanPage): CheckedAnswer[] =>
    page.questions
      .filter(({ name }) => visible.has(name))
      .map((question) => ({
        name: question.name,
        page: page.index,
        title: say(labels.questions.get(question.name)).title || question.name,
        values: answerInWords(question, step.answers, labels),
      }));
  const pages = plan.pages
    .map((page) => ({ page: page.index, title: say(labels.pages[page.index]).title, answers: lines(page) }))
    .filter(({ answers }) => answers.length > 0);
  return { refusal: '', isRefusalEnglish: false, name: '', versionId: step.versionId, sealed: step.sealed, pages };
}
