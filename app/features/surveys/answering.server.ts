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
import type { Entry } from './access/entry.server.ts';
import { checkAll, checkPage, typedFrom } from './engine/answers.server.ts';
import type { AnswerError } from './engine/errors.ts';
import { nextPage, previousPage, shownPages, walk } from './engine/flow.server.ts';
import type { Plan } from './engine/plan.server.ts';
import type { Answers, Fields } from './engine/types/question-type.ts';
import { sealedDays } from './files/lifetime.ts';
import { droppedIn, findLostFiles, receiveFiles } from './files/receive.server.ts';
import type { Received } from './files/receive.server.ts';
import { getPlan } from './reads/plan.server.ts';
import { turnRows } from './repeated/turn-rows.ts';
import { chosenRendition } from './renditions/offered.ts';
import { phaseOn } from './survey.ts';
import type { SurveyFacts } from './survey.ts';

/** What travels sealed between pages: never readable or changeable by the browser, never stored by the server. */
export type Sealed = {
  version: string;
  /** The idempotency key, minted at the first post. */
  key: string;
  answers: Answers;
  /** Day on which answering began: those who began in time may finish. */
  began: string;
  /** The code of the link under which the answers are kept, once somebody asked for one. */
  keptAs?: string;
  /** The rendition in which each page was answered last, by the page's place (data-rules 9). */
  renditions?: Readonly<Record<string, string>>;
  /** The way in, where it was not the open address. */
  entry?: Entry;
  /** Set once everything was shown for checking: whoever changes a page comes back there. */
  isAtCheck?: true;
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
  /** Whether the answers are kept under a link that somebody asked for. */
  isKept: boolean;
  /** The rendition of each page that was filled in so far, by its place; empty for somebody who has just come back. */
  answeredIn: Readonly<Record<string, string>>;
};

/** Everything answered so far, to be checked before it is sent. */
export type CheckStep = { step: 'check'; versionId: string; sealed: string; answers: Answers; visible: string[] };

/** All answers hold and may be stored. */
export type ReadyStep = {
  step: 'ready';
  versionId: string;
  key: string;
  answers: Answers;
  began: string;
  /** The code of the link whose kept answers these are; they go when the response is stored. */
  keptAs: string | null;
  /** One a page of the version, in its order; empty for a page that was never answered. */
  renditions: string[];
  /** The way in, where it was not the open address. */
  entry: Entry | null;
};

export type Step = PageStep | CheckStep | ReadyStep;

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
    isKept: sealed?.keptAs !== undefined,
    answeredIn: sealed?.renditions ?? {},
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

/**
 * The first page of one person alone, whose idempotency key is minted at once: on a device that many use, a page that the
 * browser still holds is known by it. The way in, where there was one, is sealed into it.
 */
export async function firstStepAlone(
  ctx: AreaContext,
  survey: SurveyFacts,
  entry?: Entry,
): Promise<{ plan: Plan; step: PageStep }> {
  const { plan, step } = await firstStep(ctx, survey);
  const sealed = { ...newAnswers(step.versionId, londonDay(ctx.now)), ...(entry === undefined ? {} : { entry }) };
  return { plan, step: pageStep(ctx, survey, plan, step.page, sealed, step.versionId, { typed: {} }) };
}

/** The renditions of a version's pages as they are stored. */
const renditionsOfPages = (plan: Plan, { renditions = {} }: Sealed): string[] =>
  plan.pages.map(({ index }) => renditions[String(index)] ?? '');

const newAnswers = (version: string, began: string): Sealed => ({
  version,
  key: randomBytes(16).toString('base64url'),
  answers: {},
  began,
});

/** Answers as they are kept under a link: all that is answered, the page where the person was and what stood on it. */
export type KeptAnswers = { sealed: Sealed; page: number | null; typed: Fields };

/**
 * What a post holds, as it is kept: answers that are not whole yet are kept as they were typed.
 * @throws like takeStep
 */
export async function readForKeeping(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: FormData | URLSearchParams,
  asked: string | null = null,
): Promise<KeptAnswers> {
  const post = readPost(form);
  const { sealed, plan } = await begin(ctx, survey, post);
  if (post.page === null || !plan.pages[post.page]) {
    if (post.state === '') throw new AppError('invalid', { reason: 'nothing-filled-in' });
    return { sealed, page: null, typed: {} };
  }
  const received = await receiveFiles(
    ctx,
    survey.id,
    plan,
    { ...post, key: sealed.key, answers: sealed.answers },
    form,
  );
  const checked = checkPage(plan, post.page, received.form, sealed.answers);
  const renditions = { ...sealed.renditions, [String(post.page)]: chosenRendition(plan.definition, asked) };
  return { sealed: { ...sealed, answers: checked.answers, renditions }, page: post.page, typed: checked.typed };
}

/** The rendition in which kept answers were given last; null where nothing says it. */
export function renditionOfKept({ sealed, page }: KeptAnswers): string | null {
  const said = Object.values(sealed.renditions ?? {});
  return sealed.renditions?.[String(page)] ?? said.at(-1) ?? null;
}

/** Kept answers shown again, on the page where the person was. @throws gone for a survey that has closed since */
export async function stepOfKept(
  ctx: AreaContext,
  survey: SurveyFacts,
  { sealed, page, typed }: KeptAnswers,
): Promise<{ plan: Plan; step: PageStep | CheckStep }> {
  isLateFor(survey, sealed, londonDay(ctx.now));
  const plan = await getPlan(ctx, survey.id, sealed.version);
  if (page === null) return { plan, step: checkStep(ctx, survey, plan, sealed) };
  const step = pageStep(ctx, survey, plan, page, sealed, sealed.version, { typed });
  return { plan, step: { ...step, answeredIn: {} } };
}

/** The turn that a post is of: its idempotency key and the way in; null where it carries none yet. */
export function turnOf(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: FormData | URLSearchParams,
): { key: string; entry: Entry | null } | null {
  const { state } = readPost(form);
  if (state === '') return null;
  const { key, entry = null } = unseal(ctx, survey, state);
  return { key, entry };
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
    sealed: sealUp(ctx, survey, { ...sealed, isAtCheck: true }),
    answers,
    visible: [...visible],
  };
}

/** The check once more, of answers that hold and could not be stored yet. */
export function checkAgain(ctx: AreaContext, survey: SurveyFacts, plan: Plan, ready: ReadyStep): CheckStep {
  const { versionId: version, key, answers, began, keptAs, entry } = ready;
  const renditions = Object.fromEntries(ready.renditions.map((rendition, page) => [String(page), rendition]));
  const more = { renditions, ...(keptAs === null ? {} : { keptAs }), ...(entry === null ? {} : { entry }) };
  return checkStep(ctx, survey, plan, { version, key, answers, began, ...more });
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

/** Those who began on a day when the survey was open may finish until their sealed pages are too old; a trial has no days. */
function isLateFor(survey: SurveyFacts, { began, entry }: Pick<Sealed, 'began' | 'entry'>, today: string): boolean {
  if (entry?.kind === 'try' || phaseOn(survey, today) === 'open') return false;
  if (phaseOn(survey, began) === 'open') return true;
  throw new AppError('gone', { reason: 'survey-closed' });
}

/** Moves one step on: back, on, to a page, to the check, or ready to be stored. `asked` is the rendition of the page. */
export async function takeStep(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: FormData | URLSearchParams,
  asked: string | null = null,
): Promise<{ plan: Plan; step: Step; isLate: boolean; entry: Entry | null; rendition: string }> {
  const post = readPost(form);
  const { sealed, plan, isLate } = await begin(ctx, survey, post);
  const rendition = chosenRendition(plan.definition, asked);
  const about = { ...post, key: sealed.key, answers: sealed.answers };
  const received = await receiveFiles(ctx, survey.id, plan, about, form);
  const lost = post.intent === 'send' ? await findLostFiles(ctx, survey.id, plan, sealed) : null;
  const step =
    lost && lost.errors.length > 0
      ? askAgain(ctx, survey, plan, { ...sealed, answers: lost.answers }, lost.errors)
      : stepFrom(ctx, survey, plan, { ...post, rendition }, sealed, received);
  return { plan, step, isLate, entry: sealed.entry ?? null, rendition };
}

/** The answers that a post carries so far, of a survey that may still be answered. */
async function begin(
  ctx: AreaContext,
  survey: SurveyFacts,
  { state, version }: ReturnType<typeof readPost>,
): Promise<{ sealed: Sealed; plan: Plan; isLate: boolean }> {
  const today = londonDay(ctx.now);
  const sealed = state === '' ? newAnswers(version, today) : unseal(ctx, survey, state);
  if (sealed.version === '') throw new AppError('invalid', { reason: 'no-version' });
  const isLate = isLateFor(survey, sealed, today);
  return { sealed, plan: await getPlan(ctx, survey.id, sealed.version), isLate };
}

function stepFrom(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  post: ReturnType<typeof readPost> & { rendition: string },
  sealed: Sealed,
  { form, errors: unfit }: Received,
): Step {
  const isFilledIn = post.intent === 'change' || post.intent === 'send' || post.intent === 'check';
  if (isFilledIn && post.state === '') throw new AppError('invalid', { reason: 'nothing-filled-in' });
  if (post.intent === 'change' && post.to !== null && plan.pages[post.to])
    return shownAgain(ctx, survey, plan, post.to, sealed);
  if (post.intent === 'check') return checkStep(ctx, survey, plan, sealed);
  if (post.intent === 'send') return readyOr(ctx, survey, plan, sealed);
  if (post.page === null || !plan.pages[post.page]) throw new AppError('invalid', { reason: 'unknown-page' });
  const checked = checkPage(plan, post.page, form, sealed.answers);
  const renditions = { ...sealed.renditions, [String(post.page)]: post.rendition };
  const kept: Sealed = { ...sealed, answers: checked.answers, renditions };
  if (post.intent === 'back') {
    const before = previousPage(plan, kept.answers, post.page);
    return shownAgain(ctx, survey, plan, before ?? post.page, kept);
  }
  const turned = turnRows(plan, post.page, post.intent, checked.typed);
  if (post.intent === 'stay' || turned !== null || droppedIn(post.intent) !== '') {
    const shown = { typed: turned ?? checked.typed, errors: unfit };
    const step = pageStep(ctx, survey, plan, post.page, sealed, sealed.version, shown);
    return { ...step, visible: [...checked.visible], earlier: checked.answers };
  }
  if (!checked.ok || unfit.length > 0) {
    const { typed, errors, reveal } = checked;
    const step = pageStep(ctx, survey, plan, post.page, kept, sealed.version, {
      typed,
      errors: [...withoutDoubles(unfit, errors)],
      reveal: [...reveal],
    });
    return { ...step, visible: [...checked.visible] };
  }
  const next = pageAfter(plan, kept, post.page);
  return next === undefined ? checkStep(ctx, survey, plan, kept) : shownAgain(ctx, survey, plan, next, kept);
}

/** The next page to fill in: after the check only one that no answer has reached yet; undefined where the check is next. */
function pageAfter(plan: Plan, { answers, renditions = {}, isAtCheck }: Sealed, page: number): number | undefined {
  if (isAtCheck !== true) return nextPage(plan, answers, page);
  return shownPages(plan, answers).find((index) => renditions[String(index)] === undefined);
}

/** Checks everything once more; the first page with something wrong is shown again with its errors. */
function readyOr(ctx: AreaContext, survey: SurveyFacts, plan: Plan, sealed: Sealed): Step {
  const checked = checkAll(plan, sealed.answers);
  if (checked.ok) {
    const { version: versionId, key, began, keptAs = null, entry = null } = sealed;
    const renditions = renditionsOfPages(plan, sealed);
    return { step: 'ready', versionId, key, answers: checked.answers, began, keptAs, entry, renditions };
  }
  return askAgain(ctx, survey, plan, sealed, checked.errors);
}

/** The first page with something wrong, with its errors. */
function askAgain(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  sealed: Sealed,
  all: readonly AnswerError[],
): PageStep {
  const page = all[0]?.page ?? 0;
  const errors = all.filter((error) => error.page === page);
  const typed = typedFrom(plan, page, sealed.answers);
  return pageStep(ctx, survey, plan, page, sealed, sealed.version, { typed, errors });
}

/** What is wrong with a file says more than that an answer is missing. */
const withoutDoubles = (unfit: readonly AnswerError[], errors: readonly AnswerError[]): AnswerError[] => [
  ...unfit,
  ...errors.filter(({ question }) => !unfit.some((error) => error.question === question)),
];
