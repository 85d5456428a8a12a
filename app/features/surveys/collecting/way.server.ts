/** By which way somebody answers: this site's own pages, a frame on another site, or a device that many people share. */
import { seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { SurveyFacts } from '../survey.ts';
import type { Channel } from '../writes/submit-response.server.ts';

export type AnswerWay = {
  mode: 'web' | 'framed' | 'kiosk';
  channel: Channel;
  /** Where a page of answers is posted. */
  action: string;
  /** Where the checked answers are sent. */
  checkAction: string;
  /** The page with the tracking code. */
  done: string;
  /** How long that page can be opened. */
  doneMinutes: number;
  /** Where the device stands; empty for every other way. */
  place: string;
  /** The device has ended: until when a turn that was begun there may be finished. */
  finishBy?: Date | null;
  /** The rendition that the address asks for (`?lang=`), before anybody knows whether the survey is offered in it. */
  asked?: string | null;
  /** The rendition of the page and all that the survey is offered in, once the version is known. */
  rendition?: string;
  offered?: readonly string[];
  title?: string | null;
};

export const surveyAddress = (ctx: AreaContext, survey: Pick<SurveyFacts, 'slug'>): string =>
  `/${ctx.area.slug}/surveys/${survey.slug}`;

/** Where anybody can tell that something is wrong, as it is typed in. */
export const tellAddress = (ctx: AreaContext): string => `${ctx.origin.replace(/^https?:\/\//, '')}/tell-us`;

export function webWay(ctx: AreaContext, survey: SurveyFacts): AnswerWay {
  const address = surveyAddress(ctx, survey);
  return {
    mode: 'web',
    channel: 'web',
    action: `${address}/answer`,
    checkAction: `${address}/check`,
    done: `${address}/done`,
    doneMinutes: 120,
    place: '',
  };
}

/** Everything happens in the frame, at one address. */
export function framedWay(ctx: AreaContext, survey: SurveyFacts): AnswerWay {
  const here = `${surveyAddress(ctx, survey)}/embed`;
  return { ...webWay(ctx, survey), mode: 'framed', action: here, checkAction: here, done: here, doneMinutes: 30 };
}

/** Everything happens at the kiosk's own address; the code can be seen again only while its reader stands there. */
export function kioskWay(
  ctx: AreaContext,
  survey: SurveyFacts,
  token: string,
  { place, finishBy }: Pick<AnswerWay, 'place' | 'finishBy'> = { place: '' },
): AnswerWay {
  const here = `${surveyAddress(ctx, survey)}/kiosk?k=${token}`;
  return {
    mode: 'kiosk',
    channel: 'kiosk',
    action: here,
    checkAction: here,
    done: here,
    doneMinutes: 3,
    place,
    finishBy,
  };
}

/** The address that shows a tracking code: sealed and short-lived, so that no history of a browser keeps the code. */
export function doneAddress(ctx: AreaContext, survey: SurveyFacts, way: AnswerWay, code: string): string {
  const expires = new Date(ctx.now.getTime() + way.doneMinutes * 60_000);
  const sealed = seal(ctx.keys.seals, `done:${survey.id}`, code, { expires });
  return `${way.done}${way.done.includes('?') ? '&' : '?'}r=${sealed}`;
}
