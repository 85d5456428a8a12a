/** What the page of a return link shows and does: carry on, send the link, delete what is kept. */
import { data } from '@remix-run/node';
import { z } from 'zod';
import { normaliseEmail } from '#app/features/people/email.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { frameOf, textsOf } from '../answer-route.server.ts';
import type { AnswerView } from '../answer-route.server.ts';
import { renditionOfKept, stepOfKept } from '../answering.server.ts';
import { checkView, pageView } from '../page-view.server.ts';
import { findKeptAnswers } from '../reads/collecting/kept-answers.server.ts';
import type { FoundAnswers } from '../reads/collecting/kept-answers.server.ts';
import type { SurveyFacts } from '../survey.ts';
import { forgetAnswers } from '../writes/collecting/keep-answers.server.ts';
import { mailReturnLink, offersMail } from '../writes/collecting/mail-return-link.server.ts';
import type { MailAsked, ReturnLink } from './components/return-screen.tsx';
import { returnAddress } from './keep-route.server.ts';
import { readReturnCode } from './return-link.server.ts';
import { chosenRendition, inRendition, wayIn } from '../renditions/offered.ts';
import { titleOn } from '../renditions/page.server.ts';
import { surveyAddress, webWay } from './way.server.ts';

/** A page with somebody's answers is kept by no cache. */
const nowhere = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

type About = Pick<ReturnLink, 'surveyTitle' | 'titleMark' | 'surveyAddress'>;

export type ReturnView = About & { found: ReturnLink | null };

export type ReturnAnswer = About & {
  screen: AnswerView | null;
  asked: MailAsked | null;
  isForgotten: boolean;
  isGone: boolean;
};

/** The survey on a page in the language that its address asks for. */
async function aboutOf(ctx: AreaContext, survey: SurveyFacts): Promise<About> {
  const { title, mark } = await titleOn(ctx, survey, ctx.language);
  return {
    surveyTitle: title,
    titleMark: mark,
    surveyAddress: inRendition(surveyAddress(ctx, survey), ctx.language),
  };
}

async function find(ctx: AreaContext, survey: SurveyFacts, typed: string) {
  if (survey.anonymity === 'anonymous') ctx.forgetRequest();
  const code = readReturnCode(typed);
  const found = code === null ? null : await findKeptAnswers(ctx, survey.id, code);
  return code === null || found === null ? null : { code, ...found };
}

/** The page of a link. Status 410 where it opens nothing. */
export async function returnView(ctx: AreaContext, survey: SurveyFacts, typed: string, isFresh: boolean) {
  const found = await find(ctx, survey, typed);
  const about = await aboutOf(ctx, survey);
  if (found === null) return data({ ...about, found: null } satisfies ReturnView, { status: 410, headers: nowhere });
  const here = returnAddress(ctx, survey, found.code);
  const rendition = renditionOfKept(found.kept);
  const link: ReturnLink = {
    ...about,
    link: ctx.origin + here,
    here: rendition === null ? here : inRendition(here, rendition),
    until: found.until,
    isFresh,
    offersMail: offersMail(survey),
  };
  return data({ ...about, found: link } satisfies ReturnView, { headers: nowhere });
}

/** The answers again, every one of them, on the page where the person was. */
async function restored(ctx: AreaContext, survey: SurveyFacts, { kept }: FoundAnswers): Promise<AnswerView> {
  const { plan, step } = await stepOfKept(ctx, survey, kept);
  const rendition = chosenRendition(plan.definition, renditionOfKept(kept));
  const way = wayIn(webWay(ctx, survey), plan.definition, rendition);
  const texts = textsOf(ctx, way.rendition);
  const frame = frameOf(ctx, survey, [], way, step);
  if (step.step === 'check') return { frame, view: { check: checkView(plan, step, texts) } };
  return { frame, view: { page: pageView(plan, step, step.earlier, survey.minutes, texts) } };
}

async function mail(
  ctx: AreaContext,
  survey: SurveyFacts,
  { code, until }: { code: string; until: string },
  typed: unknown,
): Promise<MailAsked> {
  if (!offersMail(survey)) throw new AppError('invalid', { reason: 'no-mail-here' });
  const shown = typeof typed === 'string' ? typed.slice(0, 320) : '';
  const email = z.email().max(254).safeParse(normaliseEmail(shown));
  if (!email.success) return { outcome: 'invalid', typed: shown };
  const link = ctx.origin + returnAddress(ctx, survey, code);
  return { outcome: await mailReturnLink(ctx, survey, { email: email.data, link, until }), typed: shown };
}

const statusOf = { sent: 200, invalid: 400, 'too-many': 429 } as const;

/** @throws invalid for a button that the page does not have, gone for answers to a survey that has closed since */
export async function returnPost(
  ctx: AreaContext,
  survey: SurveyFacts,
  typed: string,
  form: FormData | URLSearchParams,
) {
  const found = await find(ctx, survey, typed);
  const answer: ReturnAnswer = {
    ...(await aboutOf(ctx, survey)),
    screen: null,
    asked: null,
    isForgotten: false,
    isGone: found === null,
  };
  const reply = (changes: Partial<ReturnAnswer>, status = 200) =>
    data({ ...answer, ...changes }, { status, headers: nowhere });
  if (found === null) return reply({}, 410);
  switch (form.get('_intent')) {
    case 'return':
      return reply({ screen: await restored(ctx, survey, found) });
    case 'forget':
      await forgetAnswers(ctx, survey.id, found.code, found.kept);
      return reply({ isForgotten: true });
    case 'email': {
      const asked = await mail(ctx, survey, found, form.get('_email'));
      return reply({ asked }, statusOf[asked.outcome]);
    }
    default:
      throw new AppError('invalid');
  }
}
