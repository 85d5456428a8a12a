/** Answering in a frame on another site: no cookie is read or set, all that is answered travels in the form. */
import { data } from '@remix-run/node';
import type { Direction } from '#app/lib/languages.ts';
import { londonDay } from '#app/lib/dates.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answerPost, frameOf, textsOf } from '../answer-route.server.ts';
import type { AnswerView } from '../answer-route.server.ts';
import { firstStep } from '../answering.server.ts';
import { pageView } from '../page-view.server.ts';
import { isSurveyFull } from '../reads/access/quotas.server.ts';
import { getCollectingSettings } from '../reads/collecting/settings.server.ts';
import { inRendition, spokenMark, wayIn } from '../renditions/offered.ts';
import type { FormatChoice } from '../renditions/offered.ts';
import { renditionPage } from '../renditions/page.server.ts';
import { phaseOn } from '../survey.ts';
import type { SurveyFacts } from '../survey.ts';
import { isOpenToAll } from './open-to-all.ts';
import { framedWay, surveyAddress } from './way.server.ts';

export type FramedView = {
  surveyTitle: string;
  titleMark: { lang?: string; dir?: Direction };
  /** The survey's own page. */
  address: string;
  areaName: string;
  framedBy: string[];
} & (
  | { at: 'closed' }
  | { at: 'full'; notice: string }
  | { at: 'answering' }
  | {
      at: 'page';
      screen: AnswerView;
      anonymity: SurveyFacts['anonymity'];
      audience: SurveyFacts['audience'];
      identityRoles: string[];
      takesFiles: boolean;
    }
  | { at: 'done'; code: string; receiptAddress: string; formats: FormatChoice[] }
);

/** What GET shows. The sites that may show it are those that the area lists. */
export async function framedView(ctx: AreaContext, survey: SurveyFacts, query: URLSearchParams, isPost: boolean) {
  const { frameOrigins } = await getCollectingSettings(ctx);
  const here = new URL(framedWay(ctx, survey).action, ctx.origin);
  for (const name of ['r', 'lang']) {
    const given = query.get(name);
    if (given !== null) here.searchParams.set(name, given);
  }
  const shown = await renditionPage(ctx, survey, here);
  const { rendition } = shown;
  const about = {
    surveyTitle: shown.title,
    titleMark: spokenMark(shown.spoken.title, ctx.language),
    address: inRendition(surveyAddress(ctx, survey), rendition, shown.main),
    areaName: ctx.area.name,
    framedBy: frameOrigins,
  };
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  const reply = (view: FramedView) => data(view, { headers });
  if (isPost) return reply({ ...about, at: 'answering' });
  const opened = open<string>(ctx.keys.seals, `done:${survey.id}`, query.get('r') ?? '', ctx.now);
  if (opened.ok) {
    const code = formatCode(opened.value);
    const receiptAddress = ctx.origin + inRendition(`/receipt/${code}`, ctx.language);
    return reply({ ...about, at: 'done', code, receiptAddress, formats: shown.formats });
  }
  if (!isOpenToAll(survey) || phaseOn(survey, londonDay(ctx.now)) !== 'open') return reply({ ...about, at: 'closed' });
  if (query.get('why') === 'full' || (survey.isGated && (await isSurveyFull(ctx, survey.id)))) {
    return reply({ ...about, at: 'full', notice: survey.fullNotice });
  }
  const { plan, step } = await firstStep(ctx, survey);
  const view = { page: pageView(plan, step, {}, survey.minutes, textsOf(ctx, rendition)) };
  const { anonymity, audience, identityRoles } = survey;
  const screen = {
    frame: frameOf(ctx, survey, [], wayIn(framedWay(ctx, survey), plan.definition, rendition), step),
    view,
  };
  const { takesFiles } = shown;
  return reply({ ...about, at: 'page', screen, anonymity, audience, identityRoles, takesFiles });
}

/** @throws invalid for a survey that asks who answers before it lets them in */
export async function framedPost(
  ctx: AreaContext,
  survey: SurveyFacts,
  query: URLSearchParams,
  form: FormData | URLSearchParams,
) {
  if (!isOpenToAll(survey)) throw new AppError('invalid', { reason: 'not-open-to-all' });
  return answerPost(ctx, survey, form, [], { ...framedWay(ctx, survey), asked: query.get('lang') });
}
