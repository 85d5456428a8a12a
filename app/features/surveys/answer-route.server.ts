/** What both addresses of answering do with a post: show a page, show the check, or store and lead to the receipt. */
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import { seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { checkAgain, takeStep } from './answering.server.ts';
import type { ReadyStep } from './answering.server.ts';
import { toRow } from './engine/row.server.ts';
import type { Plan } from './engine/plan.server.ts';
import { cleanLine } from './engine/types/words.ts';
import { answerErrors } from './messages-errors.ts';
import { answeringMessages } from './messages.ts';
import { checkView, pageView } from './page-view.server.ts';
import type { ViewTexts } from './page-view.server.ts';
import type { CheckView, PageView } from './page-view.ts';
import type { SurveyFacts } from './survey.ts';
import { submitResponse } from './writes/submit-response.server.ts';

export type AnswerFrame = {
  surveyTitle: string;
  address: string;
  safety: { reader: string; hours: string; aboutAddress: string };
  asksName: boolean;
  /** Pieces of the person's own story that they may put into a text box here; only where answers are kept with who gave them. */
  story: StoryOffer[];
};

export type StoryOffer = { id: string; heading: string };

export type AnswerView = { frame: AnswerFrame; view: { page: PageView } | { check: CheckView } };

/** The texts of the page's language; a survey's own texts fall back to its default rendition. */
export function textsOf(ctx: AreaContext): ViewTexts {
  return { locale: ctx.language, t: ctx.t(answeringMessages), errors: ctx.t(answerErrors) };
}

export function frameOf(ctx: AreaContext, survey: SurveyFacts, story: StoryOffer[] = []): AnswerFrame {
  const address = `/${ctx.area.slug}/surveys/${survey.slug}`;
  return {
    surveyTitle: survey.title,
    address,
    safety: { reader: ctx.area.safetyReader, hours: ctx.area.safetyHours, aboutAddress: address },
    asksName: survey.anonymity !== 'anonymous',
    story,
  };
}

/** The receipt's address: sealed and short-lived, so that a history on a shared computer does not keep the code. */
function doneAddress(ctx: AreaContext, survey: SurveyFacts, code: string): string {
  const expires = new Date(ctx.now.getTime() + 2 * 3_600_000);
  const sealed = seal(ctx.keys.seals, `done:${survey.id}`, code, { expires });
  return `/${ctx.area.slug}/surveys/${survey.slug}/done?r=${sealed}`;
}

const tenMinutes = 600_000;

/** The browser's own way back shows the page before with what was typed; no-store would show an error in its place. */
const keptByBrowser = { 'Cache-Control': 'private, no-cache' };

/** When to try again, for a submission beyond the limit of one network address; null for one that is taken (data-rules 18). */
function refusedUntil(ctx: AreaContext): Date | null {
  const most = ctx.services.env.submissionsPerAddress;
  const allowed = ctx.services.limiter.attempt('submissions', ctx.address, most, tenMinutes, ctx.now);
  return allowed.isAllowed ? null : allowed.retryAt;
}

/** The check again, with everything still in it, and the time at which to send it. Status 429. */
function sendLater(ctx: AreaContext, survey: SurveyFacts, plan: Plan, ready: ReadyStep, name: string, retryAt: Date) {
  const texts = textsOf(ctx);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(retryAt);
  const check = checkView(plan, checkAgain(ctx, survey, plan, ready), texts);
  const view = { check: { ...check, refusal: texts.t('sendLater', { time }), name } };
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 1000));
  return data({ frame: frameOf(ctx, survey), view } satisfies AnswerView, {
    status: 429,
    headers: { ...keptByBrowser, 'Retry-After': String(seconds) },
  });
}

async function store(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  ready: ReadyStep,
  isLate: boolean,
  name: string,
): Promise<Response> {
  const isAnonymous = survey.anonymity === 'anonymous';
  const person = ctx.actor.kind === 'person' ? ctx.actor : null;
  const identity = isAnonymous ? null : { personId: person?.personId ?? null, name, email: '' };
  const { code } = await submitResponse(ctx, {
    survey,
    versionId: ready.versionId,
    row: toRow(plan, ready.answers),
    idempotencyKey: ready.key,
    day: londonDay(ctx.now),
    channel: 'web',
    renditions: [ctx.language],
    isLate,
    identity,
  });
  return redirect(doneAddress(ctx, survey, code), 303);
}

/**
 * Answers a post of either address: the next page, the same page with its errors (400), the check, or a redirect to the
 * receipt once the response is on disk.
 */
export async function answerPost(
  ctx: AreaContext,
  survey: SurveyFacts,
  form: FormData | URLSearchParams,
  story: StoryOffer[] = [],
) {
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  const { plan, step, isLate } = await takeStep(ctx, survey, form);
  const frame = frameOf(ctx, survey, story);
  const texts = textsOf(ctx);
  if (step.step === 'ready') {
    const typed = form.get('_name');
    const name = typeof typed === 'string' ? cleanLine(typed).slice(0, 200) : '';
    const retryAt = refusedUntil(ctx);
    if (retryAt !== null) return sendLater(ctx, survey, plan, step, name, retryAt);
    return store(ctx, survey, plan, step, isLate, name);
  }
  const headers = keptByBrowser;
  if (step.step === 'check') {
    return data({ frame, view: { check: checkView(plan, step, texts) } } satisfies AnswerView, { headers });
  }
  const page = pageView(plan, step, step.earlier, survey.minutes, texts);
  const isRefused = step.errors.length > 0;
  return data({ frame, view: { page } } satisfies AnswerView, { status: isRefused ? 400 : 200, headers });
}
