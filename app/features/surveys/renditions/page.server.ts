/** The pages round a survey in a rendition: its title and introduction there, and the way to the other renditions. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Definition } from '../engine/definition.ts';
import type { Plan } from '../engine/plan.server.ts';
import { asksForFiles } from '../files/file-questions.ts';
import { getPlan } from '../reads/plan.server.ts';
import { resolveText } from '../engine/text.ts';
import type { LocalisedText } from '../engine/text.ts';
import type { SurveyFacts } from '../survey.ts';
import { renditionAt } from './chosen.server.ts';
import { helpAddress } from './help-address.ts';
import {
  chosenRendition,
  formatChoices,
  inRendition,
  mainRenditionOf,
  renditionsOf,
  spokenIn,
  spokenMark,
  withoutLanguage,
} from './offered.ts';
import type { FormatChoice, SpokenIn } from './offered.ts';

export type RenditionPage = {
  rendition: string;
  /** The rendition of its own texts, which no address names. */
  main: string;
  title: string;
  introduction: string;
  /** What title and introduction are in; an introduction without a rendition is in the survey's own language. */
  spoken: { title: SpokenIn; introduction: SpokenIn };
  formats: FormatChoice[];
  helpAddress: string;
  pageLanguage: string;
  /** It asks for files somewhere, which are stored before the answers are sent. */
  takesFiles: boolean;
};

const has = (text: LocalisedText | undefined, rendition: string): text is LocalisedText =>
  typeof text === 'object' && Object.hasOwn(text, rendition);

/** The current version of a survey; null for one without a version, which is in its own words only. */
const currentPlan = (ctx: AreaContext, { id, currentVersionId }: SurveyFacts): Promise<Plan | null> =>
  currentVersionId === null ? Promise.resolve(null) : getPlan(ctx, id, currentVersionId);

const nothing: Definition = { pages: [] };

/** The title as it is shown on a page in its language: marked where it is in another one. */
export async function titleOn(ctx: AreaContext, survey: SurveyFacts, asked: string | null) {
  const definition = (await currentPlan(ctx, survey))?.definition ?? nothing;
  const main = mainRenditionOf(definition);
  const rendition = chosenRendition(definition, asked);
  const own = rendition === main ? undefined : definition.title;
  return {
    title: own === undefined ? survey.title : resolveText(own, rendition),
    mark: spokenMark(spokenIn(own === undefined ? main : rendition), ctx.language),
  };
}

/**
 * A page of a survey in the rendition that its address asks for. A survey without a version is in its own words only.
 * @throws a redirect where the rendition is not offered
 */
export async function renditionPage(ctx: AreaContext, survey: SurveyFacts, url: URL): Promise<RenditionPage> {
  const { title, introduction } = survey;
  const plan = await currentPlan(ctx, survey);
  const definition = plan?.definition ?? nothing;
  const rendition = renditionAt(definition, url);
  const main = mainRenditionOf(definition);
  const own = has(definition.description, rendition) ? definition.description : null;
  const ownTitle = rendition === main ? undefined : definition.title;
  return {
    rendition,
    main,
    title: ownTitle === undefined ? title : resolveText(ownTitle, rendition),
    introduction: own === null ? introduction : resolveText(own, rendition),
    spoken: {
      title: spokenIn(ownTitle === undefined ? main : rendition),
      introduction: spokenIn(own === null ? main : rendition),
    },
    formats: formatChoices(renditionsOf(definition), rendition, withoutLanguage(url.pathname + url.search)),
    helpAddress: inRendition(helpAddress(ctx, survey), rendition, main),
    pageLanguage: ctx.language,
    takesFiles: plan !== null && asksForFiles(plan),
  };
}
