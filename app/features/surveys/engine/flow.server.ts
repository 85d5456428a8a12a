/** Walks a survey page by page: what is visible, which answers count, which page comes next. */
import type { Plan, PlanPage, PlanQuestion } from './plan.server.ts';
import type { Answers, AnswerValue } from './types/question-type.ts';

/** What a walk found. Answers of hidden questions are not among `answers`, so nothing later can depend on them. */
export interface Walk {
  readonly answers: Answers;
  /** The same answers and, beside them, the calculated values: what expressions and texts may read. */
  readonly values: Answers;
  /** Names of the visible questions, panels, texts and pictures of the pages walked. */
  readonly visible: ReadonlySet<string>;
  /** Names of visible questions that cannot be answered now. */
  readonly disabled: ReadonlySet<string>;
}

interface Progress {
  answers: Record<string, AnswerValue>;
  values: Record<string, AnswerValue>;
  visible: Set<string>;
  disabled: Set<string>;
}

function put(to: Record<string, AnswerValue>, key: string, value: AnswerValue | undefined): void {
  if (value === undefined) delete to[key];
  else to[key] = value;
}

/** The answer without choices that are not offered now. */
function offeredOnly({ offered }: PlanQuestion, value: AnswerValue, values: Answers): AnswerValue | undefined {
  if (offered.size === 0) return value;
  const isOffered = (code: unknown): boolean =>
    (offered.get(String(code)) ?? []).every((expression) => expression.holds(values));
  if (!Array.isArray(value)) return isOffered(value) ? value : undefined;
  const kept = (value as readonly string[]).filter(isOffered);
  return kept.length === 0 ? undefined : kept;
}

function settled(question: PlanQuestion, from: Answers, values: Answers): AnswerValue | undefined {
  if (question.computed) return question.computed.valueFor(values);
  const whole = Object.hasOwn(from, question.name) ? from[question.name] : undefined;
  const value = whole === undefined || !question.repeated ? whole : question.repeated.settle(whole, values);
  return value === undefined ? undefined : offeredOnly(question, value, values);
}

/** Moves a question's answer, and the text beside "other" where it is called for, from what was given to what counts. */
function take(question: PlanQuestion, from: Answers, to: Progress): void {
  const { name, shape, enableIf } = question;
  if (enableIf && !enableIf.holds(to.values)) {
    to.disabled.add(name);
    return;
  }
  const value = settled(question, from, to.values);
  if (value === undefined) return;
  to.answers[name] = value;
  to.values[name] = value;
  const words = shape.comment && Object.hasOwn(from, shape.comment.key) ? from[shape.comment.key] : undefined;
  if (!shape.comment || words === undefined || !shape.comment.wanted(value)) return;
  to.answers[shape.comment.key] = words;
  to.values[shape.comment.key] = words;
}

/** Whether the page was shown at all. */
function walkPage(page: PlanPage, from: Answers, to: Progress): boolean {
  if (page.visibleIf && !page.visibleIf.holds(to.values)) return false;
  for (const item of page.order) {
    if (item.kind === 'value') {
      put(to.values, item.name, item.computed.valueFor(to.values));
      continue;
    }
    const isOpen = item.panels.every((panel) => to.visible.has(panel));
    if (!isOpen || (item.visibleIf && !item.visibleIf.holds(to.values))) continue;
    to.visible.add(item.name);
    if (item.kind === 'question') take(item, from, to);
  }
  return page.questions.some(({ name }) => to.visible.has(name));
}

/** Whether the survey ends after this page: something that ends it reads a question here, and holds. */
const endsAfter = (plan: Plan, page: PlanPage, { values }: Progress): boolean =>
  plan.ends.some(
    ({ reads, expression }) =>
      page.questions.some(({ name }) => reads.has(name.toLowerCase())) && expression.holds(values),
  );

/** One request asks several times what the same answers make visible; answers are never changed once they are made. */
const walks = new WeakMap<Answers, { readonly plan: Plan; readonly byPages: Map<number, Walk> }>();

/**
 * Walks the first `pages` pages of a survey (all of them by default) over answers that passed their shape check.
 * A condition sees the visible answers of the pages before it and of its own page, never those of later pages. Where a
 * trigger ends the survey, nothing after that page is visible.
 */
export function walk(plan: Plan, answers: Answers, pages = plan.pages.length): Walk {
  const known = walks.get(answers);
  const kept = known?.plan === plan ? known.byPages : new Map<number, Walk>();
  if (known?.plan !== plan) walks.set(answers, { plan, byPages: kept });
  const walked = kept.get(pages) ?? walkAnew(plan, answers, pages);
  kept.set(pages, walked);
  return walked;
}

function walkAnew(plan: Plan, answers: Answers, pages: number): Walk {
  const progress: Progress = { answers: {}, values: {}, visible: new Set(), disabled: new Set() };
  for (const { name, computed } of plan.values) put(progress.values, name, computed.valueFor(progress.values));
  for (const page of plan.pages.slice(0, pages)) {
    if (walkPage(page, answers, progress) && endsAfter(plan, page, progress)) break;
  }
  return progress;
}

/** Indexes of the pages that show at least one question. A panel without a visible question shows nothing. */
export function shownPages(plan: Plan, answers: Answers): number[] {
  const { visible } = walk(plan, answers);
  return plan.pages.filter((page) => page.questions.some(({ name }) => visible.has(name))).map(({ index }) => index);
}

/** The next page that shows something after page `from` (-1 for the first page of all); undefined at the end. */
export function nextPage(plan: Plan, answers: Answers, from: number): number | undefined {
  return shownPages(plan, answers).find((index) => index > from);
}

/** The last page that shows something before page `from`; undefined at the start. */
export function previousPage(plan: Plan, answers: Answers, from: number): number | undefined {
  return shownPages(plan, answers).findLast((index) => index < from);
}
