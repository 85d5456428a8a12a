/**
 * Answering without JavaScript or drafts: each post carries the page just filled in and, sealed, the pages before it
 * (data-rules 10). Nothing is stored until the last button is pressed.
 */
import { randomBytes } from 'node:crypto';
import { londonDay } from '#app/lib/dates.ts';
import { open as openSeal, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Keys } from '#app/platform/services.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { checkAll, checkPage, typedFrom } from './engine/answers.server.ts';
import type { AnswerError } from './engine/errors.ts';
import { nextPage, previousPage, shownPages, walk } from './engine/flow.server.ts';
import type { Plan } from './engine/plan.server.ts';
import type { Answers, Fields } from './engine/types/question-type.ts';
import { getPlan } from './reads/plan.server.ts';
import { phaseOn } from './survey.ts';
import type { SurveyFacts } from './survey.ts';

/** What travels sealed between pages: never readable or changeable by the browser, never stored by the server. */
type Sealed = {
  version: string;
  /** The idempotency key, minted at the first post. */
  key: string;
  answers: Answers;
  /** Day on which answering began: those who began in time may finish. */
  began: string;
};

/** One page to fill in, with what was typed and what is wrong with it. */
export type PageStep = {
  step: 'page';
  page: number;
  versionId: string;
  /** Empty until the first post. */
  sealed: string;
  typed: Fields;
  visible: string[];
  errors: AnswerError[];
  /** Questions that the answers just given made visible. */
  reveal: string[];
  /** Answers given so far, on which conditions of this page may depend. */
  earlier: Answers;
  /** Place among the pages that show something, counted from 1. */
  position: number;
  of: number;
  hasPrevious: boolean;
};

/** Everything answered so far, to be checked before it is sent. */
export type CheckStep = { step: 'check'; versionId: string; sealed: string; answers: Answers; visible: string[] };

/** All answers hold and may be stored. */
export type ReadyStep = { step: 'ready'; versionId: string; key: string; answers: Answers; began: string };

export type Step = PageStep | CheckStep | ReadyStep;

/** A sealed page lives this long: a form left open over a weekend still works. */
const sealedDays = 7;

const purposeOf = (survey: Pick<SurveyFacts, 'id'>) => `answers:${survey.id}`;

/** Seals the pages answered so far for one survey; nobody but this installation can open them. */
export function sealAnswers(keys: Pick<Keys, 'seals'>, surveyId: string, sealed: Sealed, now: Date): string {
  const expires = new Date(now.getTime() + sealedDays * 86_400_000);
  return seal(keys.seals, purposeOf({ id: surveyId }), sealed, { expires });
}

const sealUp = (ctx: AreaContext, survey: SurveyFacts, sealed: Sealed): string =>
  sealAnswers(ctx.keys, survey.id, sealed, ctx.now);

/**
 * Pages left open for too long go on as if they were begun today, while the survey is open: nothing typed is lost.
 * @throws gone when they are too old for a survey that has closed since, invalid when they were tampered with or belong to
 * another survey.
 */
function unseal(ctx: AreaContext, survey: SurveyFacts, text: string): Sealed {
  const opened = openSeal<Sealed>(ctx.keys.seals, purposeOf(survey), text, ctx.now);
  if (opened.ok) return opened.value;
  const today = londonDay(ctx.now);
  if (opened.reason === 'expired' && phaseOn(survey, today) === 'open') return { ...opened.value, began: today };
  throw new AppError(opened.reason === 'expired' ? 'gone' : 'invalid', { reason: `answers-${opened.reason}` });
}

type Shown = { typed: Fields; errors?: AnswerError[]; reveal?: string[] };

function pageStep(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  page: number,
  sealed: Sealed | null,
  versionId: string,
  shown: Shown,
): PageStep {
  const answers = sealed?.answers ?? {};
  const pages = shownPages(plan, answers);
  const position = pages.filter((index) => index <= page).length;
  return {
    step: 'page',
    page,
    versionId,
    sealed: sealed === null ? '' : sealUp(ctx, survey, sealed),
    typed: shown.typed,
    visible: [...walk(plan, answers, page + 1).visible],
    errors: shown.errors ?? [],
    reveal: shown.reveal ?? [],
    earlier: answers,
    position: Math.max(1, position),
    of: Math.max(pages.length, position),
    hasPrevious: previousPage(plan, answers, page) !== undefined,
  };
}

/** The first page, the same for everybody: it may be kept as a document. */
export async function firstStep(ctx: AreaContext, survey: SurveyFacts): Promise<{ plan: Plan; step: PageStep }> {
  const versionId = survey.currentVersionId;
  if (versionId === null) throw new AppError('not-found');
  const plan = await getPlan(ctx, survey.id, versionId);
  const page = nextPage(plan, {}, -1) ?? 0;
  return { plan, step: pageStep(ctx, survey, plan, page, null, versionId, { typed: {} }) };
}

/** A page that was shown before, with the answers given there. */
function shownAgain(ctx: AreaContext, survey: SurveyFacts, plan: Plan, page: number, sealed: Sealed): PageStep {
  const typed = typedFrom(plan, page, sealed.answers);
  return pageStep(ctx, survey, plan, page, sealed, sealed.version, { typed });
}

function checkStep(ctx: AreaContext, survey: SurveyFacts, plan: Plan, sealed: Sealed): CheckStep {
  const { visible, answers } = walk(plan, sealed.answers);
  return {
    step: 'check',
    versionId: sealed.version,
    sealed: sealUp(ctx, survey, sealed),
    answers,
    visible: [...visible],
  };
}

/** The check once more, of answers that hold and could not be stored yet. */
export function checkAgain(ctx: AreaContext, survey: SurveyFacts, plan: Plan, ready: ReadyStep): CheckStep {
  const { versionId: version, key, answers, began } = ready;
  return checkStep(ctx, survey, plan, { version, key, answers, began });
}

/** What the hidden fields of a post say, before any of it is believed. */
function readPost(form: FormData | URLSearchParams) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const page = /^\d{1,3}$/.test(text('_page')) ? Number(text('_page')) : null;
  const to = /^\d{1,3}$/.test(text('_to')) ? Number(text('_to')) : null;
  return { page, to, version: text('_version'), state: text('_state'), intent: text('_intent') };
}

/** Those who began on a day when the survey was open may finish until their sealed pages are too old. */
function isLateFor(survey: SurveyFacts, began: string, today: string): boolean {
  if (phaseOn(survey, today) === 'open') return false;
  if (phaseOn(survey, began) === 'open') return true;
  throw new AppError('gone', { reason: 'survey-closed' });
}

/** Moves one step on: back, on, to a page, to the check, or ready to be stored. */
export async function takeStep(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: FormData | URLSearchParams,
): Promise<{ plan: Plan; step: Step; isLate: boolean }> {
  const post = readPost(form);
  const today = londonDay(ctx.now);
  const sealed: Sealed =
    post.state === ''
      ? { version: post.version, key: randomBytes(16).toString('base64url'), answers: {}, began: today }
      : unseal(ctx, survey, post.state);
  if (sealed.version === '') throw new AppError('invalid', { reason: 'no-version' });
  const isLate = isLateFor(survey, sealed.began, today);
  const plan = await getPlan(ctx, survey.id, sealed.version);
  return { plan, step: stepFrom(ctx, survey, plan, post, sealed, form), isLate };
}

function stepFrom(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  post: ReturnType<typeof readPost>,
  sealed: Sealed,
  form: FormData | URLSearchParams,
): Step {
  const isFilledIn = post.intent === 'change' || post.intent === 'send';
  if (isFilledIn && post.state === '') throw new AppError('invalid', { reason: 'nothing-filled-in' });
  if (post.intent === 'change' && post.to !== null && plan.pages[post.to])
    return shownAgain(ctx, survey, plan, post.to, sealed);
  if (post.intent === 'send') return readyOr(ctx, survey, plan, sealed);
  if (post.page === null || !plan.pages[post.page]) throw new AppError('invalid', { reason: 'unknown-page' });
  const checked = checkPage(plan, post.page, form, sealed.answers);
  const kept: Sealed = { ...sealed, answers: checked.answers };
  if (post.intent === 'back') {
    const before = previousPage(plan, kept.answers, post.page);
    return shownAgain(ctx, survey, plan, before ?? post.page, kept);
  }
  if (post.intent === 'stay') {
    const step = pageStep(ctx, survey, plan, post.page, sealed, sealed.version, { typed: checked.typed });
    return { ...step, visible: [...checked.visible] };
  }
  if (!checked.ok) {
    const { typed, errors, reveal } = checked;
    const step = pageStep(ctx, survey, plan, post.page, kept, sealed.version, {
      typed,
      errors: [...errors],
      reveal: [...reveal],
    });
    return { ...step, visible: [...checked.visible] };
  }
  const next = nextPage(plan, kept.answers, post.page);
  return next === undefined ? checkStep(ctx, survey, plan, kept) : shownAgain(ctx, survey, plan, next, kept);
}

/** Checks everything once more; the first page with something wrong is shown again with its errors. */
function readyOr(ctx: AreaContext, survey: SurveyFacts, plan: Plan, sealed: Sealed): Step {
  const checked = checkAll(plan, sealed.answers);
  if (checked.ok) {
    return { step: 'ready', versionId: sealed.version, key: sealed.key, answers: checked.answers, began: sealed.began };
  }
  const page = checked.errors[0]?.page ?? 0;
  const errors = checked.errors.filter((error) => error.page === page);
  const typed = typedFrom(plan, page, sealed.answers);
  return pageStep(ctx, survey, plan, page, sealed, sealed.version, { typed, errors });
}
