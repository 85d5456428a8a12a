/** What both addresses of answering do with a post: show a page, show the check, or store and lead to the receipt. */
import { data, redirect } from '@remix-run/node';
import { formatTime, londonDay } from '#app/lib/dates.ts';
import { isEasyRead, languageOf, mainLanguage } from '#app/lib/languages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSaidIn } from '#app/platform/messages.ts';
import { readHelp } from './access/audience.ts';
import type { SendingFacts } from './access/components/send-fields.tsx';
import { accessMessages } from './access/messages.ts';
import { doubtOf, paceOf, turnedAwayAddress, whyNot } from './access/sending.server.ts';
import { checkAgain, takeStep } from './answering.server.ts';
import type { ReadyStep, Step } from './answering.server.ts';
import { doneAddress, surveyAddress, tellAddress, webWay } from './collecting/way.server.ts';
import type { AnswerWay } from './collecting/way.server.ts';
import type { SafetyFacts } from './components/safety-notice.tsx';
import { toRow } from './engine/row.server.ts';
import type { Plan } from './engine/plan.server.ts';
import { cleanLine } from './engine/types/words.ts';
import { answerErrors } from './messages-errors.ts';
import { answeringMessages } from './messages.ts';
import { checkView, pageView } from './page-view.server.ts';
import type { ViewTexts } from './view/texts.ts';
import type { CheckView, PageView } from './page-view.ts';
import { helpAddress } from './renditions/help-address.ts';
import { formatChoices, spokenIn, wayIn, withoutLanguage } from './renditions/offered.ts';
import type { FormatChoice, SpokenIn } from './renditions/offered.ts';
import type { SurveyFacts } from './survey.ts';
import { keepForLater } from './collecting/keep-route.server.ts';
import { letGoOfAnswers } from './writes/collecting/keep-answers.server.ts';
import { recordOrigin } from './writes/collecting/record-origin.server.ts';
import { takeResponse } from './writes/submit-response.server.ts';

export type AnswerFrame = {
  surveyTitle: string;
  address: string;
  /** Where pages and the checked answers are posted. */
  action: string;
  checkAction: string;
  mode: AnswerWay['mode'];
  /** Where a page is kept as it is typed, of answers that have a link; empty where that is not done. */
  keepAddress: string;
  /** Whether a link leads back to these answers already. */
  isKept: boolean;
  safety: SafetyFacts;
  /** What goes with the answers when they are sent. */
  sending: SendingFacts;
  asksName: boolean;
  /** Pieces of the person's own story that they may put into a text box here; only where answers are kept with who gave them. */
  story: StoryOffer[];
  /** The renditions of the survey, each with the address that posts this page on in it; empty for a single one. */
  formats: FormatChoice[];
  checkFormats: FormatChoice[];
  /** What the survey's own texts are in, and what the words round them are in. */
  spoken: SpokenIn;
  pageLanguage: string;
  /** Null on a shared device. */
  helpAddress: string | null;
  /** The time until which what was begun at a device that has ended may be finished; empty everywhere else. */
  finishBy: string;
};

export type StoryOffer = { id: string; heading: string };

export type AnswerView = { frame: AnswerFrame; view: { page: PageView } | { check: CheckView } };

/** The texts of the page's language; a survey's own texts are those of the rendition. */
export function textsOf(
  ctx: AreaContext,
  rendition: string = ctx.language,
  mode: AnswerWay['mode'] = 'web',
): ViewTexts {
  return {
    locale: rendition,
    tongue: ctx.tongue,
    t: ctx.t(answeringMessages),
    errors: ctx.t(answerErrors),
    staysHere: mode === 'kiosk',
    pictures: isEasyRead(rendition) ? `/${ctx.area.slug}/pictures` : null,
    isErrorSaid: (key) =>
      languageOf(rendition) === mainLanguage ||
      (ctx.language !== mainLanguage && isSaidIn(ctx.tongue, answerErrors, key)),
  };
}

export function frameOf(
  ctx: AreaContext,
  survey: SurveyFacts,
  story: StoryOffer[] = [],
  way: AnswerWay = webWay(ctx, survey),
  step: Step | null = null,
): AnswerFrame {
  const address = surveyAddress(ctx, survey);
  const { action, checkAction, mode } = way;
  const isKept = step?.step === 'page' && step.isKept;
  return {
    surveyTitle: way.title ?? survey.title,
    address,
    action,
    checkAction,
    mode,
    keepAddress: isKept && survey.anonymity !== 'anonymous' ? action.replace('/answer', '/keep') : '',
    isKept,
    safety: {
      reader: ctx.area.safetyReader,
      hours: ctx.area.safetyHours,
      aboutAddress: address,
      audience: survey.audience,
      way: mode === 'kiosk' ? 'words' : 'link',
      tellAddress: tellAddress(ctx),
    },
    sending: {
      audience: survey.audience,
      pace: step === null || step.step === 'page' ? '' : paceOf(ctx, survey),
      help: '',
    },
    asksName: survey.anonymity !== 'anonymous',
    story,
    formats: formatChoices(way.offered ?? [], way.rendition ?? ctx.language, withoutLanguage(action)),
    checkFormats: formatChoices(way.offered ?? [], way.rendition ?? ctx.language, withoutLanguage(checkAction)),
    spoken: spokenIn(way.rendition ?? ctx.language),
    pageLanguage: ctx.language,
    helpAddress: mode === 'kiosk' ? null : helpAddress(ctx, survey),
    finishBy: way.finishBy ? formatTime(way.finishBy) : '',
  };
}

/**
 * An answer whose view the document alone shows: Remix encodes what it can enumerate for a browser that would go on with it, which
 * for a long page takes longer than all its questions took to read, and a document hands nothing over.
 */
const shown = (answer: AnswerView): AnswerView =>
  Object.defineProperty({ ...answer }, 'view', { value: answer.view, enumerable: false });

const tenMinutes = 600_000;

/** The browser's own way back shows the page before with what was typed; no-store would show an error in its place. */
const keptByBrowser = { 'Cache-Control': 'private, no-cache' };

/** On a device that many use, whoever goes back sees nothing of the one before. */
const keptNowhere = { 'Cache-Control': 'no-store' };

/** When to try again, for a submission beyond the limit of one network address; null for one that is taken (data-rules 18). */
function refusedUntil(ctx: AreaContext): Date | null {
  const most = ctx.services.env.submissionsPerAddress;
  const allowed = ctx.services.limiter.attempt('submissions', ctx.address, most, tenMinutes, ctx.now);
  return allowed.isAllowed ? null : allowed.retryAt;
}

type Sent = { ready: ReadyStep; name: string; help: string };

/** The check again, with everything still in it, and why it was not sent. */
function showAgain(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  { ready, name, help }: Sent,
  way: AnswerWay,
  why: { refusal: string; isEnglish: boolean; status: number; retryAt?: Date },
) {
  const check = checkView(plan, checkAgain(ctx, survey, plan, ready), textsOf(ctx, way.rendition));
  const frame = frameOf(ctx, survey, [], way, ready);
  const view = { check: { ...check, refusal: why.refusal, isRefusalEnglish: why.isEnglish, name } };
  const seconds = why.retryAt ? Math.max(1, Math.ceil((why.retryAt.getTime() - ctx.now.getTime()) / 1000)) : null;
  return data(shown({ frame: { ...frame, sending: { ...frame.sending, help } }, view }), {
    status: why.status,
    headers: { ...keptByBrowser, ...(seconds === null ? {} : { 'Retry-After': String(seconds) }) },
  });
}

/** Why what was sent has to wait or be sent again; null where it may be stored. */
function refusalOf(ctx: AreaContext, survey: SurveyFacts, form: FormData | URLSearchParams) {
  const doubt = doubtOf(ctx, survey, form);
  if (doubt !== null) {
    const key = doubt === 'trap' ? 'trapped' : 'tooFast';
    const isEnglish = !isSaidIn(ctx.tongue, accessMessages, key);
    return { refusal: ctx.t(accessMessages)(key), isEnglish, status: 400 };
  }
  const retryAt = refusedUntil(ctx);
  if (retryAt === null) return null;
  const time = formatTime(retryAt);
  const isEnglish = !isSaidIn(ctx.tongue, answeringMessages, 'sendLater');
  return { refusal: ctx.t(answeringMessages)('sendLater', { time }), isEnglish, status: 429, retryAt };
}

async function store(
  ctx: AreaContext,
  survey: SurveyFacts,
  plan: Plan,
  { ready, name, help }: Sent,
  isLate: boolean,
  way: AnswerWay,
): Promise<Response> {
  const isAnonymous = survey.anonymity === 'anonymous';
  const person = ctx.actor.kind === 'person' && way.mode === 'web' ? ctx.actor : null;
  const identity = isAnonymous ? null : { personId: person?.personId ?? null, name, email: '' };
  const { entry } = ready;
  const taken = await takeResponse(ctx, {
    survey,
    versionId: ready.versionId,
    row: toRow(plan, ready.answers),
    idempotencyKey: ready.key,
    day: londonDay(ctx.now),
    channel: way.channel,
    renditions: ready.renditions,
    isLate,
    isTest: entry?.kind === 'try',
    help: readHelp(help),
    ...(entry?.kind === 'invited' ? { token: entry.token } : {}),
    identity,
  });
  if (!taken.isStored) return redirect(turnedAwayAddress(ctx, survey, way, taken.refusal), 303);
  await recordOrigin(ctx, survey, taken.code, { source: way.place, serial: '' });
  if (ready.keptAs !== null) await letGoOfAnswers(ctx, survey.id, ready.keptAs);
  return redirect(doneAddress(ctx, survey, way, taken.code), 303);
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
  asking: AnswerWay = webWay(ctx, survey),
) {
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  if (form.get('_intent') === 'save' && asking.mode === 'web') return keepForLater(ctx, survey, form, asking.asked);
  const { plan, step, isLate, rendition, entry } = await takeStep(ctx, survey, form, asking.asked ?? null);
  const way = wayIn(asking, plan.definition, rendition);
  const why = await whyNot(ctx, survey, { entry, plan, step, isKiosk: way.mode === 'kiosk' });
  if (why !== null) return redirect(turnedAwayAddress(ctx, survey, way, why), 303);
  const frame = frameOf(ctx, survey, story, way, step);
  const texts = textsOf(ctx, rendition, way.mode);
  if (step.step === 'ready') {
    const text = (field: string) => {
      const typed = form.get(field);
      return typeof typed === 'string' ? cleanLine(typed).slice(0, 200) : '';
    };
    const sent = { ready: step, name: text('_name'), help: text('_help') };
    const refusal = refusalOf(ctx, survey, form);
    if (refusal !== null) return showAgain(ctx, survey, plan, sent, way, refusal);
    return store(ctx, survey, plan, sent, isLate, way);
  }
  const headers = way.mode === 'kiosk' ? keptNowhere : keptByBrowser;
  if (step.step === 'check') {
    return data(shown({ frame, view: { check: checkView(plan, step, texts) } }), { headers });
  }
  const page = pageView(plan, step, step.earlier, survey.minutes, texts);
  const isRefused = step.errors.length > 0;
  return data(shown({ frame, view: { page } }), { status: isRefused ? 400 : 200, headers });
}
