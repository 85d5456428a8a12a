/** Answering at a shared device: a start, the pages, the code for a moment, and the start again with nothing left behind. */
import { data, redirect } from '@remix-run/node';
import { londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answerPost, frameOf, textsOf } from '../answer-route.server.ts';
import type { AnswerView } from '../answer-route.server.ts';
import { firstStepAlone, keyOf } from '../answering.server.ts';
import { pageView } from '../page-view.server.ts';
import { isSurveyFull } from '../reads/access/quotas.server.ts';
import { endOfTurn, findKiosk } from '../reads/collecting/kiosks.server.ts';
import { chosenRendition, wayIn } from '../renditions/offered.ts';
import { phaseOn } from '../survey.ts';
import type { SurveyFacts } from '../survey.ts';
import { abandonTurn } from '../writes/collecting/run-kiosk.server.ts';
import { isOpenToAll } from './open-to-all.ts';
import { kioskWay } from './way.server.ts';

/** What a browser is told to let go of when a turn ends. */
const letGo = { 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache", "storage"' };
const nowhere = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** Seconds for which the code stands there. */
const codeShown = { usual: 90, longer: 300 } as const;

export type KioskView = { surveyTitle: string; home: string } & (
  | { at: 'ended' | 'closed' }
  | { at: 'full'; notice: string }
  | {
      at: 'start';
      anonymity: SurveyFacts['anonymity'];
      audience: SurveyFacts['audience'];
      identityRoles: string[];
      introduction: string;
      start: string;
    }
  | { at: 'page'; screen: AnswerView }
  | { at: 'done'; code: string; receiptAddress: string; seconds: number; longer: string | null }
  | { at: 'answering' }
);

const homeOf = (ctx: AreaContext, survey: SurveyFacts, token: string) => kioskWay(ctx, survey, token, '').action;

async function show(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams): Promise<KioskView | null> {
  const token = query.get('k') ?? '';
  const home = homeOf(ctx, survey, token);
  const about = { surveyTitle: survey.title, home };
  const kiosk = isOpenToAll(survey) ? await findKiosk(ctx, survey.id, token) : null;
  if (kiosk === null) return { ...about, at: 'ended' };
  const receipt = query.get('r');
  if (receipt !== null) {
    const opened = open<string>(ctx.keys.seals, `done:${survey.id}`, receipt, ctx.now);
    if (!opened.ok) return null;
    const code = formatCode(opened.value);
    const isLonger = query.get('more') === '1';
    return {
      ...about,
      at: 'done',
      code,
      receiptAddress: `${ctx.origin}/receipt/${code}`,
      seconds: isLonger ? codeShown.longer : codeShown.usual,
      longer: isLonger ? null : `${home}&r=${receipt}&more=1`,
    };
  }
  if (phaseOn(survey, londonDay(ctx.now)) !== 'open') return { ...about, at: 'closed' };
  if (query.get('why') === 'full' || (survey.isGated && (await isSurveyFull(ctx, survey.id)))) {
    return { ...about, at: 'full', notice: survey.fullNotice };
  }
  if (query.get('begin') !== '1') {
    const { anonymity, audience, identityRoles, introduction } = survey;
    return { ...about, at: 'start', anonymity, audience, identityRoles, introduction, start: `${home}&begin=1` };
  }
  const { plan, step } = await firstStepAlone(ctx, survey);
  const rendition = chosenRendition(plan.definition, query.get('lang'));
  const view = { page: pageView(plan, step, {}, survey.minutes, textsOf(ctx, rendition)) };
  const frame = frameOf(
    ctx,
    survey,
    [],
    wayIn(kioskWay(ctx, survey, token, kiosk.place), plan.definition, rendition),
    step,
  );
  return { ...about, at: 'page', screen: { frame, view } };
}

/** What GET shows; a code that is over leads to the start. Status 410 where the device's time is over. */
export async function kioskView(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams, isPost: boolean) {
  ctx.forgetRequest();
  const home = homeOf(ctx, survey, query.get('k') ?? '');
  if (isPost) return data<KioskView>({ at: 'answering', surveyTitle: survey.title, home }, { headers: nowhere });
  const view = await show(ctx, survey, query);
  if (view === null) throw redirect(home, { status: 303, headers: letGo });
  return data(view, { status: view.at === 'ended' ? 410 : 200, headers: nowhere });
}

/**
 * A post of a turn. Pages of a turn that is over lead to the start, whoever sends them.
 * @throws gone where the device's time is over
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
  if (kiosk === null) throw new AppError('gone', { reason: 'kiosk-ended' });
  const toStart = () => redirect(homeOf(ctx, survey, token), { status: 303, headers: letGo });
  const key = keyOf(ctx, survey, form);
  if (key === null) return toStart();
  const end = await endOfTurn(ctx, key);
  const intent = form.get('_intent');
  if (intent === 'leave') {
    if (end === null) await abandonTurn(ctx, survey.id, key);
    return toStart();
  }
  // A second press of the last button gets the code that the first one got.
  if (end === 'abandoned' || (end === 'sent' && intent !== 'send')) return toStart();
  return answerPost(ctx, survey, form, [], { ...kioskWay(ctx, survey, token, kiosk.place), asked: query.get('lang') });
}
