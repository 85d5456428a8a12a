/** Writes the rules by which a browser shows and hides elements of a page; what it cannot follow waits for Continue. */
import type { ConditionNode } from '../expressions.server.ts';
import type { Plan, PlanItem, PlanQuestion } from '../plan.server.ts';
import type { Answers, AnswerValue, Option } from '../types/question-type.ts';
import type { PageRules, Rule } from './visibility-evaluate.ts';

type Compare = Extract<ConditionNode, { kind: 'compare' }>;

/** Types whose answer is one code, with the typed value of each code. */
function singleValue(question: PlanQuestion, option: Option): AnswerValue | undefined {
  switch (question.definition.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'imagepicker':
      return option.code;
    case 'boolean':
      return option.code === 'true';
    case 'rating':
      return option.value;
    default:
      return undefined;
  }
}

/** The codes for which a comparison holds, asked of the server's own engine one by one. */
function rulesOfOne(question: PlanQuestion, { name, holds: test }: Compare): Rule {
  const codes = (question.shape.options ?? []).filter((option) => test(singleValue(question, option)));
  return { q: name, in: codes.map(({ code }) => code), empty: test(undefined) };
}

/** Ticks: only questions about single options, whose answer for many ticks follows from the answer for each. */
function rulesOfMany(question: PlanQuestion, { name, operator, isMany, holds: test }: Compare): Rule | undefined {
  const isContains = operator === 'anyof' || (operator === 'contains' && !isMany);
  const isWithout = operator === 'noneof' || (operator === 'notcontains' && !isMany);
  if (!isContains && !isWithout) return undefined;
  const codes = (question.shape.options ?? [])
    .filter(({ code }) => test([code]) === isContains)
    .map(({ code }) => code);
  const rule: Rule = { q: name, in: codes, empty: test(undefined) === isContains };
  return isContains ? rule : { not: rule };
}

/** A comparison is asked of the engine once for each choice, and hangs on nothing but the plan. */
const compared = new WeakMap<Compare, { readonly rule: Rule | undefined }>();

function compareRule(question: PlanQuestion, node: Compare): Rule | undefined {
  const known = compared.get(node);
  if (known) return known.rule;
  const rule = compareAnew(question, node);
  compared.set(node, { rule });
  return rule;
}

function compareAnew(question: PlanQuestion, node: Compare): Rule | undefined {
  switch (question.definition.type) {
    case 'checkbox':
    case 'tagbox':
      return rulesOfMany(question, node);
    case 'imagepicker':
      return question.definition.multiSelect === true ? rulesOfMany(question, node) : rulesOfOne(question, node);
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
    case 'rating':
      return rulesOfOne(question, node);
    default:
      return undefined;
  }
}

/** Whether the browser finds the whole answer in one field that carries the question's name. */
const isOneField = ({ name, shape }: PlanQuestion): boolean =>
  shape.fields.every((field) => field === name || field === shape.comment?.key) && shape.fields.length > 0;

function both(kind: 'and' | 'or', parts: readonly Rule[]): Rule {
  const decisive = kind === 'or';
  if (parts.includes(decisive)) return decisive;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [first, ...rest] = open;
  if (first === undefined) return !decisive;
  if (rest.length === 0) return first;
  return kind === 'and' ? { all: open } : { some: open };
}

/** A condition as a rule: questions of the page stay open, those of earlier pages are decided by their answers. */
function ruleOf(node: ConditionNode, plan: Plan, page: number, earlier: Answers): Rule | undefined {
  switch (node.kind) {
    case 'opaque':
      return undefined;
    case 'not': {
      const part = ruleOf(node.part, plan, page, earlier);
      return typeof part === 'boolean' ? !part : part && { not: part };
    }
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => ruleOf(part, plan, page, earlier));
      return parts.some((part) => part === undefined)
        ? undefined
        : both(
            node.kind,
            parts.filter((part) => part !== undefined),
          );
    }
    default: {
      const question = plan.question(node.name);
      if (!question || question.page > page) return undefined;
      if (question.page === page) {
        if (!isOneField(question)) return undefined;
        return node.kind === 'compare' ? compareRule(question, node) : { q: node.name, filled: node.kind === 'filled' };
      }
      const value = Object.hasOwn(earlier, node.name) ? earlier[node.name] : undefined;
      return node.kind === 'compare' ? node.holds(value) : (value !== undefined) === (node.kind === 'filled');
    }
  }
}

/**
 * The rules of one page, to be carried in the page as JSON. `earlier` holds the answers that count when the page is
 * drawn. Elements whose condition, or whose panel's condition, is not a simple comparison have none.
 */
export function pageRules(plan: Plan, pageIndex: number, earlier: Answers): PageRules {
  const page = plan.pages[pageIndex];
  const own = new Map<string, Rule | undefined>();
  const rules: { name: string; rule: Rule }[] = [];
  for (const item of page?.order ?? []) {
    if (item.kind === 'value') continue;
    const rule = ownRule(item, plan, earlier);
    own.set(item.name, rule);
    const parts = [...item.panels.map((panel) => own.get(panel)), rule];
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) continue;
    const joined = both('and', known);
    if (joined !== true) rules.push({ name: item.name, rule: joined });
  }
  return rules;
}

function ownRule(item: PlanItem, plan: Plan, earlier: Answers): Rule | undefined {
  return item.visibleIf ? ruleOf(item.visibleIf.tree, plan, item.page, earlier) : true;
}
