/** Answering at a shared device: a start, the pages, the code for a moment, and the start again with nothing left behind. */
import { data, redirect } from '@remix-run/node';
import type { Direction } from '#app/lib/languages.ts';
import { londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answerPost, frameOf, textsOf } from '../answer-route.server.ts';
import type { AnswerView } from '../answer-route.server.ts';
import { firstStepAlone, turnOf } from '../answering.server.ts';
import { pageView } from '../page-view.server.ts';
import { isSurveyFull } from '../reads/access/quotas.server.ts';
import { endOfTurn, findKiosk } from '../reads/collecting/kiosks.server.ts';
import { inRendition, spokenMark, wayIn } from '../renditions/offered.ts';
import type { FormatChoice } from '../renditions/offered.ts';
import { renditionPage } from '../renditions/page.server.ts';
import { phaseOn } from '../survey.ts';
import type { SurveyFacts } from '../survey.ts';
import { abandonTurn } from '../writes/collecting/run-kiosk.server.ts';
import { isOpenToAll } from './open-to-all.ts';
import { doneAddress, kioskWay } from './way.server.ts';

/** What a browser is told to let go of when a turn ends. */
const letGo = { 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache", "storage"' };
const nowhere = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/**
 * Seconds for which the code stands there. Whoever reads slowly gets as long again with each press, as often as they like
 * (WCAG 2.2, 2.2.1: at least ten times); a code that nobody reads is gone for the next person.
 */
const codeShown = { first: 90, again: 150 } as const;

type SpokenAs = { lang?: string; dir?: Direction };

export type KioskView = { surveyTitle: string; titleMark: SpokenAs; home: string } & (
  | { at: 'closed' }
  | { at: 'ended'; isUnsent: boolean }
  | { at: 'full'; notice: string }
  | {
      at: 'start';
      anonymity: SurveyFacts['anonymity'];
      audience: SurveyFacts['audience'];
      identityRoles: string[];
      takesFiles: boolean;
      introduction: string;
      introductionMark: SpokenAs;
      formats: FormatChoice[];
      start: string;
    }
  | { at: 'page'; screen: AnswerView }
  | { at: 'done'; code: string; receiptAddress: string; seconds: number; longer: string; formats: FormatChoice[] }
  | { at: 'answering' }
);

/** The start for whoever comes next: in the survey's own language, whatever the turn before was in. */
const homeOf = (ctx: AreaContext, survey: SurveyFacts, token: string) => kioskWay(ctx, survey, token).action;

/** The survey in the rendition that the turn is in. */
async function inTurn(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams, home: string) {
  const address = new URL(home, ctx.origin);
  for (const name of ['r', 'lang']) {
    const given = query.get(name);
    if (given !== null) address.searchParams.set(name, given);
  }
  return renditionPage(ctx, survey, address);
}

async function show(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams): Promise<KioskView | null> {
  const token = query.get('k') ?? '';
  const home = homeOf(ctx, survey, token);
  const page = await inTurn(ctx, survey, query, home);
  const { rendition, formats } = page;
  const titleMark = spokenMark(page.spoken.title, ctx.language);
  const about = { surveyTitle: page.title, titleMark, home };
  const receipt = query.get('r');
  if (receipt !== null) {
    const opened = open<string>(ctx.keys.seals, `done:${survey.id}`, receipt, ctx.now);
    if (!opened.ok) return null;
    const code = formatCode(opened.value);
    const turn = { ...kioskWay(ctx, survey, token), done: inRendition(home, rendition, page.main) };
    return {
      ...about,
      at: 'done',
      code,
      receiptAddress: `${ctx.origin}/receipt/${code}`,
      seconds: query.get('more') === '1' ? codeShown.again : codeShown.first,
      longer: `${doneAddress(ctx, survey, turn, opened.value)}&more=1`,
      formats,
    };
  }
  const kiosk = isOpenToAll(survey) ? await findKiosk(ctx, survey.id, token) : null;
  if (kiosk === null || kiosk.finishBy !== null)
    return { ...about, at: 'ended', isUnsent: query.get('why') === 'unsent' };
  if (phaseOn(survey, londonDay(ctx.now)) !== 'open') return { ...about, at: 'closed' };
  if (query.get('why') === 'full' || (survey.isGated && (await isSurveyFull(ctx, survey.id)))) {
    return { ...about, at: 'full', notice: survey.fullNotice };
  }
  if (query.get('begin') !== '1') {
    const { anonymity, audience, identityRoles } = survey;
    return {
      ...about,
      at: 'start',
      anonymity,
      audience,
      identityRoles,
      takesFiles: page.takesFiles,
      introduction: page.introduction,
      introductionMark: spokenMark(page.spoken.introduction, ctx.language),
      formats,
      start: inRendition(`${home}&begin=1`, rendition, page.main),
    };
  }
  const { plan, step } = await firstStepAlone(ctx, survey, { kind: 'kiosk', kiosk: kiosk.id });
  const view = { page: pageView(plan, step, {}, survey.minutes, textsOf(ctx, rendition, 'kiosk')) };
  const way = wayIn(kioskWay(ctx, survey, token, kiosk), plan.definition, rendition);
  const frame = frameOf(ctx, survey, [], way, step);
  return { ...about, at: 'page', screen: { frame, view } };
}

/** What GET shows; a code that is over leads to the start. Status 410 where the device's time is over. */
export async function kioskView(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams, isPost: boolean) {
  ctx.forgetRequest();
  const home = homeOf(ctx, survey, query.get('k') ?? '');
  if (isPost) {
    const about = { surveyTitle: survey.title, titleMark: {}, home };
    return data<KioskView>({ ...about, at: 'answering' }, { headers: nowhere });
  }
  const view = await show(ctx, survey, query);
  if (view === null) throw redirect(home, { status: 303, headers: letGo });
  return data(view, { status: view.at === 'ended' ? 410 : 200, headers: nowhere });
}

/**
 * A post of a turn. Pages of a turn that is over lead to the start, whoever sends them. A turn that was begun at a device is
 * finished there, though the device has ended in between; where its time for that is over too, that nothing was sent is said.
 */
export async function kioskPost(
  ctx: AreaContext,
  survey: SurveyFacts,
  query: URLSearchParams,
  form: FormData | URLSearchParams,
) {
  ctx.forgetRequest();
  const token = query.get('k') ?? '';
  const kiosk = isOpenToAll(survey) ? await findKiosk(ctx, survey.id, token) : null;
  const home = homeOf(ctx, survey, token);
  const to = (address: string) => redirect(address, { status: 303, headers: letGo });
  const toStart = () => to(home);
  const asked = query.get('lang');
  const unsent = `${home}&why=unsent${asked === null ? '' : `&lang=${encodeURIComponent(asked)}`}`;
  if (kiosk === null) return to(unsent);
  const turn = turnOf(ctx, survey, form);
  if (turn === null) return toStart();
  const { key, entry } = turn;
  if (kiosk.finishBy !== null && (entry?.kind !== 'kiosk' || entry.kiosk !== kiosk.id)) return to(unsent);
  const end = await endOfTurn(ctx, key);
  const intent = form.get('_intent');
  if (intent === 'leave') {
    if (end === null) await abandonTurn(ctx, survey.id, key);
    return toStart();
  }
  // A second press of the last button gets the code that the first one got.
  if (end === 'abandoned' || (end === 'sent' && intent !== 'send')) return toStart();
  return answerPost(ctx, survey, form, [], { ...kioskWay(ctx, survey, token, kiosk), asked });
}
