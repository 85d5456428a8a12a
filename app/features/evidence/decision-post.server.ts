/** What the forms of a record of a decision do: save its facts or its answers, publish it, take it back. */
import { data } from '@remix-run/node';
import { holds } from '#app/lib/permissions.ts';
import { isUntouched } from '#app/platform/untouched.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answerFieldName, answerValues, decisionForm, factValues, readAnswers } from './decision-form.ts';
import type { TypedAnswer, TypedFacts } from './decision-form.ts';
import { manageDecisionMessages } from './messages-decision.ts';
import { listAnswerable } from './reads/answerable.server.ts';
import type { EditedDecision } from './reads/staff-decisions.server.ts';
import { changeDecision } from './writes/change-decision.server.ts';
import { publishDecision, withdrawDecision } from './writes/publish-decision.server.ts';
import { saveAnswers } from './writes/save-answers.server.ts';

export const decisionParts = ['facts', 'answers', 'preview'] as const;
export type DecisionPart = (typeof decisionParts)[number];

/** The answers to all that can be answered, as they stand, by what they are about. */
export function typedAnswers(of: EditedDecision, known: readonly { id: string }[]): Record<string, TypedAnswer> {
  const answerTo = (id: string) => answerValues(of.answers.find((answer) => answer.aboutId === id));
  return Object.fromEntries(known.map(({ id }) => [id, answerTo(id)]));
}

export type Refused = {
  errors: { fieldId?: string; message: string }[];
  facts: TypedFacts | null;
  answers: Record<string, TypedAnswer> | null;
  /** The part to which its sender wanted to go on. */
  next?: DecisionPart;
};

const refuse = (errors: Refused['errors'], typed: Partial<Omit<Refused, 'errors'>> = {}) =>
  data<Refused>({ facts: null, answers: null, ...typed, errors }, { status: 400 });

type Fields = FormData | URLSearchParams;

async function saveFacts(ctx: AreaContext, of: EditedDecision, fields: Fields) {
  if (fields.has('next') && isUntouched(fields, factValues(of), ['next'])) return 'untouched';
  const form = decisionForm(ctx.t(manageDecisionMessages));
  const names = Object.keys(form.shape);
  const typed = Object.fromEntries(names.map((name) => [name, String(fields.get(name) ?? '')])) as TypedFacts;
  const parsed = form.safeParse(typed);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ fieldId: String(path[0]), message }));
    return refuse(errors, { facts: typed });
  }
  const changed = await changeDecision(ctx, of.id, parsed.data);
  return changed.isChanged ? 'saved' : refuse(changed.problems, { facts: typed });
}

async function saveRows(ctx: AreaContext, of: EditedDecision, fields: Fields) {
  const t = ctx.t(manageDecisionMessages);
  const known = await listAnswerable(ctx, of.consultationId);
  const { typed, answers, problems } = readAnswers(known, fields);
  if (fields.has('next') && JSON.stringify(typed) === JSON.stringify(typedAnswers(of, known))) return 'untouched';
  if (problems.length > 0) {
    const errors = problems.map(({ id, field, key, title }) => ({
      fieldId: answerFieldName(id, field),
      message: t(key, { title }),
    }));
    return refuse(errors, { answers: typed });
  }
  const changed = await saveAnswers(ctx, of.id, answers);
  return changed.isChanged ? 'saved' : refuse(changed.problems, { answers: typed });
}

async function changeState(ctx: AreaContext, of: EditedDecision, isPublishing: boolean) {
  if (!holds(ctx.actor, 'decision.publish', ctx.area.id)) throw new AppError('forbidden');
  if (!isPublishing) {
    const withdrawn = await withdrawDecision(ctx, of.id);
    return withdrawn.isWithdrawn ? 'saved' : refuse(withdrawn.problems.map(({ message }) => ({ message })));
  }
  const published = await publishDecision(ctx, of.id);
  return published.isPublished ? 'saved' : refuse(published.problems.map(({ message }) => ({ message })));
}

/** The part that a form names to go on to; null for none and for what is none. */
const nextOf = (fields: Fields) => decisionParts.find((part) => part === fields.get('next')) ?? null;

/**
 * Does what the form asks for. @returns where to go then, as a query, or the form with what is wrong.
 * @throws forbidden for what the actor may not do.
 */
export async function decisionPost(ctx: AreaContext, of: EditedDecision, part: 'facts' | 'answers', fields: Fields) {
  const intent = fields.get('intent');
  const isState = intent === 'publish' || intent === 'withdraw';
  // What is public already is changed only by those who may publish.
  if (!isState && of.state === 'public' && !holds(ctx.actor, 'decision.publish', ctx.area.id))
    throw new AppError('forbidden');
  const done = isState
    ? await changeState(ctx, of, intent === 'publish')
    : await (part === 'answers' ? saveRows : saveFacts)(ctx, of, fields);
  const next = nextOf(fields);
  if (done === 'saved' || done === 'untouched') return `part=${next ?? part}${done === 'saved' ? '&saved=yes' : ''}`;
  return next === null ? done : data<Refused>({ ...done.data, next }, { status: 400 });
}
