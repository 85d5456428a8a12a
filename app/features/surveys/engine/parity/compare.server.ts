/** One set of answers through the plan and through SurveyJS's own Model, in the same terms. */
import { checkAll } from '../answers.server.ts';
import { toSurveyJson } from '../definition.ts';
import { Model } from '../expressions.server.ts';
import { walk } from '../flow.server.ts';
import type { Plan, PlanQuestion } from '../plan.server.ts';
import type { Answers, AnswerValue } from '../types/question-type.ts';

type Verdict = 'required' | 'otherRequired' | 'other';

export interface Outcome {
  visible: string[];
  errors: Record<string, Verdict>;
  /** Answers as they would be kept, and calculated values that belong into the result. */
  answers: Answers;
}

const verdicts: Readonly<Record<string, Verdict>> = {
  required: 'required',
  requiredinallrowserror: 'required',
  otherempty: 'otherRequired',
};

const isVisible = (model: Model, name: string): boolean => model.getQuestionByName(name).isVisibleInSurvey;

/** The questions of a page, each after those that its visibility depends on. */
const ordered = (plan: Plan, page: number): PlanQuestion[] =>
  (plan.pages[page]?.order ?? []).filter((item) => item.kind === 'question');

/** Gives Model one answer, as a page would: only to a question that is on screen and can be answered. */
function give(model: Model, { name, shape, computed }: PlanQuestion, given: Answers): void {
  const value = given[name];
  const question = model.getQuestionByName(name);
  if (value === undefined || computed || !question.isVisibleInSurvey || question.isReadOnly) return;
  model.setValue(name, value);
  const words = shape.comment && given[shape.comment.key];
  if (shape.comment?.wanted(value) && typeof words === 'string') model.setComment(name, words);
}

function errorsOf(model: Model, names: readonly string[]): Record<string, Verdict> {
  const errors: Record<string, Verdict> = {};
  for (const name of names) {
    const type: string | undefined = model.getQuestionByName(name).getAllErrors()[0]?.getErrorType();
    if (type !== undefined) errors[name] = verdicts[type] ?? 'other';
  }
  return errors;
}

const modelOf = (plan: Plan): Model =>
  new Model({ ...toSurveyJson(plan.definition), clearInvisibleValues: 'onHidden' });

/** The whole survey at once, as `checkAll` sees it. */
export function byModel(plan: Plan, given: Answers): Outcome {
  const model = modelOf(plan);
  plan.pages.flatMap(({ index }) => ordered(plan, index)).forEach((question) => give(model, question, given));
  model.validate(true, false);
  const visible = plan.questions.map(({ name }) => name).filter((name) => isVisible(model, name));
  const errors = errorsOf(model, visible);
  model.doComplete();
  return { visible, errors, answers: { ...(model.data as Answers) } };
}

export function byPlan(plan: Plan, given: Answers): Outcome {
  const checked = checkAll(plan, given);
  const errors = checked.errors.map(({ question, key }): [string, Verdict] => [
    question,
    key === 'required' || key === 'otherRequired' ? key : 'other',
  ]);
  const visible = plan.questions.map(({ name }) => name).filter((name) => checked.visible.has(name));
  const { values } = walk(plan, checked.answers);
  const kept = plan.values.flatMap(({ name, shape }): [string, AnswerValue][] => {
    const value = shape && values[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { visible, errors: Object.fromEntries(errors), answers: { ...checked.answers, ...Object.fromEntries(kept) } };
}

/** What comes of walking from page to page: the first page that is refused, or what is sent at the end. */
export type WalkOutcome = { refused: Record<string, Verdict> } | { sent: Answers };

const isSent = (model: Model): boolean => model.state === 'completed';

/** Page by page, as people answer: a page with something wrong is not left, and a trigger may end the survey. */
export function modelWalk(plan: Plan, given: Answers): WalkOutcome {
  const model = modelOf(plan);
  for (let step = 0; step <= plan.pages.length && !isSent(model); step += 1) {
    const here = plan.pages.findIndex((_, index) => model.currentPage === model.pages[index]);
    const questions = ordered(plan, here);
    questions.forEach((question) => give(model, question, given));
    const isLeft = model.isLastPage ? model.tryComplete() : model.nextPage();
    if (isLeft) continue;
    // The button of a page that a trigger ends says "complete" before it is pressed.
    if (isSent(model)) break;
    const visible = questions.map(({ name }) => name).filter((name) => isVisible(model, name));
    const refused = errorsOf(model, visible);
    if (Object.keys(refused).length > 0) return { refused };
    model.tryComplete();
  }
  return { sent: { ...(model.data as Answers) } };
}

export function planWalk(plan: Plan, given: Answers): WalkOutcome {
  const { errors, answers } = byPlan(plan, given);
  const first = Math.min(...Object.keys(errors).map((name) => plan.question(name)?.page ?? 0));
  const here = Object.entries(errors).filter(([name]) => plan.question(name)?.page === first);
  return here.length > 0 ? { refused: Object.fromEntries(here) } : { sent: answers };
}
