/** Checks answers: shape first, then conditions in the order of the pages, then what is required and the author's rules. */
import { shapeFault } from './errors.ts';
import type { AnswerError, Fault } from './errors.ts';
import { walk } from './flow.server.ts';
import type { Walk } from './flow.server.ts';
import { readForm } from './form.ts';
import type { Plan, PlanPage, PlanQuestion } from './plan.server.ts';
import { brokenRule } from './rules.ts';
import type { AnswerState } from './states.ts';
import { acceptComment } from './types/choices.ts';
import type { Answers, AnswerValue, Fields } from './types/question-type.ts';
import { cellField } from './types/repeated/rows.ts';

/** Why questions have no answer, by name, where somebody knows: a paper form that cannot be read, two ticks. */
export type States = Readonly<Record<string, AnswerState>>;

export interface Checked {
  /** No error and nothing to reveal. */
  readonly ok: boolean;
  readonly errors: readonly AnswerError[];
  /** Names of the visible questions and panels. */
  readonly visible: ReadonlySet<string>;
  readonly answers: Answers;
}

export interface CheckedPage extends Checked {
  /**
   * The pages before (visible answers only), this page (visible answers that passed) and the pages after, untouched.
   */
  readonly answers: Answers;
  /** Questions that these answers make visible and that the person has not seen: show the page again with `typed`. */
  readonly reveal: readonly string[];
  readonly typed: Fields;
}

type Candidates = { values: Record<string, AnswerValue>; faults: Map<string, Fault[]> };

const errorOf = (question: PlanQuestion, fault: Fault): AnswerError => ({
  ...fault,
  page: question.page,
  question: question.name,
  field: fault.field ?? question.shape.fields[0] ?? question.name,
});

/** The shape check of one question: its answer and the text beside "other". */
function shapeCheck(question: PlanQuestion, value: unknown, words: unknown, into: Candidates): void {
  const { name, shape } = question;
  const faults: Fault[] = [];
  const answer = shape.accept(value);
  if ('fault' in answer) faults.push(answer.fault, ...(answer.more ?? []));
  else if (answer.value !== undefined) into.values[name] = answer.value;
  if (shape.comment) {
    const comment = acceptComment(shape.comment, words);
    if ('fault' in comment) {
      const isCounted = 'fault' in answer || shape.comment.wanted(answer.value);
      if (isCounted) faults.push(comment.fault);
    } else if (comment.value !== undefined) into.values[shape.comment.key] = comment.value;
  }
  if (faults.length > 0) into.faults.set(name, faults);
}

const isRequired = ({ definition, requiredIf }: PlanQuestion, answers: Answers): boolean =>
  requiredIf ? requiredIf.holds(answers) : definition.isRequired === true;

/** Everything wrong with one visible question, once its page's answers are known. */
function faultsOf(
  question: PlanQuestion,
  answers: Answers,
  faults: readonly Fault[],
  isExcused: boolean,
): readonly Fault[] {
  if (faults.length > 0) return faults;
  const { name, definition, shape } = question;
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (value === undefined && isExcused) return [];
  if (value === undefined && isRequired(question, answers)) {
    const text = definition.requiredErrorText;
    return [{ key: 'required', kind: 'required', ...(text !== undefined && { text }) }];
  }
  if (shape.comment?.wanted(value) && !Object.hasOwn(answers, shape.comment.key)) {
    const { key, missing } = shape.comment;
    return [{ key: 'otherRequired', kind: 'required', field: key, ...(missing !== undefined && { text: missing }) }];
  }
  const asWhole = shape.review?.(value) ?? [];
  if (asWhole.length > 0) return asWhole;
  const inRows = question.repeated?.faults(value, answers, isRequired(question, answers)) ?? [];
  if (inRows.length > 0) return inRows;
  const broken = brokenRule(question, value, answers);
  return broken ? [broken] : [];
}

function errorsOf(
  questions: readonly PlanQuestion[],
  walked: Walk,
  candidates: Candidates,
  states: States = {},
): AnswerError[] {
  return questions
    .filter(({ name }) => walked.visible.has(name))
    .flatMap((question) => {
      const faults = candidates.faults.get(question.name) ?? [];
      const isExcused = Object.hasOwn(states, question.name);
      if (walked.disabled.has(question.name)) return [];
      return faultsOf(question, walked.values, faults, isExcused).map((fault) => errorOf(question, fault));
    });
}

function readPage(page: PlanPage, form: ReturnType<typeof readForm>): Candidates {
  const candidates: Candidates = { values: {}, faults: new Map() };
  for (const question of page.questions) {
    const { shape, name } = question;
    const posted = shape.read(form.posted);
    const [words, second] = shape.comment ? form.posted(shape.comment.key) : [];
    const fault = 'fault' in posted ? posted.fault : second === undefined ? undefined : shapeFault('notOneAnswer');
    if (fault) candidates.faults.set(name, [fault, ...('fault' in posted ? (posted.more ?? []) : [])]);
    else shapeCheck(question, 'fault' in posted ? undefined : posted.value, words, candidates);
  }
  return candidates;
}

/** Answers of the questions of some pages, picked from answers that may hold more. */
function pick(pages: readonly PlanPage[], answers: Answers): Record<string, AnswerValue> {
  const picked: Record<string, AnswerValue> = {};
  for (const { name, shape } of pages.flatMap((page) => page.questions)) {
    for (const key of shape.comment ? [name, shape.comment.key] : [name]) {
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
      if (value !== undefined) picked[key] = value;
    }
  }
  return picked;
}

/**
 * Checks one posted page. `form` is a URLSearchParams or FormData; `earlier` holds answers that this function returned
 * before, from the sealed field or a draft, and may hold later pages' too when the person went back. Throws RangeError
 * for a page that the plan does not have, and for nothing else.
 */
export function checkPage(
  plan: Plan,
  pageIndex: number,
  form: Iterable<readonly [string, unknown]>,
  earlier: Answers,
): CheckedPage {
  const page = plan.pages[pageIndex];
  if (!page) throw new RangeError(`The survey has no page ${pageIndex}.`);
  const read = readForm(page.questions, form);
  const candidates = readPage(page, read);
  const before = pick(plan.pages.slice(0, pageIndex), earlier);
  const walked = walk(plan, { ...before, ...candidates.values }, pageIndex + 1);
  // What is worked out or switched off asks for nothing, so that nobody has to look at it.
  const isSeen = ({ name, shape, computed }: PlanQuestion): boolean =>
    computed !== undefined ||
    walked.disabled.has(name) ||
    read.shown.has(name) ||
    shape.fields.some((field) => Object.hasOwn(read.typed, field));
  const visible = page.questions.filter(({ name }) => walked.visible.has(name));
  const openedIn = ({ name, repeated }: PlanQuestion): string[] =>
    repeated?.opened(walked.answers[name], walked.values, (fields) =>
      fields.some((field) => read.shown.has(field) || Object.hasOwn(read.typed, field)),
    ) ?? [];
  const opened = new Map(visible.map((question) => [question.name, openedIn(question)]));
  const reveal = visible
    .filter((question) => !isSeen(question) || opened.get(question.name)?.length)
    .map(({ name }) => name);
  // Nobody is blamed for a cell that could not be answered yet.
  const isNew = ({ question, cell }: AnswerError): boolean =>
    cell !== undefined && opened.get(question)?.includes(cellField(question, cell.row, cell.name)) === true;
  const errors = [
    ...read.faults.map((fault) => ({ ...fault, page: pageIndex, question: '' })),
    ...errorsOf(visible.filter(isSeen), walked, candidates).filter((error) => !isNew(error)),
  ];
  return {
    ok: errors.length === 0 && reveal.length === 0,
    answers: { ...walked.answers, ...pick(plan.pages.slice(pageIndex + 1), earlier) },
    errors,
    visible: new Set(page.items.map(({ name }) => name).filter((name) => walked.visible.has(name))),
    reveal,
    typed: read.typed,
  };
}

/** The form fields of one page that show answers again, as `typed` does after a refusal. */
export function typedFrom(plan: Plan, pageIndex: number, answers: Answers): Fields {
  const fields: Record<string, readonly string[]> = {};
  for (const { name, shape } of plan.pages[pageIndex]?.questions ?? []) {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (value === undefined) continue;
    Object.assign(fields, shape.show(value));
    const words = shape.comment && Object.hasOwn(answers, shape.comment.key) ? answers[shape.comment.key] : undefined;
    if (shape.comment && words !== undefined) fields[shape.comment.key] = [String(words)];
  }
  return fields;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing: Checked = { ok: false, errors: [], visible: new Set(), answers: {} };

function unknownKeys(plan: Plan, given: Record<string, unknown>): AnswerError[] {
  const known = new Set(
    plan.questions.flatMap(({ name, shape }) => (shape.comment ? [name, shape.comment.key] : [name])),
  );
  return Object.keys(given)
    .filter((key) => !known.has(key))
    .slice(0, 20)
    .map((key) => {
      const field = key.slice(0, 64);
      return { ...shapeFault('unknownField', { field }), page: 0, question: '', field };
    });
}

/**
 * Checks a whole response of unknown origin, typed as JSON: before it is stored, from paper entry, from the interface
 * for programs. Never throws. Questions with a state in `states` need no answer.
 */
export function checkAll(plan: Plan, given: unknown, states: States = {}): Checked {
  if (!isRecord(given)) return { ...nothing, errors: [{ ...shapeFault('notText'), page: 0, question: '', field: '' }] };
  const candidates: Candidates = { values: {}, faults: new Map() };
  const own = (key: string): unknown => (Object.hasOwn(given, key) ? given[key] : undefined);
  for (const question of plan.questions) {
    const { name, shape } = question;
    shapeCheck(question, own(name), shape.comment ? own(shape.comment.key) : undefined, candidates);
  }
  const walked = walk(plan, candidates.values);
  const errors = [...unknownKeys(plan, given), ...errorsOf(plan.questions, walked, candidates, states)];
  return { ok: errors.length === 0, errors, visible: walked.visible, answers: walked.answers };
}
