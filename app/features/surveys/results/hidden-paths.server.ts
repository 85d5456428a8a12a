/**
 * A question that is shown to those who gave certain answers tells by its base how many gave them. Where some of those
 * answers are hidden in their own table, its base must be hidden too.
 */
import { questionIn, questionsBehind } from '../engine/values/calculated.server.ts';
import type { Plan, PlanQuestion } from '../engine/plan.server.ts';
import type { Expression } from '../engine/expressions.server.ts';
import type { AnswerValue, Option } from '../engine/types/question-type.ts';

/** Codes of a question that its published table hides; empty where it hides none. */
export type HiddenCodes = (question: string) => ReadonlySet<string>;

/** Every condition that stands between a person and a question: its own, its panels', its page's. */
function conditionsOf(plan: Plan, question: PlanQuestion): Expression[] {
  const page = plan.pages[question.page];
  const panels = (page?.items ?? []).filter((item) => item.kind === 'panel' && question.panels.includes(item.name));
  return [page?.visibleIf, ...panels.map(({ visibleIf }) => visibleIf), question.visibleIf].filter(
    (condition) => condition !== undefined,
  );
}

function answerWith({ definition }: PlanQuestion, option: Option): AnswerValue {
  if (definition.type === 'checkbox') return [option.code];
  if (definition.type === 'boolean') return option.code === 'true';
  return option.value ?? option.code;
}

/** Whether the condition holds for some of the hidden answers but not for all: then it tells them apart. */
function parts(condition: Expression, asked: PlanQuestion, hidden: ReadonlySet<string>): boolean {
  // What stands in rows or items has no one answer that the condition could be tried with.
  if (!asked.shape.options || asked.columns.some(({ part }) => part !== undefined)) return true;
  const options = asked.shape.options.filter(({ code }) => hidden.has(code));
  const holding = options.filter((option) => condition.holds({ [asked.name]: answerWith(asked, option) }));
  return holding.length > 0 && holding.length < options.length;
}

/** Names of the questions that an expression reads, through calculated values too, in lower case. */
function readsOf(plan: Plan, { variables }: Expression): string[] {
  const behind = questionsBehind(plan.values);
  return variables.map(questionIn).flatMap((name) => [name, ...(behind.get(name) ?? [])]);
}

/**
 * Whether the number of people who were asked this question would narrow what a hidden cell of another can be. A
 * condition over several questions counts as telling when any of them hides something.
 */
export function tellsHidden(plan: Plan, question: PlanQuestion, hiddenCodes: HiddenCodes): boolean {
  const byName = new Map(plan.questions.map((one) => [one.name.toLowerCase(), one]));
  const isHiding = (name: string): boolean => {
    const asked = byName.get(name);
    return asked !== undefined && hiddenCodes(asked.name).size > 0;
  };
  // What is worked out from hidden answers may be those answers under another name.
  if (question.computed && readsOf(plan, question.computed.expression).some(isHiding)) return true;
  return conditionsOf(plan, question).some((condition) => {
    const names = new Set(condition.variables.map(questionIn));
    const asked = [...names].flatMap((name) => byName.get(name) ?? []);
    const hiding = asked.filter(({ name }) => hiddenCodes(name).size > 0);
    const [only] = hiding;
    if (!only) return false;
    return asked.length > 1 || parts(condition, only, hiddenCodes(only.name));
  });
}
