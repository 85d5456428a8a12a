/** A survey as a sheet of paper and as a poster: public facts alone, as plain data. */
import { isEasyRead } from '#app/lib/languages.ts';
import type { Direction } from '#app/lib/languages.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { SafetyFacts } from '../../components/safety-notice.tsx';
import { labelWords } from '../../view/words.server.ts';
import { answeringMessages } from '../../messages.ts';
import { getCollectingSettings } from '../../reads/collecting/settings.server.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { renditionAt } from '../../renditions/chosen.server.ts';
import {
  formatChoices,
  inRendition,
  mainRenditionOf,
  renditionsOf,
  spokenIn,
  spokenMark,
} from '../../renditions/offered.ts';
import { renditionPage } from '../../renditions/page.server.ts';
import type { FormatChoice } from '../../renditions/offered.ts';
import { phaseOn } from '../../survey.ts';
import type { SurveyFacts, SurveyPhase } from '../../survey.ts';
import { surveyTakesWords } from '../../engine/free-text.ts';
import { formOf } from './form-model.ts';
import type { FormPage } from './form-model.ts';
import { surveyAddress, tellAddress } from '../way.server.ts';

export type SheetFacts = {
  title: string;
  areaName: string;
  address: string;
  /** The whole address of the survey, in the rendition of the sheet. */
  link: string;
  phase: SurveyPhase;
  opensOn: string | null;
  closesOn: string | null;
  minutes: number;
  introduction: string;
  anonymity: SurveyFacts['anonymity'];
  identityRoles: string[];
  audience: SurveyFacts['audience'];
  formats: FormatChoice[];
  /** What the survey's own texts are in, where the page round them is in another language. */
  lang: { lang: string; dir: Direction } | null;
  /** The language of title and introduction, where it is not that of the sheet. */
  spoken: Record<'title' | 'introduction', { lang?: string; dir?: Direction }>;
  isEasyRead: boolean;
};

export type PaperView = SheetFacts & {
  asksName: boolean;
  hasFreeText: boolean;
  returnAddress: string;
  safety: SafetyFacts;
  pages: FormPage[];
};

export type PosterView = SheetFacts & { contact: string };

const stated = (date: SurveyFacts['closes'], side: 'start' | 'end') => (date.state === 'stated' ? date[side] : null);

/** What paper and poster share, with the texts of the rendition that the address asks for. */
async function sheetOf(ctx: AreaContext, survey: SurveyFacts, url: URL, part: 'print' | 'poster') {
  if (survey.currentVersionId === null) throw notFound();
  const plan = await getPlan(ctx, survey.id, survey.currentVersionId);
  const rendition = renditionAt(plan.definition, url);
  const main = mainRenditionOf(plan.definition);
  const labels = plan.labels(rendition, labelWords(ctx.t(answeringMessages)));
  const address = surveyAddress(ctx, survey);
  const spoken = spokenIn(rendition);
  const page = await renditionPage(ctx, survey, url);
  const around = part === 'print' ? spoken.lang : ctx.language;
  const facts: SheetFacts = {
    title: page.title,
    areaName: ctx.area.name,
    address,
    link: ctx.origin + inRendition(address, rendition, main),
    phase: phaseOn(survey, londonDay(ctx.now)),
    opensOn: stated(survey.opens, 'start'),
    closesOn: stated(survey.closes, 'end'),
    minutes: survey.minutes,
    introduction: page.introduction,
    anonymity: survey.anonymity,
    identityRoles: survey.identityRoles,
    audience: survey.audience,
    formats: formatChoices(renditionsOf(plan.definition), rendition, `${address}/${part}`),
    lang: spoken.lang === ctx.language ? null : { lang: spoken.lang, dir: spoken.dir },
    spoken: {
      title: spokenMark(page.spoken.title, around),
      introduction: spokenMark(page.spoken.introduction, around),
    },
    isEasyRead: isEasyRead(rendition),
  };
  return { plan, labels, facts };
}

/** @throws not-found for a survey that was never published */
export async function paperView(ctx: AreaContext, survey: SurveyFacts, url: URL): Promise<PaperView> {
  const { plan, labels, facts } = await sheetOf(ctx, survey, url, 'print');
  const { returnAddress } = await getCollectingSettings(ctx);
  const { safetyReader: reader, safetyHours: hours } = ctx.area;
  return {
    ...facts,
    asksName: survey.anonymity !== 'anonymous',
    hasFreeText: surveyTakesWords(plan),
    returnAddress,
    safety: {
      reader,
      hours,
      aboutAddress: facts.address,
      audience: survey.audience,
      way: 'paper',
      tellAddress: tellAddress(ctx),
    },
    pages: formOf(plan, labels),
  };
}

/** @throws not-found for a survey that was never published */
export async function posterView(ctx: AreaContext, survey: SurveyFacts, url: URL): Promise<PosterView> {
  const { facts } = await sheetOf(ctx, survey, url, 'poster');
  return { ...facts, contact: ctx.area.contact };
}
