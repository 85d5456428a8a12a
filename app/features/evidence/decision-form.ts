/** The forms in which staff write a record of a decision: its facts, and its answers row by row. Pure. */
import { z } from 'zod';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { formatPartialDate, parsePartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import { answerProblems, equalityStates, outcomes, refusalKinds, scopes } from './decision.ts';
import type { Answerable, AnswerInput, AnswerProblem, DecisionInput } from './decision.ts';
import type { manageDecisionMessages } from './messages-decision.ts';

type Text = Translate<(typeof manageDecisionMessages)['english']>;
type Fields = Pick<FormData, 'get'>;

const limits = { title: 200, line: 400, prose: 10_000 };

const words = (t: Text, max = limits.prose) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

const toStated = (typed: string): Stated<string> =>
  typed === '' ? { state: 'not-stated' } : { state: 'stated', value: typed };

const statedWords = (t: Text) => words(t, limits.line).transform(toStated);

const date = (t: Text) =>
  z
    .string()
    .optional()
    .transform((typed = '', check): StoredDate => {
      const parsed = parsePartialDate(typed);
      if (parsed.ok) return parsed.date;
      check.addIssue({ code: 'custom', message: t('notADate', { typed }) });
      return z.NEVER;
    });

const title = (t: Text) => words(t, limits.title).refine((typed) => typed !== '', t('nameMissing'));
const scope = (t: Text) => z.enum(scopes, { error: t('scopeMissing') });

export const newDecisionForm = (t: Text) => z.object({ title: title(t), scope: scope(t) });

/** The facts of a decision. A draft may leave out whatever the gates ask for later. */
export const decisionForm = (t: Text) =>
  z.object({
    title: title(t),
    scope: scope(t),
    summary: words(t),
    decidedBy: statedWords(t),
    decided: date(t),
    meeting: statedWords(t),
    minutes: words(t, limits.line),
    isEvidenceRead: z
      .string()
      .optional()
      .transform((typed) => typed === 'yes'),
    readBy: statedWords(t),
    readHow: words(t, 2000),
    equality: z.enum(equalityStates).catch('not-stated'),
    equalityNote: words(t, 2000),
    equalityAddress: words(t, limits.line),
  });

export type FactField = keyof DecisionInput;
export type TypedFacts = Record<FactField, string>;

const fromStated = (value: Stated<string>) => (value.state === 'stated' ? value.value : '');

/** The facts as their author would type them. */
export function factValues(of: DecisionInput): TypedFacts {
  return {
    ...of,
    decidedBy: fromStated(of.decidedBy),
    decided: of.decided.state === 'stated' ? formatPartialDate(of.decided) : '',
    meeting: fromStated(of.meeting),
    isEvidenceRead: of.isEvidenceRead ? 'yes' : '',
    readBy: fromStated(of.readBy),
  };
}

/** One answer as it was typed; `none` for no answer. */
export type TypedAnswer = Record<
  'outcome' | 'changed' | 'unchanged' | 'reasonKind' | 'reason' | 'decidedBy' | 'reconsider',
  string
>;

const answerFields = ['outcome', 'changed', 'unchanged', 'reasonKind', 'reason', 'decidedBy', 'reconsider'] as const;

/** The name of a field in the row of one finding or option. */
export const answerFieldName = (id: string, field: keyof TypedAnswer): string => `answer-${id}-${field}`;

/** An answer as its author would type it. */
export function answerValues(answer: AnswerInput | undefined): TypedAnswer {
  if (!answer)
    return { outcome: 'none', changed: '', unchanged: '', reasonKind: '', reason: '', decidedBy: '', reconsider: '' };
  const { outcome, changed, unchanged, reason, reconsider } = answer;
  const reasonKind = answer.reasonKind === 'none' ? '' : answer.reasonKind;
  return { outcome, changed, unchanged, reasonKind, reason, decidedBy: fromStated(answer.decidedBy), reconsider };
}

/** The row of one finding or option as it was posted. */
function readTyped(fields: Fields, id: string): TypedAnswer {
  const text = (field: keyof TypedAnswer) => {
    const value = fields.get(answerFieldName(id, field));
    return typeof value === 'string' ? value.trim().slice(0, limits.prose) : '';
  };
  return Object.fromEntries(answerFields.map((field) => [field, text(field)])) as TypedAnswer;
}

/** The answer that a row stands for; null for none. */
function toAnswer({ about, id }: Pick<Answerable, 'about' | 'id'>, typed: TypedAnswer): AnswerInput | null {
  const outcome = outcomes.find((one) => one === typed.outcome);
  if (outcome === undefined) return null;
  const { changed, unchanged, reason, reconsider } = typed;
  return {
    about,
    aboutId: id,
    outcome,
    ...{ changed, unchanged, reason, reconsider },
    reasonKind: refusalKinds.find((kind) => kind === typed.reasonKind) ?? 'none',
    decidedBy: toStated(typed.decidedBy),
  };
}

/** `outcomeMissing`: something is written, and no answer is chosen to which it belongs. */
export type RowProblem = (AnswerProblem | { field: 'outcome'; key: 'outcomeMissing' }) & { id: string; title: string };

const hasWords = ({ outcome: _, ...written }: TypedAnswer): boolean =>
  Object.values(written).some((value) => value !== '');

function rowProblems({ id, title: name }: Answerable, typed: TypedAnswer, answer: AnswerInput | null): RowProblem[] {
  if (answer) return answerProblems(answer).map((problem) => ({ ...problem, id, title: name }));
  return hasWords(typed) ? [{ field: 'outcome', key: 'outcomeMissing', id, title: name }] : [];
}

/** All rows of the form: the answers, and what is wrong with them. */
export function readAnswers(
  known: readonly Answerable[],
  fields: Fields,
): { typed: Record<string, TypedAnswer>; answers: AnswerInput[]; problems: RowProblem[] } {
  const typed = Object.fromEntries(known.map(({ id }) => [id, readTyped(fields, id)]));
  const rows = known.flatMap((one) => {
    const row = typed[one.id];
    return row ? [{ one, row, answer: toAnswer(one, row) }] : [];
  });
  return {
    typed,
    answers: rows.flatMap(({ answer }) => answer ?? []),
    problems: rows.flatMap(({ one, row, answer }) => rowProblems(one, row, answer)),
  };
}
