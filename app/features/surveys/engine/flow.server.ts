/** Walks a survey page by page: what is visible, which answers count, which page comes next. */
import type { Plan, PlanItem, PlanPage } from './plan.server.ts';
import type { Answers, AnswerValue } from './types/question-type.ts';

/** What a walk found. Answers of hidden questions are not among `answers`, so nothing later can depend on them. */
export interface Walk {
  readonly answers: Answers;
  /** Names of the visible questions and panels of the pages walked. */
  readonly visible: ReadonlySet<string>;
}

interface Progress {
  answers: Record<string, AnswerValue>;
  visible: Set<string>;
}

/** Moves a question's answer, and the text beside "other" where it is called for, from what was given to what counts. */
function take(item: PlanItem, from: Answers, to: Progress): void {
  if (item.kind === 'panel') return;
  const { name, shape } = item;
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  if (value === undefined) return;
  to.answers[name] = value;
  const words = shape.comment && Object.hasOwn(from, shape.comment.key) ? from[shape.comment.key] : undefined;
  if (shape.comment && words !== undefined && shape.comment.wanted(value)) to.answers[shape.comment.key] = words;
}

function walkPage(page: PlanPage, from: Answers, to: Progress): void {
  if (page.visibleIf && !page.visibleIf.holds(to.answers)) return;
  for (const item of page.order) {
    const isOpen = item.panels.every((panel) => to.visible.has(panel));
    if (!isOpen || (item.visibleIf && !item.visibleIf.holds(to.answers))) continue;
    to.visible.add(item.name);
    take(item, from, to);
  }
}

/**
 * Walks the first `pages` pages of a survey (all of them by default) over answers that passed their shape check.
 * A condition sees the visible answers of the pages before it and of its own page, never those of later pages.
 */
export function walk(plan: Plan, answers: Answers, pages = plan.pages.length): Walk {
  const progress: Progress = { answers: {}, visible: new Set() };
  for (const page of plan.pages.slice(0, pages)) walkPage(page, answers, progress);
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
